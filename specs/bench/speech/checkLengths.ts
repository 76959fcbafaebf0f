import { haveHumanDialogues, humanDialogues } from '../fidelity/humanDialogues.js';
import { markdown } from '../table.js';
import { seededRandom } from '../../../src/support/seed.js';
import { drawUtteranceLength, TYPICAL_MEDIAN } from '../../../src/user/utteranceLength.js';
import { HUMAN_LENGTHS, type Speech } from '../../../src/user/utteranceLengthTable.js';
import { humanTurns, quantile, type HumanTurn } from './humanLengths.js';

// npx tsx specs/bench/speech/checkLengths.ts [--learn]
// Drawn lengths against those of people: the same places, each dialogue with a person of its own, 50 draws a turn.

/** The largest distance between two cumulative distributions of whole numbers (Kolmogorov-Smirnov), 0 to 1. */
function distance(a: readonly number[], b: readonly number[]): number {
  const below = (values: readonly number[], limit: number) => values.filter(value => value <= limit).length / values.length;
  return Math.max(...[...new Set([...a, ...b])].map(limit => Math.abs(below(a, limit) - below(b, limit))));
}

/** The old rule, for comparison: log-normal around the median, spread 0.7 everywhere. */
const logNormal = (median: number, normal: number) => Math.max(1, Math.min(80, Math.round(median * Math.exp(0.7 * normal))));

function drawn(turns: readonly HumanTurn[], speech: Speech): { ours: number[]; old: number[] } {
  const random = seededRandom(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const ours: number[] = [];
  const old: number[] = [];
  for (let round = 0; round < 50; round++) {
    const people = new Map<string, number>();
    for (const { dialogue, place } of turns) {
      const factor = people.get(dialogue) ?? Math.exp(HUMAN_LENGTHS[speech].between * normal());
      people.set(dialogue, factor);
      const medianWords = Math.max(1, TYPICAL_MEDIAN * factor);
      const style = { register: 'neutral', casing: 'sentence', punctuation: 'standard', typos: 'none', emoji: 'none', medianWords } as const;
      const setting = place === 'first' ? { first: true } : { answering: place === 'other' ? null : place };
      ours.push(drawUtteranceLength({ style }, random, { speech, ...setting }));
      old.push(logNormal(medianWords, normal()));
    }
  }
  return { ours, old };
}

if (!haveHumanDialogues()) throw new Error('shared/data/human-turns is not there');
const part = process.argv.includes('--learn') ? 'learn' : 'measure';
const dialogues = humanDialogues()[part];
const rows = (Object.keys(HUMAN_LENGTHS) as Speech[]).flatMap(speech => {
  const turns = humanTurns(dialogues, speech);
  const human = turns.map(({ words }) => words);
  const { ours, old } = drawn(turns, speech);
  // What the people learnt from and the people measured on differ by, 95 times in 100, were turns independent and people alike.
  const noise = 1.36 * Math.sqrt(1 / human.length + (part === 'learn' ? 0 : 1 / HUMAN_LENGTHS[speech].turns));
  const row = (who: string, values: readonly number[]) => ({
    channel: speech,
    who,
    turns: values.length,
    p10: quantile(values, 0.1),
    p25: quantile(values, 0.25),
    median: quantile(values, 0.5),
    p75: quantile(values, 0.75),
    p90: quantile(values, 0.9),
    p95: quantile(values, 0.95),
    max: Math.max(...values),
    'KS to people': values === human ? `noise ${noise.toFixed(3)}` : distance(values, human).toFixed(3),
  });
  return [row('people', human), row('drawn', ours), row('drawn as before (sd 0.7)', old)];
});
console.log(markdown({ title: `Words per turn, goodbyes left out, part \`${part}\``, rows, targets: [] }));
