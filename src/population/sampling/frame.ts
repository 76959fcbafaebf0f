import { Failure } from '../../support/failure.js';

/** One dimension of everybody: `categories[codes[person]]`. */
export interface Column {
  readonly categories: readonly string[];
  readonly codes: Uint32Array;
}

/** All that drawing needs to know of a population, people in the order of their ids. */
export interface SamplingFrame {
  /** What the people are drawn from, as messages name it. */
  readonly from: string;
  readonly ids: readonly string[];
  /** How many people of the population each one stands for: positive. */
  readonly weights: Float64Array;
  readonly columns: ReadonlyMap<string, Column>;
}

export interface FrameBuilder {
  /** `categories` in the order of the builder's dimensions; `place` says where the person stands when an id turns up twice. */
  add(person: { readonly id: string; readonly weight: number; readonly categories: readonly string[] }, place: () => string): void;
  readonly size: number;
  /** `order[i]` is the how-manieth person added now stands at `i`. */
  build(): { readonly frame: SamplingFrame; readonly order: Uint32Array };
}

/** Collects people one by one. An id that turns up twice is a set-up failure that names both places. */
export function frameBuilder(from: string, dimensions: readonly string[]): FrameBuilder {
  const ids: string[] = [];
  const weights: number[] = [];
  const places = new Map<string, () => string>();
  const found = dimensions.map(() => ({ numbers: new Map<string, number>(), codes: [] as number[] }));
  const codeOf = (numbers: Map<string, number>, category: string): number => {
    const code = numbers.get(category) ?? numbers.size;
    numbers.set(category, code);
    return code;
  };
  const build = () => {
    const order = Uint32Array.from(ids.keys()).sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1));
    const columns = found.map(({ numbers, codes }, at) => [dimensions[at] as string, sortedColumn([...numbers.keys()], codes, order)] as const);
    const frame = {
      from,
      ids: Array.from(order, at => ids[at] as string),
      weights: Float64Array.from(order, at => weights[at] as number),
      columns: new Map(columns),
    };
    return { frame, order };
  };
  return {
    add({ id, weight, categories }, place) {
      const other = places.get(id);
      if (other) throw twice(id, other(), place());
      places.set(id, place);
      ids.push(id);
      weights.push(weight);
      for (const [at, { numbers, codes }] of found.entries()) codes.push(codeOf(numbers, categories[at] as string));
    },
    get size() {
      return ids.length;
    },
    build,
  };
}

/** Categories are numbered in their own order, not in the order people turned up. */
function sortedColumn(names: readonly string[], codes: readonly number[], order: Uint32Array): Column {
  const categories = names.toSorted((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(categories.map((name, code) => [name, code]));
  const renumbered = names.map(name => numbers.get(name) as number);
  return { categories, codes: Uint32Array.from(order, at => renumbered[codes[at] as number] as number) };
}

const twice = (id: string, one: string, other: string): Failure =>
  new Failure({
    party: 'set-up',
    code: 'profile-twice',
    what: `two people are called "${id}", and a draw must know one from the other`,
    details: [
      ['one', one],
      ['other', other],
    ],
    next: 'Rename one of them, or draw from one of the corpora alone.',
  });
