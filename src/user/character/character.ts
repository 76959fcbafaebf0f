import type { Profile } from '../../profile/profile.js';
import type { Random } from '../../support/seed.js';
import type { Turn } from '../../transcript/turn.js';
import type { Scenario } from '../scenario.js';

/** What an overlay is laid on: one utterance of the offline user who is not leaving, before it is put into their style. */
export interface Moment {
  readonly says: readonly string[];
  readonly profile: Profile;
  readonly scenario: Pick<Scenario, 'goal' | 'facts'>;
  /** What was said before. */
  readonly transcript: readonly Turn[];
  /** Which of the person's utterances this is, counting from 1. */
  readonly nth: number;
  readonly random: Random;
}

/** What a marker looks at: one conversation, its plans left aside. A record is one. */
export interface Said {
  readonly profile: Profile;
  readonly scenario: Pick<Scenario, 'goal' | 'facts'>;
  readonly turns: readonly Pick<Turn, 'speaker' | 'text'>[];
}

/** A number worked out by code from what the person said: the more of the behaviour, the higher. */
export interface Marker {
  readonly unit: 'share of utterances' | 'count';
  /** What is counted, in words for a report. */
  readonly counts: string;
  readonly of: (said: Said) => number;
}

/** An overlay: a behaviour on top of any profile. It never ends a conversation, and whoever asks still gets everything. */
export interface Character {
  /** What it asks of whoever plays the person by a language model, behind `Today `; null where it cannot show in this person. */
  readonly today: (profile: Profile) => string | null;
  /** What it does to an utterance of the offline user. */
  readonly offline: (moment: Moment) => readonly string[];
  readonly marker: Marker;
  /** Why it cannot show in this person with this goal and these facts; null when it can. */
  readonly cannotShow?: (profile: Profile, scenario: Pick<Scenario, 'goal' | 'facts'>) => string | null;
}
