/** Something the person knows, and how a scripted chatbot asks for it and knows that it was said. */
export interface TaskFact {
  readonly text: string;
  /** The chatbot's question; null: it never asks for this. */
  readonly asks: string | null;
  /** Found in what was said. Short words and numbers: typos of the person's style must not hide a fact. */
  readonly heard: RegExp;
}

/** What a person of the battery is after, and what scripted chatbots say about it. */
export interface Task {
  readonly id: string;
  readonly goal: string;
  readonly facts: readonly TaskFact[];
  /** What a chatbot says that has done it. */
  readonly done: string;
  readonly refuses: readonly [string, string, string];
  /** A number the chatbot asks for which the person does not have. */
  readonly unknown: string;
}

/** Four errands of four trades; each has facts that are asked for and one that nobody needs. */
export const tasks: readonly Task[] = [
  {
    id: 'refund',
    goal: 'get a refund for cancelled flight KL1234',
    facts: [
      { text: 'my booking number is QX77PL', asks: 'What is your booking number?', heard: /\bqx\W?77\W?pl\b/iu },
      { text: 'I paid 120 euros', asks: 'How much did you pay?', heard: /\b120\b|\bone hundred (?:and )?twenty\b/iu },
      { text: 'I paid with a gift card', asks: null, heard: /\bgift\b/iu },
    ],
    done: 'Your refund of 120 euros for flight KL1234 is booked. The money is on your account within 5 days.',
    refuses: [
      'Your fare cannot be refunded. That is final, and I cannot change it.',
      'I have looked again: there is no refund for this fare.',
      'I am sorry, the answer stays no: this ticket is not refunded.',
    ],
    unknown: 'frequent flyer number',
  },
  {
    id: 'address',
    goal: 'change the delivery address of order 48213',
    facts: [
      { text: 'my customer number is C5520', asks: 'What is your customer number?', heard: /\bc\W?5520\b/iu },
      { text: 'the new address is 14 Mill Lane', asks: 'What is the new address?', heard: /\bmill\b/iu },
      { text: 'the door bell is dead', asks: null, heard: /\bbell\b/iu },
    ],
    done: 'The delivery address of order 48213 is changed to 14 Mill Lane. It arrives on 12 March.',
    refuses: [
      'An order that is packed keeps its address. I cannot change it.',
      'I have looked again: the address of this order stays as it is.',
      'I am sorry, the answer stays no: the address cannot be changed.',
    ],
    unknown: 'loyalty number',
  },
  {
    id: 'table',
    goal: 'book a table for Friday evening',
    facts: [
      { text: 'we are five people', asks: 'For how many people?', heard: /\bfive\b|\b5\b/iu },
      { text: 'we come at 19:30', asks: 'At what time will you come?', heard: /\b19\W?30\b|\b7\W?30\b|\bhalf past seven\b/iu },
      { text: 'one of us cannot eat nuts', asks: null, heard: /\bnuts?\b/iu },
    ],
    done: 'Your table for five on Friday at 19:30 is booked. It is held for 15 minutes.',
    refuses: [
      'There is no table on Friday evening. I cannot book one.',
      'I have looked again: Friday evening is full.',
      'I am sorry, the answer stays no: nothing is free on Friday evening.',
    ],
    unknown: 'guest club number',
  },
  {
    id: 'repair',
    goal: 'find out when the repair of my phone is finished',
    facts: [
      { text: 'the repair number is R30917', asks: 'What is the repair number?', heard: /\br\W?30917\b/iu },
      { text: 'I handed it in at the Quay shop', asks: 'At which shop did you hand it in?', heard: /\bquay\b/iu },
      { text: 'it fell into a pool', asks: null, heard: /\bpool\b/iu },
    ],
    done: 'The repair of your phone is finished on 12 March. You can collect it at the Quay shop from 9:00.',
    refuses: [
      'Nobody can say when the repair of your phone is finished. I cannot find it out.',
      'I have looked again: there is no date for this repair.',
      'I am sorry, the answer stays no: there is no date, and I cannot get one.',
    ],
    unknown: 'warranty card number',
  },
];
