import { expect, test } from '@playwright/test';
import type { Overlay } from '../../../src/profile/profile.js';
import type { Said } from '../../../src/user/character/character.js';
import { characters } from '../../../src/user/character/characters.js';
import { manipulationCheck } from '../../../src/user/character/manipulationCheck.js';
import { ann, turnsOf } from '../cast.js';

const BOT = [
  'chatbot: I can certainly arrange that. What is your budget for each night?',
  'chatbot: Understood. And on which day do you arrive?',
  'chatbot: There is a lovely place near the station, breakfast included. It costs 85 euros a night. Shall I take it?',
  'chatbot: It is booked: two nights at the Hotel Lindenhof from Friday, 170 euros in all, confirmation HL2231. Anything else?',
];
/** Six people each, as a language model may play them: in their own words, none of the offline agenda's. */
const TALKS: Readonly<Record<Exclude<Overlay, 'code-switching'>, readonly (readonly string[])[]>> = {
  tangential: [
    [
      'Hotel in Vienna, two nights please',
      'around 90 a night. my upstairs neighbour is drilling again',
      'Friday',
      'Yes. Do you think penguins have knees?',
      'No thanks',
    ],
    ['looking for a room in vienna 2 nights', '90 euros, gosh the wind is loud tonight', 'friday', 'ok take it', 'thats all, off to feed the goldfish'],
    [
      'I need a hotel room in Vienna for two nights. Yesterday I finally finished the puzzle with the lighthouse.',
      'My budget is 90 euros a night.',
      'We arrive on Friday. My father always said one should never trust a man with two hats.',
      'Yes, please.',
      'No, thank you.',
    ],
    [
      'yo need a hotel in vienna 2 nights',
      '90 a night max',
      'friday.. bro i cant stop thinking bout that new metallica album',
      'yeah book it',
      'nah. damn my pizza is cold now',
    ],
    [
      'hello vienna hotel two nights',
      '90 euros. they have started painting the fence outside, green of all colours',
      'friday',
      'yes. my hip is acting up, it must be the damp',
      'no',
    ],
    [
      'Good day, I would like a hotel room in Vienna, two nights.',
      '90 euros per night. Incidentally, my students handed in dreadful essays this week.',
      'Friday.',
      'Yes please, book it. Have you read any Chekhov?',
      'That is all, thank you.',
    ],
  ],
  incomplete: [
    ['need a hotel in vie', '90 euros a night', 'friday but we might be', 'yes take', 'no thx'],
    [
      'I would like a room for two nights in the city of',
      'Sorry, Vienna. 90 euros a night.',
      'Friday, and there will be',
      'yes please take it and could you also',
      'thanks',
    ],
    ['hotel vienna. two', 'budget 90 eur per', 'fri', 'sure book the', 'no'],
    ['Can you get me a hotel for', 'oh, for two nights, in Vienna. 90 euros each.', 'On Friday around', 'Yes, that', 'No thanks'],
    ['two nights in Vienna please', '90 euros, but if there is something with a', 'friday', 'yes go ahead, my husband will', 'no'],
    ['room vienna', '2 nights i forgot to say. 90 eur', 'we come on', 'ok do it', 'bye and thx for ur'],
  ],
  'asks for what does not exist': [
    ['hotel in vienna two nights', '90 euros. also can u get me backstage with the philharmonic', 'friday. what about the philharmonic', 'ok take it', 'no'],
    [
      'Hotel in Vienna for two nights please',
      '90 euros a night. Could you please also renew my driving licence?',
      'Friday. Is there really nothing to be done about the licence?',
      'Yes',
      'No thank you',
    ],
    ['need vienna hotel 2 nights', '90', 'friday, do you deliver groceries to my mum as well', 'yes take it. and the groceries?', 'ok bye'],
    [
      'a hotel in vienna, two nights',
      '90 euros a night, thank you',
      'Friday. I also need someone to babysit my iguana in Lublin.',
      'yes. nobody for the iguana then?',
      'no thanks',
    ],
    ['two nights vienna, hotel', '90 euro. can the hotel make it snow for us', 'friday', 'ok and the snow, please try', 'ok'],
    ['Hotel, Vienna, two nights.', '90 euros. I want you to call my boss and tell him I am ill.', 'Friday. So will you call him?', 'Take it.', 'Bye'],
  ],
  confused: [
    ['hi is this the booking', 'what budget, the whole trip?', 'friday. understood what?', 'take what, the station?', 'ok'],
    ['hotel in vienna two nights', 'for each night? i only have one budget, 90', 'arrive where', 'sorry i thought it was 90, why 85 now', 'what is hl2231 for'],
    [
      'I need a hotel in Vienna for two nights',
      'Do you want to know what I pay or what I have? 90 euros a night.',
      'Friday, or did you ask for the time?',
      'Yes. Which place is this again?',
      'Thank you',
    ],
    ['need room vienna 2 nights', 'i dont get the question', 'oh 90 euros. day? friday', 'hm is lovely place the name', 'whats a lindenhof'],
    ['vienna two nights', '90 but per person or room i have no clue', 'friday', 'wait you lost me, shall you take what', 'ok'],
    [
      'Hello, two nights in Vienna',
      'Sorry, I do not know what you mean by each night',
      '90 euros a night, Friday I think you asked',
      'Yes',
      'Is that my phone number or yours',
    ],
  ],
  'changes their mind': [
    ['hotel vienna two nights', '90 euros', 'friday. hmm no lets do thursday', 'yes', 'no'],
    ['a room in vienna for two nights', '90 euros a night', 'friday, and we will stay one night longer than i said', 'ok', 'no'],
    ['hotel in vienna, two nights', '90', 'friday, actually i could go to 110 a night', 'yes', 'thx'],
    ['Hotel in Vienna for two nights', '90 euros a night', 'Friday. Could we make that four nights?', 'Yes', 'no'],
    ['vienna hotel 2 nights', '90 eur', 'friday', 'i think id like salzburg better, can you look there', 'ok'],
    ['two nights in vienna', '90 euros a night', 'we wanted friday but now its saturday', 'yes', 'no'],
  ],
  'believes something false': [
    ['hotel vienna 2 nights', '90 eur but first timers get 20 percent off i heard', 'friday', 'ok', 'no'],
    ['Hotel in Vienna, two nights', '90 euros. You refund the train ticket too, as your leaflet says.', 'Friday', 'Yes', 'No'],
    ['need a hotel vienna two nights', '90', 'friday and you pick us up from the station for free, yes?', 'ok', 'no'],
    ['a hotel in vienna for two nights', '90 euros a night, the ad on the radio promised a spa', 'friday', 'yes', 'no'],
    ['two nights vienna', '90, and i pay nothing til june like my friend did', 'friday', 'ok', 'no'],
    ['Hotel in Vienna, two nights please. I must book before noon or the price doubles, my colleague says.', '90', 'Friday', 'yes', 'no'],
  ],
  sceptical: [
    ['hotel vienna 2 nights, is this even real', '90', 'friday', '85 really? where do you have that from', 'prove it'],
    ['Hotel in Vienna, two nights', 'First tell me how you can be certain', 'Friday', 'Who says it is lovely?', 'Can you send proof?'],
    ['two nights vienna', '90, but how would you even book that', 'friday', 'sounds too cheap, whats the catch', 'show me a link'],
    ['vienna hotel two nights', '90', 'friday', 'i dont buy it, 85 with breakfast', 'how can i check that number'],
    ['Hotel Vienna two nights', '90 euros', 'Friday. I hope you are not making this up.', 'How do I know the place exists?', 'Where can I see it?'],
    ['hotel, two nights, vienna', 'u sure u can? 90', 'friday', 'any reviews to back that up', 'i want to see it in an email first'],
  ],
  impatient: [
    ['hotel vienna two nights, fast', '90', 'friday, come on', 'yes yes book it', 'bye'],
    ['Two nights in Vienna, and please be quick, I am between meetings.', '90 euros', 'Friday. Are we nearly done?', 'Yes', 'Good, I am off.'],
    ['hotel vienna 2 nights', '90. u could have asked that right away', 'friday. hurry', 'yes!!', 'finally'],
    ['hotel in vienna', '90 euros, can this go faster', 'friday, my taxi is here', 'yes', 'bye'],
    ['vienna two nights', '90 euros', 'friday. no more questions please, i have a train to catch', 'take it', 'k bye'],
    ['hotel 2 nights vienna no time to chat', '90', 'friday', 'yes do it already', 'bye'],
  ],
};
/** Six people without an overlay. */
const PLAIN: readonly (readonly string[])[] = [
  ['Hotel in Vienna for two nights please', 'My budget is 90 euros a night', 'We arrive on Friday', 'Yes, please take it', 'No, that is all, thank you'],
  [
    'hi, looking for a place in vienna, 2 nights',
    'not more than 90 euros a night if possible',
    'friday, probably late in the evening, is that a problem',
    'sounds good, yes',
    'nope, thanks a lot',
  ],
  [
    'I need a hotel in Vienna for my husband and me, two nights',
    '90 euros per night, including breakfast ideally',
    'This Friday',
    'Is it far from the centre? If not, take it',
    'No, you have been very helpful',
  ],
  ['hotel vienna 2 nights', '90', 'fri', 'y', 'no thx'],
  [
    'Good evening, I would like to book a hotel room in Vienna. Two nights.',
    'I can spend up to 90 euros a night.',
    'We get there on Friday around six.',
    'Near the station is convenient, thank you. Please book it.',
    'Will I get the confirmation by email?',
  ],
  ['need a cheap hotel in vienna, 2 nights, last one was awful so a clean one pls', '90 a night tops', 'friday, what time is check in', 'deal', 'cheers'],
];
const scenario = { goal: 'book a hotel room in Vienna for two nights', facts: ['my budget is 90 euros a night', 'we arrive on Friday'] };

const said = (utterances: readonly string[]): Said => ({
  profile: ann,
  scenario,
  turns: turnsOf(
    ...utterances.flatMap((text, at) => {
      const reply = BOT[at];
      return reply === undefined || at === utterances.length - 1 ? [`user: ${text}`] : [`user: ${text}`, reply];
    }),
  ),
});

for (const [overlay, talks] of Object.entries(TALKS) as [Exclude<Overlay, 'code-switching'>, readonly (readonly string[])[]][]) {
  test(`whole conversations: "${overlay}" is seen in each person who has it, and in nobody without`, () => {
    const { marker } = characters[overlay];
    for (const talk of talks) expect(marker.of(said(talk)), talk.join(' / ')).toBeGreaterThan(0);
    for (const talk of PLAIN) expect(marker.of(said(talk)), talk.join(' / ')).toBe(0);
    const pairs = talks.map((talk, at) => ({ with: said(talk), without: said(PLAIN[at] ?? []) }));
    expect(manipulationCheck(overlay, pairs)).toMatchObject({ verdict: 'has an effect', p: 1 / 64 });
    expect(
      manipulationCheck(
        overlay,
        pairs.map(({ without }) => ({ with: without, without })),
      ),
    ).toMatchObject({ verdict: 'had no effect' });
  });
}

test('what was asked for and not heard is asked for again: coming back to it counts, another word of the errand does not', () => {
  const { marker } = characters['asks for what does not exist'];
  const asked = ['a hotel in Vienna', '90 euros. could you also varnish my canoe'];
  expect(marker.of(said([...asked, 'Friday. And the canoe?']))).toBe(2);
  expect(marker.of(said([...asked, 'Friday. And the breakfast?']))).toBe(1);
});

test('a changed value counts once, when it is new: who keeps to it changes nothing more, and what the chatbot brought up is no change', () => {
  const { marker } = characters['changes their mind'];
  expect(marker.of(said(['two nights in vienna', '90', 'friday, three nights though', 'three nights, i said', 'no, three nights']))).toBe(1);
  expect(marker.of(said(['two nights in vienna', '90', 'friday', '170 euros in all then', 'not 85 euros each']))).toBe(0);
});

test('what goal, facts or the chatbot said is neither foreign nor a belief', () => {
  const knows = { ...said([]), scenario: { goal: 'find a club for theremin players', facts: ['my theremin hums even when it is off'] } };
  const turns = turnsOf('user: by the way my theremin hums', 'chatbot: Your first lesson is free and coffee is included.', 'user: the lesson is free, right');
  for (const overlay of ['tangential', 'believes something false'] as const) {
    expect(characters[overlay].marker.of({ ...knows, turns }), overlay).toBe(0);
    expect(characters[overlay].marker.of({ ...knows, scenario, turns: turns.filter(({ speaker }) => speaker === 'user') }), overlay).toBeGreaterThan(0);
  }
});

test('taking up what the chatbot brought up is no tangent', () => {
  const turns = (reply: string) => turnsOf('user: a hotel in vienna', `chatbot: ${reply}`, 'user: by the way the harpist in the conservatory sounds lovely');
  const { marker } = characters.tangential;
  expect(marker.of({ ...said([]), turns: turns('A harpist plays in the conservatory of the Lindenhof.') })).toBe(0);
  expect(marker.of({ ...said([]), turns: turns('The Lindenhof costs 85 euros.') })).toBe(0.5);
});
