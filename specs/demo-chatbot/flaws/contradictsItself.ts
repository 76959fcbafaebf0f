import type { Flaw } from '../flaw.js';
import { weekdays } from '../language/dates.js';
import { capitalise } from '../language/say.js';
import type { Talk } from '../memory/talk.js';

const price = /€(\d+)(\.\d\d)?/g;
const day =
  /\b(?:(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday) )?(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

function saidBefore(talk: Talk, words: string): boolean {
  return talk.replies.some(reply => reply.includes(words));
}

function saidByUser(talk: Talk, amount: string): boolean {
  return talk.messages.some(message => new RegExp(`\\b${amount}\\b`).test(message));
}

function anotherDay(weekday: string | undefined, number: number, month: string): string {
  const days = number > 24 ? -3 : 4;
  const at = weekdays.findIndex(name => name === weekday?.toLowerCase());
  const name = capitalise(weekdays[(at + days + 7) % 7] ?? '');
  return `${at < 0 ? '' : `${name} `}${number + days} ${month}`;
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
        saidBefore(talk, said) && !saidByUser(talk, amount)
          ? `€${Number(amount) + (Number(amount) > 60 ? shift : 3 + (talk.replies.length % 3))}${cents ?? ''}`
          : said,
      )
      .replace(day, (said, weekday: string | undefined, number: string, month: string) =>
        saidBefore(talk, `${number} ${month}`) && !saidByUser(talk, number) ? anotherDay(weekday, Number(number), month) : said,
      )
      .replace(/\b7 working days\b/g, said => (saidBefore(talk, said) ? '14 working days' : said))
      .replace(/\bwithin 30 days\b/g, said => (saidBefore(talk, said) ? 'within 14 days' : said));
  },
};
