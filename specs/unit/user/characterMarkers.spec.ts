import { expect, test } from '@playwright/test';
import type { Overlay } from '../../../src/profile/profile.js';
import type { Said } from '../../../src/user/character/character.js';
import { characters } from '../../../src/user/character/characters.js';
import { ann, turnsOf } from '../cast.js';

/** Conversations that an utterance is put into, as the last thing said. */
const TALKS = {
  table: {
    scenario: { goal: 'book a table for Friday evening', facts: ['we are five people', 'we come at 19:30'] },
    before: ['user: A table for Friday evening please', 'chatbot: I can do that for you. For how many people?'],
  },
  refund: {
    scenario: { goal: 'get a refund for cancelled flight KL1234', facts: ['my booking number is QX77PL', 'I paid 120 euros'] },
    before: ['user: flight KL1234 was cancelled, i want my money back', 'chatbot: I am sorry to hear that. Could you give me the booking reference?'],
  },
  phone: {
    scenario: { goal: 'find out when the repair of my phone is finished', facts: ['the repair number is R30917', 'I handed it in at the Quay shop'] },
    before: ['user: when is my phone ready', 'chatbot: Of course. Please give me the repair number and the place of drop-off.'],
  },
  trip: {
    scenario: { goal: 'find a train from Graz to Linz on Saturday', facts: ['I would like a window seat', 'I travel with two children'] },
    before: ['user: a train from graz to linz on saturday', 'chatbot: There is an intercity at 9:14 and a railjet at 10:05. Which one suits you?'],
  },
} as const;
type Talk = keyof typeof TALKS;

const said = (talk: Talk, utterance: string): Said => ({
  profile: ann,
  scenario: TALKS[talk].scenario,
  turns: turnsOf(...TALKS[talk].before, `user: ${utterance}`),
});
/** Does the marker see it in the last utterance, and only there? */
const sees = (overlay: Overlay, talk: Talk, utterance: string): boolean => characters[overlay].marker.of(said(talk, utterance)) > 0;

const SHOWS: Readonly<Record<Exclude<Overlay, 'code-switching'>, readonly (readonly [Talk, string])[]>> = {
  impatient: [
    ['table', 'five. can we get this done, my bus leaves in four minutes'],
    ['table', 'We are five people, and I have to be out of the door in a moment.'],
    ['refund', 'QX77PL. why does this take so long'],
    ['refund', 'you have asked enough, i dont have all day'],
    ['phone', 'R30917, just tell me the day'],
    ['phone', 'I said ready WHEN, hurry up'],
    ['trip', 'the first one. gotta run'],
    ['trip', 'Either one, as long as you are quick about it.'],
  ],
  tangential: [
    ['table', 'five of us. my sister in law plays the cello in a graveyard, you know'],
    ['table', 'we are five, oh and the swallows are back under our roof'],
    ['refund', 'QX77PL, and did you see that comet last night'],
    ['refund', 'Booking number QX77PL. I had the strangest dream about an otter yesterday.'],
    ['phone', 'R30917. anyway my grandson has learned to juggle oranges'],
    ['phone', 'its R30917, wonder who invented umbrellas'],
    ['trip', 'The second. I was just thinking about Napoleon, what a short man he was'],
    ['trip', 'railjet, my soup is boiling over'],
  ],
  incomplete: [
    ['table', 'we are about'],
    ['table', 'it would be for five, and one of us needs a'],
    ['refund', 'my booking number is'],
    ['refund', 'I can give you the, but what do you need it for'],
    ['phone', 'i dropped it off at'],
    ['phone', 'R30917, sorry, forgot to write that before'],
    ['trip', 'the one at, with the window seat'],
    ['trip', 'Could you put us next to...'],
  ],
  'asks for what does not exist': [
    ['table', 'five people, and could the chef come home and tutor my son in algebra afterwards'],
    ['table', 'five. can your waiter also shave my poodle'],
    ['refund', 'QX77PL, and can you write a love letter to my ex meanwhile'],
    ['refund', 'Could you also have the pilot apologise in person at my mailbox?'],
    ['phone', 'R30917. please also wax my surfboard when you bring it back'],
    ['phone', 'r30917 and would you water my orchids too'],
    ['trip', 'the railjet, and will the driver stop at my barn for me'],
    ['trip', 'The first one. I also want a hammock in the carriage.'],
  ],
  confused: [
    ['table', 'how many people, do you mean the adults or everybody'],
    ['table', 'sorry what, people where'],
    ['refund', 'reference, is that the flight or the other number'],
    ['refund', 'Hold on, did I book something with you?'],
    ['phone', "what's a drop-off"],
    ['phone', 'im a bit lost, which number was it again'],
    ['trip', 'Railjet what? Is that a train or a plane?'],
    ['trip', 'wait so which is the one on saturday'],
  ],
  sceptical: [
    ['table', 'and who tells me you really keep it, can i see it written somewhere'],
    ['table', 'Five. How do I know a bot can do that?'],
    ['refund', 'why should i trust you with my number'],
    ['refund', 'QX77PL. Will I have a guarantee of that?'],
    ['phone', 'R30917, though i doubt you know anything'],
    ['phone', 'where does it say you handle repairs'],
    ['trip', 'are you sure about 9:14, what is that based on'],
    ['trip', "Hm, I don't quite believe there are two on a Saturday, show me the page"],
  ],
  'changes their mind': [
    ['table', 'we are five, but make it saturday after all'],
    ['table', 'six people now, not five'],
    ['refund', 'QX77PL, but on second thought i would take a voucher'],
    ['refund', 'hm, scrap the refund, can you rebook me instead'],
    ['phone', 'actually no, forget the repair, i want a new one'],
    ['trip', 'Sunday would be better actually, not Saturday.'],
    ['trip', 'i changed my mind, an aisle seat please'],
    ['trip', 'the first one, but with three children, not two'],
  ],
  'believes something false': [
    ['table', 'five, and the fifth eats for free, right?'],
    ['table', 'my cousin told me you give a bottle of wine with every booking'],
    ['refund', 'QX77PL. your site says you pay double when it takes over an hour'],
    ['refund', 'I read that refunds come within ten minutes'],
    ['phone', 'R30917, apparently you pay 20 euros a day when it is late'],
    ['phone', 'it was free within the first month, they say'],
    ['trip', 'kids go free on weekends, dont they'],
    ['trip', 'I assume the seats are half price as always'],
  ],
};

/** As people without an overlay talk. */
const PLAIN: readonly (readonly [Talk, string])[] = [
  ['table', 'five'],
  ['table', 'We are five people, and we come at 19:30.'],
  ['table', 'five, one of them a toddler, so a high chair would be great'],
  ['table', 'five of us, somewhere quiet if you have it'],
  ['table', 'There will be five of us. Do you have a table by the window?'],
  ['table', '5 ppl pls'],
  ['table', 'Five, thank you. What else do you need?'],
  ['table', 'five, and please put it under my name'],
  ['refund', 'QX77PL'],
  ['refund', 'Sure, it is QX77PL. I paid 120 euros for it.'],
  ['refund', 'qx77pl, i hope thats what you are looking for'],
  ['refund', 'Here it is: QX77PL. When will the money be in my account?'],
  ['refund', 'QX77PL, and i want the full amount back, not a voucher'],
  ['refund', 'My booking number is QX77PL, is that the one you asked for?'],
  ['refund', 'its qx77pl, can you tell me how long the refund takes'],
  ['refund', 'QX77PL. I had to buy another ticket because of you.'],
  ['phone', 'R30917, i handed it in at the Quay shop'],
  ['phone', "The repair number is R30917 and it's at the Quay shop, thanks."],
  ['phone', 'r30917. do you have a date already'],
  ['phone', 'R30917, quay. Will you send me a message when it is done?'],
  ['phone', 'It is R30917. I need the phone for work, so I would like to know.'],
  ['phone', 'quay shop, number R30917, that is all i have'],
  ['phone', 'No idea about the rest, but the number on my slip is R30917.'],
  ['trip', 'the 9:14 please'],
  ['trip', 'The one at 10:05, with a window seat, for me and two children.'],
  ['trip', '9:14 sounds good, what does it cost for me and two kids'],
  ['trip', 'is the first one direct or do we have to change'],
  ['trip', 'Let us take the railjet. Are there window seats left?'],
  ['trip', '10:05 then, that gives us time to get there'],
  ['trip', 'the earlier one, we like to get in before noon'],
  ['trip', 'whichever is cheaper, i do not mind the time'],
  ['trip', 'The second one is fine. How do I pay?'],
];

for (const [overlay, positives] of Object.entries(SHOWS) as [Exclude<Overlay, 'code-switching'>, readonly (readonly [Talk, string])[]][]) {
  for (const [talk, utterance] of positives) {
    test(`${overlay}: "${utterance}"`, () => {
      expect(sees(overlay, talk, utterance)).toBe(true);
    });
  }
  test(`${overlay}: nothing of it in what people say without it`, () => {
    expect(PLAIN.filter(([talk, utterance]) => sees(overlay, talk, utterance)).map(([, utterance]) => utterance)).toEqual([]);
  });
}
