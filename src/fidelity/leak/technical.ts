import { once } from '../../support/remembered.js';
import type { Scenario } from '../../user/scenario.js';
import { READ } from '../detector.js';

/** Words of people who deal with programs, their replies and their marks. */
const TECHNICAL =
  /\b(?:api|json|yaml|html|xml|regex|parser|payload|stack ?trace|status code|source code|chatml|webhook|endpoint|sdk|(?:chat|prompt|mail|letter) template|template (?:for|of|engine)|(?:my|your|the) (?:output|code|script|request|server|program|query|log)s?|error (?:message|code)|request is refused|returns? (?:an? )?[45]\d\d|merge tags?|place ?holders?|variables?)\b/iu;
/** Marks and fields themselves, which are no words of the person. */
const MARKS = /```\w*|<[^<>\n]{1,40}>|"[^"\n]{0,300}"|'[^'\n]{0,300}'|\{\{[^{}\n]{0,60}\}\}/gu;

/** Whether a text, its marks and fields apart, speaks of programs. */
export const isTechnical = (text: string): boolean => TECHNICAL.test(text.slice(0, READ).replace(MARKS, ' '));

/** Whether the person came about a program: they may paste what programs write. */
export const cameForPrograms = once(({ goal, facts }: Scenario): boolean => [goal, ...facts].some(isTechnical));

/** Telling the chatbot who it is to be: whoever does so speaks of its instructions, not of their own. */
export const SETS_THE_BOT =
  /\bignore (?:all |any |your |the )*(?:previous |prior |earlier |above )?(?:instructions|rules|prompts?)\b|\b(?:you are now|from now on,? you(?:['’]re| are| will)?|you will now (?:be|act|play)|pretend (?:you are|you['’]re|to be) (?:a|an|my|the)|new rules? for you)\b(?! (?:a |an |the )?(?:simulated |typical |real )?(?:user|customer|persona|client)\b)/iu;
