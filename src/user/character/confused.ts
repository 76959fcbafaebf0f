import { wordsOf } from '../../support/text.js';
import type { Character } from './character.js';
import { notFollowing } from './notFollowing.js';

/** Longest part of a reply that is looked through for a hard word, in characters. */
const READ = 2_000;

/** Loses the thread: does not follow, asks what a word means, mixes up who said what (confusion in arXiv 2510.04491). */
export const confused: Character = {
  today: () =>
    'you are easily confused: you lose the thread, ask what a word or a question means, and now and then mix up what was said; asked plainly, you answer',
  offline({ says, nth, transcript, random }) {
    const reply = transcript.at(-1);
    if (nth === 1 || reply?.speaker !== 'chatbot') return says;
    const long = [...new Set(wordsOf(reply.text.slice(0, READ)).filter(word => /^\p{L}{7,20}$/u.test(word)))];
    const lost = random.pick(['Sorry, I am confused.', "I don't quite follow.", 'Wait, now I am lost.']);
    return nth % 2 === 0 && long.length > 0 ? [`Sorry, what do you mean by ${random.pick(long)}?`, ...says] : [lost, ...says];
  },
  marker: {
    unit: 'share of utterances',
    counts:
      "utterances that say the person does not follow, ask what something means or which of two readings holds, or echo the chatbot's words as a question",
    of: notFollowing,
  },
};
