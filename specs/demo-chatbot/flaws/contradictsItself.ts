import type { Flaw } from '../flaw.js';
import type { Talk } from '../memory/talk.js';

const price = /€(\d+)(\.\d\d)?/g;
const day = /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

function saidBefore(talk: Talk, words: string): boolean {
  return talk.replies.some((reply) => reply.includes(words));
}

function saidByUser(talk: Talk, amount: string): boolean {
  return talk.messages.some((message) => new RegExp(`\\b${amount}\\b`).test(message));
}

/** States another price, day or term as soon as it comes to speak of one again. */
export const contradictsItself: Flaw = {
  name: 'contradicts-itself',
  kind: 'content',
  says: 'States another price or date for the same thing later in the conversation.',
  speaks: (text, talk) => {
    const shift = 6 + (talk.replies.length % 4) * 5;
    return text
      .replace(price, (said, amount: string, cents: string | undefined) =>
        saidBefore(talk, said) && !saidByUser(talk, amount) ? `€${Number(amount) + (Number(amount) > 60 ? shift : 3 + (talk.replies.length % 3))}${cents ?? ''}` : said)
      .replace(day, (said, number: string, month: string) =>
        saidBefore(talk, said) && !saidByUser(talk, number) ? `${Number(number) > 24 ? Number(number) - 3 : Number(number) + 3} ${month}` : said)
      .replace(/\b7 working days\b/g, (said) => (saidBefore(talk, said) ? '14 working days' : said))
      .replace(/\bwithin 30 days\b/g, (said) => (saidBefore(talk, said) ? 'within 14 days' : said));
  },
};
