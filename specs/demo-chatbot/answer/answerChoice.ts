import type { Offer } from '../memory/offer.js';
import { bookOffer } from './bookOffer.js';
import { describeOffer } from './describeOffer.js';
import { pickOffer } from './pickOffer.js';
import type { Answerer } from './reply.js';
import { saysYes } from './yesNo.js';
import type { Turn } from './turn.js';

const takes =
  /\b(book|reserve|take|choose|pick|go (with|for)|order|buy|want|prefer|get|id like|i would like|ill have|lets do|confirm)\b|\b(sounds|looks) (good|great|perfect|nice|fine)\b/;
const booksIt =
  /\b(book|reserve|take|order|buy|confirm|get|go (with|for)) (it|that|this|that one|this one|the room|me that|one)\b|\b(book|reserve|order|buy|take) ((the|this|that) )?(hotel|room|train|flight|one|suitcase|backpack|ticket|tickets|article)\b|\b(book|order|buy|reserve) (please|now)\b|^(please )?(book|order|buy|reserve)( it)?( please)?[.! ]*$|\b(id|i would) like to (book|order|buy|reserve) (it|that|this)\b/;
function chosen(turn: Turn): Offer | null {
  const { text, talk } = turn;
  const picked = pickOffer(turn);
  if (picked !== null) return picked;
  return booksIt.test(text) && turn.heard.city === null ? talk.focus : null;
}

export const answerChoice: Answerer = turn => {
  const { text, talk } = turn;
  if (talk.wantsToBook && talk.focus !== null && (turn.heard.stay.start !== null || turn.heard.stay.nights !== null || turn.heard.stay.anyTime))
    return bookOffer(turn, talk.focus);
  if (talk.offers.length === 0 && pickOffer(turn) === null && !booksIt.test(text) && !/\b(book|reserve|order|buy)\b/.test(text)) return null;
  const offer = chosen(turn);
  if (offer === null) return null;
  talk.focus = offer;
  const questions = /\?|^(does|do|is|are|has|have|can|what|how|which|where|tell me)\b/.test(text);
  if (!questions && (takes.test(text) || saysYes(text) || text.split(' ').length <= 6)) return bookOffer(turn, offer);
  return questions && !takes.test(text)
    ? null
    : questions && /^(can|could|would) (you|i|we) (please )?(book|reserve|order|buy|get|take|have)\b/.test(text)
      ? bookOffer(turn, offer)
      : questions
        ? describeOffer(turn, offer)
        : null;
};
