/** A part that only says how careful the person is: asked again before leaving. */
export const CHECKS_AGAIN = /^(?:double-?check|check again|make sure|verify)\b/iu;

const BETWEEN = /,?\s+(?:and )?then\s+|;\s*|,\s+and\s+(?=(?:also |find|get|change|ask|learn|check|double-check|book|buy|cancel|return|plan|choose)\b)/iu;

const onOneLine = (goal: string): string => goal.replace(/\s+/gu, ' ').trim();

const pieces = (goal: string): string[] =>
  onOneLine(goal)
    .split(BETWEEN)
    .map(part => part.replace(/^(?:to|also)\s+/iu, '').trim())
    .filter(part => part !== '');

/** What the goal says of how careful the person is, which is no part of it: `double-check the price`. */
export const careIn = (goal: string): string[] => pieces(goal).filter(part => CHECKS_AGAIN.test(part));

/** Goal parts as one would say them one after the other, with single spaces; the whole goal where it has no parts. Never empty for a goal with words. */
export function goalParts(goal: string): string[] {
  const parts = pieces(goal).filter(part => !CHECKS_AGAIN.test(part));
  return parts.length > 0 ? parts : [onOneLine(goal)].filter(part => part !== '');
}
