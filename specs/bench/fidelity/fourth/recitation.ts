import { nthOf, sayInstead, siteIn, wordsIn, type Planter } from '../planting.js';
import { personOf } from './aboutPerson.js';
import { deckOf } from './known.js';
import { recitationForms } from './recitationForms.js';

const FORMS = deckOf(recitationForms);

/** Forms in which the profile shows as the data or the instruction it was. */
const AS_DATA = /^(?:JSON|third person|a list|bold|one line|the (?:prose|character) as it is addressed)/;

/** The user recites their profile though nobody asked: as prose, as a list, trait by trait, in the third person, before or after the matter. */
export const plantRecitation: Planter = ({ dialogue: { turns }, position, at, random, people }) => {
  const { name, make } = nthOf(FORMS, at);
  const asked = (index: number) => /about (?:you|yourself)|who are you/i.test(turns[index - 1]?.text ?? '');
  const index = siteIn(
    turns,
    position,
    random,
    one => wordsIn(turns[one]?.text ?? '').length >= 3 && wordsIn(turns[one]?.text ?? '').length <= 45 && !asked(one),
  );
  if (index === null) return null;
  for (const profile of random.shuffle(people)) {
    const person = personOf(profile);
    if (person === null || (name.startsWith('samples') && person.samples.length < 5)) continue;
    const text = make(person, turns[index]?.text ?? '');
    return {
      turns: sayInstead(turns, index, [text], random),
      where: index + 1,
      form: name,
      profile,
      faults: AS_DATA.test(name) ? ['profile recited', 'leaked instructions'] : ['profile recited'],
    };
  }
  return null;
};
