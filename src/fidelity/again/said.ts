import { contentStems, sentencesOf } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';
import { similarity, wordingOf, type Wording } from '../similar.js';
import { cannedIn, type Canned } from './canned.js';
import { contentOf, saysAgain } from './content.js';
import { keysOf } from './footer.js';
import { ASKS, replyAfter, wordingIn, type Reply } from './reply.js';

/** Utterances looked back on: more than any cycle needs, and the work stays linear. */
export const BACK = 12;

/** An utterance of the person, and what the chatbot had said right before. */
export interface Said {
  readonly turn: Turn;
  readonly wording: Wording;
  readonly reply: Reply | null;
  /** The words by which it says that it says the same again; null without. */
  readonly repairs: string | null;
  /** Its last question where it says something else besides that everybody knew; the whole where it is one sentence. */
  readonly asks: Wording | null;
  /** A short answer to a question: it may come as often as somebody asks. */
  readonly answers: boolean;
}

/** Words of its own that an answer may have which comes as often as it is asked for. */
const LITTLE = 1;
/** Longest short answer, in words. */
const SHORT = 7;
/** How answers begin that say yes, no, that one does not know or does not mind, or that one said so before. */
const ANSWER =
  /^\W*(?:yes|yeah|yep|yup|no|nope|nah|sure|ok|okay|fine|right|correct|exactly|true|please|none|neither|both|either|any|anything|whatever|not|never|nothing|maybe|perhaps|i (?:do|did|have|am|was|would|will|can|think|guess|cannot)|i (?:do|did|have|ca|wo)n['’]?t|it (?:is|was|does|did)|that(?:['’]s| is| was|s| would| will| works)|thats|does ?n['’]?t|do ?n['’]?t|no idea|afraid|(?:as|like) i|i already|well,? (?:yes|no))\b/iu;
/** Saying so that one says it again: people do when they were not understood. Half a repetition. */
const REPAIRS =
  /^\W*(?:no\b|again\b|what i mean|i mean|i said|(?:as|like) i|i(?:['’]ve| have)? (?:just |already )(?:said|told|asked)|let me (?:say|put|repeat|rephrase|check)|to be (?:clear|sure)|just to be|allow me|may i just|sorry,|hello\?|i (?:only|just|still) (?:need|want|asked|wanted)|my question|that['’]?s not what|not what i|but\b|once more|one more time|please,)/iu;

/** The last question of an utterance; null where there is none, or where the rest brings up something new. */
function questionIn(turn: Turn, known: ReadonlySet<string>): Wording | null {
  const sentences = sentencesOf(turn.text.slice(0, READ));
  const last = sentences.findLast(sentence => sentence.includes('?'));
  if (last === undefined) return null;
  const rest = sentences.filter(sentence => sentence !== last).join(' ');
  return [...contentOf(wordingOf(rest))].every(key => known.has(key)) ? wordingOf(last) : null;
}

/** The utterances of the person in order. */
export function saidBy(turns: readonly Turn[]): Said[] {
  const said: Said[] = [];
  const replies: Wording[] = [];
  const canned: Canned[] = [];
  const sentences = new Set<string>();
  let reply: Reply | null = null;
  let again = false;
  const known = new Set<string>();
  const learn = (wording: Wording) => contentOf(wording).forEach(key => known.add(key));
  for (const turn of turns) {
    const wording = wordingIn(turn);
    if (turn.speaker === 'user') {
      again = said.slice(-BACK).some(other => other.wording.words.length > 0 && saysAgain(other.wording, wording) === 1);
      const short = wording.words.length <= SHORT && ANSWER.test(turn.text) && !ASKS.test(turn.text);
      const little = saysLittle(wording) || contentStems(turn.text.slice(0, READ)).length <= LITTLE;
      const asked = reply !== null && reply.question !== null;
      const asks = questionIn(turn, known);
      learn(wording);
      said.push({ turn, wording, reply, asks, repairs: REPAIRS.exec(turn.text)?.[0].toLowerCase() ?? null, answers: asked && short && little });
      reply = null;
      continue;
    }
    reply = replyAfter(turn, { said: said.at(-1)?.turn, again, replies: replies.slice(-BACK), canned: canned.slice(-BACK), sentences });
    replies.push(wording);
    canned.push(cannedIn(turn));
    keysOf(turn.text.slice(0, READ)).forEach(key => sentences.add(key));
    learn(wording);
  }
  return said;
}

/** Longest answer that may be the same to questions of one form, in words; and the words that such questions share. */
const SHORT_STATEMENT = 8;
const PARALLEL = 0.5;

/** The same short statement to questions of one form: how was the food, how was the room. */
export function answersAlike(before: Said, { reply, turn, wording }: Said): boolean {
  const [first, second] = [before.reply?.question ?? null, reply?.question ?? null];
  return first !== null && second !== null && wording.words.length <= SHORT_STATEMENT && !ASKS.test(turn.text) && similarity(first, second) >= PARALLEL;
}

/** Words that mean something in what begins with yes, no or any, and still is no more. */
const FEW = 2;
/** Yes, no, ok: nothing of its own. Anything may be answered so. */
export const saysLittle = ({ folded }: Wording): boolean =>
  contentStems(folded).length === 0 ||
  /\b(?:(?:dont|do not) (?:know|mind|care)|no (?:idea|preference|clue)|(?:doesnt|does not) matter|whatever)\b/u.test(folded) ||
  (contentStems(folded).length <= FEW && /^(?:yes|yeah|no|nope|sure|ok|okay|none|any|either|both|correct|right|fine|whatever)\b/u.test(folded));
