import { added } from './added.js';
import type { Character } from './character.js';
import { shareMatching } from './marking.js';

const HURRIES = ['Quickly please.', 'I have no time for this.', 'Come on.', 'Keep it short.'];

/** Hurried, and annoyed when an answer is slow, vague or a failure (arXiv 2509.23124; impatience in arXiv 2510.04491). Leaves early: `patienceOf`. */
export const impatient: Character = {
  today: () => 'you are in a hurry: say so when an answer is slow or vague, and leave early',
  offline: ({ says, nth, random }) => (nth === 1 ? says : added(says, random.pick(HURRIES))),
  marker: shareMatching(
    'utterances that press: hurry, no time, come on, how long',
    /\b(?:hurry\w*|quick\w*|faster|asap|no time|not have (?:the )?time|don['’]?t have (?:the |all |much )?(?:time|day)|come on|right now|still waiting|how (?:much )?long(?:er)?|taking (?:so |too )?(?:long|forever|ages)|wast(?:e|ing) (?:of )?(?:my )?time|keep it short|get to the point|(?:just|simply) (?:tell|give|do|answer|fix|get)|speed (?:it|this) up|seriously|ridiculous|running late|short on time|soon as possible|immediately|enough of this|in a rush)\b/iu,
  ),
};
