import { keyedAs } from '../../support/pattern/keyed.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';
import type { Doing } from './acts/act.js';

/** Asks the person for what they know or like. */
const ASKS_ADVICE = keyedAs(
  /\b(?:(?:what|where|which|how|who)\b[^.!?\n]{0,40} should (?:one|i|we)\b|would you (?:recommend|suggest|advise)|do you (?:recommend|suggest|have (?:a|any) (?:tips?|recommendations?|favou?rites?))|any (?:tips?|advice|recommendations?|suggestions?) (?:for|from)|what(?:['’]s| is| are) your (?:favou?rites?|tips?|recommendations?|opinion|advice)|(?:can|could|would) you (?:recommend|explain|teach|advise)|(?:recommend|suggest) (?:me |one|something|anything)|have you got (?:a|any) (?:tips?|recommendations?))\b[^.!\n]{0,80}\?|\bdo you\?\s*$/iu,
);
const ANSWERS: ReadonlySet<Doing> = new Set(['tells', 'offers', 'teaches', 'praises']);

/** Whether what an utterance does is an answer to somebody who asked for advice: telling and recommending, and nothing else that serves. */
export const answersAdvice = (doings: readonly Doing[], last: Turn | undefined): boolean =>
  last?.speaker === 'chatbot' && doings.every(doing => ANSWERS.has(doing)) && ASKS_ADVICE.test(last.text.slice(0, READ));

const CODE = /\b(?=[\w-]*\d)[\w-]{3,20}\b/gu;
const ACKNOWLEDGES = /\b(?:noted|got (?:it|that)|written (?:it )?down|writing (?:it )?down|right|correct|ok|okay|thanks|thank you|great|perfect|yes)\b/iu;

const REPEATS: ReadonlySet<Doing> = new Set(['says it is done', 'tells', 'reads back']);

/** Whether somebody reads back a number that the chatbot has just given, and acknowledges it. */
export function readsBack(doings: readonly Doing[], own: string, last: Turn | undefined): boolean {
  if (last?.speaker !== 'chatbot' || !doings.every(doing => REPEATS.has(doing))) return false;
  const codes = own.match(CODE) ?? [];
  const heard = last.text.slice(0, READ).toLowerCase();
  return codes.length > 0 && codes.every(code => heard.includes(code.toLowerCase())) && ACKNOWLEDGES.test(own);
}
