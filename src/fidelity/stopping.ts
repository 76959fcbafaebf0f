import { once } from '../support/remembered.js';
import { contentStems } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import { readReply } from '../user/agenda/readReply.js';
import { idleRows, WARM } from './again/idle.js';
import { found, READ, userTurns, type Detector } from './detector.js';
import { languagesOf } from './language.js';
import { courtesyIn, isCourteous, isParting } from './pleasantry.js';
import { provocations } from './provoked.js';
import { WANTING } from './role/wanting.js';

/**
 * Left although nothing stood in the way. Whatever the chatbot provoked (regret, refusal, silence, repetition, an error, being
 * ignored) makes leaving valid. Giving up is the person's to decide: it is only suspected, and it hindered the chatbot; being content before anything
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
  return [found('stopped too early', last, last.text, { effect: 'hindered', proven: false })];
};

function contentTooSoon(last: Turn, reads: readonly ReturnType<typeof readReply>[]): ReturnType<Detector> {
  const open = last.plan?.progress.filter(({ state }) => state === 'open') ?? [];
  if (open.length === 0) return [];
  const onlyAsked = reads.every(({ informs, acts, handsOver, questions }) => !informs && !acts && !handsOver && questions.length > 0);
  return [found('stopped too early', last, `content, with ${open[0]?.part ?? 'the goal'} still open: ${last.text}`, { effect: 'helped', proven: onlyAsked })];
}

/** Turns with nothing new, after which going on is a fault. */
const NOTHING_NEW = 5;
/** Exchanges in a row that bring nothing new from either side. */
const IDLE = 4;
/** Turns after both sides took leave, or after all was achieved. */
const AFTERWARDS = 3;

/** Going on long after the end, with nothing new. All there was to do was done: neither helped nor hindered. */
export const stoppedTooLate: Detector = ({ scenario, turns, ending }) => {
  const say = (turn: Turn, proven: boolean) => [found('stopped too late', turn, turn.text, { effect: 'neither', proven })];
  let empty = 0;
  let since = 0;
  let over = false;
  let achieved = 0;
  let old = 0;
  const told = new Set<string>();
  let shown = false;
  const known = new Set<string>();
  let unfinished = scenario.earlier.length === 0;
  const idles = idleRows(turns, scenario);
  const findings: ReturnType<Detector>[number][] = [];
  turns.forEach((turn, at) => {
    const before = turns[at - 1];
    if (turn.speaker === 'chatbot') {
      contentStems(turn.text.slice(0, READ)).forEach(stem => known.add(stem));
      const own = turn.text.slice(0, READ).replace(QUOTED, ' ');
      if (before?.speaker === 'user' && (bothLeave(before.text, own) || dismisses(before.text, own))) over = true;
      else if (/\d/u.test(turn.text) || /[?？]/u.test(turn.text)) since = 0;
      return;
    }
    const asked = before?.speaker === 'chatbot' && /[?？]/u.test(before.text);
    const nothing = courtesyIn(turn).addsNothing;
    empty = nothing && !asked ? empty + 1 : 0;
    const { reveal = null } = turn.plan ?? {};
    // A fact of the scenario that was not told before is something new.
    const tells = reveal !== null && scenario.facts.includes(reveal) && !told.has(reveal);
    if (reveal !== null) told.add(reveal);
    const fresh = newMatterIn(turn).filter(stem => !known.has(stem));
    newMatterIn(turn).forEach(stem => known.add(stem));
    const raises = /[?？\d]/u.test(turn.text) || wantsSomething(turn) || asked || tells;
    const newMatter = !isWarm(turn) && fresh.length >= NEW_MATTER;
    since = over && !raises && !newMatter ? since + 1 : 0;
    if (over && (raises || newMatter)) over = false;
    const all = turn.plan !== undefined && turn.plan.progress.length > 0 && turn.plan.progress.every(({ state }) => state === 'achieved');
    // What an earlier conversation achieved says nothing about when to leave this one.
    unfinished ||= !all;
    achieved = all && unfinished ? achieved + 1 : 0;
    old = all && unfinished && !raises ? old + 1 : 0;
    const idle = idles.get(turn) === IDLE;
    if (idle || empty === NOTHING_NEW || since === AFTERWARDS || old === AFTERWARDS + 1) findings.push(...say(turn, true));
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

/** Things that nobody named before, from which on something new is brought up. */
const NEW_MATTER = 2;
const withoutWishes = (text: string): string => text.slice(0, READ).replace(WELL_WISHING, ' ').replace(PROMISES, ' ');
const newMatterIn = once(({ text }: Turn): readonly string[] => contentStems(withoutWishes(text)).filter(stem => !isCourteous(stem)));
/** Whoever is pleased, or takes leave, brings up nothing. */
const isWarm = ({ text }: Turn): boolean => WARM.test(text) || isParting(text) || leaves(text);

/** What the chatbot quotes takes no leave. */
const QUOTED = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»/gu;

/** A plain farewell, and courtesies that answer one. English. */
const FAREWELL =
  /\b(?:good ?bye|bye+|farewell|see (?:you|ya)|take care|that(?:['’]?s| is| will be| was|ll be)? (?:all|everything|it)\b|have an? (?:\w+ ){0,2}(?:day|one|evening|night|weekend|time|trip|stay|afternoon|morning)|good night|talk (?:soon|later)|so long|we(?:['’]?re| are) done|have what i (?:want|need))/iu;
const COURTESY =
  /\b(?:thank|thanks|thx|welcome|pleasure|any ?time|no problem|glad|enjoy|cheers|you too|same to you|all right|alright|great|good|ok(?:ay)?|perfect|wonderful)\b/iu;
const leaves = (text: string): boolean => isParting(text) || (!/[?？]/u.test(text) && FAREWELL.test(text.slice(0, 400)));

/** Both sides take leave, one of them plainly. */
const bothLeave = (said: string, reply: string): boolean =>
  (isParting(said) && isParting(reply)) ||
  (!/[?？]/u.test(reply) &&
    ((leaves(said) && (leaves(reply) || COURTESY.test(reply.slice(0, 400)))) || (leaves(reply) && COURTESY.test(said) && !/[?？]/u.test(said))));

/** The chatbot takes leave of somebody who asked nothing. */
const dismisses = (said: string, reply: string): boolean => !/[?？]/u.test(said + reply) && FAREWELL.test(reply.slice(0, 400)) && !wantsIn(said);

/** Wishing somebody well, and promising to come back, wants nothing. */
const WELL_WISHING =
  /\b(?:i|we) (?:wish|hope|bid|should like to|would like to (?:thank|express|say)|want to (?:thank|say thank)|will tell) (?:you|your?|that you|to thank|express|all|everyone)?\b[^.!?]{0,120}/giu;

/** Coming back another time, should there be anything. */
const PROMISES =
  /\b(?:if|should|when(?:ever)?|once|in case) (?:i|we|something|anything|there)\b[^.!?]{0,60}|\b(?:i|we)(?:['’]ll| will| shall| won['’]?t| would)\b[^.!?]{0,30}\b(?:back|again|return|touch|mind|remember|hesitate|forget|next time|let you know|reach out|come straight|count on)\b[^.!?]{0,60}|\b(?:could|can)(?: not|n['’]?t)\b[^.!?]{0,30}\b(?:wait|agree|happier|thank|better|ask for more)\b[^.!?]{0,60}/giu;

/** Features of somebody who brings up something new. */
const RAISES: ReadonlySet<string> = new Set(['wants', 'asks a favour', 'asks about the offer', 'asks for more', 'complains', 'orders']);

const wantsSomething = once(({ text }: Turn): boolean => wantsIn(text));

function wantsIn(text: string): boolean {
  const left = withoutWishes(text);
  return WANTING.some(({ name, pattern }) => RAISES.has(name) && pattern.test(left));
}
