import type { Completion } from '../model/model.js';
import type { Issue } from '../profile/validate/issue.js';
import { oneLine } from '../support/visible.js';
import type { z } from 'zod';
import type { Asked } from './chooseLeaves.js';
import type { Call } from './proposeCall.js';
import type { valuesReply } from './reply.js';
import { checkValue } from './rules/checkValue.js';

/** A value that no rule finds fault with. */
export interface Stands {
  readonly asked: Asked;
  readonly value: string;
}

/** A value that does not pass, or none (null), and why. */
export interface Dropped {
  readonly asked: Asked;
  readonly value: string | null;
  readonly issues: readonly Issue[];
}

export interface Sorted {
  readonly kept: readonly Stands[];
  readonly dropped: readonly Dropped[];
  readonly strays: number;
}

/** Room for a value in a report and in a revising prompt, in characters. */
const SHOWN = 400;

/**
 * Sorts the values of one reply by what the rules find. Values are held against those that stand and then against one another,
 * in the order asked, so that of two alike the first stays. The first answer to a question counts; a further one is a stray.
 */
export function sortDrafts(
  { profile, sensitive, kept: earlier, open }: Call,
  { value, unreadable }: Pick<Completion<z.infer<typeof valuesReply>>, 'value' | 'unreadable'>,
): Sorted {
  const answers = new Map<number, string>();
  let strays = 0;
  for (const { number, value: text } of value?.values ?? []) {
    if (number >= 1 && number <= open.length && !answers.has(number)) answers.set(number, text.slice(0, 20 * SHOWN).trim());
    else strays++;
  }
  const kept: Stands[] = [];
  const dropped: Dropped[] = [];
  const standing = [...(profile.deep ?? []), ...earlier].map(stands => stands.value);
  for (const [at, { asked }] of open.entries()) {
    const field = `deep.${asked.leaf.path}`;
    const text = answers.get(at + 1);
    if (value === null) dropped.push({ asked, value: null, issues: [{ code: 'reply-unreadable', field, hint: unreadable ?? 'the reply could not be read' }] });
    else if (text === undefined) dropped.push({ asked, value: null, issues: [{ code: 'value-missing', field, hint: `answer question ${at + 1}` }] });
    else {
      const issues = checkValue({ asked, value: text, profile, others: [...standing, ...kept.map(stands => stands.value)], optedIn: sensitive });
      if (issues.length === 0) kept.push({ asked, value: text });
      else dropped.push({ asked, value: oneLine(text, SHOWN), issues });
    }
  }
  return { kept, dropped, strays };
}
