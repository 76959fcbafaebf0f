import type { Overlay } from '../../profile/profile.js';
import { SIGNIFICANT } from '../../statistics/holm.js';
import { bootstrapInterval, leastP, leastPOfGroups, mean, permutationTest, signFlipTest, typicalInterval } from '../../statistics/permutation.js';
import { baseOf } from './languageWords.js';
import type { Said } from './character.js';
import { characters } from './characters.js';

/** The same person with the same goal and seed, once with the overlay and once without. */
export interface OverlayPair {
  readonly with: Said;
  readonly without: Said;
}

/** What the check of one overlay came to, as data. */
export interface ManipulationFacts {
  readonly overlay: Overlay;
  /** `has an effect`: the marker is higher with the overlay than chance would have it (one-sided p below .05). */
  readonly verdict: 'has an effect' | 'had no effect' | 'not measured';
  /** Why there was no effect or no measurement, in words; null when there was an effect. */
  readonly why: string | null;
  /** What the marker counts, and how. */
  readonly marker: { readonly unit: 'share of utterances' | 'count'; readonly counts: string };
  readonly design: 'paired' | 'unpaired';
  /** Conversations measured. */
  readonly conversations: { readonly with: number; readonly without: number };
  /** Mean marker; null where nothing was measured. */
  readonly mean: { readonly with: number; readonly without: number } | null;
  readonly difference: number | null;
  /** 95 %; null where there are too few for one. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly p: number | null;
  /** How `p` and `interval` were worked out. */
  readonly method: string;
  /** Conversations in which the overlay cannot show, by reason; they are measured all the same. */
  readonly cannotShow: readonly { readonly reason: string; readonly conversations: number }[];
}

/** Why a marker cannot be worked out for this person; null when it can. Markers read English, or recognise the first language. */
function unreadable(overlay: Overlay, { profile }: Said): string | null {
  if (overlay === 'code-switching') return null;
  return baseOf(profile.language) === 'en' ? null : `markers read English, and the person writes ${profile.language}`;
}

/**
 * Did the overlay change what people said? Paired: the difference within each pair, a sign-flip test and an interval by typical
 * values, exact up to 16 pairs. Deterministic for the same seed.
 */
export function manipulationCheck(overlay: Overlay, pairs: readonly OverlayPair[], seed = 0): ManipulationFacts {
  const { marker } = characters[overlay];
  const read = pairs.filter(pair => unreadable(overlay, pair.with) === null && unreadable(overlay, pair.without) === null);
  const values = read.map(pair => ({ with: marker.of(pair.with), without: marker.of(pair.without) }));
  const differences = values.map(value => value.with - value.without);
  const test = signFlipTest(differences, seed);
  return concluded({
    overlay,
    design: 'paired',
    all: pairs.map(pair => pair.with),
    withIt: read.map(pair => pair.with),
    values: { with: values.map(value => value.with), without: values.map(value => value.without) },
    least: leastP(read.length),
    p: test.p,
    interval: typicalInterval(differences, seed),
    method: test.exact ? 'exact sign-flip test; interval by typical values' : 'sign-flip test and typical values, 10,000 drawn',
  });
}

/** The same for conversations that are not of the same people: a permutation test of two groups, a bootstrap interval. */
export function manipulationCheckOfGroups(overlay: Overlay, withIt: readonly Said[], without: readonly Said[], seed = 0): ManipulationFacts {
  const { marker } = characters[overlay];
  const [first, second] = [withIt, without].map(group => group.filter(said => unreadable(overlay, said) === null)) as [Said[], Said[]];
  const values = { with: first.map(said => marker.of(said)), without: second.map(said => marker.of(said)) };
  const test = permutationTest(values.with, values.without, seed);
  return concluded({
    overlay,
    design: 'unpaired',
    all: withIt,
    withIt: first,
    values,
    least: second.length === 0 ? 1 : leastPOfGroups(first.length, second.length),
    p: test.p,
    interval: bootstrapInterval(values.with, values.without, seed),
    method: `${test.exact ? 'exact permutation test' : 'permutation test, 10,000 drawn'}; bootstrap interval`,
  });
}

interface Measured extends Pick<ManipulationFacts, 'overlay' | 'design' | 'interval' | 'method'> {
  readonly all: readonly Said[];
  readonly withIt: readonly Said[];
  readonly values: { readonly with: readonly number[]; readonly without: readonly number[] };
  readonly p: number;
  /** The least p that could come out. */
  readonly least: number;
}

function concluded({ overlay, design, all, withIt, values, p, least, interval, method }: Measured): ManipulationFacts {
  const { marker, cannotShow } = characters[overlay];
  const reasons = new Map<string, number>();
  for (const { profile, scenario } of all) {
    const reason = cannotShow?.(profile, scenario) ?? null;
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const idle = [...reasons].map(([reason, conversations]) => ({ reason, conversations })).sort((a, b) => b.conversations - a.conversations);
  const idlers = idle.reduce((total, { conversations }) => total + conversations, 0);
  const facts = {
    overlay,
    marker: { unit: marker.unit, counts: marker.counts },
    design,
    conversations: { with: values.with.length, without: values.without.length },
    method,
    cannotShow: idle,
  };
  const means = { with: mean(values.with), without: mean(values.without) };
  const measured = { mean: means, difference: means.with - means.without, interval, p };
  const unmeasured = { mean: null, difference: null, interval: null, p: null };

  const first = idle[0];
  if (all.length > 0 && idlers === all.length && first !== undefined)
    return { ...facts, ...(withIt.length === 0 || values.without.length === 0 ? unmeasured : measured), verdict: 'had no effect', why: first.reason };
  if (withIt.length === 0) return { ...facts, ...unmeasured, verdict: 'not measured', why: all[0] ? unreadable(overlay, all[0]) : 'nobody had the overlay' };
  if (withIt.length === 1) return { ...facts, ...unmeasured, verdict: 'not measured', why: 'one conversation' };
  if (values.with.every(value => value === 0))
    return {
      ...facts,
      ...(values.without.length === 0 ? unmeasured : measured),
      verdict: 'had no effect',
      why: `no sign of it in any of ${withIt.length} conversations`,
    };
  if (values.without.length === 0) return { ...facts, ...unmeasured, verdict: 'not measured', why: 'nobody without the overlay to compare with' };
  if (values.without.length === 1) return { ...facts, ...unmeasured, verdict: 'not measured', why: 'one conversation without it to compare with' };
  if (p < SIGNIFICANT) return { ...facts, ...measured, verdict: 'has an effect', why: null };
  if (least >= SIGNIFICANT)
    return { ...facts, ...measured, verdict: 'not measured', why: 'too few conversations: whatever they say, chance could have done it' };
  return { ...facts, ...measured, verdict: 'had no effect', why: 'no more of it than chance would bring' };
}
