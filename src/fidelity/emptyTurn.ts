import { NOTHING } from './exempt.js';
import { found, READ, type Detector } from './detector.js';

/** A letter, a number, a picture (an emoji or one of marks), or a mark that alone means something. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}?!]|[:;=]['’]?-?[)(|/\\*\]>]|<3|\^_?\^|-_-|>\.</u;
/** Dots or a dash alone: impatience, or a field left free. */
const LONE_MARK = /^\s*(?:[.…\s]+|[-–—])\s*$/u;
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

/**
 * Nothing was said. The chatbot had nothing to answer: hindered. `N/A` and `none` are fair where something was asked for; dots or a
 * dash alone are proven from the second in a row on, and fair where the chatbot had named the mark as an answer.
 */
export const emptyTurn: Detector = ({ turns }) => {
  let row = 0;
  return turns.flatMap((turn, at) => {
    if (turn.speaker !== 'user') return [];
    const before = turns[at - 1];
    const asked = before?.speaker === 'chatbot' ? before.text.slice(-READ) : '';
    const text = turn.text.slice(0, READ);
    const mark = text.trim();
    const named = mark !== '' && LONE_MARK.test(text) && asked.split(/[\s"'(),]+/u).includes(mark);
    if (!isEmpty(text, asked) || named) {
      row = 0;
      return [];
    }
    row++;
    return [
      found('empty turn', turn, mark === '' ? NOTHING : turn.text, {
        effect: 'hindered',
        proven: mark === '' || !LONE_MARK.test(text) || BULLET.test(text) || row > 1,
      }),
    ];
  });
};

/** True when an utterance says nothing, to what the chatbot had said. */
export function isEmpty(text: string, asked: string): boolean {
  const shown = text.replace(INVISIBLE, ' ').replace(TOKENS, ' ').trim();
  if (!SAYS_SOMETHING.test(shown)) return true;
  if (shown.length > 80) return false;
  if (EMPTY_FIELD.test(shown) || LABEL_ALONE.test(shown)) return true;
  if (NOT_APPLICABLE.test(shown) || (NONE.test(shown) && shown !== 'none')) return !ASKS.test(asked);
  const bare = shown.replace(BRACKETS, '').trim();
  return bare !== shown && /^[[({<*_"'“«`]/u.test(shown) && SAID_TO_BE_EMPTY.test(bare);
}
