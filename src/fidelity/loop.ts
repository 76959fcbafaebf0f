import { once } from '../support/remembered.js';
import type { Turn } from '../transcript/turn.js';
import { readReply } from '../user/agenda/readReply.js';
import { contentStems } from '../support/text.js';
import { found, READ, type Detector } from './detector.js';
import type { FidelityFinding } from './finding.js';
import { carriesAlong, timesWithin } from './again/within.js';
import { nearlySame, sameCore, wordingOf, type Wording } from './similar.js';

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
  /** It only regretted, each time in other words: that holds once or twice, not for ever. */
  readonly regretted: boolean;
  /** The chatbot had asked something right before. */
  readonly asked: boolean;
  /** The words by which it says that it says the same again; null without. */
  readonly repairs: string | null;
  /** The chatbot had spoken of something else. */
  readonly elsewhere: boolean;
  /** A short answer to a question: it may come as often as somebody asks. */
  readonly answers: boolean;
}

/** Words of its own that an answer may have which comes as often as it is asked for. */
const LITTLE = 1;
/** The same so often within one utterance is proof; people say something three times for emphasis. */
const OVER_AND_OVER = 4;
/** The same few words so often in a row are stuck, and so often they are a loop whatever the chatbot did. */
const STUCK = 4;
const ENDLESSLY = 8;

/** Longest short answer, in words. */
const SHORT = 7;
/** How answers begin that say yes, no, that one does not know or does not mind, or that one said so before. */
const ANSWER =
  /^\W*(?:yes|yeah|yep|yup|no|nope|nah|sure|ok|okay|fine|right|correct|exactly|true|please|none|neither|both|either|any|anything|whatever|not|never|nothing|maybe|perhaps|i (?:do|did|have|am|was|would|will|can|think|guess|cannot)|i (?:do|did|have|ca|wo)n['’]?t|it (?:is|was|does|did)|that(?:['’]s| is| was|s| would| will| works)|thats|does ?n['’]?t|do ?n['’]?t|no idea|afraid|(?:as|like) i|i already|well,? (?:yes|no))\b/iu;
/** Saying so that one says it again: people do when they were not understood. Half a repetition. */
const REPAIRS =
  /^\W*(?:no\b|again\b|what i mean|i mean|i said|(?:as|like) i|i(?:['’]ve| have)? (?:just |already )(?:said|told)|let me (?:say|put|repeat|rephrase|check)|to be (?:clear|sure)|just to be|allow me|may i just|sorry,|hello\?)/iu;
/** Putting somebody off, or sending them away. English. */
const PUTS_OFF =
  /\b(?:(?:one|a|just a) (?:moment|second|minute|sec|little longer)|hold (?:on|the line)|bear with|(?:almost|nearly) (?:there|done)|soon|(?:still |am |i['’]m )(?:working|checking|looking|on it)|checking|(?:be|get) (?:right )?back|patience|wait|longer|policy|rules?|decision|final|forbid|against|terms|small print|over for us|nothing more|not forgotten|let me (?:check|look|see)|will (?:tell|let) you|(?:take|takes) (?:only )?a)\b|^\W*hm+\W*$/iu;
/** Asks for the same again, or lost it. */
const ASKS_AGAIN =
  /\b(?:(?:start|begin|try) (?:again|over|anew)|(?:say|write|type|send|enter|repeat) (?:that|it|this|your (?:request|message|question)) (?:once )?again|please (?:repeat|re-?send|re-?enter|re-?phrase)|(?:connection|session|chat) (?:was |has )?(?:been )?(?:lost|closed|reset|interrupted|expired|timed out)|lost (?:you|your message|the connection))\b/iu;
/** Refusing what was asked for. English. */
const REFUSES =
  /\b(?:(?:i|we) (?:can ?not|can['’]?t|could not|couldn['’]?t) (?:book|change|refund|do|find|help|cancel|get|give|say)|stays? (?:no|as it is)|not possible|cannot be)\b/iu;
/** A question, with or without its mark. */
const ASKS =
  /[?？]|(?:^|[.!]\s+)(?:(?:and|so|ok|okay|now|then|please|well|what about|how about|can you|could you)[, ]+){0,4}(?:what|which|who|where|when|why|how|do|does|did|have|has|is|are|was|were|would|could|can|will|tell me|name|give me|please (?:tell|give|name|enter|provide))\b[^.!?\n]{2}/iu;

/**
 * The same or nearly the same utterance again: a suspicion on the second time, proven on the third, or when two or three
 * utterances go round twice. Only what the chatbot did not provoke counts for proof: saying it again to a chatbot that repeats
 * itself, regrets or does not understand is no fault. The chatbot got nothing new to work with: hindered.
 */
export const loop: Detector = ({ turns }) => {
  const said = saidBy(turns);
  /** Groups of nearly the same, each tied to one before it: how often it was said again, and how often of that unprovoked. */
  const groups: { times: number; unprovoked: number }[] = [];
  let carried = 0;
  return said.flatMap((current, at): FidelityFinding[] => {
    const long = current.wording.words.length >= FEWEST_WORDS;
    const before = long ? lastNearlySame(said, at) : null;
    const group = (before === null ? undefined : groups[before]) ?? { times: -1, unprovoked: 0 };
    group.times++;
    if (group.times > 0 && (!current.provoked || current.regretted) && !current.answers)
      group.unprovoked += (isRepair(current, said[before ?? -1]) ? (current.elsewhere ? 0 : 0.5) : 1) * (current.regretted ? 0.5 : 1);
    groups.push(group);
    const { times, unprovoked } = group;
    const within = timesWithin(current.turn);
    carried = said[at - 1] !== undefined && carriesAlong(said[at - 1]!.turn, current.turn) ? carried + 1 : 0;
    const proven =
      unprovoked >= PROOF || goesRound(said, at) || (!long && isStuck(said, at)) || within >= OVER_AND_OVER || carried >= PROOF || rowOf(said, at) >= ENDLESSLY;
    return proven || times > 0 || within > PROOF || carried > 0 || rowOf(said, at) >= STUCK
      ? [found('loop', current.turn, current.turn.text, { effect: 'hindered', proven })]
      : [];
  });
};

/** It says that it says the same again; a mere `no` that stood there before does not. */
const isRepair = ({ repairs }: Said, before: Said | undefined): boolean =>
  repairs !== null && !(/^\W*(?:no|sorry)/u.test(repairs) && repairs === before?.repairs);

/** Where nearly the same was said last, not too far back. */
function lastNearlySame(said: readonly Said[], at: number): number | null {
  const { wording } = said[at] ?? { wording: wordingOf('') };
  for (let nth = at - 1; nth >= Math.max(0, at - BACK); nth--) {
    const other = said[nth]?.wording;
    if (other !== undefined && other.words.length >= FEWEST_WORDS && sameCore(other, wording)) return nth;
  }
  return null;
}

/** Turns do not change, so each is read once. */
const wordingIn = once(({ text }: Turn): Wording => wordingOf(text));
const replyIn = once(({ text }: Turn) => readReply(text));

function saidBy(turns: readonly Turn[]): Said[] {
  const said: Said[] = [];
  const replies: Wording[] = [];
  let reply: string | null = null;
  let provoked = false;
  let regretted = false;
  let elsewhere = false;
  let again = false;
  for (const turn of turns) {
    if (turn.speaker === 'user') {
      const wording = wordingIn(turn);
      const asked = reply !== null && ASKS.test(reply.slice(0, READ));
      again = said.slice(-BACK).some(other => other.wording.words.length > 0 && nearlySame(other.wording, wording));
      said.push({
        turn,
        wording,
        provoked,
        regretted,
        elsewhere,
        repairs: REPAIRS.exec(turn.text)?.[0].toLowerCase() ?? null,
        asked,
        answers:
          asked &&
          wording.words.length <= SHORT &&
          ANSWER.test(turn.text) &&
          !ASKS.test(turn.text) &&
          (saysLittle(wording) || contentStems(turn.text.slice(0, READ)).length <= LITTLE),
      });
      reply = null;
      provoked = false;
      regretted = false;
      elsewhere = false;
      continue;
    }
    const wording = wordingIn(turn);
    reply = turn.text;
    // Whoever is told the same again may say the same again; a chatbot that is asked the same again may answer the same again.
    const repeats = replies.slice(-BACK).some(other => other.folded === wording.folded || nearlySame(other, wording));
    const stuck =
      turn.text.trim() === '' ||
      ASKS_AGAIN.test(turn.text.slice(0, READ)) ||
      (repeats && (!again || (turn.text.includes('?') && !takesUp(said.at(-1), turn.text))));
    const { regrets: sorry, informs, acts, questions } = replyIn(turn);
    // A chatbot that puts somebody off gives them nothing to go on with, like one that regrets.
    const refuses = questions.length === 0 && REFUSES.test(turn.text.slice(0, READ));
    const regrets = sorry || refuses || (!informs && !acts && questions.length === 0 && PUTS_OFF.test(turn.text) && !/\bready\b/iu.test(turn.text));
    provoked = stuck || regrets;
    regretted = regrets && !stuck;
    elsewhere = !takesUp(said.at(-1), turn.text);
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
    if (
      words >= CYCLE_WORDS &&
      differ &&
      repeats &&
      second.filter((one, index) => !one.provoked && !one.answers && !isRepair(one, first[index])).length >= PROOF
    )
      return true;
  }
  return false;
}

/** The reply shares a word with what was said. */
function takesUp(said: Said | undefined, reply: string): boolean {
  const asked = new Set(contentStems(said?.turn.text.slice(0, READ) ?? ''));
  return contentStems(reply.slice(0, READ)).some(stem => asked.has(stem));
}

/** The same few words four times in a row, at least twice of that to what neither asked nor provoked them. */
function isStuck(said: readonly Said[], at: number): boolean {
  const row = said.slice(Math.max(0, at - 3), at + 1);
  const [first, ...more] = row;
  if (at < 3 || first === undefined || first.wording.words.length === 0 || !more.every(({ wording }) => wording.folded === first.wording.folded)) return false;
  const little = saysLittle(first.wording);
  if (little && first.wording.words.length < 3) return false;
  return more.filter(({ provoked, asked }) => !provoked && !(asked && little)).length >= PROOF;
}

/** How often in a row the same was said that is more than yes or no; 1 where it was not said before. */
function rowOf(said: readonly Said[], at: number): number {
  const wording = said[at]?.wording;
  if (wording === undefined || wording.words.length === 0 || saysLittle(wording)) return 1;
  let row = 1;
  while (row < ENDLESSLY && said[at - row]?.wording.folded === wording.folded) row++;
  return row;
}

/** Yes, no, ok: nothing of its own. Anything may be answered so. */
const saysLittle = ({ folded }: Wording): boolean =>
  contentStems(folded).length === 0 ||
  /\b(?:(?:dont|do not) (?:know|mind|care)|no (?:idea|preference|clue)|(?:doesnt|does not) matter|whatever)\b/u.test(folded) ||
  /^(?:yes|yeah|no|nope|sure|ok|okay|none|any|either|both|correct|right|fine|whatever)\b/u.test(folded);
