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

/** The user id a row carries, where it carries one: never shown, only hashed. */
export function personIn(row: unknown): string | number | null {
  if (!isFields(row)) return null;
  const inside = field(row, 'metadata');
  for (const fields of isFields(inside) ? [row, inside] : [row]) {
    for (const name of ['user_id', 'userId', 'user', 'customer_id', 'person_id']) {
      const id = field(fields, name);
      if ((typeof id === 'string' && id.trim() !== '') || typeof id === 'number') return id;
    }
  }
  return null;
}
