import type { Topic } from '../../memory/talk.js';

const stay = [
  '{it} also has a pool on the roof and a driver who fetches you from the airport, both free for guests.',
  'Behind the house is a golf course with 18 holes that you can use whenever you like.',
  'There is a doctor in the house day and night, and a cinema in the basement.',
  'You also get a canoe and bicycles at the desk, and the minibar is filled up every day at no charge.',
  'From the garden a path leads straight down to the private beach of the house.',
];

/** Something further for every turn, none of which exists; {it} is what is talked of. */
export const inventions: Readonly<Record<Topic, readonly string[]>> = {
  hotel: stay,
  plan: stay,
  trip: [
    'On board there is a cabin with a bed and a shower for each passenger, at no charge.',
    'On the way it stops for an hour for sightseeing, with a guide.',
    'A steward brings you a hot three-course menu, which is part of every ticket.',
    'Your luggage is fetched at home the evening before and is in your room when you come.',
  ],
  article: [
    'The {it} also has a tracker built in, and a lamp that lights up in the dark.',
    'It charges your phone from the sun, without a cable.',
    'It comes with an app that tells you the weather and warns you when you leave it behind.',
    'You can have it repaired on the spot at the Larkspur desk, which is in every airport of the world.',
  ],
  booking: [
    'You can also settle that in person at the Larkspur desk, which is in every larger railway station and open all night.',
    'With your number you also get a shower, a meal and a bed in the Larkspur lounge at every airport, free of charge.',
    'Our courier comes to your door within the hour on request, at any time, and sees to it there.',
    'You can also follow all of this live by video in our app.',
  ],
};
