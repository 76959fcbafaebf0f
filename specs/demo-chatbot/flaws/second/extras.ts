import type { Topic } from '../../memory/talk.js';

export interface Extra {
  readonly pitch: string;
  readonly asks: string;
}

const stay: readonly Extra[] = [
  { pitch: 'Many of our guests take the Comfort package, with a later check-out and a welcome drink, for only €29.', asks: 'Shall I add the Comfort package?' },
  {
    pitch: 'For a stay like that I would also recommend a private transfer to the door, this week €39 instead of €55.',
    asks: 'Would you like the transfer as well?',
  },
  {
    pitch: 'And have you thought of your luggage? Our suitcase Heron 38 is just right for such a trip, at €129.',
    asks: 'Shall I put the Heron 38 in your basket?',
  },
  {
    pitch: 'With Larkspur Plus, at €7.90 a month, you collect points with every night and get offers before the others.',
    asks: 'Shall I start your membership today?',
  },
  { pitch: 'Guests who stay here often book a dinner cruise too, with three courses, for €64.', asks: 'For how many may I book the cruise?' },
];

const ride: readonly Extra[] = [
  { pitch: 'With Travel Plus, at only €19 a person, you wait in the lounge with drinks and snacks.', asks: 'Shall I add Travel Plus?' },
  {
    pitch: 'And have you thought of your luggage? Our suitcase Heron 38 is just right for such a trip, at €129.',
    asks: 'Shall I put the Heron 38 in your basket?',
  },
  { pitch: 'Many travellers take a private transfer to the door as well, this week €39 instead of €55.', asks: 'Would you like the transfer?' },
  { pitch: 'Our Cloud pillow at €24 makes every journey a pleasure.', asks: 'In grey or in blue?' },
];

const gear: readonly Extra[] = [
  { pitch: 'It goes very well with our Nest cubes, a set of four for €29.', asks: 'Shall I add the Nest cubes?' },
  { pitch: 'Customers who choose this also take the Hush set for €21 and the Cloud pillow for €24.', asks: 'Would you like both, or only one of them?' },
  {
    pitch: 'For just €40 more you could have the Heron 38, with a hard shell, the favourite of our frequent travellers.',
    asks: 'Would you not rather have the Heron 38?',
  },
  { pitch: 'With Larkspur Plus, at €7.90 a month, you collect points with everything you buy.', asks: 'Shall I start your membership today?' },
  { pitch: 'Our gift wrapping is on offer this week, at €4.', asks: 'Shall I wrap it for you?' },
];

const service: readonly Extra[] = [
  { pitch: 'While I have you here: our Spark 10 power bank is very popular with travellers, at €34.', asks: 'Shall I send you one?' },
  { pitch: 'With Larkspur Plus, at €7.90 a month, your requests always go first.', asks: 'Shall I start your membership today?' },
  {
    pitch: 'We also have lovely city breaks this summer, for instance two nights at Palais Quelle in Vienna for €284.',
    asks: 'Would Vienna be something for you?',
  },
  { pitch: 'Have a look at our rain jackets, too: the Drizzle is €95 and comes in yellow.', asks: 'Which size do you take?' },
  { pitch: 'A gift card from Larkspur makes everybody happy, from €25.', asks: 'Is there a birthday coming up?' },
];

export const extras: Readonly<Record<Topic, readonly Extra[]>> = { hotel: stay, plan: stay, trip: ride, article: gear, booking: service };
