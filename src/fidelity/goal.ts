import { once } from '../support/remembered.js';
import { contentStems } from '../support/text.js';
import type { Scenario } from '../user/scenario.js';
import { found, READ, userTurns, type Detector } from './detector.js';
import { languageIn, languagesOf } from './language.js';
import type { Played } from './played.js';

/** Stems of the goal and the facts; scenarios do not change, so each is read once. */
export const scenarioStems = once(({ goal, facts }: Scenario): ReadonlySet<string> => new Set(contentStems([goal, ...facts].join(' '))));

/** The same, and those of the opening that the scenario tells the person to say. */
export const wantedIn = ({ scenario }: Pick<Played, 'scenario'>): ReadonlySet<string> =>
  new Set([...scenarioStems(scenario), ...contentStems(scenario.opening ?? '')]);

/** Greetings, courtesies and the weather: talk without a matter. */
const SMALL_TALK = new Set(
  contentStems(
    'hello hi hey there good morning afternoon evening day nice lovely weather sunny rain rainy cold warm today how are you doing fine great well thanks yes no ok okay sure cool haha lol anyone hmm oh ah right bye goodbye see alright going been back hope week weekend',
  ),
);
const isSmallTalk = (text: string): boolean => !/[\d"]/u.test(text) && /\p{L}/u.test(text) && contentStems(text).every(stem => SMALL_TALK.has(stem));

/**
 * Nothing the person said shares a word with the goal or the facts: the chatbot had no exam, which hindered it. People name things
 * in other words than a goal does (`a place in pottery` for `join the evening class`), so it is proven only where several turns were
 * small talk throughout. People who write another language than the goal are taken at their word.
 */
export const goalNeverRaised: Detector = played => {
  const { profile, scenario, turns } = played;
  const said = userTurns(turns);
  const first = said[0] ?? turns[0];
  if (first === undefined) return [];
  if (languageIn(profile.language) !== 'en' && !said.some(({ text }) => languagesOf(text)?.includes('en') === true)) return [];
  // What was said in another language than the goal shares no words with it, whatever it says.
  if (said.some(({ text }) => languagesOf(text)?.includes('en') === false)) return [];
  const wanted = wantedIn(played);
  if (said.some(({ text }) => contentStems(text.slice(0, READ)).some(stem => wanted.has(stem)))) return [];
  const proven = said.length >= 2 && said.every(({ text }) => isSmallTalk(text.slice(0, READ)));
  return [found('goal never raised', first, `the person never raised the goal "${scenario.goal}"`, { effect: 'hindered', proven })];
};
