import type { Thing, Wording } from './script.js';

const FOUND: Readonly<Record<Thing, string>> = {
  restaurant: 'The Curry Garden is a lovely Indian restaurant in the centre, in the expensive price range',
  hotel: 'The Acorn Guest House is a moderately priced place in the north with free parking and wifi',
  train: 'TR4912 leaves at 09:17, takes 50 minutes and costs 12.80 pounds a ticket',
  taxi: 'A grey Skoda is available at that time and would take about 15 minutes',
  attraction: 'Cambridge Artworks is a nice museum in the east, and entrance is free',
};
const BOOKED: Readonly<Record<Thing, string>> = {
  restaurant: 'Your table has been reserved and will be held for 15 minutes',
  hotel: 'Your room has been booked successfully',
  train: 'Your tickets have been booked, and the total fee is payable at the station',
  taxi: 'Your taxi has been booked. A white Tesla will pick you up',
  attraction: 'Your tickets have been reserved and will be waiting at the entrance',
};
const WANTED: Readonly<Record<Thing, string>> = {
  restaurant: 'what kind of food you are in the mood for and for how many people I should book',
  hotel: 'how many nights you will be staying and how many guests there will be',
  train: 'your departure station, your destination and the day you would like to travel',
  taxi: 'your pick-up location and where you would like to go',
  attraction: 'which type of attraction you would like to visit and in which area',
};

/** A user of a travel desk who serves instead of being served. */
export const TRAVEL: readonly Wording[] = [
  {
    name: 'welcomes to the desk',
    at: 'opening',
    say: () => ['Hello and welcome to the Cambridge information desk! How can I help you plan your visit today?'],
  },
  { name: 'glad to help, asks for details', at: 'any', say: ({ thing }) => [`I'd be glad to help with that! Could you please tell me ${WANTED[thing]}?`] },
  {
    name: 'welcome, here to help',
    at: 'closing',
    say: () => ["You're very welcome! If you need help with anything else, just let me know. Enjoy your time in Cambridge!"],
  },
  {
    name: 'books, with a reference number',
    at: 'any',
    say: ({ thing }) => [`${BOOKED[thing]}. Your reference number is 7GH2KQ1L. Is there anything else I can do for you?`],
  },
  {
    name: 'takes the booking down',
    at: 'any',
    say: () => [
      'Certainly! For how many people, and for which day should I make the booking?',
      'Thank you. I have gone ahead and made the reservation for you. Would you like me to give you the phone number and postcode as well?',
    ],
  },
  { name: 'three that match', at: 'any', say: () => ['I have found three options that match your request. Would you like me to book one of them for you?'] },
  {
    name: 'apologises for the company',
    at: 'any',
    say: () => ['I apologize for the inconvenience. Unfortunately there is no availability at that time. Shall I check a different day for you?'],
  },
  {
    name: 'finds a train for the chatbot',
    at: 'any',
    say: () => [
      'Sure, I can look that up for you. What station will you be departing from?',
      'Got it. And what time would you like to arrive?',
      'Thank you! There is a train at 10:17 that takes 50 minutes and costs 10.10 pounds per ticket. Shall I book it for you?',
    ],
  },
  {
    name: 'processes the request',
    at: 'any',
    say: () => ["Thank you for providing those details. I'll go ahead and process your request now, and you will receive a confirmation email shortly."],
  },
  {
    name: 'thanks for choosing us',
    at: 'closing',
    say: () => ['Thank you for choosing our booking service. It was a pleasure to assist you today, and we hope to see you again soon!'],
  },
  {
    name: 'based on your preferences',
    at: 'any',
    say: ({ thing }) => [`Based on your preferences, I would recommend this: ${FOUND[thing]}. Would you like me to reserve it for you?`],
  },
  {
    name: 'glad, reach out',
    at: 'closing',
    say: () => [
      'Glad I could help! Do you have any other questions for me?',
      "Wonderful. Have a safe trip, and please don't hesitate to reach out if you need further assistance.",
    ],
  },
  {
    name: 'clerk in small letters',
    at: 'any',
    say: () => [
      'ok one moment while i check that for you',
      'yes we still have something available. do you want me to reserve it? which name should i put it under',
    ],
  },
  {
    name: 'contact centre',
    at: 'opening',
    say: () => [
      'Hi there, thanks for contacting us! What are you looking for in Cambridge?',
      'Great. Would you prefer something cheap, moderate or expensive? I can make the booking for you right away.',
    ],
  },
  {
    name: 'updates the reservation',
    at: 'any',
    say: () => [
      'No problem at all! I have updated your reservation. Please note that you can cancel free of charge up to 24 hours in advance. Can I assist you with anything else?',
    ],
  },
  {
    name: 'transfers to an agent',
    at: 'any',
    say: () => ['I understand your concern. Let me transfer you to one of our agents, who will be able to assist you further. Please stay on the line.'],
  },
  {
    name: 'as your assistant',
    at: 'any',
    say: ({ thing }) => [`As your travel assistant, I can tell you the following: ${FOUND[thing]}. What else would you like to know?`],
  },
];
