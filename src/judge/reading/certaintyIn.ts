import { CERTAINTY_NAMES } from './contexts.js';
import { asCertainty } from './statedNumber.js';

/** What was found of a certainty; `ambiguous` when the text states two. */
export interface CertaintyFound {
  readonly value: number | null;
  readonly rule: string;
}

const NUMBER = /(?<![\p{L}\p{N}_.,])[-+]?\d{1,18}(?:[.,]\d{1,18})?(?:[eE][+-]?\d{1,4})?(?![\p{N}])/gu;
const UNIT = /^\s{0,2}(?:%|percent\b|per cent\b|pct\b|prozent\b|pour cent\b|por ciento\b|(?:\/|out of|of|von|sur|de)\s?(?:a )?100\b)/iu;
const OPEN = '["\'(\\[{~≈]{0,4}\\s{0,2}';
const ROUGHLY = '(?:at |of |around |about |approximately |roughly |circa |ca\\. ?|~ ?)?';

const NAMED = new RegExp(
  `(?:^|[^\\p{L}])(?:${CERTAINTY_NAMES})(?:[ _-](?:level|score|rating|value|percentage))?(?: (?:in|of|for|about) (?:this|my|the|that) (?:choice|decision|answer|assessment|verdict|judge?ment|ruling))?` +
    `(?:\\s?\\((?:from )?[01](?:\\s?-\\s?|\\s?to\\s?|%\\s?-\\s?)100%?\\))?["'\\])]{0,3}\\s{0,3}(?::|=|-{1,2}>?|is:?|would be|ist|est|es|è|é|,|\\()?\\s{0,3}${ROUGHLY}${OPEN}$`,
  'iu',
);
/** `I am quite confident in this choice, around `. */
const CONFIDENT = new RegExp(
  `(?:confident|certain|sure)(?: (?:in|of|about) (?:this|my|the|that) (?:choice|decision|answer|assessment|verdict|judge?ment|ruling)\\s?[,:(-]?|\\s?[,:(])\\s{0,3}${ROUGHLY}${OPEN}$`,
  'iu',
);
/** Who is confident there is not the judge, or is not confident. */
const NOT_OURS = /\b(?:not|never|hardly|isn't|n't|user|customer|chatbot|person|he|she|they|who|you)\b[^.\n]{0,60}$/iu;
const OWN_VOICE = /(?:^|[\n.,;:(\]-]|\bI|\bI'm|\bam|\bfeel|\bwith|\bat)\s{0,3}(?:a |an )?(?:about |around |roughly |approximately |~)?["'[(]{0,3}$/u;
const THEN_CONFIDENT = /^["'\])]{0,4}\s{0,2}(?:confident|certain|sure|certainty|confidence)\b/iu;
const READERS = /^\s(?:careful )?(?:readers|people|raters)\s(?:would )?agree/iu;

/** Part of a range, a date, a price, an age, a count, a turn's number: what stands before and behind such a number. */
const OTHER_BEFORE =
  /(?:[$€£¥#/]\s?|\d:|\d\s?(?:-|to|and|or)\s?|\b(?:turns?|criteri(?:on|a)|items?|questions?|lines?|pages?|no\.?|numbers?|messages?|order|room|version|age|aged|out of|between|from|than|least|most|over|under|above|below|up to|more|less|not|n't|january|february|march|april|may|june|july|august|september|october|november|december)\s{0,2}["'([]{0,3}|[<>≤≥]\s?)$/iu;
const OTHER_BEHIND =
  /^\s?(?:[-–]?\s?years?\b|-?\s?year|[€$£¥°]|euros?\b|dollars?\b|eur\b|usd\b|[:/.,]\d|-\s?\d|(?:to|and|or)\s\d|out of\b|\/|(?:st|nd|rd|th)\b|%?\s?(?:discount|off\b|of (?:the|all|users|people))|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|^\p{L}|^-\p{L}/iu;

const ENDS = /^["'\])}|.!]{0,6}\s{0,3}(?:$|\n|[[(,;|¤-]|(?:because|since|as|and my)\b)/u;
const NEXT_FIELD = /^["'\])}.,]{0,4}\s{0,3}(?:$|\n|[^\p{Ll}\p{N}]|(?:because|since|as|and|that)\b)/u;
/** From the label to the number directly behind it. */
const ADJACENT = /^["'\])}]{0,4}\s{0,3}(?:[-:,;|.]|--|->)?\s{0,3}(?:\n{0,2})[[(~"']{0,3}$/u;

interface Place {
  readonly before: string;
  readonly behind: string;
  readonly isPercent: boolean;
  /** The text from the answer's label to the number; null in front of it. */
  readonly gap: string | null;
  readonly value: number;
}

/** Which form states this number as a certainty, or null. `adjacent brackets` is the form asked for and goes before the others. */
function formOf({ before, behind, isPercent, gap, value }: Place): string | null {
  if (OTHER_BEHIND.test(behind.replace(/^["'\])}]{1,4}/u, '')) || OTHER_BEFORE.test(before)) return null;
  const isBracketed = /\[\[\s?~?$/u.test(before) && /^\s?\]/u.test(behind);
  if (isBracketed) return gap !== null && ADJACENT.test(gap) ? 'adjacent brackets' : gap !== null ? 'bracketed number' : null;
  if (NAMED.test(before) && NEXT_FIELD.test(behind)) return 'named number';
  if (THEN_CONFIDENT.test(behind) && OWN_VOICE.test(before) && !NOT_OURS.test(before.slice(-12))) return 'number confident';
  if (READERS.test(behind)) return 'of readers';
  if (CONFIDENT.test(before) && !NOT_OURS.test(before) && ENDS.test(behind)) return 'confident, number';
  if (gap === null || !ADJACENT.test(gap)) return null;
  if (gap.includes('\n')) return /^["'\])}]{0,4}\.?\s{0,3}(?:$|\n)/u.test(behind) ? 'number alone' : null;
  if (ENDS.test(behind)) return isPercent ? 'percent' : 'bare number';
  // `81. The user …` goes on; `1. The user …` opens a list.
  return value > 10 && /^["'\])]{0,4}\.\s/u.test(behind) ? 'bare number' : null;
}

/** The text ends in the number, inside a bracket that never closes: digits may be missing. */
const isCutOff = (text: string, start: number): boolean =>
  /[[(]\s?$/u.test(text.slice(Math.max(0, start - 2), start)) || text.lastIndexOf('{') > text.lastIndexOf('}');

/**
 * The certainty stated in `text` between two places, for an answer whose label ends at `label` (null: the text in front of the first
 * answer, where only a number called certainty counts). Two different numbers are none.
 */
export function certaintyIn(text: string, from: number, to: number, label: number | null): CertaintyFound {
  const found: { value: number; rule: string }[] = [];
  for (const match of text.slice(from, to).matchAll(NUMBER)) {
    const start = from + match.index;
    const signed = /^[-+]/u.test(match[0]) && label !== null && /^["'\])}]{0,4}\s{0,3}-{0,1}$/u.test(text.slice(label, start)) ? match[0].slice(1) : match[0];
    const end = start + match[0].length;
    const rest = text.slice(end, Math.min(text.length, end + 60));
    const unit = UNIT.exec(rest)?.[0];
    const value = asCertainty(signed, unit !== undefined);
    if (value === null || (end === text.length && isCutOff(text, start))) continue;
    const place = { before: text.slice(Math.max(0, start - 110), start), behind: rest.slice(unit?.length ?? 0), isPercent: unit !== undefined, value };
    const rule = formOf({ ...place, gap: label === null ? null : text.slice(label, start).slice(0, 40) });
    if (rule !== null) found.push({ value, rule });
  }
  const asked = found.find(({ rule }) => rule === 'adjacent brackets');
  const [first] = found;
  if (asked ?? !first) return asked ?? { value: null, rule: 'no number' };
  return found.every(({ value }) => value === first.value) ? first : { value: null, rule: 'two numbers' };
}
