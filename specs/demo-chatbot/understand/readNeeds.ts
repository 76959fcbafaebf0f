import type { Feature } from '../data/features.js';
import { merged, type FactReader } from './factReader.js';

const wanted: readonly (readonly [Feature, RegExp])[] = [
  ['vegan', /\bvegan(s|ism)?\b|\bplant based\b/],
  ['vegetarian', /\bvegetarians?\b|\b(dont|do not|never) eat (any )?(meat|fish|animals)\b|\bno meat\b|\bmeat ?-?free\b|\bwithout meat\b/],
  ['glutenFree', /\bgluten\b|\bcoeliac\b|\bceliac\b/],
  [
    'stepFree',
    /\bwheel ?chair\b|\bstep ?-?free\b|\b(rollator|walker|walking frame|crutches|mobility|disabled|walking stick|a cane|scooter)\b|\b(no|cant|cannot|avoid|trouble with|problems? with|difficult\w*|hate|without|bad with|many) (\w+ ){0,3}(stairs|steps)\b|\b(stairs|steps) (are|is) (\w+ )?(hard|difficult|impossible|problem|not possible|a problem)|\baccessib\w+|\b(lift|elevator)\b|\b(bad|sore|weak|new|broken|painful) (knees?|hips?|leg|back|foot|ankle)\b|\bcant walk (far|well|much)|\bground floor\b|\bhip replacement\b|\bstairs\b.*\bnot\b.*\bpossible\b/,
  ],
  [
    'quiet',
    /\bquiet\w*\b|\bcalm\b|\bpeaceful\b|\blight sleeper\b|\bsleep (badly|lightly|poorly)\b|\bbad sleeper\b|\b(no|hate|dislike|avoid|without|not|less) (\w+ )?(noise|noisy|loud|crowded|crowds?)\b|\bnois[ey] (\w+ )?(bothers|wakes|disturbs)|\bsilen(t|ce)\b|\btranquil\b|\bcant stand noise\b|\bdont (like|want) (\w+ )?(noise|noisy|loud)/,
  ],
  ['family', /\bfamily room\b|\bcot\b|\bcrib\b/],
  [
    'lateCheckIn',
    /\blate check ?-?in\b|\b(arriv\w*|check ?-?in|land|get there|be there|come in) (\w+ ){0,4}(late|after midnight|around midnight|at midnight|at night|after (10|11|22|23)|at (10|11) ?pm|at 2[23][:.]?\d*)\b|\blate (arrival|at night)\b/,
  ],
  ['pool', /\bpool\b|\bswim\w*\b/],
  ['parking', /\bparking\b|\b(by|with (my|our|the|a)) car\b|\b(park|parked) (my|our|the) car\b|\bdriving\b/],
  ['airConditioning', /\bair ?-?con\w*\b|\bac\b|\baircon\b/],
  ['breakfast', /\bbreakfast\b/],
  ['central', /\bcentral(ly)?\b|\b(in|near|close to|to) the (city )?(centre|center)\b|\bdowntown\b|\bold town\b/],
  ['sea', /\b(near|close to|by|at|next to) (the |a )?(sea|beach|ocean|water|river|coast)\b|\bsea ?view\b/],
];

const optional: readonly Feature[] = ['pool', 'parking', 'airConditioning', 'breakfast', 'central', 'sea', 'lateCheckIn', 'family'];
const asksAboutOffer = /^(and |ok |but |so )?(does|do they|is|are|has|have they|can (i|we)|could (i|we)|how|what|which)\b|\b(it|its|they|both)\b.*\?/;

const refusals: readonly (readonly [Feature, RegExp])[] = [
  [
    'stepFree',
    /\b(dont|do not|doesnt) need (a |the |any )?(lift|elevator)\b|\b(lift|elevator) (is not|isnt) (needed|necessary|important)|\bstairs are (fine|ok|okay|no problem)\b/,
  ],
  ['pool', /\b(no|dont need (a|the)|without a?|not need (a|the)|forget the) ?pool\b|\bpool (is not|isnt) (needed|necessary|important)/],
  ['breakfast', /\b(no|dont need|without|skip) (the )?breakfast\b|\bbreakfast (is not|isnt) (needed|necessary|important)/],
  ['vegetarian', /\bnot (a )?vegetarian\b|\b(i|we) eat (meat|everything)\b/],
  ['vegan', /\bnot (a )?vegan\b|\b(i|we) eat (meat|everything)\b/],
  ['quiet', /\b(quiet|noise) (is not|isnt|doesnt|does not) (needed|necessary|important|matter)|\b(dont|do not) mind (the )?noise\b/],
  ['central', /\b(not|doesnt have to be|need not be) (\w+ )?central\b|\boutside the cent/],
  ['parking', /\b(no|dont need|without) parking\b|\b(no|without( a| my)?|dont have a) car\b/],
];

export const readNeeds: FactReader = (facts, { text, offersShown }) => {
  const asking = offersShown && asksAboutOffer.test(text);
  const refused = refusals.filter(([, pattern]) => pattern.test(text)).map(([feature]) => feature);
  const heard = wanted.filter(([feature, pattern]) => pattern.test(text) && !(asking && optional.includes(feature))).map(([feature]) => feature);
  return { ...facts, needs: merged(facts.needs, heard, refused) };
};

export function featuresNamed(text: string): readonly Feature[] {
  const named = wanted.filter(([, pattern]) => pattern.test(text)).map(([feature]) => feature);
  return /\b(dogs?|pets?)\b/.test(text) ? [...named, 'dogs'] : named;
}
