import { found, READ, type Detector } from './detector.js';

/** A letter, a number, a picture, or a mark that alone means something. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}?!]/u;
/** What invisible and wrapping characters hide. */
const INVISIBLE = /[\p{C}\p{Z}\u2800\u3164\uFFA0\u115F\u1160]|&(?:nbsp|zwnj|zwj|#160);|<br\s*\/?>/giu;

const NOBODY = '(?:the |this |our )?(?:simulated )?(?:user|customer|person|client|caller|human|speaker|\\w+)';
/** Saying in words that nothing is said, within brackets, stars or quotes. */
const SAID_TO_BE_EMPTY = new RegExp(
  `^(?:no (?:further |more |other )?(?:response|reply|answer|message|input|text|output|content|comment|words|utterance)s?(?: (?:needed|required|given|necessary|provided|from (?:the )?user))?|silence|silent|(?:stays?|remains?|is|staying|remaining) (?:silent|quiet)|${NOBODY} (?:says nothing|stays silent|remains silent|is silent|does(?: not|n['’]t) (?:respond|reply|say anything|answer)|did(?: not|n['’]t) (?:respond|reply|say anything|answer)|has left(?: the (?:chat|conversation))?|left(?: the (?:chat|conversation))?|waits?|pauses?|sends an empty message)|says nothing|nothing(?: (?:said|to say))?|blank(?: (?:message|line|response))?|empty(?: (?:message|string|response|reply|turn|line|utterance))?|null|nil|undefined|none|nan|n\\/?a|void|left blank|left (?:the )?(?:chat|conversation)|pause|long pause|beat|ellipsis|no-?op|end|eof|placeholder|your (?:message|text|response) here|insert (?:message|text|response)(?: here)?|message|text|response|utterance|content|string|space)$`,
  'iu',
);
/** Without any bracket these are empty fields, too. */
const EMPTY_FIELD =
  /^(?:null|nil|undefined|nan|\[object object\]|no (?:response|reply|output|utterance|input)(?: (?:needed|required|given|necessary|provided|from (?:the )?user))?|\(?empty (?:string|message|response|utterance|turn)\)?)[.]?$/iu;
const NOT_APPLICABLE = /^n\s?[/.]?\s?a\.?$/iu;
/** Asking for a detail, to which `n/a` is an answer. */
const ASKS_DETAIL =
  /\b(?:what|which|who|when|where|any|your|provide|enter|give|tell|name|number|address|allerg\w*|requests?|code|date|reference|id)\b[^?]{0,200}\?|\b(?:please )?(?:provide|enter|give|fill|specify|state)\b/iu;
const BRACKETS = /^[[({<*_"'“”„«»‘’`~|.\s-]+|[\])}>*_"'“”„«»‘’`~|.\s-]+$/gu;

/** Nothing was said. The chatbot had nothing to answer: hindered. `N/A` is fair where a detail was asked for. */
export const emptyTurn: Detector = ({ turns }) =>
  turns.flatMap((turn, at) => {
    if (turn.speaker !== 'user') return [];
    const before = turns[at - 1];
    return isEmpty(turn.text.slice(0, READ), before?.speaker === 'chatbot' ? before.text : '')
      ? [found('empty turn', turn, turn.text.trim() === '' ? '(nothing)' : turn.text, { effect: 'hindered', proven: true })]
      : [];
  });

/** True when an utterance says nothing, to what the chatbot had said. */
export function isEmpty(text: string, asked: string): boolean {
  const shown = text.replace(INVISIBLE, ' ').trim();
  if (!SAYS_SOMETHING.test(shown)) return true;
  if (shown.length > 80) return false;
  if (EMPTY_FIELD.test(shown)) return true;
  if (NOT_APPLICABLE.test(shown)) return !ASKS_DETAIL.test(asked.slice(-READ));
  const bare = shown.replace(BRACKETS, '').trim();
  return bare !== shown && /^[[({<*_"'“«`]/u.test(shown) && SAID_TO_BE_EMPTY.test(bare);
}
