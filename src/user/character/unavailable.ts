import { contentStems, editDistance } from '../../support/text.js';
import { added } from './added.js';
import type { Character, Said } from './character.js';
import { foreignClauses } from './foreign.js';

const IMPOSSIBLE = [
  'And can you have somebody bring me the answer on paper within the hour?',
  'And please sign me up for your gold club while you are at it.',
  'And I want the weekend hotline number for cats.',
];
/** The sentences above are asked for by their making, whatever was said before of papers and hours; typos and style may change a word or two. */
const OWN = IMPOSSIBLE.map(sentence => new Set(contentStems(sentence)));
/** The same word, or one mistyped: two letters changed places. */
const isMeant = (said: string, stem: string): boolean =>
  said === stem || (stem.length >= 5 && Math.abs(said.length - stem.length) <= 1 && editDistance(said, stem) <= 2);
const isOwn = (text: string): boolean => {
  const stems = [...new Set(contentStems(text))];
  return OWN.some(own => [...own].filter(stem => stems.some(said => isMeant(said, stem))).length >= own.size * 0.75);
};
const ASKS =
  /\b(?:can|could|would|will|may|might) (?:you|i|we|someone|somebody|anyone|anybody|one of you|(?:your|the|a) \p{L}+)\b|\b(?:can|could) ?n['’]?t you\b|\bplease\b|\bpls\b|\bi(?:['’]?d| would|['’]?ll)? (?:also |still )?(?:want|need|expect)\b|\bi(?:['’]?d| would) (?:also |still )?like\b|\b(?:do|does) (?:you|it|they|the \S+|your \S+) \p{L}+|\b(?:is|are|isn['’]?t|aren['’]?t) there (?:an?y?|some\w*|really|no)\b|\bsign me up\b|\b(?:throw|include|add) in\b|\b(?:any|no) chance\b|\bhow about\b|\bwhat about\b|\bpossible to\b/iu;
/** Besides the goal. */
const BESIDES =
  /\b(?:too|also|as well|meanwhile|while (?:you|we|i)(?:['’]?re| are|['’]?m| am) (?:at it|there|away|gone|out)|on top|besides|along with|any chance|by any chance|same time|on the side|and then|instead of me|for (?:me|us)\b|(?:want|need) you to|send (?:me )?(?:someone|somebody))\b/iu;
const AT_IT = /\bwhile (?:you|your|we)(?:['’]?re| are)? at it\b|\b(?:can|could|would|will) (?:you|your|someone|somebody)\b.{0,80}\bmeanwhile\b/iu;

/** Which utterances ask for something foreign, or press for it: they come back to a word asked for before. */
function asking(said: Said): number {
  const wanted = new Set<string>();
  return foreignClauses(said).filter(({ text, clauses }) => {
    let before = false;
    // `could the chef come and tutor my son`: what is joined to a request is one.
    const asks = clauses.filter(({ text }) => (before = ASKS.test(text) || (before && /^\s*(?:and|or)\s/iu.test(text))));
    const pressed = clauses.some(({ foreign }) => [...foreign].some(stem => wanted.has(stem)));
    for (const { foreign } of asks) for (const stem of foreign) wanted.add(stem);
    return isOwn(text) || pressed || AT_IT.test(text) || asks.some(clause => clause.score >= (BESIDES.test(clause.text) ? 1 : 1.5));
  }).length;
}

/** Asks, besides the goal and never instead of it, for something that no such service offers (unavailable services, arXiv 2509.23124). */
export const unavailable: Character = {
  today: () => 'you also ask, once, for something no such service offers, and press once',
  offline: ({ says, nth, random }) => (nth === 2 ? added(says, random.pick(IMPOSSIBLE)) : says),
  marker: {
    unit: 'count',
    counts: 'utterances that ask for something neither goal, facts nor the chatbot brought up, nor any errand by itself, or come back to it',
    of: asking,
  },
};
