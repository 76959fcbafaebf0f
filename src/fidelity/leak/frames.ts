import { keyedAs } from '../../support/pattern/keyed.js';
import { once } from '../../support/remembered.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';

const SAID =
  "(?:(?:final |next |my |the |user['’]?s? |customer['’]?s? |actual |spoken |draft |suggested )*(?:response|reply|message|utterance|answer|output|text|say|says|line|speech|turn|user|customer|client|human|me|caller|speaker))";
const THOUGHT =
  '(?:thoughts?|think(?:ing)?|thought process|reasoning|reason|rationale|analysis|plan(?:ning)?|strategy|(?:inner|internal) (?:monologue|thoughts?|state)|reflection|observation|assessment|context|goal(?: \\w+)?|checklist|intent(?:ion)?|mood|emotion|tone|affect|state|status|action|next (?:step|action)|decision|considerations?|style|persona|character|role|situation|motivation|feeling)';
const END = '(?: ?#?\\d{1,3}| \\([^)\\n]{1,40}\\))?\\W{0,3}';

/** A label before what is said, however it is set off: `**Reply:**`, `[User]`, `Response -`. */
const SAYS = keyedAs(new RegExp(`^\\W{0,4}${SAID}${END}(?::|\\]|\\*\\*|(?<=\\d)$)`, 'iu'));
const THINKS = keyedAs(new RegExp(`^\\W{0,4}${THOUGHT}${END}(?::|\\]|\\*\\*)`, 'iu'));
/** Labels of a plan that comes back with each utterance; a status or a mood people tell, too. */
const PLANS = keyedAs(
  /^\W{0,4}(?:thoughts?|thinking|reasoning|rationale|intent(?:ion)?|affect|emotion|inner \w+|internal \w+|(?:goal|task) (?:checklist|status|progress|state|tracker)|checklist)\W{0,3}:/iu,
);
/** Speaker labels, which nobody types before their own words but once. */
const SPEAKER = keyedAs(/^\W{0,4}(?:user|customer|client|human|caller|persona)(?: ?#?\d{1,3}| \([^)\n]{1,40}\))?\W{0,3}(?::|\])\W{0,3}\S/iu);
/** Style told before the words, as in `lower case, no full stop: ok`. */
const MANNER =
  /^\W{0,4}(?:[\w-]+ ){0,3}(?:lower ?case|full stops?|typos?|casual|informal|terse|polite|annoyed|neutral|tone|punctuation|emojis?)[^:\n]{0,60}:/iu;

const LINES = 40;

/** Beginning of an utterance, numbers alike: people who label what they say twice in the same way are being written. */
const frameOf = once(({ text }: Turn): string | null => {
  const first = /^[^\n]{0,60}/u.exec(text.slice(0, READ).trimStart())?.[0] ?? '';
  if (MANNER.test(first)) return 'manner';
  const label = (SAYS.exec(first) ?? PLANS.exec(first))?.[0];
  return label === undefined ? null : label.toLowerCase().replace(/\d+/gu, '#').trim();
});

/** Labels for thoughts and for words in one utterance: the label of the words; null without both. */
export function labelled(own: string): string | null {
  const lines = own.split(/\n|(?<=[.!?;])\s+(?=\W{0,4}\p{Lu})/u, LINES);
  const said = lines.find(line => SAYS.test(line));
  return said !== undefined && lines.some(line => THINKS.test(line)) ? said.trim().slice(0, 60) : null;
}

/** The label that this utterance and one before it begin with; null without one. */
export function sameFrame(turn: Turn, before: readonly Turn[]): string | null {
  const frame = frameOf(turn);
  return frame !== null && before.some(other => frameOf(other) === frame) ? frame : null;
}

/** A speaker's label before one's own words. */
export const speakerLabel = (own: string): string | null => SPEAKER.exec(own)?.[0].trim() ?? null;
