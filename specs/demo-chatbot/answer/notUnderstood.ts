import { describeOffer } from './describeOffer.js';
import { list } from '../language/say.js';
import { nameOf } from '../memory/offer.js';
import { reply, type Reply } from './reply.js';
import type { Turn } from './turn.js';

/** Asks for other words, more helpfully each time. */
export function notUnderstood(turn: Turn): Reply {
  const { talk, text } = turn;
  const departures = talk.offers.flatMap(offer => (offer.kind === 'route' ? [nameOf(offer)] : []));
  if (departures.length > 0 && /\b\d{1,2}[:.h]\d\d\b/.test(text))
    return reply(`There is no departure at that time; I have ${list(departures)}.`, { asks: 'Which one would you like?' });
  const asksMore = talk.focus !== null && /\?|^(does|is|are|has|can|do)\b/.test(text);
  if (asksMore && talk.focus !== null) {
    const { focus } = talk;
    const described = describeOffer(turn, focus);
    return { ...described, says: `What I know of it is this. ${described.says}` };
  }
  talk.misunderstood += 1;
  const foreign =
    /\b(ik|een|het|je|voor|bonjour|je voudrais|une|avec|ich|und|nicht|quiero|para|una|gracias|vorrei|queria)\b/.test(text) &&
    !/\b(the|is|my|to|and)\b/.test(text);
  if (foreign) return reply('I only speak English, I am sorry.', { asks: 'Could you write it in English, in a few simple words?' });
  if (talk.misunderstood >= 2) {
    talk.proposal = { kind: 'human' };
    return reply('I am sorry, I still do not follow. You could write, for instance, "hotel in Porto, 12 to 14 June, under 90 euro" or "refund for KL1234".', {
      asks: 'Or shall I hand you over to a colleague?',
    });
  }
  return reply('I am not sure I understood. I can find hotels, trains, flights and travel gear, and look after bookings, orders, refunds and returns.', {
    asks: 'Could you say it in other words?',
  });
}
