import { contentStems } from '../../support/text.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { rivals, subjectOf } from './aboutness.js';
import { askedBefore, type Dialogue, type Line } from './dialogue.js';
import { ringOf, standsAny } from './lexicon.js';
import { denies, isQuestion } from './sentences.js';

const NO_NAME =
  /^(?:I|Mr|Mrs|Ms|Miss|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|German|French|Spanish|Italian|OK|ID|VAT|USD|EUR|GBP|CHF|AM|PM|TV|GB|MB|Wi-?Fi|Hello|Hi|Welcome|Thanks|Thank|Sorry|Yes|No|Settings|EU|UK|USA|PDF|SMS|FAQ|PIN|Check|Please|If|The|We|You|Our|Your|It|There|This|That|For|In|At|And|But|So|Then)$/u;

/** Words written as names: capitals inside a sentence, a run of them at its start, or a title in quotation marks. */
export function properNames(line: Line): string[] {
  const found: string[] = [];
  for (const match of line.text.matchAll(
    /["“«]([^"“”«»]{2,60})["”»]|(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}\p{N}'’&-]*(?:\s+(?:de|la|del|du|von|van|of|the|and|&)?\s?\p{Lu}[\p{L}\p{N}'’&-]*|\s\d+\p{L}?){0,4}/gu,
  )) {
    const all = match[0].split(/\s+/u);
    const from = all.findIndex(word => !NO_NAME.test(word.replace(/['’]\w*$/u, '')));
    const words = from < 0 ? [] : all.slice(from);
    const starts = from === 0 && (match.index === 0 || /[.!?:;]\s*$/u.test(line.text.slice(0, match.index)));
    if (match[1] !== undefined || (starts ? words.filter(word => /^\p{Lu}/u.test(word)).length > 1 : words.length > 0))
      found.push(words.length > 0 ? words.join(' ') : match[0]);
  }
  return found;
}

const PLACE = /\b(?:in|around|near|of|from|to|towards|via|for|direction|dear|hi|hello|thanks|thank you|sorry),?\s$/iu;

/** Whether the chatbot names one of a kind: a restaurant, a bus line, a laptop model. */
export function instanceOf(dialogue: Dialogue, kind: string): Decision {
  const words = contentStems(kind).filter(word => !['model', 'specific', 'particular', 'name', 'concret', 'certain'].includes(word));
  const first = ringOf(words[0] ?? '');
  const subject = subjectOf(kind);
  const numbered = /\b(?:number|line|route|code)$/iu.test(kind);
  const candidates = (line: Line): string[] => (rivals(line, subject) ? [] : [...codesIn(line), ...(numbered ? [] : namesIn(line))]);
  const userNames = new Set(dialogue.user.flatMap(line => properNames(line).map(name => name.toLowerCase())));
  const named = dialogue.chatbot
    .filter(line => !isQuestion(line) || /\b(?:how about|what about|try|have you)\b/iu.test(line.text))
    .filter(line => !denies(line.words.join(' ')) && candidates(line).length > 0);
  const sure = named.find(line => standsAny(line, first) && candidates(line).length > 0);
  if (sure) return met([sure], `The chatbot names a ${kind} with ${shown(sure)}.`);
  const asked = named.find(
    line =>
      askedBefore(dialogue, line).some(one => standsAny(one, first)) &&
      candidates(line).some(name => !userNames.has(name.toLowerCase())) &&
      /\b(?:try|recommend|suggest|go to|called|is|has|have|take|best|popular|love|choose)\b/iu.test(line.text),
  );
  if (asked) return cannotTell(`The chatbot names something, but it cannot be told whether it is a ${kind}: ${shown(asked)}.`);
  if (named.length > 0) return cannotTell(`The chatbot's sentences hold a name, but it cannot be told whether it is a ${kind}.`);
  return notMet(closest(dialogue, kind), `No sentence of the chatbot holds a name or a number that could be a ${kind}.`);
}

/** Line and model numbers. */
const codesIn = (line: Line): string[] =>
  [...line.text.matchAll(/\b(?:line|bus|tram|number|no\.?|route|model|flight|gate|platform)\s+(\p{Lu}?\d{1,4}\p{L}?)\b/giu)].map(match => match[1] ?? '');

/** Names that are no place and no form of address. */
const namesIn = (line: Line): string[] => properNames(line).filter(name => !PLACE.test(line.text.slice(0, line.text.indexOf(name))));
