import { NOTHING } from './exempt.js';
import { found, READ, type Detector } from './detector.js';

/** A letter, a number, a picture (an emoji or one of marks), or a mark that alone means something. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}?!]|[:;=]['’]?-?[)(|/\\*\]>]|<3|\^_?\^|-_-|>\.</u;
/** Dots or a dash alone: impatience, or a field left free. */
const LONE_MARK = /^\s*(?:[.…\s]+|[-–—])\s*$/u;
/** A key hit by mistake. */
const SLIP = /^\s*["'`´]\s*$/u;
/** Signs for nothing that are values, too. */
const VALUE = /^\W*(?:null|nil|none|undefined|nan|void)\W*$|^\s*(?:""|''|\{\}|\[\]|``)\s*$/iu;
/** Words of those who build such things. English. */
const TECHNICAL =
  /\b(?:null|undefined|nan|json|apis?|endpoints?|fields?|strings?|variables?|functions?|console|databases?|schema|codes?|quer(?:y|ies)|sql|postgres|select|joins?|returns?|prints?|logs?|scripts?|python|javascript|typescript|html|css|arrays?|objects?|parameters?|servers?|regex|parse[rs]?|compilers?|terminal|debug\w*|bugs?|formula|cells?|payload|types)\b/giu;
/** Different ones of them that make a talk technical. */
const TECHNICAL_WORDS = 2;
/** A list's mark with its blank, and nothing in the list. */
const BULLET = /^\s*[-–—*•+] +$/u;
/** A model's own marks for nothing. */
const TOKENS = /(?:<\/?(?:pad|unk|bos|eos|s|sep|cls|mask)>\s*)+/giu;
/** Who speaks, or what comes, and then nothing. */
const LABEL_ALONE =
  /^\W{0,4}(?:(?:simulated |the |next )?(?:user|customer|client|human|me|response|reply|message|utterance|output|answer|assistant|text))\W{0,3}:\W{0,4}$/iu;
/** `None` in a field is what a program writes, and what people answer where something was asked for. */
const NONE = /^none$/iu;
/** What invisible and wrapping characters hide. */
const INVISIBLE = /[\p{C}\p{Z}\u2800\u3164\uFFA0\u115F\u1160]|&(?:nbsp|zwnj|zwj|#160);|<br\s*\/?>/giu;

const NOBODY = '(?:the |this |our )?(?:simulated )?(?:user|customer|person|client|caller|human|speaker|\\w+)';
/** Saying in words that nothing is said, within brackets, stars or quotes. */
const SAID_TO_BE_EMPTY = new RegExp(
  `^(?:no (?:further |more |other )?(?:response|reply|answer|message|input|text|output|content|comment|words|utterance)s?(?: (?:needed|required|given|necessary|provided|from (?:the )?user))?|silence|silent|(?:stays?|remains?|is|staying|remaining) (?:silent|quiet)|${NOBODY} (?:says nothing|stays silent|remains silent|is silent|does(?: not|n['’]t) (?:respond|reply|say anything|answer)|did(?: not|n['’]t) (?:respond|reply|say anything|answer)|has left(?: the (?:chat|conversation))?|left(?: the (?:chat|conversation))?|waits?(?: for (?:the |a |an )?(?:reply|response|answer|next message|chatbot|assistant))?|pauses?|sends an empty message)|waits?(?: for (?:the |a |an )?(?:reply|response|answer|next message|chatbot|assistant))|waiting for (?:the |a |an )?(?:reply|response|answer|next message|chatbot|assistant)|says nothing|nothing(?: (?:said|to say))?|blank(?: (?:message|line|response))?|empty(?: (?:message|string|response|reply|turn|line|utterance))?|null|nil|undefined|none|nan|n\\/?a|void|left blank|left (?:the )?(?:chat|conversation)|pause|long pause|beat|ellipsis|no-?op|end|eof|placeholder|your (?:message|text|response) here|insert (?:message|text|response)(?: here)?|message|text|response|utterance|content|string|space)$`,
  'iu',
);
/** Without any bracket these are empty fields, too. */
const EMPTY_FIELD =
  /^(?:null|nil|undefined|nan|\[object object\]|no (?:response|reply|output|utterance|input)(?: (?:needed|required|given|necessary|provided|from (?:the )?user))?|\(?empty (?:string|message|response|utterance|turn)\)?)[.]?$/iu;
const NOT_APPLICABLE = /^n\s?[/.]?\s?a\.?$/iu;
/** Asking for something, to which `n/a` and `none` are answers. */
const ASKS = /[?？]|\b(?:provide|enter|give|fill|specify|state|tell|name|describe|list)\b/iu;
const BRACKETS = /^[[({<*_"'“”„«»‘’`~|.\s-]+|[\])}>*_"'“”„«»‘’`~|.\s-]+$/gu;

const DASH = /^\s*[-–—]\s*$/u;
/** Whatever is typed will do. English. */
const ANYTHING = /\b(?:(?:type|press|send|enter|write) (?:anything|something|any (?:key|letter|character|message))|to (?:continue|go on))\b/iu;
/** One field, its name and a question mark. */
const FIELD_ALONE = /(?:^|[.!?]\s+)[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}\?\s*$/u;
/** Asking for one field of a form, to which a dash means none. English. */
const FIELD =
  /\b(?:names?|numbers?|optional|any|none|other|else|fields?|code|allerg\w+|requests?|remarks?|comments?|notes?|address|company|extension|title|phone|mail)\b/iu;
/** Asking for a yes or a no, to which `N/A` is no answer. English. */
const YES_OR_NO =
  /(?:^|[.!?,]\s+)(?:should|shall|is|are|do|does|did|can|could|would|will|was|have|has|may|starting|ready)\b(?![^?]*\b(?:any|or)\b)[^.!?]*\?\s*$/iu;

/**
 * Nothing was said. The chatbot had nothing to answer: hindered. `N/A` and `none` are fair where something was asked for; dots, a slip
 * of a key and `N/A` to a yes-or-no question are proven from the second in a row on, a dash at once where no field of a form was asked
 * for; a mark is fair where the chatbot had named it as an answer, and a value such as `null` or `""` where values are spoken of.
 */
export const emptyTurn: Detector = ({ scenario, turns }) => {
  let row = 0;
  let technical: ReadonlySet<string> = wordsOfTrade([scenario.goal, ...scenario.facts].join(' '));
  return turns.flatMap((turn, at) => {
    if (turn.speaker !== 'user') return [];
    const before = turns[at - 1];
    const asked = before?.speaker === 'chatbot' ? before.text.slice(-READ) : '';
    const text = turn.text.slice(0, READ);
    const mark = text.trim();
    const field = DASH.test(text) && asked !== '' && (asked.split(/\s+/u).length <= FIELD_WORDS || FIELD_ALONE.test(asked));
    const named = field || (mark !== '' && ANYTHING.test(asked)) || (mark !== '' && LONE_MARK.test(text) && asked.split(/[\s"'(),]+/u).includes(mark));
    const value = VALUE.test(text) && new Set([...technical, ...wordsOfTrade(asked)]).size >= TECHNICAL_WORDS;
    technical = new Set([...technical, ...wordsOfTrade(text)]);
    const evaded = (NOT_APPLICABLE.test(mark) || NONE.test(mark)) && mark !== 'none' && YES_OR_NO.test(asked);
    if (!(isEmpty(text, asked) || evaded) || named || value) {
      row = 0;
      return [];
    }
    row++;
    const dash = DASH.test(text) && asked !== '' && !FIELD.test(asked) && asked.split(/\s+/u).length > FIELD_WORDS;
    const once = evaded || SLIP.test(text) || (LONE_MARK.test(text) && !BULLET.test(text) && !dash);
    return [found('empty turn', turn, mark === '' ? NOTHING : turn.text, { effect: 'hindered', proven: mark === '' || !once || row > 1 })];
  });
};

const wordsOfTrade = (text: string): ReadonlySet<string> => new Set((text.slice(0, READ).match(TECHNICAL) ?? []).map(word => word.toLowerCase()));
/** A field of a form is asked for in few words: `Middle name?` */
const FIELD_WORDS = 4;

/** True when an utterance says nothing, to what the chatbot had said. */
export function isEmpty(text: string, asked: string): boolean {
  const shown = text.replace(INVISIBLE, ' ').replace(TOKENS, ' ').trim();
  if (!SAYS_SOMETHING.test(shown)) return true;
  if (shown.length > 80) return false;
  if (EMPTY_FIELD.test(shown) || LABEL_ALONE.test(shown)) return true;
  if (NOT_APPLICABLE.test(shown) || (NONE.test(shown) && shown !== 'none')) return !ASKS.test(asked);
  const bare = shown.replace(BRACKETS, '').trim();
  return bare !== shown && /^[[({<*_"'“«`]/u.test(shown) && (SAID_TO_BE_EMPTY.test(bare) || notesNothing(bare));
}

/** What a note in brackets says when it says that nothing is said: one of the first, and otherwise only of the second. English. */
const NOTHING_SAID =
  /\b(?:silen(?:ce|t|tly)|nothing|blank|empty|null|nil|undefined|n\/a|pauses?|waits?|waiting|(?:no|without|missing) (?:\w+ )?(?:response|reply|answer|message|input|text|output|content|comment|words?|utterances?|speech|turn)|(?:does(?: not|n['’]?t)|did(?: not|n['’]?t)|not|never) (?:\w+ )?(?:respond\w*|repl\w+|answer\w*|say\w*|speak\w*|typ\w+|send\w*|writ\w+))\b/iu;
const IN_SUCH_NOTES =
  /^(?:the|a|an|this|that|my|from|for|of|to|in|at|by|with|and|or|is|are|was|has|had|been|user|customer|client|caller|person|human|speaker|simulated|assistant|chatbot|bot|turn|message|response|reply|answer|text|input|output|content|string|line|field|utterance|speech|words?|word|anything|something|further|more|other|any|here|there|now|yet|still|remains?|stays?|keeps?|left|given|said|says?|say|sent|sends?|send|provided|needed|required|necessary|intentionally|long|short|moment|while|for|end|no|not|without|missing|does|doesn|did|didn|t|doesnt|didnt|never|respond\w*|repl\w+|answer\w*|speak\w*|typ\w+|writ\w+|silen\w+|nothing|blank|empty|null|nil|undefined|n|pauses?|pausing|waits?|waiting|comment|thinks?|thinking|quiet|quietly)$/iu;
/** Longest note, in words. */
const NOTE = 9;

function notesNothing(note: string): boolean {
  const words = note.split(/[^\p{L}]+/u).filter(word => word !== '');
  return words.length <= NOTE && NOTHING_SAID.test(note) && words.every(word => IN_SUCH_NOTES.test(word));
}
