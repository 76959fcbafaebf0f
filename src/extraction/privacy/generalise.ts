import { folded, levelsReached, type Generalised } from './levelsReached.js';
import { hierarchies, quasiIdentifiers, type Objective, type Value } from './hierarchies.js';

/** Somebody whose objective facts are to be published. */
export interface Described {
  readonly id: string;
  readonly objective: Objective;
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

/** The five values of somebody as they are written: who has the same key stands in the same group. */
export const groupKey = (objective: Objective): string => JSON.stringify(quasiIdentifiers.map(attribute => folded(objective[attribute]?.value ?? null)));

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
  for (const person of people) {
    if (person.key === nothingKey) continue;
    const group = groups.get(person.key);
    if (group) group.push(person);
    else groups.set(person.key, [person]);
  }
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

export interface GeneraliseOptions {
  /** Default 5. */
  readonly k?: number;
  /** People as they are written already: others may join their groups, and they themselves stay as they are. */
  readonly settled?: readonly Objective[];
}

/**
 * k-anonymity (Sweeney 2002) over age, gender, location, occupation and education, unknown being a value like any other:
 * every combination that is left belongs to at least k people (default 5). Recodes locally: the ways to generalise are tried
 * from the least loss on, and people are settled at the first that puts k of those still open together. Who fits nowhere
 * keeps none of the five. Fewer than k people in all keep none, and beside settled people those without any value may be fewer than k. The order of
 * the people makes no difference.
 */
export function generalise(people: readonly Described[], options: GeneraliseOptions = {}): { readonly people: Described[]; readonly changes: Generalised[] } {
  const steps = generaliseInSteps(people, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const safe = step.value;
  return { people: safe, changes: levelsReached(people.map(({ objective }, at) => [objective, safe[at]?.objective ?? objective])) };
}

/** People between two steps of the work. */
const STRIDE = 200;

/** The same a stretch at a time, for whoever has to listen in between. */
export function* generaliseInSteps(people: readonly Described[], { k = 5, settled = [] }: GeneraliseOptions = {}): Generator<undefined, Described[]> {
  const placed: Placed[] = [];
  for (const person of people) {
    const values = quasiIdentifiers.map(attribute => {
      const value = person.objective[attribute]?.value ?? null;
      return hierarchies[attribute].map(level => (value === null ? null : level.at(value)));
    });
    placed.push({ person, values, node: null, key: '' });
    if (placed.length % STRIDE === 0) yield undefined;
  }
  const nodes = lattice();
  const sizes = new Map<string, number>();
  for (const key of settled.map(groupKey)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  let open: Placed[] = placed;
  for (const node of nodes) {
    yield undefined;
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
    if (settled.length === 0) fillRest(placed, nothing, nothingKey, k);
  }
  return placed.map(published);
}
