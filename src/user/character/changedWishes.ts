import { NUMBER_WORDS } from '../../support/numberWords.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { DAYS, PREFERENCES } from './changeOf.js';
import type { Said } from './character.js';
import { READ, readable } from './marking.js';

/** Says so. */
const TAKES_BACK =
  /\b(?:actually,? (?:can (?:i|we|you)|could (?:i|we|you)|make|let['’]?s|i(?:['’]?d| would|['’]?ll)? (?:rather|prefer|want|need|like|think|take)|no,|scrap|change|forget)|(?:on|having) second thoughts?|(?:on|upon) reflection|(?:have |has |['’]ve |just )?chang(?:ed|ing) (?:my|our) minds?|(?<!(?:can|cant|can['’]t|cannot|could|couldn['’]t|wont|won['’]t|did|didn['’]t|part|if i|if we) )make (?:that|it) (?!through|to\b|onto|into|sound|look|feel|seem|back|in\b|on\b|work|clear|better|easier|simple|possible|official|happen|quick|fast|short|snappy|cheap|right|nice|up\b|out\b|so\b|there\b|here\b|for\b|at\b|known|sure|less|more\b)(?:an? |the )?[\p{L}\p{N}€$£]|(?:scrap|scratch) (?:that|the \w+)|forget what i (?:said|wrote)|(?:come to think|now that i think) (?:of|about) it,? |thinking about it|i thought about it|(?:can|could) (?:we|you|i) (?:change|switch|move|make) (?:that|it) to|instead of (?!\w+ing\b)|(?:i|we)(?:['’]?d| would) rather (?:have|take|go|do|book|get|come|arrive|stay)|(?:will|stay|staying|add|make|need|want|take|bring|come|coming|add) (?:for |it )?(?:one|an?|two|another) (?:more |extra |additional )?(?:nights?|days?|person|guest|room) (?:longer|more|less|later|earlier|extra)|(?:will|stay|staying|add|need|want|take) (?:for )?(?:another|an extra|one more|one less) (?:night|day|week|person|guest|room)|(?:like|prefer|want) [\p{L}]+ (?:better|after all|now)|(?:i|we)(?:['’]?ve| have)? (?:just )?(?:decided|reconsidered)|no,? wait\b(?! for)|(?:you know what|hm+),? (?:i|we|let|can|make)(?:['’]?(?:ll|d|s)| will| would)?|(?:dropp?|leav|skipp?)(?:e|ing) the \p{L}+ after all|(?:better|rather) (?:make|book|take) (?:it|that)|(?:let['’]?s|(?:i|we)(?:['’]?(?:ll|d)| will| would| could| might)) (?:\S+ ){1,5}(?:instead|after all)\b|instead(?: please| pls)?$)/iu;
/** What goes with a value that takes another's place. */
const CUE =
  /\b(?:not|instead|let['’]?s|or rather|hm+|rather|actually|though|make|makes|chang\w*|move|shift|switch|after all|better|scrap|forget|sorry|oops|wait|come to think|thoughts?|reconsider\w*|decided|now|plans?|turns out|stretch|go up|up to|raise|lower|could also|can also do)\b/iu;
const NUMBERS = NUMBER_WORDS.slice(1, 13).join('|');
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(\\d{1,2}|an?|${NUMBERS})[ -](?:more )?(nights?|days?|weeks?|people|persons?|guests?|adults?|children|kids|tickets?|seats?|rooms?|pieces?|pairs?|bottles?|boxes|packs?)(?![\\p{L}-])`,
  'giu',
);
/** A limit without its currency: `go up to 110`, `100 a night`. */
const LIMIT = /(?<=\b(?:go|go up|go down|up|stretch|stretch it|raise it) to [€$£]?|\b(?:budget|limit|max|maximum) (?:is |to |now |of )?[€$£]?)(\d{2,5})\b/giu;
const NAMED = [DAYS.map(day => day.toLowerCase()), ...PREFERENCES].map(row => ({
  row,
  pattern: new RegExp(`(?<![\\p{L}-])(${row.join('|')})(?![\\p{L}-])`, 'giu'),
}));

/** A stated value and what it is a value of; `free`: it needs no cue to take another's place. */
interface Value {
  readonly of: string;
  readonly value: string;
  readonly free: boolean;
}

/** Whole utterances are remembered by nobody: each is read once. */
function valuesIn(text: string): Value[] {
  const counted = [...text.matchAll(COUNTED)].map(([, number = '', unit = '']) => {
    const low = number.toLowerCase();
    const value = /^an?$/u.test(low) ? 1 : /\d/u.test(low) ? Number(low) : NUMBER_WORDS.indexOf(low);
    return { of: singular(unit.toLowerCase()), value: String(value), free: !/^an?$/u.test(low) };
  });
  const named = NAMED.flatMap(({ row, pattern }) =>
    [...text.matchAll(pattern)].map(([, value = '']) => ({ of: row.join(), value: value.toLowerCase(), free: false })),
  );
  const money = quantitiesOf(text).flatMap(({ kind, value }) => (kind === 'money' ? [{ of: 'money', value: String(parseFloat(value)), free: false }] : []));
  const limits = [...text.matchAll(LIMIT)].map(([, value = '']) => ({ of: 'money', value: String(Number(value)), free: false }));
  return [...counted, ...named, ...money, ...limits];
}

const singular = (unit: string): string => (/^(?:people|persons?|guests?|adults?)$/u.test(unit) ? 'person' : unit.replace(/(?:(?<=x)e)?s$/u, ''));

/** How many of the person's utterances change a wish: they say so, or state a value otherwise, for the first time. English. */
export function changedWishes({ scenario, turns }: Said): number {
  const wished = valuesIn([scenario.goal, ...scenario.facts].join('. ').slice(0, READ));
  const voiced = new Set(wished.map(keyOf));
  const settled = new Map(wished.map(({ of, free }) => [of, free]));
  let changes = 0;
  for (const turn of turns) {
    const text = readable(turn.text);
    const values = valuesIn(text);
    if (turn.speaker === 'user') {
      const cue = CUE.test(text);
      const otherwise = values.some(value => !voiced.has(keyOf(value)) && settled.has(value.of) && (cue || (value.free && settled.get(value.of) === true)));
      if (otherwise || TAKES_BACK.test(text)) changes++;
      for (const { of } of values) if (!settled.has(of)) settled.set(of, false);
    }
    for (const value of values) voiced.add(keyOf(value));
  }
  return changes;
}

const keyOf = ({ of, value }: Value): string => `${of}: ${value}`;
