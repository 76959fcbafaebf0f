/** What was made for a key, made once: the `most` keys asked for last are kept. What throws is not kept. */
export function lastOnes<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, { readonly value: T }>();
  return (key, make) => {
    const found = kept.get(key) ?? { value: make() };
    kept.delete(key);
    kept.set(key, found);
    for (const [oldest] of kept) if (kept.size > most) kept.delete(oldest);
    return found.value;
  };
}
