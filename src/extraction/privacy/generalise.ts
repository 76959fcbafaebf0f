import { hierarchies, quasiIdentifiers, type Objective, type QuasiIdentifier, type Value } from './hierarchies.js';

/** Somebody whose objective facts are to be published. */
export interface Described {
  readonly id: string;
  readonly objective: Objective;
}

/** How many people's attribute was brought to a level. Who has no value there is not counted. */
export interface Generalised {
  readonly attribute: QuasiIdentifier;
  readonly level: string;
  readonly count: number;
}

/** A level for each attribute, and what they lose together. */
interface Node {
  readonly levels: readonly number[];
  readonly loss: number;
}

interface Placed {
  readonly person: Described;
  /** Values by attribute and level, made once. */
  readonly values: readonly (readonly (Value | null)[])[];
  node: Node | null;
  key: string;
}

/** Every combination of levels, least loss first. */
function lattice(): Node[] {
  let nodes: Node[] = [{ levels: [], loss: 0 }];
  for (const attribute of quasiIdentifiers) {
    nodes = nodes.flatMap(({ levels, loss }) => hierarchies[attribute].map((level, at) => ({ levels: [...levels, at], loss: loss + level.loss })));
  }
  return nodes.sort((a, b) => a.loss - b.loss || a.levels.join().localeCompare(b.levels.join()));
}

const folded = (value: Value | null): Value | null => (typeof value === 'string' ? value.trim().toLowerCase() : value);
const keyAt = ({ values }: Placed, { levels }: Node): string => JSON.stringify(levels.map((level, at) => folded(values[at]?.[level] ?? null)));

function groupsOf(people: readonly Placed[], node: Node): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const person of people) {
    const key = keyAt(person, node);
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  return groups;
}

/** Too few are left without any value: others join them, at the least loss, never leaving a group too small. */
function fillRest(people: readonly Placed[], nothing: Node, nothingKey: string, k: number): void {
  const rest = people.filter(person => person.key === nothingKey).length;
  if (rest === 0 || rest >= k) return;
  const groups = new Map<string, Placed[]>();
  for (const person of people) if (person.key !== nothingKey) groups.set(person.key, [...(groups.get(person.key) ?? []), person]);
  const offers = [...groups.entries()].map(([key, group]) => {
    const joining = group.length >= 2 * k - rest ? k - rest : group.length;
    const kept = (person: Placed) => nothing.loss - (person.node?.loss ?? 0);
    const ranked = [...group].sort((a, b) => kept(a) - kept(b) || (a.person.id < b.person.id ? -1 : 1)).slice(0, joining);
    return { key, ranked, cost: ranked.reduce((sum, person) => sum + kept(person), 0) };
  });
  const best = offers.sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1))[0];
  for (const person of best?.ranked ?? []) [person.node, person.key] = [nothing, nothingKey];
}

function published({ person, values, node }: Placed): Described {
  if (node === null) return person;
  const changed = Object.fromEntries(
    quasiIdentifiers.map((attribute, at) => {
      const known = person.objective[attribute];
      const value = values[at]?.[node.levels[at] ?? 0] ?? null;
      return [attribute, known === null || value === null ? null : { ...known, value }];
    }),
  );
  return { ...person, objective: { ...person.objective, ...changed } };
}

function changesOf(people: readonly Placed[]): Generalised[] {
  return quasiIdentifiers.flatMap((attribute, at) => {
    const counts = new Map<string, number>();
    for (const { person, values, node } of people) {
      const before = person.objective[attribute];
      const level = node?.levels[at] ?? 0;
      const after = values[at]?.[level] ?? null;
      if (before === null || folded(after) === folded(before.value)) continue;
      const name = after === null ? 'suppressed' : (hierarchies[attribute][level]?.level ?? '');
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([level, count]) => ({ attribute, level, count }));
  });
}

/**
 * k-anonymity (Sweeney 2002) over age, gender, location, occupation and education, unknown being a value like any other:
 * every combination that is left belongs to at least k people (default 5). Recodes locally: the ways to generalise are tried
 * from the least loss on, and people are settled at the first that puts k of those still open together. Who fits nowhere
 * keeps none of the five. Fewer than k people in all keep none. The order of the people makes no difference.
 */
export function generalise(
  people: readonly Described[],
  { k = 5 }: { readonly k?: number } = {},
): { readonly people: Described[]; readonly changes: Generalised[] } {
  const placed = people.map((person): Placed => {
    const values = quasiIdentifiers.map(attribute => {
      const value = person.objective[attribute]?.value ?? null;
      return hierarchies[attribute].map(level => (value === null ? null : level.at(value)));
    });
    return { person, values, node: null, key: '' };
  });
  const nodes = lattice();
  const sizes = new Map<string, number>();
  let open: Placed[] = placed;
  for (const node of nodes) {
    for (const [key, group] of groupsOf(open, node)) {
      const size = (sizes.get(key) ?? 0) + group.length;
      if (size < k) continue;
      sizes.set(key, size);
      for (const person of group) [person.node, person.key] = [node, key];
    }
    open = open.filter(person => person.node === null);
    if (open.length === 0) break;
  }
  const nothing = nodes.at(-1);
  if (nothing) {
    const nothingKey = JSON.stringify(quasiIdentifiers.map(() => null));
    for (const person of open) [person.node, person.key] = [nothing, nothingKey];
    fillRest(placed, nothing, nothingKey, k);
  }
  return { people: placed.map(published), changes: changesOf(placed) };
}
