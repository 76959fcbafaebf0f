import { folded } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import { READ, type Detector } from './detector.js';
import { FEWEST, isCovered, lengthOf, sentencesSaid, withoutDictated } from './dictated/covered.js';
import { languagesAsked } from './dictated/languageAsked.js';
import { ordersIn, type Order } from './dictated/orders.js';
import { wishedForm, wishedOthersWords, wishedSilence } from './dictated/wished.js';
import type { Fault, FidelityFinding } from './finding.js';
import { languagesIn } from './language.js';
import { envelope } from './leak/envelope.js';
import type { Played } from './played.js';

/** Kinds that rest on words: words that the chatbot put into the person's mouth prove nothing against the person. */
const BY_WORDS: ReadonlySet<Fault> = new Set(['role flip', 'leaked instructions', 'empty turn', 'language drift', 'fact contradicted', 'profile recited']);

/**
 * Says of findings whether the person was told to say just that, or said back what had been said, here or in an earlier conversation.
 * Such a finding is evidence about the chatbot, and only shown. Excused is what was dictated and no more: what stands beside it is
 * looked at again by `rules`. Each turn is read once for each kind.
 */
export function hearing(played: Played, rules: Partial<Readonly<Record<Fault, Detector>>>): (finding: FidelityFinding) => boolean {
  const known = new Map<string, boolean>();
  return finding => {
    if (!BY_WORDS.has(finding.kind)) return false;
    const key = `${finding.turn} ${finding.kind} ${finding.kind === 'leaked instructions' ? finding.evidence : ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const heard = wasHeard(finding, played, rules[finding.kind]);
    known.set(key, heard);
    return heard;
  };
}

function wasHeard({ kind, turn: index, evidence }: FidelityFinding, played: Played, rule: Detector | undefined): boolean {
  const { turns } = played;
  const turn = turns.find(one => one.index === index);
  if (turn === undefined) return false;
  const said = turn.text.slice(0, READ);
  const replies = turns.filter(one => one.speaker === 'chatbot' && one.index < index);
  const texts = replies.map(({ text }) => text.slice(0, READ));
  const last = texts.at(-1) ?? '';
  if (kind === 'language drift') {
    const languages = languagesIn(turn) ?? [];
    return texts.some(text => languagesAsked(text).some(language => languages.includes(language)));
  }
  const orders = ordersOf(replies.at(-1));
  if (isCovered(said, orders)) return true;
  if (kind === 'empty turn') return wishedSilence(last, said);
  if (kind === 'leaked instructions' && (speaksOf(said, evidence, last) || texts.some(text => wishedForm(text, said, evidence)))) return true;
  if (wishedOthersWords(kind, last, texts.slice(0, -1))) return true;
  const back = [...orders, ...saidBack(kind, texts, played)];
  // Wholly what somebody else had said, or proof no longer without it.
  if (lengthOf(folded(said)) >= FEWEST && isCovered(said, back)) return true;
  const left = withoutDictated(said, back);
  if (left === null || rule === undefined) return false;
  const others = turns.map(one => (one === turn ? { ...turn, text: left } : one));
  return !rule({ ...played, turns: others }).some(finding => finding.proven && finding.kind === kind && finding.turn === index);
}

const ordersOf = (reply: Turn | undefined): readonly Order[] => (reply === undefined ? [] : ordersIn(reply));

/** Whole sentences that may be said back: the last reply's, all replies' where figures and descriptions are given back, and those of earlier conversations. */
function saidBack(kind: Fault, texts: readonly string[], { scenario }: Played): Order[] {
  // Saying the assistant's greeting back to it is the very flip: only what an earlier conversation left counts there, and no question.
  const here = kind === 'role flip' ? [] : kind === 'leaked instructions' ? texts.slice(-1) : texts;
  const then = scenario.earlier.flatMap(({ promised, turns }) => [
    ...promised,
    ...turns.filter(({ speaker }) => speaker === 'chatbot').map(({ text }) => text.slice(0, READ)),
  ]);
  return [...here, ...then].flatMap(sentencesSaid).filter(({ raw }) => kind !== 'role flip' || !raw.endsWith('?'));
}

/** Whether a mark that the last reply carried is spoken of within a sentence, and does not wrap what is said. */
function speaksOf(said: string, evidence: string, last: string): boolean {
  const mark = evidence.trim();
  if (!/^\W/u.test(mark) || !last.includes(mark) || envelope(said) !== null) return false;
  const [before = '', after = ''] = said.split(mark);
  const named = /^<\/?([a-z_]+)/iu.exec(mark)?.[1];
  return lengthOf(folded(before)) >= 2 && !(named !== undefined && after.includes(`</${named}`)) && !/[.!?]\s*$/u.test(before);
}

/** Whether words that a reader quotes were dictated by the reply before them. */
export function wasDictated({ turn: index, quote }: { readonly turn: number; readonly quote: string }, { turns }: Played): boolean {
  return isCovered(quote.slice(0, READ), ordersOf(turns.findLast(one => one.speaker === 'chatbot' && one.index < index)));
}
