import { measures, batteryParts, sealCard, type BatteryPart, type Measure, type SimulatorCard } from './simulatorCard.js';

/** What two cards of one simulator must have in common for their parts to stand on one card. */
export type CardBasis = Pick<SimulatorCard, 'battery' | 'corpus' | 'seed'> & { readonly talked: number; readonly reader: string | null };

export const basisOf = ({ battery, corpus, seed, people, reader }: SimulatorCard): CardBasis => ({
  battery,
  corpus,
  seed,
  talked: people.talked,
  reader: reader?.model ?? null,
});

/** What differs, in words of the command's options; empty where the parts may stand on one card. Nobody reading agrees with anybody. */
export function differing(before: CardBasis, now: CardBasis): string[] {
  const readers = before.reader === null || now.reader === null || before.reader === now.reader;
  return [
    ...(before.battery === now.battery ? [] : [`battery ${before.battery}`]),
    ...(before.corpus === now.corpus ? [] : [`--people ${before.corpus}`]),
    ...(before.talked === now.talked ? [] : [`--size ${before.talked}`]),
    ...(before.seed === now.seed ? [] : [`--seed ${before.seed}`]),
    ...(readers ? [] : [`--reader-model ${before.reader}`]),
  ];
}

/** Parts of the card before that the new one does not measure. */
export const partsKept = (before: SimulatorCard, now: readonly BatteryPart[]): BatteryPart[] => before.parts.filter(part => !now.includes(part));

/** Faults are counted in every conversation, whatever part it was held for. */
const OF_ALL: readonly string[] = ['faults', 'suspicions'];

/**
 * The new card with the parts of the one before that it does not measure itself. Faults and suspicions are those of the run that
 * held more conversations. Conversations, calls and tokens are those of both.
 */
export function mergeCards(before: SimulatorCard, now: SimulatorCard): SimulatorCard {
  const kept = partsKept(before, now.parts);
  if (kept.length === 0) return now;
  const { hash: _, ...rest } = now;
  const partOf = ({ measure }: Measure) => measures[measure].part;
  const fuller = now.conversations.held >= before.conversations.held ? now : before;
  const plain = (card: SimulatorCard) => card.measures.filter(({ measure }) => !OF_ALL.includes(measure));
  return sealCard({
    ...rest,
    simulator: { ...now.simulator, reported: [...new Set([...before.simulator.reported, ...now.simulator.reported])].slice(0, 20) },
    reader: now.reader ?? before.reader,
    people: { talked: now.people.talked, asked: Math.max(before.people.asked, now.people.asked) },
    conversations: {
      held: before.conversations.held + now.conversations.held,
      failed: before.conversations.failed + now.conversations.failed,
    },
    parts: batteryParts.filter(part => kept.includes(part) || now.parts.includes(part)),
    measures: [
      ...batteryParts.flatMap(part => plain(kept.includes(part) ? before : now).filter(measure => partOf(measure) === part)),
      ...fuller.measures.filter(({ measure }) => OF_ALL.includes(measure)),
    ],
    usage: {
      calls: before.usage.calls + now.usage.calls,
      promptTokens: before.usage.promptTokens + now.usage.promptTokens,
      completionTokens: before.usage.completionTokens + now.usage.completionTokens,
    },
  });
}
