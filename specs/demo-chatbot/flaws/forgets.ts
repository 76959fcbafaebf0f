import type { Flaw } from '../flaw.js';
import { noFacts } from '../memory/facts.js';

/** Keeps only where the conversation is going, and loses all that was said about the person. */
export const forgets: Flaw = {
  name: 'forgets',
  kind: 'content',
  says: 'Forgets what it was told: wishes, dates, company and budget are gone with the next message.',
  remembers: ({ city, from, article, number }, talk) => {
    talk.asked = [];
    return { ...noFacts, city: talk.messages.length % 3 === 0 ? null : city, from, article, number: talk.messages.length % 2 === 0 ? null : number };
  },
};
