/** `-2024-11-20`, `-20241022`, or month and day: `-0613`. */
const DATED = /^-(?:20\d{2}-\d{2}-\d{2}|20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

/**
 * Whether the model that answered is the one that was asked: the same name, a dated snapshot of it (`gpt-4o` and
 * `gpt-4o-2024-11-20`), or a name the user declared for it, because the gateway renames models. An endpoint that reports
 * no name is not known to be any model: false.
 */
export function isAnsweredBy(requested: string, reported: string | null, answersAs: string | readonly string[] = []): boolean {
  if (reported === null) return false;
  const names = [requested, ...(typeof answersAs === 'string' ? [answersAs] : answersAs)];
  return names.includes(reported) || (reported.startsWith(requested) && DATED.test(reported.slice(requested.length)));
}
