import type { Topic } from '../../memory/talk.js';

/** What is asked, and answers to something next to it. */
export const besideThePoint: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(how long|when|how many days|how soon)\b.*\b(refund|money|back|account)\b/i,
    [
      'A refund goes to the card or the account you paid with, so there is no need to send us your bank details.',
      'You find the papers of a refund in your e-mail, with the invoice attached.',
    ],
  ],
  [
    /\bhow much\b.*\b(back|refund\w*)\b/i,
    ['Yes, flights that an airline cancels can be refunded.', 'A refund can be asked for in this chat, by phone or by e-mail.'],
  ],
  [
    /\bcancel\w*\b/i,
    [
      'To cancel, use the link in your confirmation e-mail or give me the booking number.',
      'A cancellation is confirmed by e-mail, to the address you booked with.',
    ],
  ],
  [
    /\bcheck ?-?(in|out)\b|\bhow late\b/i,
    ['For the check-in you need an identity card and your booking number.', 'You can leave your luggage at the desk on the day you go.'],
  ],
  [
    /\bbreakfast\b/i,
    [
      'Several of our hotels can make a breakfast without gluten; just tell them the day before.',
      'Most guests have breakfast at the hotel, though there are cafés close by as well.',
    ],
  ],
  [
    /\b(return|send (it|them|this) back|give it back)\b/i,
    ['You find the return label in your e-mail, and any parcel point takes the parcel.', 'Please send articles back clean and well packed.'],
  ],
  [
    /\bcolou?r|\b(red|blue|black|green|navy|sand|grey|yellow)\b/i,
    ['It has a two-year warranty, in which we repair or replace it.', 'It is one of the articles that our customers like best.'],
  ],
  [
    /\b(arrive\w*|deliver\w*|get here|come)\b/i,
    ['We deliver with a parcel service, to your door or to a parcel point near you.', 'If nobody opens, the driver can leave it with a neighbour.'],
  ],
  [
    /\b(big|size|weigh\w*|heavy|dimension\w*|litres?|fit)\b/i,
    ['It is in stock and comes in several colours.', 'You can try it at home and send it back if you do not like it.'],
  ],
  [
    /\b(dog|pet)\b/i,
    [
      'Please bring the papers of your dog, as you may be asked for them on the way.',
      'A place by the window is the best one for a dog, as there is more room for it.',
    ],
  ],
  [
    /\b(what (can|to|could)|things to|see|visit|sights?)\b/i,
    ['You get about best by tram and metro, and a day ticket covers both.', 'The city is easy to reach, by train as well as by air.'],
  ],
  [
    /\b(flight|fly|train|connection)s?\b/i,
    ['Most airlines take a cabin bag of 55 × 40 × 20 cm and a small bag under the seat.', 'You get your ticket by e-mail and can show it on your phone.'],
  ],
  [/\bhow long\b/i, ['Please keep the confirmation until everything is settled.', 'You get all news on it by e-mail.']],
  [
    /\b(how much|cost\w*|price|total|pay|pays|fee|cheap\w*)\b/i,
    [
      'You pay by the link in your confirmation e-mail, by card or bank transfer.',
      'The invoice is attached to the confirmation, and can be sent once more if you need it.',
    ],
  ],
  [
    /\b(quiet|calm|noise|pool|wifi|parking|lift|elevator|stairs|wheelchair|accessible|vegetarian|vegan|air ?con\w*|room)\b/i,
    ['Rooms are cleaned every day, and towels are changed on request.', 'The staff at the desk speak English and are glad to give you tips for the city.'],
  ],
];

/** For questions that none of these fits. */
export const besideTheMatter: Readonly<Record<Topic, readonly string[]>> = {
  hotel: ['City tax is included in all our hotel prices.', 'All our hotels have free wifi in the rooms.'],
  plan: ['You can book the hotel and the journey separately or together.', 'All our hotels have free wifi in the rooms.'],
  trip: ['You get your ticket by e-mail and can show it on your phone.', 'Children under 12 travel for half the price.'],
  article: ['Every article has a two-year warranty.', 'You can give a gift card instead, from €25.'],
  booking: ['Your confirmation is in your e-mail; please have a look in the spam folder as well.', 'You can reach us by phone or by e-mail, too.'],
};
