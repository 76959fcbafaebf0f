import { wordsOf } from '../../support/text.js';
import type { Character } from './character.js';
import { shareMatching } from './marking.js';

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
  marker: shareMatching(
    'utterances that say the person does not follow, or ask what something means',
    /\b(?:confus\w*|(?:don|didn|do not|did not|can|cannot|could)['’]?t? (?:quite |really )?(?:understand|follow|get (?:it|that|what|this))|do not (?:quite )?follow|what do you mean|what does (?:that|this|it|\w+) mean|what is (?:that|this) supposed to|not sure (?:what|which|i (?:understand|follow|get))|which one (?:is|was|do)|lost me|i(?:['’]?m| am) (?:now )?lost|now i am lost|unclear|mixed? (?:it |that |this )?up|makes no sense|doesn['’]?t make sense|wait,? (?:what|which|who|so|is|did|now)|huh|puzzled|perplexed)\b/iu,
  ),
};
