/** The language of a tag without region and script (BCP 47): `pt` of `pt-BR`; `und` of what is no tag. */
export function baseLanguage(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return 'und';
  }
}

export interface Languages {
  readonly language: string;
  readonly firstLanguage: string;
}

/** In each group, an exact value that k people share; for everyone else `else`, and they are none or k themselves. */
function sharedIn(groups: readonly string[], exact: readonly string[], otherwise: readonly string[], k: number): string[] {
  const members = new Map<string, number[]>();
  for (const [at, group] of groups.entries()) {
    const known = members.get(group);
    if (known) known.push(at);
    else members.set(group, [at]);
  }
  const written = [...otherwise];
  for (const group of members.values()) {
    const counts = new Map<string, number>();
    for (const at of group) if (exact[at] !== otherwise[at]) counts.set(exact[at] ?? '', (counts.get(exact[at] ?? '') ?? 0) + 1);
    const kept = [...counts].filter(([, count]) => count >= k).sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
    let rest = group.length - kept.reduce((sum, [, count]) => sum + count, 0);
    while (rest > 0 && rest < k && kept.length > 0) rest += kept.pop()?.[1] ?? 0;
    const names = new Set(kept.map(([name]) => name));
    for (const at of group) if (names.has(exact[at] ?? '')) written[at] = exact[at] ?? '';
  }
  return written;
}

/**
 * Languages as they are written, so that k people share both and their group: the base tag (`pt`) unless k of a group share the
 * full one (`pt-BR`), and a first language only where k of them share it, else `und`. Groups must be of one base language each.
 */
export function sharedLanguages(people: readonly (Languages & { readonly group: string })[], k: number): Languages[] {
  const bases = people.map(({ language }) => baseLanguage(language));
  const written = sharedIn(
    people.map(({ group }) => group),
    people.map(({ language }) => language),
    bases,
    k,
  );
  const first = sharedIn(
    people.map(({ group }, at) => JSON.stringify([group, written[at]])),
    people.map(({ firstLanguage }) => firstLanguage),
    people.map(() => 'und'),
    k,
  );
  return people.map((_, at) => ({ language: written[at] ?? 'und', firstLanguage: first[at] ?? 'und' }));
}
