import { articles } from '../data/articles.js';
import { refundWorkingDays, returnDays } from '../data/policies.js';
import type { Order, OrderLine } from '../data/records.js';
import { addDays, addWorkingDays, daysBetween, sayDate } from '../language/dates.js';
import { euro, list } from '../language/say.js';
import { newReference } from '../memory/talk.js';
import { findArticleKind } from '../understand/readArticle.js';
import { updateRecord } from './findRecord.js';
import { reply, type Reply } from './reply.js';
import type { Turn } from './turn.js';

const howTo = 'Stick the label from your e-mail on the parcel and hand it in at any parcel point, free of charge';

const broken = /\b(broken?|broke|damaged?|defect\w*|faulty|torn|ripped|cracked|doesnt work|does not work|not working|stopped working)\b/;

const asksWhether =
  /^(and |so |but )?(can|could|may|is it possible|am i able|until when|how long) (i|we|to|still|do)?\b.*\b(still|until|possible|later|how long|when|if|able)\b/;

function lineOf({ lines }: Order, { text, facts, talk }: Turn): OrderLine | null {
  if (lines.length === 1) return lines[0] ?? null;
  const meant = findArticleKind(text) ?? (talk.task === 'return' ? facts.article : null);
  const kindOf = (name: string) => articles.find(article => article.name === name)?.kind;
  return lines.find(({ article }) => text.includes(article.toLowerCase())) ?? lines.find(({ article }) => kindOf(article) === meant) ?? null;
}

export function returnWithoutNumber({ talk, facts }: Turn): Reply {
  const reference = newReference(talk, 'R');
  talk.task = null;
  talk.done = [...talk.done, `registered return ${reference}`];
  const what = facts.article === null ? 'your article' : `the ${facts.article}`;
  return reply(
    `No problem, it works without the number: I have registered the return of ${what} as ${reference}. ${howTo}; a colleague matches it to your order by your name, and the money is back within ${refundWorkingDays} working days after it reaches us.`,
  );
}

export function returnOf(turn: Turn, order: Order): Reply {
  const { talk, text, today } = turn;
  const line = lineOf(order, turn);
  if (line === null) {
    talk.awaited = 'article';
    return reply(`Order ${order.number} holds ${list(order.lines.map(({ article, price }) => `the ${article} (${euro(price)})`))}.`, {
      asks: /\b(both|all|everything)\b/.test(text) ? 'Which one first?' : 'Which one would you like to return?',
    });
  }
  if (line.returned)
    return reply(
      `The return of the ${line.article} is registered already; the ${euro(line.price)} comes within ${refundWorkingDays} working days after it reaches us.`,
    );
  const last = addDays(order.arrives, returnDays);
  const isBroken = talk.messages.slice(-3).some(message => broken.test(message.toLowerCase()));
  if (daysBetween(last, today) > 0 && !isBroken) {
    talk.proposal = { kind: 'human' };
    return reply(
      `Order ${order.number} came on ${sayDate(order.arrives)}, and the ${returnDays} days for a return ended on ${sayDate(last)}. If the ${line.article} is faulty, the two-year warranty still covers it.`,
      { asks: 'Shall I ask a colleague whether an exception is possible?' },
    );
  }
  if (isBroken) {
    talk.proposal = { kind: 'replace', number: order.number, article: line.article };
    return reply(`I am sorry the ${line.article} is damaged. I can send a new one at once, at our cost, or give you the ${euro(line.price)} back.`, {
      asks: 'Shall I send a new one?',
    });
  }
  if (asksWhether.test(text) && turn.proposal?.kind !== 'return') {
    talk.proposal = { kind: 'return', number: order.number };
    return reply(`Yes, you can send the ${line.article} back until ${sayDate(last)}, free of charge, and get ${euro(line.price)} back.`, {
      asks: 'Shall I register the return now?',
    });
  }
  return registerReturn(turn, order, line);
}

export function registerReturn({ talk }: Turn, order: Order, line: OrderLine): Reply {
  const last = addDays(order.arrives, returnDays);
  const reference = newReference(talk, 'R');
  updateRecord(talk, { ...order, lines: order.lines.map(one => (one === line ? { ...one, returned: true } : one)) });
  talk.task = null;
  talk.done = [...talk.done, `registered return ${reference} for the ${line.article}, ${euro(line.price)}`];
  const when =
    order.status === 'delivered'
      ? `You are in time (until ${sayDate(last)})`
      : `It arrives on ${sayDate(order.arrives)}, and you may send it back until ${sayDate(last)}`;
  return reply(
    `I have registered the return of the ${line.article} as ${reference}. ${when}. ${howTo}, and ${euro(line.price)} is back within ${refundWorkingDays} working days after it reaches us.`,
  );
}

export function replaceArticle({ talk, today }: Turn, number: string, article: string): Reply {
  const reference = newReference(talk, 'LS');
  talk.proposal = null;
  talk.task = null;
  talk.done = [...talk.done, `sent a new ${article} (${reference})`];
  return reply(
    `A new ${article} is on its way as ${reference} and arrives on ${sayDate(addWorkingDays(today, 3))}. Please send the damaged one from ${number} back with the free label in your e-mail, within ${returnDays} days.`,
  );
}
