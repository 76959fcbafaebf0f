import { folded } from '../support/text.js';
import { READ } from './detector.js';
import type { Fault, FidelityFinding } from './finding.js';
import type { Played } from './played.js';

/** Kinds that rest on words: words that the chatbot put into the person's mouth prove nothing against the person. */
const BY_WORDS: ReadonlySet<Fault> = new Set(['role flip', 'leaked instructions', 'empty turn', 'language drift', 'fact contradicted', 'profile recited']);
/** Asks for words to be typed as they stand. */
const DICTATES =
  /(?<!\b(?:what|which|any|the|a|an|this|that|same|some|other|one|each|certain|particular|specific|room|food|your|my|i|we|you|to) )\b(?:type|write|reply|answer|respond|enter|send|say|repeat|copy|press|paste|state|choose|select|use|fill (?:in|out))\b[^.!?\n]{0,40}(?:["“‘*:[<{#|]|(?<!\w)'|\b(?:with|null|none|exactly|just|only|the (?:word|words|text|amount|form|fields?|following)|in (?:capitals?|upper|lower|block|one word|brackets|english|german|french|spanish|italian|dutch|portuguese|polish|swedish|chinese|arabic|turkish|russian|hindi|japanese))\b)|\b(?:have|need|ask|want|like) you to (?:type|write|reply|answer|enter|say|repeat|copy|paste)\b|\b(?:bitte|auf|en) (?:deutsch|fran[cç]ais|espa[nñ]ol|italiano)\b/iu;
const NAMES_A_LANGUAGE =
  /\b(?:in|auf|en) (?:english|german|deutsch|french|fran[cç]ais|spanish|espa[nñ]ol|italian|italiano|dutch|portuguese|polish|swedish|chinese|arabic|turkish|russian|hindi|japanese)\b/iu;
/** Fewer words are said by anybody. */
const FEWEST = 2;

/**
 * True when what was found stands in what the chatbot had said before, here or in an earlier conversation, or was dictated by it:
 * the person quotes, answers a form, or does as told. Such a finding is evidence about the chatbot, and only shown.
 */
export function wasHeard({ kind, turn: index, evidence }: FidelityFinding, { turns, scenario }: Played): boolean {
  if (!BY_WORDS.has(kind)) return false;
  const turn = turns.find(one => one.index === index);
  const before = turns.filter(one => one.speaker === 'chatbot' && one.index < index).map(({ text }) => text.slice(0, READ));
  const last = before.at(-1) ?? '';
  if (DICTATES.test(last) && (kind !== 'language drift' || NAMES_A_LANGUAGE.test(last))) return true;
  if (kind === 'language drift') return before.some(text => NAMES_A_LANGUAGE.test(text) && DICTATES.test(text));
  // Saying the assistant's greeting back to it is the very flip: only what an earlier conversation left counts there.
  const here = kind === 'role flip' ? [] : before;
  const then = scenario.earlier.flatMap(({ promised, turns: said }) => [
    ...promised,
    ...said.filter(({ speaker }) => speaker === 'chatbot').map(({ text }) => text.slice(0, READ)),
  ]);
  const heard = [...here, ...then];
  // Marks and brackets say nothing once folded: they are looked for as they stand.
  if (kind === 'leaked instructions' && heard.some(text => text.includes(evidence.trim()))) return true;
  const words = heard.map(text => ` ${folded(text)} `);
  const said = folded(turn?.text.slice(0, READ) ?? '');
  const whole = kind === 'role flip' ? then.map(folded).some(text => text !== '' && said.includes(text)) : false;
  return whole || [folded(evidence), said].some(part => part.split(' ').length >= FEWEST && words.some(text => text.includes(` ${part} `)));
}
