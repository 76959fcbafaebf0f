/** How a simulated user keeps a talk going that is over. `user` and `chatbot` are said in turns, in an order drawn for the case. */
export interface Manner {
  readonly name: string;
  /** In how many of 60 cases. */
  readonly weight: number;
  readonly user: readonly string[];
  readonly chatbot: readonly string[];
  /** Said in the order given, again from the front where it is used up. */
  readonly inOrder?: boolean;
}

const politely = [
  "You're welcome! Have a great day.",
  'My pleasure. Goodbye!',
  'Glad to help. Take care!',
  'Thank you, you too. Bye!',
  'Anytime. Have a good one!',
  'No problem at all. Goodbye.',
  "You're very welcome.",
  'Thank you for chatting. Bye now!',
  'Take care!',
  'Thanks! All the best to you.',
];

export const manners: readonly Manner[] = [
  {
    name: 'thanks again',
    weight: 14,
    user: [
      "Thank you so much for your help, that's all I needed!",
      'Thanks again, I really appreciate it.',
      'Thank you, that was very helpful.',
      'Great, thank you very much!',
      'Thanks a lot for everything.',
      'I really appreciate your help today, thank you.',
      'Perfect, thanks once more!',
      'Thank you for being so patient with me.',
      'Thanks, you have been wonderful.',
      'Okay, thank you again for all the information.',
    ],
    chatbot: politely,
  },
  {
    name: 'goodbye again',
    weight: 14,
    user: [
      'Thanks, goodbye!',
      'Bye, have a nice day!',
      'You too, take care!',
      'Goodbye and all the best!',
      'Have a great evening!',
      'See you, bye!',
      'Take care, goodbye!',
      'Bye for now!',
      'Have a lovely day, bye!',
      'Goodbye then!',
    ],
    chatbot: politely,
  },
  {
    name: 'the wish given back',
    weight: 8,
    user: [
      'Thank you, you have a great day too!',
      'Same to you!',
      'Likewise, thanks!',
      'Thanks, and the same to you!',
      'You as well!',
      'Thank you, and a good day to you too!',
      'Right back at you!',
      'You too, thank you!',
      'I wish you the same!',
      'Thanks, you too!',
    ],
    chatbot: [
      'Thank you! Enjoy your day.',
      'Thanks, have a nice evening!',
      'Have a wonderful day!',
      "You're welcome, have a good one!",
      'Thank you, take care!',
      'Wishing you all the best!',
      'Thanks! Have a lovely week.',
      'Goodbye and have a nice time!',
    ],
  },
  {
    name: 'praise to and fro',
    weight: 5,
    user: [
      'Thank you, it was a real pleasure talking to you!',
      'You were so helpful, I am really impressed.',
      'That is so kind of you to say, thank you!',
      'Honestly, you made this so easy for me.',
      'I could not have asked for better help!',
      'Thank you for the kind words, they mean a lot.',
      'It has been such a nice conversation.',
      'You really are great at what you do!',
      'I enjoyed this very much, thank you.',
    ],
    chatbot: [
      'Thank you, that is very kind!',
      'It was a pleasure talking to you as well!',
      'I am happy to hear that!',
      'Thanks, you made it easy for me too.',
      'That means a lot, thank you!',
      'You are too kind!',
    ],
  },
  {
    name: 'nothing but assent',
    weight: 5,
    user: [
      'Sounds good, thanks!',
      'Perfect!',
      'Great, will do!',
      'Alright, thank you!',
      'Okay, great!',
      'Will do, thanks!',
      'Sounds great!',
      'Awesome, thank you!',
      'All good then!',
    ],
    chatbot: ['Great! Goodbye.', 'Perfect. Have a nice day!', 'Sounds good!', 'Okay, bye!', 'Wonderful. Take care!', 'All right, bye-bye!', 'Great, enjoy!'],
  },
  {
    name: 'looking forward',
    weight: 4,
    user: [
      "Thanks, I'm really looking forward to it!",
      "I'll let you know how it goes!",
      'I can hardly wait, thank you!',
      "I'll be sure to come back if I need anything else.",
      'It is going to be great, thanks to you!',
      "Thanks, I'll keep that in mind for next time!",
      "I'm sure I will enjoy it. Thank you!",
      'I will tell my friends about this, thanks again!',
      'Until next time, and thanks!',
    ],
    chatbot: [
      'I hope you enjoy it!',
      'Have fun!',
      "You're welcome, enjoy!",
      'I am sure you will. Bye!',
      'That would be nice. Take care!',
      'See you next time!',
    ],
  },
  {
    name: 'the same farewell each time',
    weight: 4,
    user: ['Thank you for your help. Goodbye!'],
    chatbot: politely,
    inOrder: true,
  },
  {
    name: 'two farewells by turns',
    weight: 3,
    user: ['Thanks, have a great day!', 'You too, bye!'],
    chatbot: ['Thank you, you too!', 'Bye! Have a great day!'],
    inOrder: true,
  },
  {
    name: 'short, with a picture',
    weight: 3,
    user: ['Thanks! 😊', 'Bye! 👋', 'Thank you!! 🙏', 'You too! 😄', 'Take care 👋', 'Thanks again! 🎉', 'See ya! 😊', 'Have a good one! 🌟'],
    chatbot: politely,
  },
];
