import type { Profile } from '../profile/profile.js';
import { once } from '../support/remembered.js';
import { contentStems, wordsOf } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import type { Scenario } from '../user/scenario.js';
import { asksForBio } from './recital/asked.js';
import { poured } from './recital/poured.js';
import { found, READ, userTurns, type Detector } from './detector.js';
import { scenarioStems } from './goal.js';

/** Words that are compared at once. */
const N = 5;
/** Words in a row that are proof; people do not write eight words as a stranger wrote them about them. */
const PROOF = 8;
/** The same spread over shorter pieces: so many words in all, and such a share of everything said. */
const SPREAD_WORDS = 18;
const SPREAD_SHARE = 0.15;
/** Share of the words in a row that the scenario gives away, from which on they are the matter itself. */
const OF_THE_MATTER = 0.5;
/** Words in a row that are worth showing. */
const SHOWN = 6;

/** `You are`, `I am` and `she is` are one: a profile is written to or about the person. */
const SAME_PERSON: Readonly<Record<string, string>> = {
  i: '@',
  you: '@',
  he: '@',
  she: '@',
  they: '@',
  me: '@',
  him: '@',
  them: '@',
  my: '@s',
  your: '@s',
  his: '@s',
  her: '@s',
  their: '@s',
  mine: '@s',
  yours: '@s',
  am: 'be',
  are: 'be',
  is: 'be',
  was: 'be',
  were: 'be',
  be: 'be',
  have: 'have',
  has: 'have',
  had: 'have',
  myself: '@self',
  yourself: '@self',
  himself: '@self',
  herself: '@self',
  themselves: '@self',
};
const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/\bi['’]m\b/giu, 'i am'],
  [/\b(you|they|we)['’]re\b/giu, '$1 are'],
  [/\b(he|she|it)['’]s\b/giu, '$1 is'],
  [/\b(i|you|they|we)['’]ve\b/giu, '$1 have'],
  [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should)n['’]t\b/giu, '$1 not'],
  [/\bcan['’]t\b/giu, 'can not'],
];

/** Words with the person folded away. The third person `s` goes too: `you blow`, `she blows`. */
const foldedWords = (text: string): string[] =>
  wordsOf(CONTRACTED.reduce((so, [short, long]) => so.replace(short, long), text)).map(word =>
    Object.hasOwn(SAME_PERSON, word) ? (SAME_PERSON[word] ?? word) : word.length > 4 ? word.replace(/([^s])s$/u, '$1') : word,
  );

const gramsOf = (text: string): string[] => {
  const words = foldedWords(text);
  return words.slice(0, Math.max(0, words.length - N + 1)).map((_, at) => words.slice(at, at + N).join(' '));
};

/** What was written about the person, and is not theirs to say word by word. */
const written = ({ prose, deep, objective, subjective }: Profile): string[] => [
  prose.objective,
  prose.subjective,
  ...(deep ?? []).map(({ value }) => value),
  ...[...Object.values(objective), ...Object.values(subjective)].flatMap(known => (typeof known?.value === 'string' ? [known.value] : [])),
];

/** The words of that span as they stand in the text; null where its words cannot be told apart so. */
function quoted(text: string, from: number, to: number): string | null {
  let at = 0;
  let start: number | null = null;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’`]+[\p{L}\p{M}\p{N}]+)*/gu)) {
    if (at >= from) start ??= index;
    at += foldedWords(word).length;
    if (at >= to) return start === null ? null : text.slice(start, index + word.length);
  }
  return null;
}

interface Recital {
  /** Words of the turn that stand in the profile in pieces of five or more; the longest piece, and its words. */
  readonly words: number;
  readonly longest: number;
  readonly evidence: string;
  /** Words of the turn; its 5-grams, and how many of them are recited. */
  readonly said: number;
  readonly grams: number;
  readonly recited: number;
}

/** The profile's 5-grams, ready for many turns; those of the given texts may be said word by word. */
function reciter(profile: Profile, sayable: readonly string[]): (turn: Turn) => Recital {
  const mayBeSaid = new Set(sayable.flatMap(gramsOf));
  const grams = new Set(
    written(profile)
      .flatMap(gramsOf)
      .filter(gram => !mayBeSaid.has(gram)),
  );
  return once(({ text: whole }) => {
    const text = whole.slice(0, READ);
    const said = gramsOf(text);
    const words = foldedWords(text);
    let total = 0;
    let longest = 0;
    let run = 0;
    let end = 0;
    said.forEach((gram, at) => {
      run = grams.has(gram) ? run + 1 : 0;
      if (run > 0) total += run === 1 ? N : 1;
      if (run > 0 && run + N - 1 > longest) {
        longest = run + N - 1;
        end = at + N;
      }
    });
    const piece = quoted(text, Math.max(0, end - longest), end) ?? words.slice(Math.max(0, end - longest), end).join(' ');
    return { words: total, longest, evidence: piece, said: wordsOf(text).length, grams: said.length, recited: said.filter(gram => grams.has(gram)).length };
  });
}

/** What a person may well say word by word: the scenario's own words and their own samples. */
const sayableIn = (profile: Profile, scenario: Scenario | null): string[] =>
  scenario === null ? profile.samples : [...profile.samples, scenario.goal, ...scenario.facts, ...(scenario.opening === null ? [] : [scenario.opening])];

const reciting = once((profile: Profile) => once((scenario: Scenario) => reciter(profile, sayableIn(profile, scenario))));

/** Share, 0 to 1, of the 5-grams the user said that stand in what was written about them; 0 when they said none. Their samples do not count. */
export function recitedShare(profile: Profile, turns: readonly Turn[]): number {
  const recite = reciter(profile, sayableIn(profile, null));
  const per = userTurns(turns).map(recite);
  const grams = per.reduce((sum, turn) => sum + turn.grams, 0);
  return grams === 0 ? 0 : per.reduce((sum, turn) => sum + turn.recited, 0) / grams;
}

/** Turns of the person that a demand for a bio stays open for: asking back does not settle it. */
const OPEN = 3;

/** The turns that may be a bio: it was demanded, not told since, and nothing else was asked. */
function biosIn(turns: readonly Turn[], tells: (turn: Turn) => boolean): ReadonlySet<Turn> {
  const bios = new Set<Turn>();
  let open = 0;
  for (const turn of turns) {
    if (turn.speaker === 'chatbot') {
      const text = turn.text.slice(0, READ);
      if (asksForBio(text)) open = OPEN;
      else if (/[?？]/u.test(text)) open = 0;
    } else if (open > 0) {
      bios.add(turn);
      open = tells(turn) ? 0 : open - 1;
    }
  }
  return bios;
}

/** The profile recited (USP, ACL 2025: n-gram overlap), or read out in other words. The chatbot is served the person on a plate: helped. */
export const recited: Detector = played => {
  const { profile, scenario, turns } = played;
  const recite = reciting(profile)(scenario);
  const matter = scenarioStems(scenario);
  const isMatter = (piece: string): boolean => {
    const stems = contentStems(piece);
    return stems.filter(stem => matter.has(stem)).length >= OF_THE_MATTER * stems.length;
  };
  const pours = poured(played);
  let words = 0;
  let all = 0;
  let told = false;
  const bios = biosIn(turns, turn => recite(turn).longest >= SHOWN || pours.has(turn));
  return userTurns(turns).flatMap(turn => {
    if (bios.has(turn)) return [];
    const { words: here, longest, evidence, said } = recite(turn);
    words += here;
    all += said;
    if (told) return [];
    const poursOut = pours.get(turn);
    const copied = here > 0 && ((longest >= PROOF && !isMatter(evidence)) || (words >= SPREAD_WORDS && words >= SPREAD_SHARE * all));
    const proven = copied || poursOut?.proven === true;
    told = proven;
    const shown = longest >= SHOWN ? evidence : (poursOut?.evidence ?? evidence);
    return proven || longest >= SHOWN || poursOut !== undefined
      ? [found('profile recited', turn, copied ? evidence : shown, { effect: 'helped', proven })]
      : [];
  });
};
