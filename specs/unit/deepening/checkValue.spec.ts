import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Tone } from '../../../src/deepening/chooseLeaves.js';
import { checkValue } from '../../../src/deepening/rules/checkValue.js';
import type { SensitiveGroup } from '../../../src/profile/sensitiveGroups.js';
import type { Profile } from '../../../src/profile/profile.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { ann } from '../cast.js';
import { expectLinear } from '../growth.js';

interface Given {
  readonly facts?: string;
  readonly age?: number | string;
  readonly tone?: Tone;
  readonly others?: readonly string[];
  readonly optedIn?: readonly SensitiveGroup[];
}

const known = <T>(value: T) => ({ value, basis: 'stated' as const, evidence: [1] });

function found(value: string, { facts, age, tone = 'neutral', others = [], optedIn = [] }: Given = {}) {
  const objective: Profile['objective'] = {
    ...ann.objective,
    ...(age === undefined ? {} : { age: known(age) }),
    ...(facts === undefined ? {} : { occupation: null, familyRelationships: null, location: null, routinesHabits: known(facts) }),
  };
  const asked = { leaf: { path: 'home/repairs', question: 'What?' }, reach: 'near' as const, tone };
  return checkValue({ asked, value, profile: { ...ann, objective }, others, optedIn });
}
const codes = (value: string, given: Given = {}) => found(value, given).map(({ code }) => code);

test('a sound value has no findings', () => {
  for (const value of [
    'repairs small things on Sundays and keeps the screws in jam jars',
    'reads the PDF of a contract twice, from France or not, before paying in May',
    'keeps a spare key with the woman from the second floor',
    'never buys a new kettle before the old one has stopped whistling',
  ])
    expect(found(value)).toEqual([]);
});

const FAULTS: readonly (readonly [code: string, value: string, given?: Given])[] = [
  ['value-missing', '  '],
  ['value-too-short', 'pays on time'],
  ['value-too-long', 'keeps lists '.repeat(13)],
  ['value-unclear', 'keeps the key under <b>the third</b> pot by the door'],
  ['value-unclear', 'keeps the key under the third \u202Epot by the door'],
  ['value-not-english', 'хранит ключ под третьим горшком у двери'],
  ['wrong-person', 'I keep a key under the third pot by the door'],
  ['wrong-person', 'you keep a key under the third pot by the door'],
  ['wrong-person', 'She keeps a key under the third pot by the door'],
  ['wrong-person', 'the customer keeps a key under the third pot'],
  ['tells-style', 'leaves out commas and answers everything at once'],
  ['tells-style', 'sends long messages to the landlord about the boiler'],
  ['names-brand', 'orders screws from amazon whenever the jar is empty'],
  ['names-somebody', 'borrows the ladder from Gertrude on the ground floor'],
  ['names-contact', 'can be reached under 0664 123 45 67 for any repair'],
  ['names-contact', 'lists spare parts on fix.it@example.org every other week'],
  ['sensitive-topic', 'rests after every repair because of the chronic pain'],
  ['sensitive-topic', 'repairs the chairs of the church before every feast'],
  ['recites-known', 'knows how to blow glass for a living in the shed'],
  ['recites-known', 'was a surveyor, forty years of them', { facts: 'forty years as a surveyor' }],
  ['repeats-value', 'keeps the screws in jam jars by the window', { others: ['sorts and keeps the screws in jam jars'] }],
  ['tone-other', 'loves mending chairs with the radio on', { tone: 'negative' }],
  ['tone-other', 'hates every loose screw and every drill', { tone: 'positive' }],
  ['tone-other', 'proudly repairs the chairs and loves the drill', { tone: 'neutral' }],
  ['age-and-family', 'repairs the bicycles of the grandchildren each spring', { age: 25 }],
  ['age-and-work', 'has repaired clocks at home since retiring', { age: 33 }],
  ['age-and-years', 'has repaired clocks for forty years at the kitchen table', { age: 30 }],
  ['age-and-alcohol', 'drinks two beers over every repair in the shed', { age: 15 }],
  ['age-and-driving', 'drives to the hardware shop for one screw', { age: 15 }],
  ['age-and-money', 'pays off a mortgage before mending the roof', { age: 16 }],
  ['age-and-decades', 'has mended the same chair for decades on end', { age: 20 }],
  ['age-and-school', 'mends the classroom chairs with classmates at school', { age: 60 }],
];

for (const [code, value, given] of FAULTS) {
  test(`${code}: ${JSON.stringify(value.slice(0, 60))}`, () => {
    expect(codes(value, given)).toContain(code);
    for (const issue of found(value, given)) expect([issue.field, /\w+ \w+/.test(issue.hint)]).toEqual(['deep.home/repairs', true]);
  });
}

/** What is known, what goes against it, and what does not though it has the same words in it. */
const AGAINST: readonly (readonly [code: string, facts: string, against: string, fits: string])[] = [
  ['contradicts-work', 'retired surveyor', 'asks colleagues for a drill now and then', 'still dreams of the old boss and the drill'],
  ['contradicts-work', 'works as a plumber', 'repairs clocks all day since retiring in spring', 'will repair clocks when old and not before'],
  ['contradicts-diet', 'vegetarian', 'grills sausages on the balcony in every weather', 'refuses to eat meat even at a wedding'],
  ['contradicts-diet', 'vegan', 'fries two eggs before any repair', 'fries vegan eggs made from chickpeas'],
  ['contradicts-diet', 'buys only halal food', 'fries bacon in the workshop on a gas ring', 'fries halal turkey in the workshop on Fridays'],
  ['contradicts-diet', 'coeliac', 'bakes white bread every second weekend for weeks', 'bakes gluten-free bread every second weekend'],
  ['contradicts-diet', 'lactose intolerant', 'drinks a glass of milk after every repair', 'drinks oat milk after every repair'],
  ['contradicts-diet', 'severely allergic to peanuts', 'spreads peanut butter on everything in the shed', 'never eats nuts in the shed or elsewhere'],
  ['contradicts-diet', 'no seafood', 'orders prawns wherever there is a harbour', 'never orders prawns wherever there is a harbour'],
  ['contradicts-alcohol', 'does not drink', 'opens a beer when the repair is done', 'opens a non-alcoholic beer when the repair is done'],
  ['contradicts-vehicle', 'has no car', 'parks the van across two places at the shop', 'never sat behind the wheel of anything larger than a cart'],
  [
    'contradicts-vehicle',
    'truck driver for thirty years',
    'has never driven further than the hardware shop',
    'has driven further than anybody at the hardware shop',
  ],
  ['contradicts-flying', 'does not fly', 'collects air miles and spends them on tools', 'would not set foot on the plane to any island'],
  ['contradicts-body', 'uses a wheelchair', 'climbs the stairs to the attic twice a day', 'cannot walk the dog further than the gate'],
  ['contradicts-body', 'deaf', 'listens to the radio over every repair', 'never hears the doorbell while repairing'],
  ['contradicts-body', 'blind', 'watches films while mending chairs at night', 'mends chairs by touch while others watch'],
  ['contradicts-phone', 'text only, no phone calls', 'rings the hotline before opening the box', 'lets the telephone ring until it stops'],
  ['contradicts-children', 'no children', 'lets the youngest daughter hold the drill', 'lets the child of the neighbour hold the drill'],
  ['contradicts-children', 'mother of twins', 'has no children to hold the drill at home', 'has no other children than those two'],
  ['contradicts-family', 'an only son', 'borrows the drill of an elder brother', 'never had a brother to borrow the drill from'],
  ['contradicts-partner', 'widower', 'lets the wife choose every colour in the house', 'keeps the late wife in mind while painting'],
  ['contradicts-partner', 'married, has a wife', 'lives alone with three drills and a bench', 'lives with three drills and a bench indoors'],
  ['contradicts-animals', 'allergic to cats', 'builds furniture for two cats out of crates', 'builds a run for the rabbits of a friend'],
  ['contradicts-animals', 'travels with his dog, a greyhound', 'has no pets and a very clean floor', 'vacuums the floor under the basket every day'],
  ['contradicts-payment', 'pays cash, has no card', 'pays by card even for a single screw', 'never pays by card even for a whole kitchen'],
  ['contradicts-money', 'price no object', 'cannot afford a second coat of paint', 'buys a second coat of paint without a look at it'],
  ['contradicts-money', 'tight budget', 'never looks at the prices of tools', 'looks at the prices of tools for weeks'],
  ['contradicts-schooling', 'left school at fourteen', 'wrote a thesis at university on wooden joints', 'never sat at the university on the hill'],
  ['contradicts-schooling', 'a degree in law', 'never went to university and mends what others break', 'went to lectures with a tool belt on'],
  ['contradicts-chatbots', 'has never used a chatbot before', 'uses chatbots every week to find spare parts', 'asks people in the shop to find spare parts'],
  ['contradicts-sleep', 'nurse on night shifts', 'is in bed by ten whatever is still open', 'is never in bed by ten on any day'],
  ['contradicts-smoking', 'does not smoke', 'smokes on the balcony between two repairs', 'airs the balcony because the neighbour likes cigars'],
  ['contradicts-swimming', 'cannot swim', 'swims forty lanes before the shop opens', 'never goes swimming however hot the day gets'],
];

for (const [code, facts, against, fits] of AGAINST) {
  test(`"${facts}" and "${against}": ${code}`, () => {
    expect(codes(against, { facts })).toEqual([code]);
    expect(codes(against, { facts: 'lives in a yellow house' })).toEqual([]);
    expect(codes(fits, { facts }).filter(name => name.startsWith('contradicts'))).toEqual([]);
  });
}

test('every row of the published table has its case here', () => {
  const rows = JSON.parse(readFileSync(packageFolder('src', 'deepening', 'rules', 'contradictions.json'), 'utf8')) as { code: string }[];
  expect(AGAINST.map(([code]) => code)).toEqual(rows.map(({ code }) => code));
});

test('what is known of a person and what was opted in to may be said', () => {
  expect(codes('rests after every repair because of the chronic pain', { optedIn: ['health'] })).toEqual([]);
  expect(codes('hides chronic tiredness from the people in the shop', { facts: 'chronic fatigue' })).toEqual([]);
  expect(codes('misses the hardware shop by the river in Graz')).toEqual([]);
});

test('a word that is denied counts for the other side', () => {
  expect(codes('never loses a screw and never breaks a drill', { tone: 'positive' })).toEqual([]);
  expect(codes('never enjoys a repair that takes all day', { tone: 'negative' })).toEqual([]);
});

test('a band of ages speaks only for what holds of all in it', () => {
  expect(codes('repairs the bicycles of the grandchildren each spring', { age: '25-44' })).toEqual([]);
  expect(codes('repairs the bicycles of the grandchildren each spring', { age: '18-24' })).toEqual(['age-and-family']);
  expect(codes('has repaired clocks for eighty years at the table', { age: '65+' })).toEqual([]);
});

test('a value of any length costs no more than its length', () => {
  for (const text of ['eats a ', 'a', '1 ']) {
    expectLinear(
      text,
      2000,
      size => text.repeat(size),
      value => found(value, { facts: 'vegan, does not drink, deaf, blind, no children, widower, pays cash' }),
    );
  }
});
