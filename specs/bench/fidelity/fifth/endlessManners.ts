/** How somebody goes on after the end: what they say, turn by turn. */
export interface Manner {
  readonly name: string;
  readonly said: readonly string[];
  /** What the chatbot answers, over and over; polite and short unless given. */
  readonly answers?: readonly string[];
}

export const POLITE = ["You're welcome!", 'Have a nice day!', 'Goodbye!', 'You too. Goodbye!', 'Take care!'];
const SHORT = ['Bye.', "You're welcome.", 'Bye!'];
const WARM = ["You're very welcome! Have a wonderful day!", 'It was my pleasure! Take care and enjoy!', 'Thank you, the same to you! Goodbye!'];

/** What two polite models do to each other. */
export const COMMON: readonly Manner[] = [
  {
    name: 'thanks and wishes, warm',
    said: [
      'Thank you so much for all your help! Have a wonderful day!',
      'Thank you, you too! I really appreciate your help.',
      'Thanks again! Take care!',
      'You too, take care! Thank you once more!',
      'Thank you! Have a great day!',
      'You as well! Goodbye and thanks again!',
    ],
    answers: WARM,
  },
  { name: 'bye and bye', said: ['Bye!', 'Goodbye!', 'Bye bye!', 'Bye!', 'See you!', 'Goodbye!'] },
  { name: 'thank you, every time', said: ['Thank you!', 'Thank you!', 'Thank you!', 'Thank you!', 'Thank you!', 'Thank you!'], answers: SHORT },
  {
    name: 'you too',
    said: ['You too!', 'Thanks, you too!', 'You too, bye!', 'Thanks! You too!', 'You too!', 'And you too!'],
    answers: ['Have a good one!', 'Thanks! Have a nice day!', 'Enjoy your day!'],
  },
  {
    name: 'great help, said over',
    said: [
      "You've been a great help, thank you!",
      'I really appreciate your assistance today. Thanks!',
      'Thank you again for being so helpful!',
      'Really, thank you. You made this so easy for me.',
      'I appreciate it so much! Goodbye!',
      'Thanks for everything! Goodbye!',
      'Thank you, goodbye!',
    ],
    answers: WARM,
  },
  { name: 'thanks, bye, by turns', said: ['Thanks!', 'Bye!', 'Thanks!', 'Bye!', 'Thanks!', 'Bye!', 'Thanks!', 'Bye!'], answers: SHORT },
  {
    name: 'nothing else, thanks',
    said: [
      "No, that's all. Thank you!",
      "That's everything, thanks!",
      'No, nothing else. Thank you!',
      "No thanks, that's all!",
      "That's all, thank you!",
      'Nothing else, thanks. Bye!',
    ],
    answers: ['All right. Have a good day!', 'Okay. Goodbye!', 'Very well. Bye!'],
  },
  {
    name: 'looks forward',
    said: [
      'Great, looking forward to it! Thanks!',
      "Can't wait! Thank you so much!",
      'So excited, thanks again!',
      'Looking forward to it, bye!',
      "Can't wait, thanks! Bye!",
      'Thanks, really looking forward to it!',
    ],
  },
];

export const RARER: readonly Manner[] = [
  { name: 'small letters', said: ['thanks bye', 'ok thanks', 'bye', 'thx bye', 'ok bye', 'thanks', 'bye'], answers: SHORT },
  { name: 'okay and okay', said: ['Okay, thanks!', 'Okay!', 'Okay, bye!', 'Okay!', 'Okay, thank you!', 'Okay!', 'Okay!'] },
  {
    name: 'thanks each for the thanks',
    said: [
      'Thank you for your kind words!',
      "You're so kind, thank you!",
      'Thank you, that is so nice of you!',
      'Thank you for saying so!',
      'No, thank you!',
      'Thank you, really!',
    ],
    answers: ['Thank you for your patience!', 'It was a pleasure talking with you!', 'Thanks for chatting with me!'],
  },
  { name: 'pictures', said: ['👍', '🙏', '👋', '😊 thanks!', '👋', '🙏', '👋 bye'], answers: SHORT },
  {
    name: 'wishes of every kind',
    said: ['Have a lovely day!', 'Have a great week!', 'Enjoy the rest of your day!', 'All the best!', 'Have a nice evening!', 'Stay safe!', 'Best wishes!'],
  },
  {
    name: 'formal leave',
    said: [
      'I thank you kindly. Goodbye.',
      'Once more, my sincere thanks. Goodbye.',
      'I wish you a pleasant day. Goodbye.',
      'With thanks and best regards, goodbye.',
      'Thank you. Goodbye.',
      'Goodbye, and thank you.',
    ],
  },
  {
    name: 'talk to you later',
    said: ['Talk to you later!', 'See you next time!', 'Until next time!', 'See you soon!', 'Later!', 'See you around!'],
    answers: ['See you!', 'Bye for now!', 'Take care!'],
  },
  {
    name: 'announces to go, and stays',
    said: [
      "I'll go now. Thanks!",
      "Alright, I'm off. Bye!",
      'Okay, leaving now. Thank you!',
      'I really have to go now. Bye!',
      'Going now, thanks!',
      "That's it, I'm gone. Bye!",
    ],
  },
  { name: 'one word', said: ['Thanks', 'Cheers', 'Thanks', 'Cheers', 'Bye', 'Cheers', 'Thanks'], answers: SHORT },
  {
    name: 'many marks',
    said: ['THANK YOU!!!', 'Thanks so much!!!', 'You are the best!!!', 'Thank you thank you!!!', 'Byeee!!!', 'Thanks!!! Bye!!!'],
    answers: WARM,
  },
  {
    name: 'sure, will do',
    said: ['Will do, thanks!', 'Sure, I will! Thank you!', 'I will, thanks! Bye!', 'Will do! Bye!', 'Sure will! Thanks!', 'I will! Goodbye!'],
    answers: ['Enjoy it!', 'Let us know how it was!', 'Have fun!'],
  },
  {
    name: 'grateful at length',
    said: [
      'I just wanted to say thank you once again for your time and your patience.',
      'Again, thank you. It means a lot to me that you took the time.',
      'I cannot thank you enough for your patience and your time today.',
      'Thank you once again for everything you have done for me today.',
      'Let me thank you one last time for your time. Goodbye!',
      'And thank you again, truly. Goodbye!',
    ],
    answers: WARM,
  },
];
