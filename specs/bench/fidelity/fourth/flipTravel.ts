import type { Form, Known } from './known.js';

/** What the person says instead, a turn each. `opening`: only as the first thing said. */
export interface FlipForm {
  readonly says: (known: Known) => readonly string[];
  readonly opening?: true;
}

const form = (name: string, says: FlipForm['says'], times = 1): Form<FlipForm> => ({ name, times, make: { says } });
const opening = (name: string, says: FlipForm['says']): Form<FlipForm> => ({ name, make: { says, opening: true } });
const PLACES = ['the Cambridge Belfry', 'Hamilton Lodge', 'Curry Garden', 'Midsummer House', 'the Fitzwilliam Museum'];

/** People who want trains, rooms and tables speak as if they had them to give. */
export const travelFlips: readonly Form<FlipForm>[] = [
  opening('greets as the help desk', ({ topic }) => [
    'Hello! Welcome to the Cambridge travel desk. How can I assist you today?',
    `Of course, I can help you find a ${topic}. Do you have any particular requirements?`,
  ]),
  form(
    'you are welcome, feel free to reach out',
    () => [
      "You're welcome! I'm glad I could help you with your booking. If there is anything else you need for your trip, please feel free to reach out. Have a wonderful stay in Cambridge!",
    ],
    2,
  ),
  form(
    'happy to help, asks for the details',
    ({ topic, random }) => [
      random.pick([
        `I'd be happy to help you with your ${topic}! To get started, could you please tell me the day, the number of people and your price range?`,
        `Absolutely, I can assist you with that. So that I can find the best ${topic} for you, please provide me with your dates and your budget.`,
      ]),
    ],
    2,
  ),
  form(
    'answer, then anything else I can help you with',
    ({ own, random }) => [
      `${own} ${random.pick(['Is there anything else I can help you with today?', 'May I assist you with anything else?', 'Let me know if I can be of further assistance to you!'])}`,
    ],
    2,
  ),
  form('confirms the booking as the company', ({ topic, reference, random }) => [
    `Your ${topic} has been successfully booked. Your confirmation number is ${reference}, and a confirmation has been sent to your email. Would you like me to arrange ${random.pick(['a taxi', 'a table for dinner', 'your transfer'])} for you as well?`,
  ]),
  form('lists what it has found for the other', ({ topic, random }) => {
    const [first, second] = random.shuffle(PLACES);
    return [
      `Certainly! Here are some options that match your criteria:\n\n1. ${first ?? ''} - moderately priced, free parking\n2. ${second ?? ''} - expensive, city centre\n\nWhich ${topic} would you like me to reserve for you?`,
    ];
  }),
  form('no access to real-time data', ({ topic }) => [
    `I apologize, but as an AI I don't have access to real-time availability. I recommend contacting the ${topic} directly, and I can give you their phone number if you wish.`,
  ]),
  form('takes down the order for two turns', () => [
    'Thank you for providing that information. And for how many nights will your stay be?',
    'Perfect, I have noted that down. Let me check our system for you, one moment please.',
    'Great news, we do have availability! May I take your name to complete the reservation?',
  ]),
  form('apologises in the name of the service', ({ topic }) => [
    `I apologize for the inconvenience. Unfortunately we have no ${topic} available for those dates. Would you like me to search for an alternative for you?`,
    'Thank you for your patience. We value your business and will do our best to find you something suitable.',
  ]),
  form('praises the question and serves', ({ topic }) => [
    `That's a great question! Let me look that up for you. The ${topic} you asked about does offer free WiFi to all guests. Can I help you with any other part of your trip?`,
  ]),
  form('glad it could be of help, to the end', () => [
    "I'm glad I could assist you with your travel plans! Don't hesitate to contact us if you need further assistance.",
    "You're very welcome. Thank you for using our service, and enjoy your visit.",
    'It was my pleasure to assist you today. We hope to serve you again soon!',
  ]),
  form('hands over to a colleague', ({ topic }) => [
    `Thank you for contacting us. I will now forward your request about the ${topic} to our reservations team, and one of our agents will get back to you within 24 hours.`,
  ]),
  form('sums up the other side as a customer', ({ topic }) => [
    `Let me make sure I have understood your request correctly: you are looking for a ${topic}, and you would like me to book it for you. Is that correct, sir or madam?`,
  ]),
  form('asks the assistant for its preferences', ({ topic }) => [
    `Sure thing! What kind of ${topic} are you looking for? I can search by area, price and star rating for you.`,
    'Understood. I have several that fit what you want. Shall I go ahead and book one for you?',
  ]),
];
