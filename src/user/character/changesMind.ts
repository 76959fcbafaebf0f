import type { Profile } from '../../profile/profile.js';
import type { Turn } from '../../transcript/turn.js';
import type { Scenario } from '../scenario.js';
import { added } from './added.js';
import { changed, changeOf, isKnown, saidAt } from './changeOf.js';
import type { Character } from './character.js';
import { changedWishes } from './changedWishes.js';

/** Changes one wish midway, says so once and keeps to it: a number, a limit, a preference; never what is settled, paid or a code. */
export const changesMind: Character = {
  today: () =>
    'you change your mind once, midway: one wish becomes another of your choice (a number, a day, a preference; never a code or what is paid); say so plainly once and keep to it',
  offline({ says, scenario, transcript }) {
    const change = changeOf(scenario);
    const said = transcript.filter(turn => turn.speaker === 'user');
    if (change === null || saidAt(change, scenario, transcript) !== null || !isKnown(change, scenario, said)) return says;
    return added(says, `Actually, make that ${change.after} instead of ${change.before}.`);
  },
  marker: {
    unit: 'count',
    counts:
      'utterances that take back a wish (on second thought, changed my mind, make it ... instead) or state a number, day or limit otherwise than goal, facts or they themselves did',
    of: changedWishes,
  },
  cannotShow: (_, scenario) => (changeOf(scenario) === null ? 'nothing in goal or facts may change' : null),
};

/** The scenario as the person has it in mind now: with the changed wish, once the change was said. */
export function inMind(profile: Profile, scenario: Scenario, transcript: readonly Turn[]): Scenario {
  if (profile.overlay !== 'changes their mind') return scenario;
  const change = changeOf(scenario);
  return change === null || saidAt(change, scenario, transcript) === null ? scenario : changed(scenario, change);
}
