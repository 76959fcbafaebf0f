import type { Issue } from '../../profile/validate/issue.js';
import type { Profile } from '../../profile/profile.js';
import type { Asked } from '../chooseLeaves.js';
import type { SensitiveGroup } from '../../profile/sensitiveGroups.js';

/** One proposed value, and what it is held against. */
export interface Draft {
  readonly asked: Asked;
  readonly value: string;
  readonly profile: Profile;
  /** Values of this person that stand already: earlier deep attributes, and the ones that passed before this one. */
  readonly others: readonly string[];
  readonly optedIn: readonly SensitiveGroup[];
}

/** What one rule finds in a value; empty when it finds nothing. Rules read English and flag clear cases only. */
export type Rule = (draft: Draft) => readonly Issue[];

export const issueIn = ({ asked }: Pick<Draft, 'asked'>, code: string, hint: string): Issue => ({ code, field: `deep.${asked.leaf.path}`, hint });
