import { once } from '../../support/remembered.js';
import { contentStems } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { readReply } from '../../user/agenda/readReply.js';
import { READ } from '../detector.js';
import { wordingOf, type Wording } from '../similar.js';
import { ASKS_FOR_MORE, cannedIn, OWNS_UP, timesBefore, type Canned } from './canned.js';
import { sameMatter } from './content.js';
import { mainOf } from './footer.js';

/** What the chatbot said between two utterances of the person, as far as it makes saying something again fair. */
export interface Reply {
  readonly text: string;
  /** It fell silent, lost the thread, asked for the same again, or repeated itself. */
  readonly stuck: boolean;
  /** It regretted, refused, put off or offered something else: that makes saying it again fair once or twice, not for ever. */
  readonly regrets: boolean;
  /** It said that it did not understand. */
  readonly lost: boolean;
  /** It said the same before. */
  readonly repeats: boolean;
  /** It did something. */
  readonly acts: boolean;
  /** It said yes. */
  readonly agrees: boolean;
  /** It shares a word with what was said before. */
  readonly takesUp: boolean;
  /** It took no notice: no word in common, no assent, nothing asked, nothing told. */
  readonly ignores: boolean;
  /** What it asks; null where it asks nothing. */
  readonly question: Wording | null;
  /** Its figures. */
  readonly figures: ReadonlySet<string>;
}

/** Putting somebody off, or sending them away. English. */
const PUTS_OFF =
  /\b(?:(?:one|a|just a) (?:moment|second|minute|sec|little longer)|hold (?:on|the line)|bear with|(?:almost|nearly) (?:there|done)|soon|(?:still |am |i['’]m )(?:working|checking|looking|on it)|checking|(?:be|get) (?:right )?back|patience|wait|longer|policy|rules?|decision|final|forbid|against|terms|small print|over for us|nothing more|not forgotten|let me (?:check|look|see)|will (?:tell|let) you|(?:take|takes) (?:only )?a)\b|^\W*hm+\W*$/iu;
/** Something is ready, or will be: nobody is put off. */
const ON_ITS_WAY =
  /\bready\b|\b(?:order|drink|food|coffee|table|room|ticket|taxi|parcel|it|that|they)(?: will|['’]ll| is| are)(?: be)? (?:up|out|there|yours|coming|at|in|on|with)\b/iu;
/** Asks for the same again, or lost it. */
const ASKS_AGAIN =
  /\b(?:(?:start|begin|try) (?:again|over|anew)|(?:say|write|type|send|enter|repeat) (?:that|it|this|your (?:request|message|question)) (?:once )?(?:again|more)|please (?:repeat|re-?send|re-?enter|re-?phrase)|(?:repeat|say) (?:after me|it|that|this|the (?:sentence|phrase|word))|(?:again|once more)[,:]? please|(?:connection|session|chat|line) (?:was |has |is )?(?:been )?(?:lost|closed|reset|interrupted|expired|timed out|bad|dropped)|lost (?:you|your message|the connection)|what(?:['’]s| is) (?:wrong|the (?:problem|issue|matter)|your (?:problem|issue|question|request))|how (?:can|may) (?:i|we) help|describe (?:the|your) (?:problem|issue)|(?:connect|transferr?)(?:ing)? you|(?:didn['’]?t|did not|couldn['’]?t|could not|can['’]?t|cannot) (?:quite )?(?:hear|catch|get|receive|read|make out))\b/iu;
/** Refusing what was asked for. English. */
const REFUSES =
  /\b(?:(?:i|we) (?:can ?not|can['’]?t|could not|couldn['’]?t) (?:book|change|refund|do|find|help|cancel|get|give|say)|stays? (?:no|as it is)|not possible|cannot be)\b/iu;
/** Offering something else than what was asked for. English. */
const DEFLECTS =
  /\b(?:instead|(?:we|i) (?:can|could) (?:only )?offer|you (?:could|can|might|may) (?:also|always|of course)|voucher|as an alternative|alternatively|have you (?:considered|thought (?:of|about)|tried)|(?:visit|see|check|read|browse) (?:our|the) (?:website|web ?site|faq|help|page|app)|we (?:value|appreciate) your|i (?:do )?understand (?:your|that you|how)|what i can do)\b/iu;
const ASSENTS =
  /^\W*(?:yes|yeah|yep|sure|certainly|of course|absolutely|no\b|got it|noted|all right|alright|right|ok(?:ay)?|understood|great|good|fine|perfect|done|thanks?|thank you|that|i (?:see|have|heard|know)|we have)\b|\b(?:noted|already|taken (?:down|care)|booked|on (?:its|the) way|in your order|i have that)\b/iu;
const AGREES = /^\W*(?:yes|yeah|yep|it (?:is|does|was|has)|that is (?:right|correct)|correct|exactly|indeed|confirmed|certainly|of course|all is)\b/iu;
/** A question, with or without its mark. */
export const ASKS =
  /[?？]|(?:^|[.!]\s+)(?:(?:and|so|ok|okay|now|then|please|well|what about|how about|can you|could you)[, ]+){0,4}(?:what|which|who|where|when|why|how|do|does|did|have|has|is|are|was|were|would|could|can|will|tell me|name|give me|please (?:tell|give|name|enter|provide))\b[^.!?\n]{2}/iu;

export const wordingIn = once(({ text }: Turn): Wording => wordingOf(text));
/** A figure, whatever stands around it. */
const FIGURES = /\d+(?:[.,:]\d+)*/gu;

/** What the person said before it, and what the chatbot had said until then. */
interface Before {
  readonly said: Turn | undefined;
  /** Whether the person had said that before. */
  readonly again: boolean;
  readonly replies: readonly Wording[];
  readonly canned: readonly Canned[];
  /** The sentences of its replies until then. */
  readonly sentences: ReadonlySet<string>;
}

/** What was said so often before, word for word, is canned. */
const CANNED = 2;
/** Did not understand, failed. English. */
const fails = (text: string): boolean =>
  /\b(?:understand|understood|catch|rephrase|other words|error|went wrong|fail\w*|technical|unavailable|try)\b/iu.test(text);

export function replyAfter(turn: Turn, { said, again, replies, canned, sentences }: Before): Reply {
  const whole = turn.text.slice(0, READ);
  const wording = wordingIn(turn);
  const asked = new Set(contentStems(said?.text.slice(0, READ) ?? ''));
  const text = mainOf(whole, asked, sentences);
  const takesUp = contentStems(text).some(stem => asked.has(stem));
  // Whoever is told the same again may say the same again; a chatbot that is asked the same again may answer the same again.
  const before = timesBefore(cannedIn(turn), canned);
  const repeats = before > 0 || replies.some(other => other.folded === wording.folded || sameMatter(other, wording));
  const { regrets, informs, acts, questions } = readReply(text);
  const tells = informs || acts;
  const demands = questions.some(question => !ASKS_FOR_MORE.test(question)) && !takesUp && !OWNS_UP.test(text);
  const stuck =
    text.trim() === '' ||
    ASKS_AGAIN.test(text) ||
    (repeats && (!again || demands)) ||
    before >= CANNED ||
    // Whoever hears nothing but their own words has got no answer.
    (said !== undefined && wording.words.length > 1 && wordingIn(said).folded === wording.folded);
  const bare = questions.length === 0;
  return {
    text: whole,
    stuck,
    regrets:
      !stuck && (regrets || (bare && (REFUSES.test(text) || (!acts && DEFLECTS.test(text)) || (!tells && PUTS_OFF.test(text) && !ON_ITS_WAY.test(text))))),
    lost: regrets && fails(text),
    repeats,
    acts,
    agrees: AGREES.test(text),
    takesUp,
    ignores: !takesUp && !tells && bare && !ASKS.test(text) && !ASSENTS.test(text) && !ON_ITS_WAY.test(text) && !/["“«]/u.test(text),
    question: ASKS.test(text) ? wordingOf(questions.at(-1) ?? text) : null,
    figures: new Set(text.match(FIGURES) ?? []),
  };
}
