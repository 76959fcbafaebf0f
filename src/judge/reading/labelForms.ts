/** The ways labels are written. */
export interface LabelForms {
  readonly labels: readonly string[];
  /** Any label's mention, the longer form first; global, for scanning. */
  readonly mention: RegExp;
  /** Which label a matched form names; null for none. */
  readonly named: (form: string) => string | null;
  /** True for `yes`, `no`, `true`, `false`: only an answer where they are the whole of it. */
  readonly isPlainWord: (form: string) => boolean;
}

const GAP = '[\\s_-]{0,3}';
/** Forms beyond a label's own words. `not fully met` or `partly met` is none of them: it could be either. */
const MORE: ReadonlyMap<string, readonly string[]> = new Map([
  ['not met', [`not${GAP}(?:yet${GAP})?(?:been${GAP})?met`, `(?:is|was|has|are)n['’]?t\\s(?:yet\\s)?(?:been\\s)?met`, `un-?met`]],
  ['cannot tell', [`can(?:${GAP}not|['’]?t)${GAP}tell`, `(?:unable|impossible)\\sto\\stell`]],
]);
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['yes', 'met'],
  ['true', 'met'],
  ['no', 'not met'],
  ['false', 'not met'],
]);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const own = (label: string): string =>
  label
    .trim()
    .split(/[\s_-]+/u)
    .map(escaped)
    .join('[\\s_-]{1,3}');

/**
 * The forms of these labels. `yes` and `true` stand for met, `no` and `false` for not met, where both labels are asked for. A label of
 * one letter has to be a capital; the caller decides where a small one will do.
 */
export function labelForms(labels: readonly string[]): LabelForms {
  const plain = labels.includes('met') && labels.includes('not met') ? [...PLAIN] : [];
  const all = labels.flatMap(label => [own(label), ...(MORE.get(label) ?? [])].map(form => ({ label, form })));
  const longestFirst = [...all, ...plain.map(([form, label]) => ({ label, form }))].sort((a, b) => b.form.length - a.form.length);
  const named = longestFirst.map(({ label, form }) => ({ label, whole: new RegExp(`^(?:${form})$`, 'iu') }));
  return {
    labels,
    mention: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longestFirst.map(({ form }) => form).join('|')})(?![\\p{L}\\p{N}_]|['’-]\\p{L})`, 'giu'),
    named: form => named.find(({ whole }) => whole.test(form))?.label ?? null,
    isPlainWord: form => plain.length > 0 && PLAIN.has(form.toLowerCase()),
  };
}
