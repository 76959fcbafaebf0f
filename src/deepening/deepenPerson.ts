import type { Usage } from '../model/model.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import type { Profile } from '../profile/profile.js';
import type { Issue } from '../profile/validate/issue.js';
import { Failure } from '../support/failure.js';
import { deepen, type Deepened, type DeepenOptions } from './deepen.js';
import { review } from './review.js';

/** What became of one person of a corpus. */
export interface PersonOutcome extends Omit<Deepened, 'mended'> {
  /** Why the person is not deepened, in a sentence; null when they are. */
  readonly failure: string | null;
  readonly revised: readonly Issue[];
  /** What the review of the profile itself mended and left; null when there was none. */
  readonly review: { readonly mended: readonly Issue[]; readonly left: readonly Issue[]; readonly refused: readonly string[] } | null;
}

export interface DeepenPersonOptions extends DeepenOptions {
  /** Review the profile before it is deepened. */
  readonly mend: boolean;
}

/** With so many people in a row on whom the model failed, the rest are not put to it. */
const MOST_FAILURES = 3;
/**
 * Deepens people one after the other or side by side. A model that fails on one person fails that person only; one that fails
 * on three in a row is not asked again, so that what is done by then is kept. Set-up failures and interruptions reject.
 */
export function deepenPerson(options: DeepenPersonOptions): (person: Profile) => Promise<PersonOutcome> {
  let inARow = 0;
  return async person => {
    if (inARow >= MOST_FAILURES) return failed(person, `not asked: the model failed on ${MOST_FAILURES} people in a row`, NO_USAGE);
    let spent = NO_USAGE;
    try {
      const reviewed = options.mend ? await review(person, options) : null;
      spent = reviewed?.usage ?? NO_USAGE;
      const { mended: revised, ...deepened } = await deepen(reviewed?.profile ?? person, options);
      inARow = 0;
      return {
        ...deepened,
        usage: usageOf(spent, deepened.usage),
        revised,
        failure: deepened.profile === null ? whyNone(deepened) : null,
        review: reviewed && { mended: reviewed.mended, left: reviewed.left, refused: reviewed.refused },
      };
    } catch (error) {
      if (!(error instanceof Failure) || error.party !== 'model') throw error;
      inARow++;
      return failed(person, error.facts.what, spent);
    }
  };
}

const failed = ({ id }: Profile, failure: string, usage: Usage): PersonOutcome => ({
  person: id,
  profile: null,
  kept: [],
  dropped: [],
  revised: [],
  strays: 0,
  answeredBy: [],
  usage,
  failure,
  review: null,
});

function whyNone({ dropped }: Pick<Deepened, 'dropped'>): string {
  if (dropped.length === 0) return 'no leaf is left to ask about';
  const codes = [...new Set(dropped.flatMap(({ issues }) => issues.map(({ code }) => code)))];
  return `none of ${dropped.length} details passed: ${codes.join(', ')}`;
}
