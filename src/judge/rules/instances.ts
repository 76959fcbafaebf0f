import { contentStems } from '../../support/text.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { rivals, speaksOf, subjectOf } from './aboutness.js';
import { askedBefore, type Dialogue, type Line } from './dialogue.js';
import { ringOf, standsAny } from './lexicon.js';
import { denies, isQuestion } from './sentences.js';

const NO_NAME =
  /^(?:I|Mr|Mrs|Ms|Miss|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|English|German|French|Spanish|Italian|OK|ID|VAT|USD|EUR|GBP|CHF|AM|PM|TV|GB|MB|Wi-?Fi|Hello|Hi|Welcome|Thanks|Thank|Sorry|Yes|No|Settings|EU|UK|USA|PDF|SMS|FAQ|PIN|Check|Please|If|The|We|You|Our|Your|It|There|This|That|For|In|At|And|But|So|Then)$/u;

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

const PLACE =
  /\b(?:in|around|near|of|from|to|towards|via|for|direction|dear|hi|hello|thanks|thank you|sorry|mr|mrs|ms|dr|doctor|prof|professor|nurse)[.,]?\s$/iu;

/** Nouns that say what a named thing is, in it or just after it: `the Aura water park`, `Hotel Vltava`. */
const NOUNS =
  /(?<!\p{L})(?:(?:water ?|theme ?)?parks?|gardens?|beach|street|avenue|road|square|station|airport|terminal|church|cathedral|castle|palace|market|mall|theat(?:re|er)|cinema|bridge|tower|zoo|aquarium|lake|island|river|hotel|hostel|guesthouse|inn|museums?|gallery|restaurant|caf[eé]|bistro|brasserie|trattoria|bakery|bar|pub|library|school|university|hospital|clinic|pharmacy|bank|app|website|street food|festival|tour|trail|line|bus|tram|train|metro|ferry)(?!\p{L})/giu;

const RECOMMENDED =
  /\b(?:try|recommend|suggest|go to|head to|go for|go with|love|visit|check out|called|choose|pick|take a look at|look at|there(?:['’]s| is))\s(?:the\s)?$/iu;

/** What users say who ask for one of a kind without calling it so. */
const DOMAINS: Readonly<Record<string, RegExp>> = {
  restaurant:
    /\b(?:eat|eating|dinner|lunch|brunch|food|hungry|cuisine|bite|dine|dining|ramen|sushi|pizza|pasta|curry|tapas|burgers?|noodles?|steak|seafood|vegan|veggie|tacos?|kebab|dumplings?|pho|bbq)\b/iu,
  hotel: /\b(?:somewhere to stay|place to stay|where to stay|sleep|accommodation|stay (?:in|near|at|for)|b ?& ?b)\b/iu,
  doctor: /\b(?:gp|appointment|physician|specialist|who can i see)\b/iu,
  film: /\b(?:movies?|watch|cinema)\b/iu,
  book: /\b(?:read|novels?|reading)\b/iu,
  laptop: /\b(?:computer|notebook)\b/iu,
  phone: /\b(?:smartphone|mobile)\b/iu,
};

/** Kinds whose members have names of their own; a drink or a flower is named in small letters. */
const NAMED =
  /\b(?:restaurant|caf[eé]|bistro|bar|pub|bakery|hotel|hostel|guesthouse|museum|gallery|theat(?:re|er)|cinema|bus|tram|train|metro|line|route|flight|airline|laptop|phone|tablet|camera|model|brand|doctor|dentist|film|movie|book|novel|author|series|song|band|artist|street|station|airport|beach|park|city|town|village|island|shop|store|supermarket|bank|company|person|employee|colleague|contact|hospital|clinic|pharmacy|university|school|app|game|church|castle|market|winery|mountain|lake)s?\b/iu;

const TITLED = /\b(?:dr|doctor|prof|professor)\.?\s\p{Lu}/u;

/** Whether the chatbot names one of a kind: a restaurant, a bus line, a laptop model; with a quality, one that it says has it. */
export function instanceOf(dialogue: Dialogue, whole: string): Decision {
  const [kind = whole, quality] = whole.split(/\s(?:with|that|which|serving|offering|for|near|in|at|by)\s/iu);
  const found = instance(dialogue, kind);
  if (quality === undefined || found.answer !== 'met') return found;
  const wanted = subjectOf(quality);
  const spoken = dialogue.chatbot.filter(line => speaksOf(line, wanted));
  const denied = spoken.find(line => denies(line.words.join(' ')));
  if (denied) return notMet([denied], `The chatbot denies "${quality}" of the ${kind} it names: ${shown(denied)}.`);
  return spoken.some(line => found.evidence.some(({ turn }) => turn === line.turn)) && !spoken.every(isQuestion)
    ? found
    : cannotTell(`The chatbot names a ${kind}, but it cannot be told whether "${quality}" is so of it.`);
}

function instance(dialogue: Dialogue, kind: string): Decision {
  const words = contentStems(kind).filter(word => !['model', 'specific', 'particular', 'name', 'concret', 'certain'].includes(word));
  const first = ringOf(words[0] ?? '');
  const subject = subjectOf(kind);
  const numbered = /\b(?:number|line|route|code)$/iu.test(kind);
  const titled = (line: Line): boolean => words[0] === 'doctor' && TITLED.test(line.text.replace(/^Dr|(?<=\s)Dr|Doctor|Prof/gu, title => title.toLowerCase()));
  const ofKind = (line: Line): string[] => namesIn(line).filter(name => !another(line, name, [...first, ...words]));
  const candidates = (line: Line): string[] => (rivals(line, subject) ? [] : [...codesIn(line), ...(numbered ? [] : ofKind(line))]);
  const asksFor = (line: Line): boolean => askedBefore(dialogue, line).some(one => standsAny(one, first) || DOMAINS[words[0] ?? '']?.test(one.text) === true);
  const userNames = new Set(dialogue.user.flatMap(line => properNames(line).map(name => name.toLowerCase())));
  const open = dialogue.chatbot.filter(line => !denies(line.words.join(' ')));
  const named = open
    .filter(line => !isQuestion(line) || /\b(?:how about|what about|try|have you)\b/iu.test(line.text))
    .filter(line => candidates(line).length > 0 || titled(line));
  const sure = named.find(
    line =>
      titled(line) ||
      candidates(line).some(name => first.some(word => word.length > 4 && name.toLowerCase().includes(word))) ||
      (standsAny(line, first) && candidates(line).length > 0) ||
      (asksFor(line) && candidates(line).some(name => !userNames.has(name.toLowerCase()) && RECOMMENDED.test(line.text.slice(0, line.text.indexOf(name))))),
  );
  if (sure) return met([sure], `The chatbot names a ${kind} with ${shown(sure)}.`);
  const taken =
    numbered && open.find(line => TAKEN.test(line.text) && !rivals(line, subject) && askedBefore(dialogue, line).some(one => standsAny(one, first)));
  if (taken) return met([taken], `The chatbot names a ${kind} with ${shown(taken)}.`);
  const coded = numbered
    ? open.find(line => (standsAny(line, first) || asksFor(line)) && !rivals(line, subject) && (namesIn(line).length > 0 || loose(line)))
    : undefined;
  const maybe = named.find(asksFor) ?? named[0] ?? coded;
  if (maybe) return cannotTell(`The chatbot's sentences hold a name, but it cannot be told whether it is a ${kind}: ${shown(maybe)}.`);
  const asked = dialogue.chatbot.find(line => isQuestion(line) && candidates(line).length > 0 && standsAny(line, first));
  if (asked) return cannotTell(`The chatbot names a ${kind} only in a question: ${shown(asked)}.`);
  if (!NAMED.test(kind)) return cannotTell(`A ${kind} may be named in small letters.`);
  return notMet(closest(dialogue, kind), `No sentence of the chatbot holds a name or a number that could be a ${kind}.`);
}

const CODE = '(\\p{Lu}{0,2}\\d{1,4}\\p{L}?)';

/** Line and model numbers: `line 4`, `the 9701 bus`. */
const codesIn = (line: Line): string[] =>
  [
    ...line.text.matchAll(
      new RegExp(`\\b(?:lines?|bus(?:es)?|tram|number|no\\.?|route|model|flight|gate|platform)\\s+(?:number |no\\.? |line )?${CODE}(?![\\p{N}:.]\\d)`, 'giu'),
    ),
    ...line.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}.,:])${CODE}\\s+(?:bus|tram|line|coach|flight)\\b`, 'giu')),
  ].map(match => match[1] ?? '');

/** A line that is taken, in answer to who asks for one: `take the 133`. */
const TAKEN =
  /\b(?:take|catch|board|hop on|jump on)\s(?:the\s)?(?:number\s|no\.?\s)?\p{Lu}?\d{1,4}\p{L}?(?=\s?(?:[.,;]|or\b|and\b|from\b|to\b|towards\b|at\b|on\b|which\b|that\b|$))(?![.,:]\d)/iu;

/** A bare number that may be that of a line: `take the 38`. */
const loose = (line: Line): boolean =>
  /\b(?:the|take|catch|board|or|and)\s\p{Lu}{0,2}\d{1,4}\b(?!\s?(?:min|hour|%|€|euro|st\b|nd\b|rd\b|th\b|[ap]m\b)|[:.]\d)/iu.test(line.text);

/** Names that are no place, no person and no form of address. */
const namesIn = (line: Line): string[] =>
  properNames(line)
    .map(name =>
      name.replace(/^(?:Try|Visit|Go|Head|Book|Take|Choose|Pick|How|What|Have|Perhaps|Maybe|Consider|Definitely|Also|Or)\s(?:(?:to|about|the)\s)?/u, ''),
    )
    .filter(name => /^["“«]|^\p{Lu}|^\d/u.test(name))
    .filter(name => !PLACE.test(line.text.slice(0, line.text.indexOf(name))));

/** Whether a name says of itself that it is of another kind. */
function another(line: Line, name: string, kind: readonly string[]): boolean {
  const at = line.text.indexOf(name);
  const said = line.text.slice(at, at + name.length + 24).split(/[,.;:!?(]/u)[0] ?? '';
  const after = said.slice(name.length).split(/\s+/u).slice(0, 3).join(' ');
  const nouns = [...`${name}${after}`.matchAll(NOUNS)].map(([noun]) => contentStems(noun)[0] ?? noun);
  return nouns.length > 0 && !nouns.some(noun => kind.includes(noun));
}
