import type { Fault } from '../../../src/fidelity/finding.js';
import type { Played } from '../../../src/fidelity/played.js';
import { clopperPearsonLower, wilson } from '../../../src/statistics/proportion.js';
import type { Findings } from '../table.js';
import { findingsRight } from './findingsRight.js';
import { kinds, type PlantedCase } from './planting.js';
import { seenBy, type Rules, type Seen } from './seenBy.js';
import type { MeaningCase, WrittenCase } from './written.js';

/** Everything the gate is measured on. */
export interface GateCases {
  readonly humans: readonly { readonly id: string; readonly source: string; readonly played: Played }[];
  readonly planted: readonly PlantedCase[];
  readonly hard: readonly WrittenCase[];
  readonly meaning: readonly MeaningCase[];
}

/** A case the rules got wrong. */
export interface Wrong {
  readonly set: 'human called invalid' | 'hard negative called invalid' | 'fault missed' | 'fault called otherwise' | 'sound talk called invalid';
  readonly id: string;
  readonly note: string;
  readonly evidence: readonly string[];
}

export interface GateMeasure {
  readonly tables: readonly Findings[];
  readonly wrong: readonly Wrong[];
}

type Row = Readonly<Record<string, string | number>>;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const ratio = (some: number, all: number): number => (all === 0 ? 0 : some / all);
const evidenceOf = ({ proven, suspected }: Seen): string[] =>
  [...proven, ...suspected].map(({ kind, turn, evidence, proven: sure }) => `${sure ? 'proven' : 'suspected'}: ${kind}, turn ${turn}: ${evidence}`);

function voidRow(name: string, some: number, all: number): Row {
  const [low, high] = wilson(some, all);
  return { talks: name, n: all, void: some, share: percent(ratio(some, all)), 'Wilson, 95 %': `${percent(low)} to ${percent(high)}` };
}

/** Runs the rules over all cases once and counts. */
export function measureGate(rules: Rules, { humans, planted, hard, meaning }: GateCases): GateMeasure {
  const wrong: Wrong[] = [];
  const seenHumans = humans.map(one => ({ ...one, seen: seenBy(rules, one.played) }));
  for (const { id, seen } of seenHumans) if (seen.proven.length > 0) wrong.push({ set: 'human called invalid', id, note: '', evidence: evidenceOf(seen) });
  const seenHard = hard.map(one => ({ ...one, seen: seenBy(rules, one.played) }));
  for (const { id, about, seen } of seenHard)
    if (seen.proven.length > 0) wrong.push({ set: 'hard negative called invalid', id, note: about, evidence: evidenceOf(seen) });
  const seenPlanted = planted.map(one => ({ ...one, seen: seenBy(rules, one.played), rightly: (fault: Fault) => one.faults.includes(fault) }));
  for (const { id, form, where, seen, rightly } of seenPlanted) {
    const note = `${form}, turn ${where}`;
    if (seen.proven.length === 0) wrong.push({ set: 'fault missed', id, note, evidence: evidenceOf(seen) });
    else if (!seen.proven.some(({ kind }) => rightly(kind))) wrong.push({ set: 'fault called otherwise', id, note, evidence: evidenceOf(seen) });
  }
  const voidOf = (some: readonly { readonly seen: Seen }[]) => some.filter(({ seen }) => seen.proven.length > 0).length;

  const sources = [...new Set(humans.map(({ source }) => source))].sort();
  const humanVoid = voidOf(seenHumans);
  const soundTable: Findings = {
    title: 'Sound people called invalid',
    rows: [
      ...sources.map(source => seenHumans.filter(one => one.source === source)).map((some, at) => voidRow(sources[at] ?? '', voidOf(some), some.length)),
      voidRow('all human dialogues', humanVoid, humans.length),
      voidRow('hard negatives', voidOf(seenHard), hard.length),
    ],
    targets: [{ what: 'share of human dialogues called invalid', ratio: ratio(humanVoid, humans.length), atMost: 0.05 }],
  };

  const recalls = kinds.map(kind => {
    const some = seenPlanted.filter(one => one.kind === kind);
    const right = some.filter(({ seen, rightly }) => seen.proven.some(one => rightly(one.kind)));
    const before = some.filter(({ seen, where }) => seen.proven.length > 0 && Math.min(...seen.proven.map(({ turn }) => turn)) < where - 1);
    return { kind, n: some.length, voided: voidOf(some), right: right.length, before: before.length };
  });
  const faultTable: Findings = {
    title: 'Planted faults found',
    rows: recalls.map(({ kind, n, voided, right, before }) => ({
      kind,
      n,
      void: voided,
      recall: percent(ratio(voided, n)),
      'lower bound, 95 % one-sided': percent(clopperPearsonLower(voided, n)),
      'right kind': right,
      'recall, right kind': percent(ratio(right, n)),
      'its lower bound': percent(clopperPearsonLower(right, n)),
      'found too early': before,
    })),
    targets: recalls.map(({ kind, n, voided }) => ({ what: `${kind}: most that may be missed`, ratio: 1 - clopperPearsonLower(voided, n), atMost: 0.15 })),
  };

  const recall = ratio(voidOf(seenPlanted), planted.length);
  const precision = (faulty: number, falsely: number) => ratio(recall * faulty, recall * faulty + falsely * (1 - faulty));
  const precisionTable: Findings = {
    title: 'Of the talks called invalid, how many are (pooled recall, false alarms as measured)',
    rows: [0.02, 0.1, 0.3].map(faulty => ({
      'talks with a fault': percent(faulty),
      'precision, false alarms as with humans': percent(precision(faulty, ratio(humanVoid, humans.length))),
      'precision, false alarms as with hard negatives': percent(precision(faulty, ratio(voidOf(seenHard), hard.length))),
    })),
    targets: [],
  };
  const nothing = () => false;
  const judged = [...seenPlanted, ...[...seenHumans, ...seenHard].map(({ seen }) => ({ seen, rightly: nothing }))];
  return { tables: [soundTable, faultTable, precisionTable, findingsRight(judged), meaningTable(rules, meaning, wrong)], wrong };
}

/** What the rules alone see of faults of meaning: proven, suspected, or not at all. Reported without a floor. */
function meaningTable(rules: Rules, meaning: readonly MeaningCase[], wrong: Wrong[]): Findings {
  const seen = meaning.map(one => ({ ...one, seen: seenBy(rules, one.played) }));
  for (const one of seen)
    if (one.expected === 'sound' && one.seen.proven.length > 0)
      wrong.push({ set: 'sound talk called invalid', id: one.id, note: one.about, evidence: evidenceOf(one.seen) });
  const expected = [...new Set(meaning.map(one => one.expected))].sort();
  return {
    title: 'Faults of meaning, rules alone',
    rows: expected.map(fault => {
      const some = seen.filter(one => one.expected === fault);
      const proven = some.filter(one => one.seen.proven.length > 0).length;
      const suspected = some.filter(one => one.seen.proven.length === 0 && one.seen.suspected.length > 0).length;
      const named = some.filter(one => [...one.seen.proven, ...one.seen.suspected].some(({ kind }) => kind === fault)).length;
      return {
        expected: fault,
        n: some.length,
        proven,
        'suspected only': suspected,
        'not at all': some.length - proven - suspected,
        'with the right kind': named,
      };
    }),
    targets: [],
  };
}
