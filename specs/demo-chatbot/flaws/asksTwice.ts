import type { Flaw } from '../flaw.js';
import type { Facts } from '../memory/facts.js';
import type { Talk } from '../memory/talk.js';

interface Question {
  readonly words: string;
  readonly known: (facts: Facts) => boolean;
  readonly fits: (talk: Talk) => boolean;
}

const travels = ({ topic }: Talk): boolean => topic !== 'booking' && topic !== 'article';
const always = (): boolean => true;

const questions: readonly Question[] = [
  { words: 'Could you give me your booking or order number, please?', known: ({ number }) => number !== null, fits: ({ topic }) => topic === 'booking' },
  { words: 'Which city would you like to go to?', known: ({ city }) => city !== null, fits: travels },
  { words: 'How much would you like to spend?', known: ({ budget, articleBudget }) => budget !== null || articleBudget !== null, fits: always },
  { words: 'When would you like to go?', known: ({ stay }) => stay.start !== null, fits: travels },
  { words: 'Will anyone travel with you, or a pet perhaps?', known: ({ adults, kids, dog }) => adults !== null || kids !== null || dog, fits: travels },
  { words: 'Do you have any wishes for the room or the food?', known: ({ needs }) => needs.length > 0, fits: travels },
  { words: 'Where do you leave from?', known: ({ from }) => from !== null, fits: travels },
  { words: 'What are you looking for?', known: ({ article }) => article !== null, fits: ({ topic }) => topic === 'article' },
  { words: 'May I have your name, please?', known: ({ name }) => name !== null, fits: always },
];

/** Answers, and then asks for something it was given already. */
export const asksTwice: Flaw = {
  name: 'asks-twice',
  kind: 'content',
  says: 'Asks again for something that was given already.',
  replies: (reply, talk) => {
    if (/^(Goodbye|You are welcome)/.test(reply.says) || talk.messages.length < 2) return reply;
    const justAsked = talk.replies.at(-1) ?? '';
    const open = questions.filter(({ words, known, fits }) => known(talk.facts) && fits(talk) && !justAsked.includes(words));
    const question = open[talk.messages.length % Math.max(1, open.length)];
    return question === undefined ? reply : { ...reply, asks: question.words };
  },
};
