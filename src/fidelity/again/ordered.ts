/** What the chatbot ordered to be said over and over, or all at once. */

const NUMBER =
  '(?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|a hundred|several|many|a few|some|a dozen|that many|as many)';
const SAY = '(?:type|write|say|send|enter|repeat|post|reply|answer|respond|spell|copy|paste|shout|chant|sing|give)';
/** Typing something so many times. English. */
const SO_OFTEN = new RegExp(
  `\\b${SAY}\\b[^.!?\\n]{0,120}(?:\\b${NUMBER} times\\b|\\b(?:twice|thrice|over and over|again and again|repeatedly|until)\\b)`,
  'iu',
);
const OFTEN_FIRST = new RegExp(`\\b(?:${NUMBER} times|twice|thrice|over and over)\\b[,:]?[^.!?\\n]{0,20}\\b${SAY}\\b`, 'iu');
/** The whole at once. English. */
const WHOLE = new RegExp(
  `\\b${SAY}\\b[^.!?\\n]{0,60}\\b(?:whole|entire|full|complete|everything|all (?:of (?:it|that)|again|together|at once|in one)|from the (?:start|beginning|top)|in one (?:message|go|sentence|line)|with (?:it|all|everything))\\b`,
  'iu',
);
const AGAIN = new RegExp(`\\b${SAY}\\b[^.!?\\n]{0,60}\\b(?:again|once more|one more time)\\b`, 'iu');

/** Whether something was to be said so many times. */
export const ordersTimes = (reply: string): boolean => SO_OFTEN.test(reply) || OFTEN_FIRST.test(reply);

/** Whether all that was said was to be said once more. */
export const ordersWhole = (reply: string): boolean => WHOLE.test(reply) || AGAIN.test(reply);
