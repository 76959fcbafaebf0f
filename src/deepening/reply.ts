import { z } from 'zod';

/** Task names of the calls. */
export const PROPOSE = 'deep attributes';
export const REVISE = 'revise deep attributes';
export const MEND = 'mend profile';

/** Small and flat: the number of the question, then the value. */
export const valuesReply = z.strictObject({ values: z.array(z.strictObject({ number: z.int(), value: z.string() })) });

export const mendReply = z.strictObject({ fields: z.array(z.strictObject({ field: z.string(), value: z.string() })) });
