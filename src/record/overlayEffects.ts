import { overlays } from '../profile/profile.js';
import type { Said } from '../user/character/character.js';
import { manipulationCheck, manipulationCheckOfGroups, type ManipulationFacts, type OverlayPair } from '../user/character/manipulationCheck.js';
import { SIGNIFICANT } from '../statistics/holm.js';
import { leastP } from '../statistics/permutation.js';

/** Most conversations of one kind that are compared; the first ones are taken. */
const MOST = 2_000;

/**
 * What each overlay did in a run: its conversations against those without any overlay. The same person with the same goal in both
 * makes a pair; where there are enough pairs to show anything (5) only they are compared, otherwise the two groups are. An overlay
 * nobody had is left out. Conversations in which the person said nothing are left out. Deterministic.
 */
export function overlayEffects(conversations: readonly Said[]): ManipulationFacts[] {
  const spoke = conversations.filter(({ turns }) => turns.some(turn => turn.speaker === 'user'));
  const plain = spoke.filter(({ profile }) => profile.overlay === undefined).slice(0, MOST);
  return overlays.flatMap(overlay => {
    const withIt = spoke.filter(({ profile }) => profile.overlay === overlay).slice(0, MOST);
    if (withIt.length === 0) return [];
    const pairs = pairsOf(withIt, plain);
    return [leastP(pairs.length) < SIGNIFICANT ? manipulationCheck(overlay, pairs) : manipulationCheckOfGroups(overlay, withIt, plain)];
  });
}

/** Each conversation with the overlay beside one of the same person and goal without, each used once. */
function pairsOf(withIt: readonly Said[], plain: readonly Said[]): OverlayPair[] {
  const key = ({ profile, scenario }: Said) => JSON.stringify([profile.id, scenario.goal]);
  const free = new Map<string, Said[]>();
  for (const said of plain) {
    const same = free.get(key(said)) ?? [];
    free.set(key(said), same);
    same.push(said);
  }
  return withIt.flatMap(said => {
    const without = free.get(key(said))?.shift();
    return without === undefined ? [] : [{ with: said, without }];
  });
}
