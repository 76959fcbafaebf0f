import type { Profile } from '../profile/profile.js';
import type { Ending } from '../transcript/ending.js';
import type { Turn } from '../transcript/turn.js';
import type { Scenario } from '../user/scenario.js';

/** What the gate looks at: who was played, what for, what was said. Never a verdict. */
export interface Played {
  readonly profile: Profile;
  readonly scenario: Scenario;
  readonly turns: readonly Turn[];
  /** How it ended; null while it goes on: what is not over cannot have stopped wrongly. */
  readonly ending: Ending | null;
}
