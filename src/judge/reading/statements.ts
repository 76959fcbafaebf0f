import { ENDS_LINE, FINAL_BEFORE, GOES_ON, isUnsaid, NAMED_ALONE, NAMED_BEFORE, SENTENCE_BEFORE, SUBJECT_BEFORE, TAKEN_BACK } from './contexts.js';
import type { LabelForms } from './labelForms.js';
import { mentionsIn, type Mention } from './mentions.js';

/** A label given as an answer. */
export interface Statement extends Mention {
  /** By which form it was recognised. */
  readonly rule: string;
  /** It calls itself the final or corrected answer. */
  readonly isFinal: boolean;
}

interface Around {
  readonly before: string;
  readonly after: string;
  /** What stands before it on its line. */
  readonly line: string;
  /** Nothing but marks stands before it in the whole text. */
  readonly isFirst: boolean;
  readonly isLetter: boolean;
  readonly isPlainWord: boolean;
  readonly form: string;
}

type Form = readonly [rule: string, fits: (around: Around) => boolean];

const unsaidBefore = (before: string, form: RegExp): boolean => isUnsaid(before.slice(0, (form.exec(before)?.index ?? 0) + 1));
const isNamed = ({ before, after, isPlainWord, isLetter, form }: Around): boolean =>
  NAMED_BEFORE.test(before) &&
  (isPlainWord || (isLetter && form !== form.toUpperCase()) ? ENDS_LINE : GOES_ON).test(after) &&
  !unsaidBefore(before, NAMED_BEFORE);

const IN_BRACKETS = /\[\[\s{0,3}(?:[\p{L} ]{1,20}[:=]\s{0,3})?["']?$/u;
const CLOSES = /^["']?\s{0,3}(?:\]|[,:|;(-]{0,2}\s{0,3}\d{1,3}(?:\.\d+)?\s?%?\)?\s{0,2}\])/u;

/** The forms an answer has. The first letter of a sentence is none. */
const FORMS: readonly Form[] = [
  ['brackets', ({ before, after }) => IN_BRACKETS.test(before) && CLOSES.test(after) && !isUnsaid(before.replace(/\[\[[^[\]]*$/u, ''))],
  ['bracket opened before', ({ line, isFirst, after }) => (isFirst || NAMED_ALONE.test(line)) && /^["']?\s{0,2}\]/u.test(after)],
  ['named', isNamed],
  ['named', ({ line, after }) => NAMED_ALONE.test(line) && ENDS_LINE.test(after)],
  ['own line', ({ line, after }) => /^[\s"'([{•·*-]{0,9}$/u.test(line) && ENDS_LINE.test(after)],
  ['first word', ({ isFirst, isLetter, isPlainWord, after }) => isFirst && !isPlainWord && (isLetter ? LETTER_FIRST : WORD_FIRST).test(after)],
  ['sentence', ({ before, after, form, isPlainWord }) => !isPlainWord && isSentence(before, form) && GOES_ON.test(after)],
];
const LETTER_FIRST = /^(?:,? (?:because|since)\b|\s?[[(]\d{1,3}\s?%?[\])]|[:,-]\s?\d{1,3}\s?%?(?:$|[\s.,;)\]](?!\p{L})))/u;
const WORD_FIRST = /^(?:["'\])}]{0,3}[.:;,!](?:\s|$)|\s?[-([]|,? because\b)/u;
const isSentence = (before: string, form: string): boolean => (/n['’]?t\s|\bbeen\b/iu.test(form) ? SUBJECT_BEFORE : SENTENCE_BEFORE).test(before);

/** Inside one numbered item the label may stand behind the criterion's words, or in a table's cell. */
const ITEM_FORMS: readonly Form[] = [
  ['cell', ({ before, after }) => /\|\s{0,9}$/u.test(before) && /^\s{0,9}(?:\||$|\n)/u.test(after)],
  [
    'behind the criterion',
    ({ line, after, isLetter }) => !isLetter && /(?:[:=→]|\s-{1,2}>?)\s{1,3}["'[(]{0,2}$/u.test(line) && !OTHER_FIELD.test(line) && ENDS_FIELD.test(after),
  ],
];
const OTHER_FIELD = /(?:evidence|quot(?:e|ation)s?|turn \d{1,4}|reason(?:ing)?|because|explanation|says?|said|wrote|note|example|format)[^\p{L}\p{N}]{0,6}$/iu;
const ENDS_FIELD = /^["'\])]{0,3}\s{0,3}(?:$|\n|[.;|](?:\s|$)|,?\s?[[(]?\d{1,3}\s?%?[\])]?(?:$|[\s.,;|]))/u;

/** The answers given in a text, in reading order. Every mention is looked at with a bounded stretch around it. */
export function statementsIn(text: string, forms: LabelForms, inItem: boolean): Statement[] {
  const known = inItem ? [...FORMS, ...ITEM_FORMS] : FORMS;
  const firstWord = /[\p{L}\p{N}\u00A4\u{F0000}-\u{10FFFF}]/u.exec(text)?.index ?? 0;
  return mentionsIn(text, forms).flatMap(mention => {
    const before = text.slice(Math.max(0, mention.start - 120), mention.start);
    const after = text.slice(mention.end, mention.end + 60);
    if (TAKEN_BACK.test(after)) return [];
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const { form } = mention;
    const around = { before, after, line, form, isFirst: mention.start === firstWord, isLetter: form.length === 1, isPlainWord: forms.isPlainWord(form) };
    const rule = known.find(([, fits]) => fits(around))?.[0];
    return rule === undefined ? [] : [{ ...mention, rule, isFinal: FINAL_BEFORE.test(before) }];
  });
}
