import { contentStems } from '../../support/text.js';
import type { Said } from './character.js';
import { READ, readable } from './marking.js';
import { lifeStems, ordinaryStems } from './ordinaryWords.js';

/** A clause of what the person said: a piece between marks, or before `and`, `but`, `while`. */
export interface Clause {
  readonly text: string;
  /** Stems that neither goal, facts nor the chatbot brought up, and no errand brings up by itself. */
  readonly foreign: ReadonlySet<string>;
  /**
   * How much it is about something else: 1 for each foreign stem, more where it is of everyday life (1.5; 2 where nothing is sought); 1 more for an announcement (`by the way`),
   * half for a faint one (`also`) and for `my` or `our` before one; half less where it can be the answer to what was just asked. 0: nothing foreign.
   */
  readonly score: number;
}

const PIECES = /[.,;:!?…\n]+|\s[-–—]+\s|(?<=\s)(?=(?:and|but|while|because|btw|by the way)\s)/iu;
/** What announces something else, plainly or faintly; it holds to the end of the utterance. */
const PLAINLY =
  /\b(?:by the way|btw|reminds me|(?:speaking|talking|subject|topic) of|another story|funny (?:thing|story)|random(?:ly)?|off.?topic|unrelated|incidentally|been (?:watching|reading|listening)|fun fact|not that it matters|did you (?:know|hear|see)|have you (?:ever|read|seen|heard)|thinking (?:about|of)|(?:i |just )?wonder(?:ing)?|while i think of it|just remembered|i keep thinking|guess what)\b/iu;
const FAINTLY = /\b(?:also|anyhow|anyway|oh|lol|haha|goodness|wow|you know)\b/iu;
const POSSESSIVE = /\b(?:my|our)\s+(?:\w+\s+)?([\p{L}]+)/iu;
/** The clause looks for something. */
const SEEKS =
  /\b(?:need|want|looking|find|book|can|could|would|please|pls|do|does|any|is there|are there|like|have|with|without|for|about|allow\w*|bring|offer|include|accept|park)\b/iu;
/** Small words often mistyped. */
const SMALL = 'the that when with what from your you this there they would could about because just have which'.split(' ');
/** An adverb of manner or degree: it adds nothing of its own. */
const ADVERB = /^\p{L}{3,}ly$/u;

/** Per utterance of the person, its clauses and how foreign each is to goal, facts, the chatbot's words so far and the vocabulary of any errand. English. */
export function foreignClauses({ scenario, turns }: Said): { readonly text: string; readonly clauses: readonly Clause[] }[] {
  const known = new Set(contentStems([scenario.goal, ...scenario.facts].join(' ').slice(0, READ)));
  const lettersKnown = new Set([...known, ...ordinaryStems(), ...SMALL].map(letters));
  const utterances: { text: string; clauses: Clause[] }[] = [];
  let asked = false;
  for (const turn of turns) {
    const text = readable(turn.text);
    if (turn.speaker !== 'user') {
      for (const stem of contentStems(text)) known.add(stem);
      asked = text.includes('?');
      continue;
    }
    const isForeign = (stem: string): boolean =>
      stem.length > 2 && !/\d/u.test(stem) && !known.has(stem) && !ordinaryStems().has(stem) && (lifeStems().has(stem) || !lettersKnown.has(letters(stem)));
    let announced = 0;
    const clauses = text.split(PIECES).flatMap((piece, at): Clause[] => {
      if (!/\p{L}/u.test(piece)) return [];
      announced = Math.max(announced, PLAINLY.test(piece) ? 1 : FAINTLY.test(piece) ? 0.5 : 0);
      const content = contentStems(piece.replace(/[\p{L}'’]+/gu, word => (ADVERB.test(word) ? '' : word)));
      const foreign = new Set(content.filter(isForeign));
      const familiar = content.filter(stem => known.has(stem)).length;
      let score = 0;
      const ofLife = SEEKS.test(piece) ? 1.5 : 2;
      for (const stem of foreign) score += lifeStems().has(stem) ? ofLife : 1;
      if (score > 0) {
        score += announced;
        if (isPossessed(piece, foreign)) score += 0.5;
        if (asked && at === 0 && announced < 1) score -= 0.5;
        if (familiar > foreign.size) score = Math.min(score, 1);
      }
      return [{ text: piece, foreign, score }];
    });
    utterances.push({ text, clauses });
  }
  return utterances;
}

/** The first letter and which others there are: the same of a word mistyped by letters that changed places, doubled or lost their double. */
const letters = (word: string): string => word.charAt(0) + [...new Set(word.slice(1))].sort().join('');

const isPossessed = (piece: string, foreign: ReadonlySet<string>): boolean => {
  const [owned = '', last = ''] = POSSESSIVE.exec(piece) ?? [];
  return contentStems(`${owned} ${last}`).some(stem => foreign.has(stem));
};
