/** An object's fields by folded name: lower case, letters alone. `__proto__` is a name like any other. */
export type Fields = ReadonlyMap<string, readonly unknown[]>;

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const foldedKey = (key: string): string =>
  key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

export function fieldsOf(value: Record<string, unknown>): Fields {
  const fields = new Map<string, unknown[]>();
  for (const [key, held] of Object.entries(value)) {
    const folded = foldedKey(key.slice(0, 100));
    const others = fields.get(folded);
    if (others) others.push(held);
    else fields.set(folded, [held]);
  }
  return fields;
}

const names = (words: string): readonly string[] => words.split(' ');

/** What the fields of a ruling are called. */
export const KEYS = {
  number: names('criterion criterionnumber criterionno criterionid criterionindex number no num n id index item itemnumber question rulingnumber'),
  answer: names(
    'answer finalanswer verdict finalverdict ruling result label decision outcome status judgment judgement assessment conclusion met ismet isfulfilled fulfilled preference choice winner',
  ),
  certainty: names(
    'certainty certainity confidence certaintylevel confidencelevel certaintyscore confidencescore certaintypercent confidencepercent certaintypercentage',
  ),
  evidence: names('evidence evidences quote quotes quotation quotations citation citations'),
  reasoning: names('reasoning reason reasons rationale explanation justification why because'),
  turn: names('turn turnnumber turnindex turnno index number at'),
  quote: names('quote quotation text words exactwords content evidence'),
  value: names('value answer label verdict result score level percent number stated'),
} as const;

/** Everything that stands under one of these names. */
export const under = (fields: Fields, keys: readonly string[]): unknown[] => keys.flatMap(key => fields.get(key) ?? []);
