import type { Turn } from '../transcript/turn.js';
import { readReply } from '../user/agenda/readReply.js';
import { found, type Detector } from './detector.js';
import type { FidelityFinding } from './finding.js';
import { nearlySame, wordingOf, type Wording } from './similar.js';

/** Fewer words are answers that may come as often as they are asked for. */
const FEWEST_WORDS = 4;
/** Utterances looked back on: more than any cycle needs, and the work stays linear. */
const BACK = 12;
/** Words that a cycle has at least in all: short answers may alternate. */
const CYCLE_WORDS = 8;
/** Times something is said again unprovoked, until it is proven. */
const PROOF = 2;

interface Said {
  readonly turn: Turn;
  readonly wording: Wording;
  /** The chatbot provoked saying it again: it fell silent, regretted, did not understand, or repeated itself. */
  readonly provoked: boolean;
  /** The chatbot had asked something right before. */
  readonly asked: boolean;
}

/**
 * The same or nearly the same utterance again: a suspicion on the second time, proven on the third, or when two or three
 * utterances go round twice. Only what the chatbot did not provoke counts for proof: saying it again to a chatbot that repeats
 * itself, regrets or does not understand is no fault. The chatbot got nothing new to work with: hindered.
 */
export const loop: Detector = ({ turns }) => {
  const said = saidBy(turns);
  /** Groups of nearly the same, each tied to one before it: how often it was said again, and how often of that unprovoked. */
  const groups: { times: number; unprovoked: number }[] = [];
  return said.flatMap((current, at): FidelityFinding[] => {
    const long = current.wording.words.length >= FEWEST_WORDS;
    const before = long ? lastNearlySame(said, at) : null;
    const group = (before === null ? undefined : groups[before]) ?? { times: -1, unprovoked: 0 };
    group.times++;
    if (group.times > 0 && !current.provoked) group.unprovoked++;
    groups.push(group);
    const { times, unprovoked } = group;
    const proven = unprovoked >= PROOF || goesRound(said, at) || (!long && isStuck(said, at));
    return proven || times > 0 ? [found('loop', current.turn, current.turn.text, { effect: 'hindered', proven })] : [];
  });
};

/** Where nearly the same was said last, not too far back. */
function lastNearlySame(said: readonly Said[], at: number): number | null {
  const { wording } = said[at] ?? { wording: wordingOf('') };
  for (let nth = at - 1; nth >= Math.max(0, at - BACK); nth--) {
    const other = said[nth]?.wording;
    if (other !== undefined && other.words.length >= FEWEST_WORDS && nearlySame(other, wording)) return nth;
  }
  return null;
}

function saidBy(turns: readonly Turn[]): Said[] {
  const said: Said[] = [];
  const replies: Wording[] = [];
  let reply: string | null = null;
  let provoked = false;
  for (const turn of turns) {
    if (turn.speaker === 'user') {
      said.push({ turn, wording: wordingOf(turn.text), provoked, asked: reply?.includes('?') ?? false });
      reply = null;
      provoked = false;
      continue;
    }
    const wording = wordingOf(turn.text);
    reply = turn.text;
    provoked =
      turn.text.trim() === '' ||
      readReply(turn.text).regrets ||
      replies.slice(-BACK).some(other => other.folded === wording.folded || nearlySame(other, wording));
    replies.push(wording);
  }
  return said;
}

/** Two or three different utterances in turn, twice over, not for the chatbot's sake. */
function goesRound(said: readonly Said[], at: number): boolean {
  for (const period of [2, 3]) {
    const round = said.slice(at + 1 - 2 * period, at + 1);
    if (at + 1 < 2 * period || round.length < 2 * period) continue;
    const [first, second] = [round.slice(0, period), round.slice(period)];
    const words = first.reduce((sum, { wording }) => sum + wording.words.length, 0);
    const repeats = first.every(({ wording }, index) => second[index] !== undefined && nearlySame(wording, second[index].wording));
    const differ = !first.slice(1).every(({ wording }) => nearlySame(wording, (first[0] ?? { wording }).wording));
    if (words >= CYCLE_WORDS && differ && repeats && second.filter(({ provoked }) => !provoked).length >= PROOF) return true;
  }
  return false;
}

/** The same few words four times in a row although nothing was asked and the chatbot moved on. */
function isStuck(said: readonly Said[], at: number): boolean {
  const row = said.slice(at - 3, at + 1);
  const [first, ...more] = row;
  return (
    at >= 3 &&
    first !== undefined &&
    first.wording.words.length > 0 &&
    more.every(({ wording, provoked, asked }) => wording.folded === first.wording.folded && !provoked && !asked)
  );
}
