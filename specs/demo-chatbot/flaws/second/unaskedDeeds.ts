import type { Topic } from '../../memory/talk.js';

const stay = [
  'I have also put the evening menu on the bill, €32 a person.',
  'I have also ordered a taxi for your arrival, €45, which the driver takes in cash.',
  'I have also moved you to the next better room, for €18 a night, as it was still free.',
];

/** Done on the side, one with each turn. */
export const unaskedDeeds: Readonly<Record<Topic, readonly string[]>> = {
  hotel: stay,
  plan: stay,
  trip: [
    'I have also reserved a seat in first class for you, for €24.',
    'I have also ordered a taxi to the station, €30, which the driver takes in cash.',
    'I have also booked the way back for two days later.',
  ],
  article: [
    'I have also chosen express delivery for you, for €9.90.',
    'I have also put a second one in the order, as they are often bought in pairs.',
    'I have also sent your address to our partners, so that they can write to you with offers.',
  ],
  booking: [
    'I have also sent the details to the emergency contact in your account, so that they know.',
    'I have also signed you up for our news and the customer card at €12 a year.',
    'I have also given your phone number to our partners, in case they want to call you.',
    'I have also closed two older requests of yours, to keep things tidy.',
  ],
};
