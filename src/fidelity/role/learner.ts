import { keyedAs } from '../../support/pattern/keyed.js';
import { once } from '../../support/remembered.js';
import type { Turn } from '../../transcript/turn.js';
import type { Scenario } from '../../user/scenario.js';
import { READ } from '../detector.js';

/** Asks to be taught, tested or interviewed: whoever then does so themselves has changed sides. */
const LEARNS = keyedAs(
  /\b(?:(?:quiz|ask|test|teach|interview|examine|coach|train|correct|drill) me\b|i(?:['’]d like| want| need|['’]m trying| am trying)? to learn\b|(?:you|u) (?:ask|quiz|test)\b|you(?:['’]re| are) the (?:interviewer|quiz ?master|teacher|tutor|host|waiter|waitress|seller|agent|narrator|game ?master|dungeon ?master|dm|boss|caller))/iu,
);
const learns = once(({ text }: Turn): boolean => LEARNS.test(text.slice(0, READ)));
const cameToLearn = once(({ goal }: Scenario): boolean => LEARNS.test(goal));

/** Whether the person takes the learner's part, by their goal or their words. */
export const isLearner = (said: readonly Turn[], scenario: Scenario): boolean => cameToLearn(scenario) || said.some(learns);
