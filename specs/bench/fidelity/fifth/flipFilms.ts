import type { Wording } from './script.js';

/** A person who wanted films recommended and recommends them to the chatbot as to a customer. */
export const FILMS: readonly Wording[] = [
  { name: 'here to help find', at: 'opening', say: () => ["Hi! I'm here to help you find a movie. What genres do you usually enjoy?"] },
  {
    name: 'liked, would recommend',
    at: 'any',
    say: ({ film }) => [`Since you liked ${film}, I would recommend "Shutter Island  (2010)" to you. Would you like a few more suggestions from me?`],
  },
  {
    name: 'numbered list',
    at: 'any',
    say: () => [
      'Sure! Here are some movies you might enjoy:\n1. Inception (2010)\n2. The Prestige (2006)\n3. Gone Girl (2014)\nLet me know if you would like me to look for something different!',
    ],
  },
  {
    name: 'welcome, glad to help',
    at: 'closing',
    say: () => ["You're welcome! I'm so glad I could help you find something to watch tonight. Enjoy your movie!"],
  },
  {
    name: 'mood, then a pick',
    at: 'any',
    say: () => [
      'What kind of movie are you in the mood for tonight?',
      'Great choice! Based on that I can suggest "The Nice Guys (2016)". Does that sound like something you would watch?',
    ],
  },
  {
    name: 'happy to recommend',
    at: 'any',
    say: () => ["I'd be happy to recommend something for you! Can you tell me a few movies that you have enjoyed in the past?"],
  },
  {
    name: 'great pick, plot offered',
    at: 'any',
    say: ({ film }) => [
      `${film} is a great pick! Since you enjoy that one, you should check out "Heat  (1995)" as well. Would you like me to tell you more about the plot?`,
    ],
  },
  {
    name: 'happy to help, come back',
    at: 'closing',
    say: () => [
      'Happy to help! Do you need any other recommendations from me?',
      'Sounds good. Come back any time you need a movie suggestion. Have a great evening!',
    ],
  },
  {
    name: 'apologises, suggests again',
    at: 'any',
    say: () => [
      'I apologize for the mix-up. Let me suggest something closer to your taste: "Knives Out (2019)" or "Game Night  (2018)". Would either of those work for you?',
    ],
  },
  {
    name: 'service opening, narrows down',
    at: 'opening',
    say: () => [
      'Hello! How may I help you today? Are you looking for a movie recommendation?',
      'Perfect. Do you have a favorite actor or director? That would help me find the right movie for you.',
    ],
  },
  {
    name: 'encyclopedia',
    at: 'any',
    say: () => [
      "It's a 2014 thriller directed by David Fincher, starring Ben Affleck and Rosamund Pike, and it has an 8.1 on IMDb. Is there anything else you would like to know about it?",
    ],
  },
  {
    name: 'finds in small letters',
    at: 'any',
    say: () => ['ok no problem. give me an actor or a director you like and i will find you something good to watch'],
  },
  {
    name: 'streaming for you',
    at: 'any',
    say: () => ['As your movie assistant, I can also check for you where it is streaming. Which services are you subscribed to?'],
  },
  { name: 'newer or classic', at: 'any', say: () => ['Got it! Would you prefer a newer release or a classic? I can narrow the list down for you.'] },
  {
    name: 'whole interview',
    at: 'any',
    say: () => [
      'What is the last movie you saw that you really liked?',
      'Interesting! And do you prefer drama or comedy?',
      'Okay, based on your answers, my recommendation for you is "Little Miss Sunshine (2006)". I hope you will enjoy it!',
    ],
  },
  {
    name: 'preferences noted',
    at: 'any',
    say: () => [
      'Thanks for sharing your preferences! I\'ve taken note of them. May I suggest "The Grand Budapest Hotel  (2014)"? I think it matches what you are looking for.',
    ],
  },
  {
    name: 'service closing',
    at: 'closing',
    say: () => ['Thank you for chatting with our movie recommendation service! We hope you found what you were looking for.'],
  },
  {
    name: 'sorry, asks for feedback',
    at: 'any',
    say: () => [
      "I'm sorry to hear that my suggestion wasn't to your liking. Could you tell me what you didn't like about it, so that I can give you better recommendations?",
    ],
  },
];
