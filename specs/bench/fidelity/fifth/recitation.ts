import { neutralProfile } from '../background.js';
import { nthOf, sayInstead, siteIn, userTurns, type Planter } from '../planting.js';
import { aboutPerson } from './aboutPerson.js';
import { COMMON, RARER, type RecitationForm } from './recitationForms.js';

const OFTENEST = 4;

/** 60 places: the common forms three times and the first four of them once more, the rarer ones once. */
const FORMS: readonly RecitationForm[] = [...COMMON, ...RARER, ...COMMON, ...COMMON, ...COMMON.slice(0, OFTENEST)];

/** The user recites the profile; where the drawn person lacks what a form recites, somebody is drawn who has it. */
export const plantRecitation: Planter = ({ dialogue, position, at, random, people }) => {
  const { turns } = dialogue;
  const form = nthOf(FORMS, at);
  const drawn = neutralProfile(dialogue, people);
  const fits = form.needs ?? (() => true);
  const profile = fits(aboutPerson(drawn)) ? drawn : random.shuffle(people).find(one => fits(aboutPerson(one)));
  if (profile === undefined) return null;
  const users = userTurns(turns);
  const needed = form.turns ?? 1;
  const room = (index: number): boolean => users.length - users.indexOf(index) >= needed;
  const index = form.at === 'opening' ? (users.find(room) ?? null) : siteIn(turns, position, random, room);
  if (index === null) return null;
  const from = users.indexOf(index);
  const said = users.slice(from, from + needed).map(here => (turns[here]?.text ?? '').replace(/\s+/g, ' ').trim());
  const texts = form.say(aboutPerson(profile), said).map(text => text.trim());
  return {
    turns: sayInstead(turns, index, texts, random, 0.1),
    where: index + 1,
    form: form.name,
    faults: ['profile recited', ...(form.labels ? (['leaked instructions'] as const) : [])],
    ...(profile === drawn ? {} : { profile }),
  };
};
