import { found, type Detector } from './detector.js';
import type { FidelityFinding } from './finding.js';
import { contentOf, saysAgain } from './again/content.js';
import { echoesIn } from './again/echo.js';
import { gluedIn } from './again/glued.js';
import { ordersTimes, ordersWhole } from './again/ordered.js';
import { ASKS, type Reply } from './again/reply.js';
import { answersAlike, BACK, saidBy, saysLittle, type Said } from './again/said.js';
import { breaksOff, carriesAlong, goesOn, stutters, timesWithin } from './again/within.js';
import { nearlySame, type Wording } from './similar.js';
import { WANTING } from './role/wanting.js';

/** Fewer words are answers that may come as often as they are asked for. */
const FEWEST_WORDS = 4;
/** Words that a cycle has at least in all: short answers may alternate. */
const CYCLE_WORDS = 8;
/** Times something is said again unprovoked, until it is proven. */
const PROOF = 2;
/** What half provokes saying it again: a regret, a refusal, no answer, no notice. */
const HALF = 0.5;
/** Things that a question names at most which leans on what was said before: `how much is it?`. */
const THIN = 1;
const LEANS = /\b(?:it|its|that|thats|this|they|them|those|these|one)\b/u;
/** Words from which on an utterance is long. */
const LONG = 14;
/** The same once the chatbot had taken it up. */
const TAKEN_UP = 8;
const GREETS = /^\W*(?:hi|hello|hey|good (?:morning|day|afternoon|evening)|dear)\b/iu;
/** The same so often within one utterance is proof; people say something three times for emphasis. */
const OVER_AND_OVER = 4;
/** The same few words so often in a row are stuck, and so often they are a loop whatever the chatbot did. */
const STUCK = 4;
const ENDLESSLY = 8;

/** Utterances that say the same: when it was said last, how often again, and how much of that was unprovoked. */
interface Group {
  times: number;
  unprovoked: number;
  /** The chatbot had taken it up: what it did not answer afterwards excuses nothing. */
  answered: boolean;
}

/**
 * The same or nearly the same utterance again: a suspicion on the second time, proven on the third (reworded: the fourth), or when two
 * or three utterances go round twice. Only what the chatbot did not provoke counts for proof: saying it again to a chatbot that repeats
 * itself, regrets, does not understand or gives another answer each time is no fault, and neither is one question about one thing after
 * another. The chatbot got nothing new to work with: hindered.
 */
export const loop: Detector = ({ turns }) => {
  const said = saidBy(turns);
  const groups: Group[] = [];
  const glued = gluedIn(said);
  const echoes = echoesIn(turns);
  let carried = 0;
  let broken = 0;
  return said.flatMap((current, at): FidelityFinding[] => {
    const long = current.wording.words.length >= FEWEST_WORDS;
    const before = long ? lastAlike(said, at) : null;
    const group = (before === null ? undefined : groups[before.at]) ?? { times: -1, unprovoked: 0, answered: false };
    group.times++;
    if (before !== null) {
      const { fault, answered } = unprovoked(said, before.at, at, group.answered);
      group.unprovoked += before.alike * fault;
      group.answered ||= answered;
    }
    groups.push(group);
    const within = timesWithin(current.turn);
    const last = said[at - 1]?.turn;
    const order = current.reply?.text ?? '';
    const ordered = ordersTimes(order);
    const excused = current.reply?.stuck === true || current.reply?.regrets === true || ordersWhole(order);
    carried = last !== undefined && !excused && carriesAlong(last, current.turn) ? carried + 1 : 0;
    broken = last !== undefined && current.reply?.stuck !== true && breaksOff(last, current.turn) ? broken + 1 : 0;
    const proven =
      group.unprovoked >= PROOF ||
      goesRound(said, at) ||
      (!long && isStuck(said, at)) ||
      (within >= OVER_AND_OVER && !ordered) ||
      carried >= PROOF ||
      broken >= PROOF ||
      (rowOf(said, at) >= ENDLESSLY && !answersTheSame(said, at)) ||
      glued.has(current.turn) ||
      echoes.has(current.turn) ||
      (!ordered && (stutters(current.turn) || goesOn(current.turn)));
    return proven || group.times > 0 || within > PROOF || carried > 0 || rowOf(said, at) >= STUCK
      ? [found('loop', current.turn, current.turn.text, { effect: 'hindered', proven })]
      : [];
  });
};

/** Where the same was said last, not too far back, and how far it was the same. */
function lastAlike(said: readonly Said[], at: number): { readonly at: number; readonly alike: number } | null {
  const { wording, asks } = said[at] as Said;
  let best: { readonly at: number; readonly alike: number } | null = null;
  for (let nth = at - 1; nth >= Math.max(0, at - BACK); nth--) {
    const other = said[nth];
    if (other === undefined || other.wording.words.length < FEWEST_WORDS) continue;
    const alike = Math.max(saysAgain(other.wording, wording), asks !== null && other.asks !== null ? asksAgain(said, nth, at) : 0);
    if (alike > (best?.alike ?? 0)) best = { at: nth, alike };
  }
  return best;
}

/** How far the same is asked again at `at` as at `from`: in other words only where the chatbot had said yes to it. */
function asksAgain(said: readonly Said[], from: number, at: number): number {
  const [before, now] = [said[from]?.asks, said[at]?.asks];
  if (before === null || before === undefined || now === null || now === undefined) return 0;
  const matter = contentOf(now);
  const same = matter.size > 0 && matter.size === contentOf(before).size && [...matter].every(key => contentOf(before).has(key));
  return Math.max(saysAgain(before, now), same && said[from + 1]?.reply?.agrees === true ? HALF : 0);
}

const wantsIt = ({ text }: Said['turn']): boolean => WANTING.some(({ name, pattern }) => name === 'wants' && pattern.test(text));

/** How much of saying again at `at` what was said at `from` the chatbot did not provoke, 0 to 1; and whether it took up what was said at `from`. */
function unprovoked(said: readonly Said[], from: number, at: number, answered: boolean): { readonly fault: number; readonly answered: boolean } {
  const [before, now] = [said[from], said[at]];
  const [answer, right] = [said[from + 1]?.reply ?? null, now?.reply ?? null];
  if (before === undefined || now === undefined || answer === null || right === null) return { fault: 1, answered };
  const open = answer.ignores || isUnanswered(now.wording, answer);
  const takenUp = answered || !(open || answer.stuck || answer.regrets);
  const fault = (share: number) => ({ fault: share, answered: takenUp });
  if (now.answers || answer.stuck || right.stuck || answersAlike(before, now) || changesItsAnswer(before, now)) return fault(0);
  const repair = isRepair(now, before);
  if (repair && (right.repeats || (!right.takesUp && !right.acts) || answersIt(now, right))) return fault(0);
  const wants = ASKS.test(now.turn.text) || wantsIt(now.turn);
  // Nobody who is put off greets once more, or writes a long text once more word for word.
  const { length } = now.wording.words;
  const mechanical = now.wording.folded === before.wording.folded && (length >= (answered ? TAKEN_UP : LONG) || GREETS.test(now.turn.text));
  // What names nothing of its own speaks of what the chatbot has just named: another thing each time.
  const thin = now.asks !== null && LEANS.test(now.wording.folded) && contentOf(now.wording).size <= THIN && !answer.agrees;
  const excused = thin || answer.regrets || (wants && open && !answered);
  return fault((repair ? HALF : 1) * (excused && !(mechanical && !answer.lost) ? HALF : 1));
}

/** It names what was asked for. */
const answersIt = ({ wording, turn }: Said, { question }: Reply): boolean =>
  question !== null && !ASKS.test(turn.text) && [...contentOf(question)].some(key => contentOf(wording).has(key));

/** Asking for a number or a time. English. */
const FOR_A_FIGURE =
  /\b(?:how (?:much|many|long|far|old|late|early|often|big|high)|what time|when|(?:what|whats|which)(?: \w+){0,4} (?:price|cost|costs|fee|number))\b/u;

/** The chatbot gave another figure each time the same was asked. */
function changesItsAnswer(before: Said, { reply, wording }: Said): boolean {
  const [then, now] = [before.reply?.figures, reply?.figures];
  if (then === undefined || now === undefined || then.size === 0 || now.size === 0 || !FOR_A_FIGURE.test(wording.folded)) return false;
  return ![...now].some(figure => then.has(figure));
}

/** A figure was asked for, and nothing that looks like one came, nor a question. */
const isUnanswered = ({ folded }: Wording, { question, figures, text }: Reply): boolean =>
  FOR_A_FIGURE.test(folded) &&
  question === null &&
  figures.size === 0 &&
  !/\b(?:one|two|three|four|five|six|seven|eight|nine|ten|noon|midnight|free|no charge|included|day|week|month|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu.test(
    text,
  );

/** It says that it says the same again; a mere `no` that stood there before does not. */
const isRepair = ({ repairs }: Said, before: Said | undefined): boolean =>
  repairs !== null && !(/^\W*(?:no|sorry|but)/u.test(repairs) && repairs === before?.repairs);

/** Two or three different utterances in turn, twice over, not for the chatbot's sake. */
function goesRound(said: readonly Said[], at: number): boolean {
  for (const period of [2, 3]) {
    const round = said.slice(at + 1 - 2 * period, at + 1);
    if (at + 1 < 2 * period || round.length < 2 * period) continue;
    const [first, second] = [round.slice(0, period), round.slice(period)];
    const words = first.reduce((sum, { wording }) => sum + wording.words.length, 0);
    const same = (a: Wording, b: Wording) => nearlySame(a, b) || saysAgain(a, b) === 1;
    const repeats = first.every(({ wording }, index) => second[index] !== undefined && saysAgain(wording, second[index].wording) > 0);
    const differ = !first.slice(1).every(({ wording }) => same(wording, (first[0] ?? { wording }).wording));
    if (
      words >= CYCLE_WORDS &&
      differ &&
      repeats &&
      second.filter((one, index) => !one.answers && one.reply?.stuck !== true && one.reply?.regrets !== true && !isRepair(one, first[index])).length >= PROOF
    )
      return true;
  }
  return false;
}

/** The same few words four times in a row, at least twice of that to what neither asked nor provoked them. */
function isStuck(said: readonly Said[], at: number): boolean {
  const row = said.slice(Math.max(0, at - 3), at + 1);
  const [first, ...more] = row;
  if (at < 3 || first === undefined || first.wording.words.length === 0 || !more.every(({ wording }) => wording.folded === first.wording.folded)) return false;
  const little = saysLittle(first.wording);
  if (little && first.wording.words.length < 3) return false;
  return (
    more.filter(
      ({ reply }) => reply?.stuck !== true && reply?.regrets !== true && reply?.ignores !== true && !(reply !== null && reply.question !== null && little),
    ).length >= PROOF
  );
}

/** The chatbot asked the same each time in such a row, and the person answered it. */
const answersTheSame = (said: readonly Said[], at: number): boolean =>
  said
    .slice(Math.max(0, at + 2 - ENDLESSLY), at + 1)
    .every(({ reply, turn }) => reply !== null && reply.question !== null && reply.repeats && !ASKS.test(turn.text) && !wantsIt(turn));

/** How often in a row the same was said that is more than yes or no; 1 where it was not said before. */
function rowOf(said: readonly Said[], at: number): number {
  const wording = said[at]?.wording;
  if (wording === undefined || wording.words.length === 0 || saysLittle(wording)) return 1;
  let row = 1;
  while (row < ENDLESSLY && said[at - row]?.wording.folded === wording.folded) row++;
  return row;
}
