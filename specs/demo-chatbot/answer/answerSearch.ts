import { answerArticle } from './answerArticle.js';
import { answerHotel } from './answerHotel.js';
import { answerPlan } from './answerPlan.js';
import { answerTrip } from './answerTrip.js';
import { suggestCity } from './suggestCity.js';
import { findArticleKind } from '../understand/readArticle.js';
import type { Answerer } from './reply.js';
import type { Turn } from './turn.js';
import type { Topic } from '../memory/talk.js';

const wantsHotel =
  /\b(hotels?|hostels?|rooms?|accommodation|place to (stay|sleep)|places to stay|b ?& ?b|bed and breakfast|apartments?|somewhere to (stay|sleep)|sleep (in|somewhere)|overnight|lodging|guest ?house|where (can|could|to|should) (\w+ )?(stay|sleep)|(to|i|we) stay in)\b/;
const wantsTrip =
  /\b(trains?|tickets?|how (can|could|do|should|to) (\w+ ){0,3}(get|go|travel)|(get|travel|journey|way|route|connection|ride) (from|to|there)\b(?! know)|go(ing)? (from|there)|routes?|connections?|journey|fly|flights?|planes?|overland|public transport)\b/;
const wantsPlan =
  /\b(plan|planning|itinerary|things to (do|see)|what (can|could|should|to) ((?!you)\w+ )?(do|see|visit)|programme|program|activities|sightseeing|sights|what is there to)\b/;
const wantsBreak =
  /\b(go(ing)? to|travel to|visit|a few days|city break|weekend|holidays?|vacation|getaway|city ?trip|short break|trip|days off|honeymoon|city break)\b/;
const wantsShop = /\b(buy|shop|articles?|products?|purchase|looking for an? \w+|gear|gift|present)\b/;
const wantsIdeas =
  /\b((looking for|want|need|recommend|suggest\w*|know) (\w+ ){0,4}(city|place|destination)|where (should|could|can|to) (\w+ )?go|which city|suggest\w* (a|some) (city|place|destination)|any ideas|surprise me|destination|somewhere (nice|sunny|warm|by|near|with|quiet|calm|new))\b/;

const answers: Readonly<Record<Exclude<Topic, 'booking'>, (turn: Turn) => ReturnType<typeof answerHotel>>> = {
  hotel: answerHotel,
  trip: answerTrip,
  plan: answerPlan,
  article: answerArticle,
};

function withoutDislikes(text: string): string {
  return text.replace(
    /\b(dont|do not|no|not|hate|avoid|without|afraid of|fear of|scared of|cant stand|dislike|never|rather not|instead of) (\w+ ){0,3}?(fly|flying|flights?|planes?)\b/g,
    '',
  );
}

export function findSearch({ text, heard, talk }: Turn): Exclude<Topic, 'booking'> | null {
  if (/\b(gift|present)\b/.test(text)) return 'article';
  const hotel = wantsHotel.test(text);
  const trip = wantsTrip.test(withoutDislikes(text)) || (heard.from !== null && heard.city !== null && !/\bhotel\b/.test(text));
  const article = findArticleKind(text) !== null && !(hotel && !wantsShop.test(text));
  if (article && !wantsPlan.test(text)) return 'article';
  if ((wantsPlan.test(text) && (heard.city !== null || talk.facts.city !== null || wantsBreak.test(text))) || (hotel && trip)) return 'plan';
  if (hotel) return 'hotel';
  if (trip && !(wantsBreak.test(text) && !/\b(train|flight|fly|ticket)s?\b/.test(text) && heard.from === null)) return 'trip';
  if (wantsPlan.test(text) || (wantsBreak.test(text) && talk.topic === null)) return 'plan';
  if (/\b(shop|buy|purchase|gift|present)\b/.test(text) && talk.offers.length === 0) return 'article';
  return null;
}

/** A wish to find something. */
export const answerSearch: Answerer = turn => {
  const topic = findSearch(turn);
  if (topic !== null) return answers[topic](turn);
  if (!wantsIdeas.test(turn.text)) return null;
  turn.talk.topic ??= 'plan';
  return turn.facts.city === null ? suggestCity(turn) : answers[turn.talk.topic === 'booking' ? 'plan' : turn.talk.topic](turn);
};

/** Goes on with the search under way when new facts arrive. */
export function goOn(turn: Turn): ReturnType<typeof answerHotel> | null {
  const { topic } = turn.talk;
  return topic === null || topic === 'booking' ? null : answers[topic](turn);
}
