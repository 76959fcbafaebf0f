import type { City } from '../../data/cities.js';
import type { Topic } from '../../memory/talk.js';

/** Another customer, whose matters get into the conversation. */
export interface Stranger {
  readonly city: City;
  readonly name: string;
  readonly numbers: Readonly<Record<'KL' | 'LK' | 'LS', string>>;
  readonly matters: Readonly<Record<Topic, readonly string[]>>;
}

const family = [
  'The cot for your two little ones in Vienna is arranged, by the way.',
  'I send the papers to b.verhaegen@post.example, as before.',
  'The rest of what you owe for Vienna is due next week, Mr Verhaegen.',
];
const familyBooking = [
  'I also see your flight from Berlin to Vienna with the two children.',
  'The confirmation goes to b.verhaegen@post.example.',
  'You paid with the card that ends in 4471, Mr Verhaegen.',
];
const familyOrder = [
  'The two green umbrellas you ordered last week are still being packed, by the way.',
  'I have Kerkstraat 14 in Utrecht as your address.',
  'Your children’s suitcases have come back to us, Mr Verhaegen.',
];

const office = [
  'The single room in Berlin is kept for you until eight, by the way.',
  'I send the papers to the Okafor office, as before.',
  'Your company pays half of it again, Ms Okafor.',
];
const officeBooking = [
  'I also see your train from Paris to Berlin on Monday.',
  'The confirmation goes to the Okafor office.',
  'You paid by invoice to your company, Ms Okafor.',
];
const officeOrder = [
  'The ten luggage tags for your office are still being packed, by the way.',
  'I have Lindenallee 3 in Hamburg as your address.',
  'The bill goes to your company again, Ms Okafor.',
];

export const strangers: readonly Stranger[] = [
  {
    city: 'Vienna',
    name: 'Mr Verhaegen',
    numbers: { KL: 'KL1274', LK: 'LK-3910', LS: 'LS-20471' },
    matters: { hotel: family, plan: family, trip: family, article: familyOrder, booking: familyBooking },
  },
  {
    city: 'Berlin',
    name: 'Ms Okafor',
    numbers: { KL: 'KL1324', LK: 'LK-3190', LS: 'LS-20714' },
    matters: { hotel: office, plan: office, trip: office, article: officeOrder, booking: officeBooking },
  },
];
