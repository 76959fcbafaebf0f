import type { Facts } from '../memory/facts.js';
import type { FactReader } from './factReader.js';

const companions =
  /\b(?:my|our) (?:\w+ )?(wife|husband|girlfriend|boyfriend|partner|fiancee?|spouse|friend|best friend|mother|mum|mom|mam|father|dad|sister|brother|grandmother|grandma|grandfather|grandpa|aunt|uncle|cousin|colleague|boss|neighbour)\b/;

const noDog =
  /\b(no|without (a|my|the|our)|not bringing (a|my|the|our)|not taking (my|the|our)|leave (my|the|our)|dont have a|have no|havent got a) dogs?\b|\bdog (stays|is staying|remains) (at )?home\b|\bdog (isnt|is not|wont be|will not be) (coming|joining)/;
const withDog = /\b(dogs?|labrador|terrier|dachshund|beagle|poodle|retriever|chihuahua|spaniel|pets?)\b/;
const aboutDogGear = /\bdog (bowl|carrier|gear|toy|bed|bag)\b/;

function readKids(text: string): number | null {
  if (/\b(no|without( the| my| our)?|dont have( any)?) (kids|children|kid|child)\b|\b(kids|children) (stay|are staying) (at )?home\b/.test(text)) return 0;
  const counted =
    /\b(\d|a|one) (?:\w+ )?(?:small |little |young )?(?:kids?|child(?:ren)?|sons?|daughters?|toddlers?|babies|baby|grandchild(?:ren)?|grandkids|teens?|teenagers?|boys|girls)\b/.exec(
      text,
    );
  if (counted?.[1] !== undefined) return /\d/.test(counted[1]) ? Number(counted[1]) : 1;
  if (/^\W*(they are |aged? )?\d{1,2} ?(and|,|\+) ?\d{1,2}( ?(years?|yo|y)( old)?)?[.! ]*$/.test(text)) return 2;
  const family = /\bfamily of (\d)\b/.exec(text);
  if (family?.[1] !== undefined) return Math.max(0, Number(family[1]) - 2);
  const aged = /\b(?:kids?|children|sons|daughters)\b[^.]*?\(?(\d{1,2}) (?:and|,|\+) (\d{1,2})\b/.exec(text);
  if (aged !== null) return 2;
  if (/\bmy (\w+ )?(son|daughter|baby|toddler|kid|child|grandson|granddaughter|little one|niece|nephew)\b/.test(text))
    return /\bson and (my )?daughter\b/.test(text) ? 2 : 1;
  if (/\b(my|our|the|with|have) (\w+ )?(kids|children|grandchildren|grandkids|sons|daughters|twins|boys|girls|little ones)\b/.test(text)) return 2;
  return null;
}

function readAdults(text: string, kids: number | null): number | null {
  const counted =
    /\b(\d{1,2}) (?:adults?|grown ?ups|of us|friends|persons?|people|guests?|travell?ers|passengers|pax|ppl)\b/.exec(text) ??
    /\b(?:we are|were|for|with) (\d)\b(?! ?(?:nights?|days?|weeks?|hours|kids|child|euro|\.|:|june|july|-))(?=$|[ .,!])/.exec(text);
  if (counted?.[1] !== undefined && /\b(we are|for|of us|people|adults?|persons?|guests?|travell?ers|passengers|friends|pax|ppl)\b/.test(text)) {
    const amount = Number(counted[1]);
    if (/\b\d friends\b/.test(text)) return amount + (/\b(with|and) (my )?\d friends\b/.test(text) ? 1 : 0);
    return /\bof us\b|\bpeople\b|\bpersons\b|\bwe are\b/.test(text) && kids !== null && kids > 0 && kids < amount ? amount - kids : amount;
  }
  if (/\b(alone|solo|by myself|on my own|just me|only me|single room|myself only|1 person|one person|1 adult|one adult)\b/.test(text)) return 1;
  if (/\bfamily of \d\b/.test(text)) return 2;
  if (/\bmy parents\b/.test(text)) return 3;
  if (companions.test(text) || /\b(as a couple|both of us|couple|honeymoon|the 2 of us)\b/.test(text)) return 2;
  return null;
}

export const readParty: FactReader = (facts, { text }) => {
  const kids = readKids(text);
  const adults = readAdults(text, kids);
  const companion = /\b(gift|present|order for|buy)\b/.test(text) ? undefined : companions.exec(text)?.[1];
  const dog = noDog.test(text) ? false : withDog.test(text) && !aboutDogGear.test(text) ? true : facts.dog;
  const next: Facts = { ...facts, dog, kids: kids ?? facts.kids, adults: adults ?? facts.adults };
  return companion === undefined ? next : { ...next, companion: `your ${companion}` };
};
