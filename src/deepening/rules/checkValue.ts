import type { Issue } from '../../profile/validate/issue.js';
import { ageFits } from './ageFits.js';
import { contradictsKnown } from './contradictsKnown.js';
import type { Draft, Rule } from './draft.js';
import { namesNobody } from './names.js';
import { recitesKnown, repeatsValue } from './repeats.js';
import { staysOffSensitive } from './sensitiveTopics.js';
import { toneHeld } from './toneHeld.js';
import { isReadable, leavesStyleAlone, lengthFits, personFits } from './wording.js';

const RULES: readonly Rule[] = [
  isReadable,
  personFits,
  leavesStyleAlone,
  namesNobody,
  staysOffSensitive,
  recitesKnown,
  repeatsValue,
  contradictsKnown,
  ageFits,
  toneHeld,
];

/** All that the named rules find in one value. A value of the wrong length is not looked at further. */
export function checkValue(draft: Draft): Issue[] {
  const length = lengthFits(draft);
  return length.length > 0 ? [...length] : RULES.flatMap(rule => rule(draft));
}
