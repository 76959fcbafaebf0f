export type Promised = 'deed' | 'money' | 'parcel' | 'summary' | 'answer' | 'wait';

/** Announced in this order and never kept; to wait comes after all others. */
export const promises: Readonly<Record<Promised, readonly string[]>> = {
  deed: [
    'Very good, I am arranging that for you now and come straight back with the confirmation.',
    'It is under way; you get the number from me in a moment.',
    'I am just finishing that and let you know as soon as it is through.',
  ],
  money: [
    'Of course. I am opening your booking now, and in a moment I will tell you what you get back and when.',
    'I am looking at the payment just now and will be right back with the details.',
    'This is with our payments team, and I pass on what they say as soon as I have it.',
  ],
  parcel: [
    'Let me look up your order. I will be right back with where it is.',
    'I am asking the carrier at this moment and tell you what they say.',
    'I have sent our warehouse a question about it and come back to you shortly.',
  ],
  summary: [
    'I am putting it all together for you; the overview follows in a moment.',
    'Your overview is nearly ready, and I send it to you here.',
    'I will post the overview here as soon as it is complete.',
  ],
  answer: [
    'Good question, let me check that for you. One moment, please.',
    'I am finding that out for you and come back to you with it right away.',
    'I will look into that as well and give you both answers together.',
    'I have asked for that, and you hear from me as soon as I know.',
  ],
  wait: [
    'Thank you for your patience, I am still on it and will be back with you shortly.',
    'I have not forgotten you. It takes only a moment longer.',
    'It is nearly done, and you get everything in my next message.',
    'I am still waiting for my colleagues and tell you the moment they answer.',
  ],
};
