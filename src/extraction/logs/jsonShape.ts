export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of the object itself: what stands on the prototype is nobody's row. */
export const field = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);

export const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

/** What a value is, for people: `an object with the fields a, b`. */
export function described(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}, the first ${described(value[0])}`;
  if (!isFields(value)) return value === null ? 'null' : `a ${typeof value}`;
  const names = Object.keys(value);
  return names.length === 0 ? 'an object without fields' : `an object with the fields ${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}`;
}

export const LOST = Symbol('an id that is not exact');

/** Numbers beyond what JSON carries exactly are read as one another: they tell nobody apart. */
const isLost = (id: unknown): boolean => typeof id === 'number' && !Number.isSafeInteger(id);

/** The user id a row carries, where it carries one, also as a user with an id: never shown, only hashed. A number too large to be exact is `LOST`. */
export function personIn(row: unknown): string | number | typeof LOST | null {
  if (!isFields(row)) return null;
  const inside = field(row, 'metadata');
  for (const fields of isFields(inside) ? [row, inside] : [row]) {
    for (const name of ['user_id', 'userId', 'user', 'customer_id', 'person_id']) {
      const given = field(fields, name);
      const id = isFields(given) ? (field(given, 'id') ?? field(given, 'user_id') ?? field(given, 'userId')) : given;
      if (isLost(id)) return LOST;
      if ((typeof id === 'string' && id.trim() !== '') || typeof id === 'number') return id;
    }
  }
  return null;
}
