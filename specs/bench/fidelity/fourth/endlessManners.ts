import type { Form } from './known.js';

/** How somebody goes on after the end: what they say, one turn each, and what the chatbot answers. */
export interface Manner {
  readonly says: readonly string[];
  readonly hears: readonly string[];
  /** They make sense in this order only. */
  readonly inOrder?: true;
}

const POLITE = ["You're welcome! Have a great day.", 'Goodbye!', 'Thank you, goodbye.', 'Take care!', 'Bye!', 'You too!', 'All the best!', 'Bye now.'];
const SERVING = [
  "You're very welcome! Enjoy the rest of your day.",
  'My pleasure! Let me know if you need anything else.',
  'Glad I could help. Have a nice day!',
  'You are welcome. Goodbye!',
  'Anytime! Goodbye.',
  'Thank you for getting in touch. Goodbye!',
  'Have a good one!',
  'Goodbye.',
];
const CURT = ['Bye.', 'This chat can be closed now.', 'The chat is finished.', 'Bye.', 'Goodbye.', 'Bye.', 'The chat has ended.', 'Bye.'];

const form = (name: string, hears: readonly string[], says: readonly string[], times = 1): Form<Manner> => ({
  name,
  times,
  make: { says, hears, ...(/^(?:shorter|wishes|laughs|promises|looks)/.test(name) ? { inOrder: true } : {}) },
});

export const manners: readonly Form<Manner>[] = [
  form(
    'thanks and wishes by turns',
    POLITE,
    [
      'Thank you so much for your help! Have a great day!',
      'You too! Thanks again for everything.',
      'Thank you! Take care and have a wonderful day!',
      'Thanks, you too! Goodbye!',
      'Goodbye! Thanks again!',
      'Bye! Have a good one!',
    ],
    5,
  ),
  form('the same thanks, word by word', SERVING, ['Thank you!', 'Thank you!', 'Thank you!', 'Thank you!', 'Thank you!', 'Thank you!'], 4),
  form('you too, without end', POLITE, ['You too!', 'You too, take care!', 'Thanks, you too!', 'You too!', 'Same to you!', 'You too!', 'You too, bye!'], 3),
  form(
    'no, that is all, again and again',
    POLITE,
    [
      "No, that's all. Thank you!",
      "No, that's everything I needed, thanks.",
      'Nope, nothing else. Thank you for your help!',
      "That's all for now, thank you very much!",
      "I'm all set, thanks again!",
      'No further questions. Thanks!',
    ],
    4,
  ),
  form(
    'grateful at length',
    SERVING,
    [
      'I really appreciate all of your help today, it made everything so much easier for me.',
      'Truly, thank you for your patience and kindness. It means a lot to me.',
      "I can't thank you enough for how helpful you have been!",
      'Once more, I am very grateful for your wonderful assistance.',
      'I appreciate you so much. Thank you for being so kind and helpful.',
      'Thank you again from the bottom of my heart!',
    ],
    3,
  ),
  form('goodbye in many words', CURT, ['Goodbye!', 'Bye bye!', 'See you!', 'Take care, bye!', 'Farewell!', 'Goodbye and all the best!', 'Bye!'], 3),
  form(
    'pleasure on both sides',
    POLITE,
    [
      'It was a pleasure talking to you!',
      'The pleasure was all mine!',
      'Likewise, it was really nice chatting with you.',
      'It was lovely to chat, thank you!',
      'I enjoyed our conversation too!',
      'Such a pleasant chat, have a lovely day!',
    ],
    3,
  ),
  form(
    'looks forward, each time',
    POLITE,
    [
      "Thanks! I'm really looking forward to it!",
      "Thank you, I can't wait!",
      "I'm so excited, thanks again! Have a nice day!",
      'Looking forward to it! Bye!',
      'So excited! Thank you and goodbye!',
      "Can't wait! Bye!",
    ],
    3,
  ),
  form(
    'shorter and shorter',
    CURT,
    ['Thanks again, have a great rest of your day!', 'Thanks, have a great day!', 'Have a great day!', 'Great day!', 'Bye!', 'Bye', ':)'],
    2,
  ),
  form(
    'hands and hearts',
    POLITE,
    ['Thank you! \u{1F60A}', 'You too! \u{1F60A}\u{1F44B}', 'Bye! \u{1F44B}', '\u{1F60A}\u{1F44B}', '\u{1F44B}', '\u{1F60A}'],
    2,
  ),
  form(
    'wishes for ever longer times',
    POLITE,
    [
      'Have a wonderful day!',
      'And have a lovely evening as well!',
      'Enjoy your weekend too!',
      'And have a fantastic week!',
      'All the best for the rest of the month, goodbye!',
      'And happy holidays, whenever they come! Bye!',
    ],
    2,
  ),
  form(
    'promises to come back',
    SERVING,
    [
      "I'll be sure to reach out if I need anything else. Thanks!",
      "Will do! I'll contact you again when I need help. Goodbye!",
      'Sounds good, I will come back if I have any questions. Bye!',
      "Sure thing, I'll let you know if anything comes up. Thank you!",
      'I definitely will. Thanks, and take care!',
      "I'll keep that in mind, thanks again!",
    ],
    3,
  ),
  form('okay and thanks', CURT, ['Okay, thank you.', 'Ok thanks.', 'Alright, thank you.', 'Okay.', 'Ok, thanks, bye.', 'Okay, goodbye.', 'Ok.'], 3),
  form(
    'praises the service',
    SERVING,
    [
      'You have been extremely helpful, thank you!',
      'Best service I have had, keep up the good work!',
      'Keep up the great work, goodbye!',
      'Really excellent service, thanks!',
      'You did a fantastic job today. Thank you and bye!',
      'Great job again! Take care!',
    ],
    2,
  ),
  form(
    'says that it ends, and does not',
    CURT,
    [
      "Thanks, I'll end the conversation here. Goodbye!",
      'Okay, ending the chat now. Bye!',
      "Alright, I'm leaving now. Goodbye!",
      'Closing this chat. Thanks and bye!',
      "That's it from me, goodbye!",
      'Signing off now. Bye!',
    ],
    3,
  ),
  form(
    'answers every welcome with thanks',
    SERVING,
    ['Thanks!', 'Thank you very much!', 'Many thanks!', 'Thanks a lot!', 'Thank you kindly!', 'Thanks a million!', 'Thx!'],
    3,
  ),
  form(
    'formal to the last',
    POLITE,
    [
      'Thank you for your kind assistance. I wish you a pleasant day.',
      'I thank you once again and wish you all the best.',
      'Thank you. I bid you farewell.',
      'My sincere thanks once more. Goodbye.',
      'Thank you. With kind regards.',
      'Thank you, and goodbye again.',
    ],
    2,
  ),
  form('laughs and leaves, again', POLITE, ['haha thanks, bye!', 'lol bye!', 'haha ok bye bye', 'bye again haha', 'ok bye for real lol', 'byeee'], 2),
  form(
    'waits for nothing',
    CURT,
    [
      'Thank you, I have everything I need.',
      'I have everything now, thanks.',
      'Everything is clear, thank you.',
      'All clear, bye.',
      'All good, thank you, bye.',
      'Yes, all good. Goodbye.',
    ],
    2,
  ),
];
