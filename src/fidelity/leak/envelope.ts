import { keyedAs, type Pattern } from '../../support/pattern/keyed.js';

/** Markup round or before words, whatever its names: nobody types that who writes about a parcel. Read where the talk is about no programs. */
export const MARKED_UP: readonly Pattern[] = [
  // A closing tag, or one with a value: `<emotion=relieved>Yes.</emotion>`, `[THINK]...[/THINK]`.
  /<\/(?!(?:html|head|title|body|center|div|span|em|strong|ul|ol|li|table|tr|td|th|img|script|style|meta|link|button|form|input|label|font|small|code|pre|blockquote|svg|iframe|nav|footer|header|section|main|sup|sub|del)>)[a-z][a-z_-]{2,30}>|<[a-z][a-z_]{1,20}=[^<>\n]{0,60}>|\[\/[A-Z]{3,20}\]/u,
  // A fence round the whole.
  /^\s*```\w*\n?[\s\S]{0,4000}?```\s*$|^\s*```\w{0,12}\s*\n/u,
  // A field with its value, in JSON or as programs write it.
  /["'][a-z][a-z_]{2,30}["']\s*:\s*(?:["'[{]|\d|true\b|false\b|null\b)/iu,
  /(?:^|[\s(,;])[a-z]{2,20}(?:_[a-z]{2,20}){1,3}\s?[:=]\s?\S|\b(?:fact|field|key|variable|slot) [a-z]{2,20}(?:_[a-z]{2,20}){1,3}\b/u,
  // An act with its content: `REQUEST(price): ...`, `inform(day=friday)`.
  /^\s*(?:[A-Z][A-Z_]{2,20}|(?:inform|request|confirm|affirm|negate|accept|reject|greet|thank|bye)(?=\())\s?\([^()\n]{0,80}\)/u,
].map(keyedAs);

/** The names of fields and tags for what is said, and for what is thought before it. */
const SAID =
  '(?:utterance|message|reply|response|text|content|say|speech|answer|output|next_?(?:message|utterance|turn)|user_?(?:message|utterance|response|reply))';
const THOUGHT =
  '(?:thoughts?|thinking|think|reasoning|reason|rationale|plan|analysis|intent|intention|affect|emotion|mood|goal_?\\w{0,12}|progress|strategy|inner_?\\w{0,12}|reflection|next_?action|action|remaining|achieved|reveal|decision|should_?(?:stop|end)|end_?conversation|conversation_?over|done|persona|style)';

/** An object of both what is thought and what is said, as a plan with its utterance. */
const PLAN_WITH_WORDS = new RegExp(
  `^\\s*(?:\`\`\`\\w*\\s*)?[[{][\\s\\S]{0,1500}["']${THOUGHT}["']\\s*:[\\s\\S]{0,1500}["']${SAID}["']\\s*:\\s*["'](?:[^"\\s]+\\s+){2}[^"\\s]|^\\s*(?:\`\`\`\\w*\\s*)?[[{][\\s\\S]{0,1500}["']${SAID}["']\\s*:[\\s\\S]{0,1500}["']${THOUGHT}["']\\s*:`,
  'iu',
);
/** Reasoning that stands before the words, with something in it. */
const THOUGHT_FIRST = /^\s*[<[(*]{1,2}(?:think(?:ing)?|thoughts?|reasoning|reflection|scratchpad|analysis|plan)[>\])*]{1,2}:?\s*(?=\S)/iu;
/** A mark of a chat template where an utterance begins or ends. */
const TEMPLATE_EDGE =
  /^\s*<\|[a-z_]{2,30}\|>|(?:[.!?)\w]|\s)\s*(?:<\|[a-z_]{2,30}\|>\s*)+$|^\s*\[\/?INST\]|\[\/INST\]\s*\S|^\s*<s>|<\/s>\s*$|#{2,3} ?(?:STOP|END|DONE) ?#{2,3}\s*$/iu;

/** What wraps an utterance: words alone do not tell why it should be there, whatever the talk is about. Null where nothing does. */
export function envelope(text: string): 'a plan with its words' | 'reasoning' | 'a template' | null {
  if (PLAN_WITH_WORDS.test(text)) return 'a plan with its words';
  if (THOUGHT_FIRST.test(text)) return 'reasoning';
  return TEMPLATE_EDGE.test(text) ? 'a template' : null;
}
