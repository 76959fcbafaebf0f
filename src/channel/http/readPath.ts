/** What stands at a path in plain data; `found` is false when there is nothing, not even null. */
export interface Found {
  readonly found: boolean;
  readonly value: unknown;
}

const NOTHING: Found = { found: false, value: undefined };
const steps = (path: string) =>
  path
    .replace(/^\$\.?/, '')
    .replace(/\[(\d+|\*)\]/g, '.$1')
    .split('.')
    .filter(step => step !== '');

function follow(data: unknown, [step, ...rest]: readonly string[]): Found {
  if (step === undefined) return { found: true, value: data };
  if (typeof data !== 'object' || data === null) return NOTHING;
  if (step === '*') {
    if (!Array.isArray(data)) return NOTHING;
    const all = data.map(item => follow(item, rest)).filter(({ found }) => found);
    return all.length === 0 && data.length > 0 ? NOTHING : { found: true, value: all.flatMap(({ value }) => value) };
  }
  return Object.hasOwn(data, step) ? follow((data as Record<string, unknown>)[step], rest) : NOTHING;
}

/** Reads `choices.0.message.content`; `*` stands for every item of a list, and gives a list. */
export const readPath = (data: unknown, path: string): Found => follow(data, steps(path));

/** What plain data looks like from outside, for failures: `the keys reply, session`. */
export function describeData(data: unknown, depth = 0): string {
  if (Array.isArray(data)) {
    const deeper = depth < 3 ? `, the first with ${describeData(data[0], depth + 1)}` : '';
    return data.length === 0 ? 'an empty list' : `a list of ${data.length}${deeper}`;
  }
  if (data === null) return 'null';
  if (typeof data !== 'object') return `a ${typeof data}`;
  const keys = Object.keys(data).map(key => (key.length > 40 ? `${key.slice(0, 40)}…` : key));
  return keys.length === 0 ? 'no keys' : `the keys ${keys.slice(0, 12).join(', ')}${keys.length > 12 ? ', …' : ''}`;
}
