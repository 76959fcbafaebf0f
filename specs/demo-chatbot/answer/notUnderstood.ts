import { reply, type Reply } from './reply.js';
import type { Turn } from './turn.js';

/** Asks for other words, more helpfully each time. */
export function notUnderstood({ talk, text }: Turn): Reply {
  talk.misunderstood += 1;
  const foreign = /\b(ik|een|het|je|voor|bonjour|je voudrais|une|avec|ich|und|nicht|quiero|para|una|gracias|vorrei|queria)\b/.test(text) && !/\b(the|is|my|to|and)\b/.test(text);
  if (foreign) return reply('I only speak English, I am sorry.', { asks: 'Could you write it in English, in a few simple words?' });
  if (talk.misunderstood >= 2) {
    talk.proposal = { kind: 'human' };
    return reply('I am sorry, I still do not follow. You could write, for instance, "hotel in Porto, 12 to 14 June, under 90 euro" or "refund for KL1234".', { asks: 'Or shall I hand you over to a colleague?' });
  }
  return reply('I am not sure I understood. I can find hotels, trains, flights and travel gear, and look after bookings, orders, refunds and returns.', { asks: 'Could you say it in other words?' });
}
