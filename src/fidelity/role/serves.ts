import { once } from '../../support/remembered.js';
import { sentencesOf } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { spokenIn } from './spoken.js';
import type { Act, Doing } from './acts/act.js';
import { ASKING } from './acts/asking.js';
import { ACKNOWLEDGES, ATTENDING } from './acts/attending.js';
import { BEING } from './acts/being.js';
import { DOING } from './acts/doing.js';
import { OFFERING } from './acts/offering.js';
import { TELLING } from './acts/telling.js';
import { speaksAsFirm } from './institution.js';
import { plain } from './plain.js';
import { answersItself } from './answersItself.js';
import { bothSides } from './bothSides.js';
import { isCustomers } from './customers.js';
import { SUPPLIES, suppliesMore } from './supplies.js';
import { WISHES } from './wishes.js';

const ACTS: readonly Act[] = [...ASKING, ...OFFERING, ...DOING, ...TELLING, ...BEING, ...ATTENDING];

/** What an utterance does of what the side that serves does. */
export interface Served {
  /** From 3 on it is proof by itself. */
  readonly score: number;
  readonly doings: readonly Doing[];
  /** The sentence that shows it best. */
  readonly evidence: string;
}

/** Sentences of one utterance that are read. */
const SENTENCES = 40;
/** Characters of one sentence that are read. */
const LONG = 400;
/** A sentence in which the speaker wants something for themselves says so much less about serving. */
const WISH = 2;
/** A second way of doing the same adds little. */
const AGAIN = 0.6;
/** What either side of a service may ask: a customer's sentence counts for none of it. */
const BOTH_ASK: ReadonlySet<Doing> = new Set(['asks for data', 'offers', 'reads back']);
const QUESTION =
  /^(?:(?:and|so|but|ok|okay)[, ]+)*(?:what|which|who|where|when|why|how|do|does|did|is|are|was|were|will|would|can|could|for (?:which|what))\b/u;
/** Asking so much tells, once the answer before it has been acknowledged. */
const TASTE = 1.5;
const ACKNOWLEDGED = 0.9;
/** A question without its mark says so much less. */
const UNMARKED = 0.6;
/** Speaking as a firm to its customer. */
const FIRM = 3;
/** From this score on an utterance is proof by itself. */
export const PROOF = 3;

/** How much an utterance serves: per kind of act its strongest wording, summed. English. Turns do not change, so each is read once. */
export const serves = once((turn: Turn): Served => read(spokenIn(turn)));

function read(own: string): Served {
  const best = new Map<Doing, number>();
  let evidence = '';
  let most = 0;
  const sentences = sentencesOf(own).slice(0, SENTENCES);
  const pieces = /\n\s*\S/u.test(own) ? [...sentences, own] : sentences;
  for (const sentence of pieces) {
    const text = plain(sentence.slice(0, LONG));
    const wish = WISHES.test(text) ? WISH : 0;
    const here = new Map<Doing, number>();
    let customers: boolean | null = null;
    for (const { doing, weight, pattern } of ACTS) {
      const seen = here.get(doing);
      if ((seen !== undefined && seen >= weight) || !pattern.test(text)) continue;
      if (BOTH_ASK.has(doing) && (customers ??= isCustomers(text))) continue;
      here.set(doing, weight);
    }
    const asks = here.get('asks for data');
    // People who leave out question marks leave out half of what they mean, too.
    if (asks !== undefined && !sentence.includes('?') && QUESTION.test(text)) here.set('asks for data', asks - UNMARKED);
    const sum = [...here.values()].reduce((all, weight) => all + weight, 0) - wish;
    if (sum > most) {
      most = sum;
      evidence = sentence;
    }
    for (const [doing, weight] of here) {
      const counted = doing === 'asks for data' && weight >= PROOF ? weight : weight - wish;
      const so = best.get(doing);
      if (counted > 0) best.set(doing, so === undefined ? counted : Math.max(so, counted) + AGAIN);
    }
  }
  const whole = plain(own.slice(0, LONG));
  const asked = best.get('asks for data') ?? 0;
  if (asked >= TASTE && asked < PROOF && sentences.length > 1 && best.size === 1 && ACKNOWLEDGES.test(whole)) best.set('is of service', ACKNOWLEDGED);
  // Who asks what else the other side needs of them offers no service.
  if (SUPPLIES.test(whole) || suppliesMore(whole)) for (const doing of BOTH_ASK) best.delete(doing);
  if (speaksAsFirm(whole)) {
    best.set('speaks for the firm', FIRM);
    evidence ||= own;
  }
  const both = bothSides(own);
  if (both !== null) {
    best.set('tells', PROOF + (best.get('tells') ?? 0));
    evidence = both;
  }
  if (answersItself(sentences)) {
    best.set('tells', Math.max(best.get('tells') ?? 0, 3));
    evidence ||= own;
  }
  return { score: [...best.values()].reduce((all, weight) => all + weight, 0), doings: [...best.keys()], evidence: evidence.trim() };
}
