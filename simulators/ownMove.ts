import { z } from 'zod';
import { planSchema, usageSchema } from '../src/record/conversationRecord.js';
import { isObject } from '../src/support/checkedOptions.js';
import { cut } from '../src/support/text.js';
import { leavingEndings } from '../src/transcript/ending.js';

export { improvised } from '../src/user/moveOf.js';
export { drawUtteranceLength } from '../src/user/utteranceLength.js';
export { placeOf } from '../src/user/utterancePlace.js';

const ending = z.enum(leavingEndings);
const made = { plan: planSchema, usage: usageSchema };
const words = z.string().refine(text => text.trim() !== '', 'it says nothing');
const goes = z.strictObject({ leave: ending, text: words.nullable().default(null) });
const says = z.strictObject({ kind: z.literal('say'), text: words, ...made });
const leaves = z.strictObject({ kind: z.literal('leave'), ending, text: words.nullable(), ...made });
const answer = z.union([words, goes, says, leaves]);

/** What a simulator of one's own returned, as a move; a failed reading where it is none. */
export const readMove = (answered: unknown) => answer.safeParse(answered);

/** What keeps something that means to be a move from being one. */
export function problemsOf(answered: unknown): (readonly [string, string])[] {
  if (!isObject(answered)) return [];
  const read = (answered['kind'] === 'leave' ? leaves : 'kind' in answered ? says : 'leave' in answered ? goes : null)?.safeParse(answered);
  if (read === undefined || read.success) return [];
  const { issues } = read.error;
  const missing = issues.filter(({ path: [key], path }) => path.length === 1 && !(String(key) in answered)).map(({ path }) => path.join('.'));
  const wrong = issues.filter(({ path }) => !missing.includes(path.join('.'))).map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
  return [
    ...(missing.length > 0 ? [['missing', missing.join(', ')] as const] : []),
    ...(wrong.length > 0 ? [['wrong', cut(wrong.join('; '), 300)] as const] : []),
  ];
}
