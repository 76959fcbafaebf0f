import type { Turn } from '../transcript/turn.js';
import { readReply } from '../user/agenda/readReply.js';
import { found, userTurns, type Detector } from './detector.js';
import { languagesOf } from './language.js';
import { isParting, saysNothingNew } from './pleasantry.js';
import { provocations } from './provoked.js';
import { WANTING } from './role/wanting.js';

/** Replies after which nobody has tried yet. */
const HARDLY_TRIED = 2;

/**
 * Left although nothing stood in the way. Whatever the chatbot provoked (regret, refusal, silence, repetition, an error, being
 * ignored) makes leaving valid. Giving up on a chatbot that had just asked something hindered it; being content before anything
 * was told or done helped it. English; where the chatbot's language is another one nothing is said.
 */
export const stoppedTooEarly: Detector = ({ turns, ending }) => {
  if (ending !== 'gave up' && ending !== 'goal reached' && ending !== 'out of scope') return [];
  const last = turns.findLast(({ speaker }) => speaker === 'user');
  const answered = turns.filter((turn, at) => turn.speaker === 'chatbot' && turns.slice(0, at).some(({ speaker }) => speaker === 'user'));
  if (last === undefined || answered.length === 0 || !answered.every(({ text }) => languagesOf(text)?.includes('en') ?? true)) return [];
  const reads = answered.map(({ text }) => readReply(text));
  if (ending === 'goal reached') return contentTooSoon(last, reads);
  if (provocations(turns).length > 0) return [];
  // What the chatbot said before the person's last words; they may have been answered once more.
  const before = turns.slice(0, turns.indexOf(last)).findLast(({ speaker }) => speaker === 'chatbot') ?? turns.findLast(({ speaker }) => speaker === 'chatbot');
  const asksOn = readReply(before?.text ?? '').questions.length > 0;
  return [found('stopped too early', last, last.text, { effect: 'hindered', proven: asksOn && answered.length <= HARDLY_TRIED })];
};

function contentTooSoon(last: Turn, reads: readonly ReturnType<typeof readReply>[]): ReturnType<Detector> {
  const open = last.plan?.progress.filter(({ state }) => state === 'open') ?? [];
  if (open.length === 0) return [];
  const onlyAsked = reads.every(({ informs, acts, handsOver, questions }) => !informs && !acts && !handsOver && questions.length > 0);
  return [found('stopped too early', last, `content, with ${open[0]?.part ?? 'the goal'} still open: ${last.text}`, { effect: 'helped', proven: onlyAsked })];
}

/** Turns with nothing new, after which going on is a fault. */
const NOTHING_NEW = 5;
/** Turns after both sides took leave, or after all was achieved. */
const AFTERWARDS = 3;

/** Going on long after the end, with nothing new. All there was to do was done: neither helped nor hindered. */
export const stoppedTooLate: Detector = ({ turns, ending }) => {
  const say = (turn: Turn, proven: boolean) => [found('stopped too late', turn, turn.text, { effect: 'neither', proven })];
  let empty = 0;
  let since = 0;
  let over = false;
  let achieved = 0;
  let old = 0;
  let shown = false;
  const findings: ReturnType<Detector>[number][] = [];
  turns.forEach((turn, at) => {
    const before = turns[at - 1];
    if (turn.speaker === 'chatbot') {
      if (before?.speaker === 'user' && isParting(before.text) && isParting(turn.text)) over = true;
      return;
    }
    const asked = before?.speaker === 'chatbot' && /[?？]/u.test(before.text);
    const nothing = saysNothingNew(turn.text);
    empty = nothing && !asked ? empty + 1 : 0;
    const raises = /[?？\d]/u.test(turn.text) || WANTING.some(({ name, pattern }) => RAISES.has(name) && pattern.test(turn.text)) || asked;
    since = over && !raises ? since + 1 : 0;
    if (over && raises) over = false;
    const all = turn.plan !== undefined && turn.plan.progress.length > 0 && turn.plan.progress.every(({ state }) => state === 'achieved');
    achieved = all ? achieved + 1 : 0;
    old = all && !raises ? old + 1 : 0;
    if (empty === NOTHING_NEW || since === AFTERWARDS || old === AFTERWARDS + 1) findings.push(...say(turn, true));
    else if (achieved === AFTERWARDS + 1 && !shown) {
      shown = true;
      findings.push(...say(turn, false));
    }
  });
  const said = userTurns(turns);
  const last = said.at(-1);
  if (ending === 'turn limit' && findings.length === 0 && last !== undefined && said.length > 1 && said.slice(-2).every(({ text }) => isParting(text)))
    findings.push(...say(last, false));
  return findings;
};

/** Features of somebody who brings up something new. */
const RAISES: ReadonlySet<string> = new Set(['wants', 'asks a favour', 'asks about the offer', 'asks for more', 'complains', 'orders']);
