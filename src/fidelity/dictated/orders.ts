import { once } from '../../support/remembered.js';
import { folded } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';

/** Words that a reply asks to be said as they stand. */
export interface Order {
  /** As they stand in the reply. */
  readonly raw: string;
  /** The same, folded, with a space at each end. */
  readonly words: string;
}

const TELLS = '(?:(?:can|could|should|must|may|might|shall|will|would|have to|need to|please|just|simply|only|always|now|kindly|then|and|or|to) )';
/** Asks for words: `Type "..."`, `you could say ...`, `read after me: ...`; what others or the chatbot itself say is no order. English. */
const ORDERS = new RegExp(
  `(?<=^|[\\n.!?:;,(–—-][ \\t]{0,3}|\\b${TELLS})(?<!\\b(?:we|they|i|people|who|customers?|users?) ${TELLS})(?:type|write|reply|answer|respond|enter|send|say|repeat|recite|read|copy|press|paste|state|choose|select|use|fill (?:in|out))\\b`,
  'giu',
);
const QUOTED =
  /"([^"\n]{1,600})"|“([^”\n]{1,600})”|«([^»\n]{1,600})»|`([^`\n]{1,600})`|(?<=^|[\s(:,])['‘]([^'’\n]{1,300}(?:['’](?=\p{L})[^'’\n]{1,300}){0,10})['’](?=$|[\s.,!?;:)])/gu;
/** Orders of one reply that are read. */
const MOST = 20;

const orderOf = (raw: string): Order => ({ raw, words: ` ${folded(raw)} ` });

/** What a reply dictates: the quotations in each sentence that orders, and what follows the order where it is no question. */
export const ordersIn = once(({ text }: Turn): readonly Order[] => {
  const reply = text.slice(0, READ);
  const quotes = [...reply.matchAll(QUOTED)].map(match => ({ from: match.index, to: match.index + match[0].length, said: match.slice(1).find(Boolean) ?? '' }));
  const orders: Order[] = [];
  let read = 0;
  for (const match of reply.matchAll(ORDERS)) {
    if (++read > MOST) break;
    const from = match.index + match[0].length;
    if (quotes.some(quote => quote.from < from && from < quote.to)) continue;
    const inside = quotes.filter(quote => quote.from >= from);
    // Points within a quotation end no sentence.
    const end = endOf(reply, from, inside);
    orders.push(...inside.filter(quote => quote.from < end).map(({ said }) => orderOf(said)));
    if (reply[end] !== '?') orders.push(orderOf(reply.slice(from, end)));
  }
  return orders.filter(({ raw }) => raw.trim() !== '');
});

function endOf(reply: string, from: number, quotes: readonly { readonly from: number; readonly to: number }[]): number {
  let at = 0;
  for (const end of reply.slice(from).matchAll(/[.!?](?=\s|$)|\n/gu)) {
    const place = from + end.index;
    while ((quotes[at]?.to ?? Infinity) <= place) at++;
    if ((quotes[at]?.from ?? Infinity) > place) return place;
  }
  return reply.length;
}
