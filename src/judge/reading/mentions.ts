import type { Span } from './hidden.js';
import type { LabelForms } from './labelForms.js';

/** A label's name where it stands in a text. */
export interface Mention extends Span {
  readonly label: string;
  readonly form: string;
}

/** Between the names of a choice: `"met" | "not met"`, `[[A]] or [[B]]`. */
const CHOICE = /^["'\])}]{0,4}\s{0,3}(?:[|/,;]|or|and|and\/or|,\s?or|oder|ou|o)\s{0,3}["'([{]{0,4}$/iu;

const isSmallLetter = (form: string): boolean => form.length === 1 && form !== form.toUpperCase();
/** A small letter is an article or a name, unless it stands in brackets or ends its line. */
const standsOut = (text: string, { start, end }: Span): boolean =>
  /[[({]["']?$/u.test(text.slice(Math.max(0, start - 2), start)) || /^\s{0,3}(?:$|\]|\n)/u.test(text.slice(end, end + 4));

/** The labels named in a text, without those that only list what could be answered. Linear in the text. */
export function mentionsIn(text: string, forms: LabelForms): Mention[] {
  const all: Mention[] = [];
  for (const match of text.matchAll(forms.mention)) {
    const [form] = match;
    const span = { start: match.index, end: match.index + form.length };
    const label = forms.named(form);
    if (label !== null && (!isSmallLetter(form) || standsOut(text, span))) all.push({ ...span, label, form });
  }
  const inChoice = new Set<Mention>();
  for (const [at, mention] of all.entries()) {
    const next = all[at + 1];
    if (!next || next.label === mention.label || next.start - mention.end > 20 || !CHOICE.test(text.slice(mention.end, next.start))) continue;
    inChoice.add(mention).add(next);
  }
  return all.filter(mention => !inChoice.has(mention));
}
