import { categoryOf, dimensions, type Dimension } from '../profile/categories.js';
import type { Profile } from '../profile/profile.js';

/** How many people of a corpus stand in each category of a dimension, and what share of its weight they have. */
export interface Margin {
  readonly dimension: Dimension;
  readonly categories: readonly { readonly category: string; readonly people: number; readonly share: number }[];
}

/** The margins of a corpus: every person stands once in every dimension. Ages in order, all else with the largest categories first. */
export function marginsOf(people: readonly Profile[]): Margin[] {
  const total = people.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return dimensions.map(dimension => {
    const counts = new Map<string, { people: number; weight: number }>();
    for (const person of people) {
      const category = categoryOf(person, dimension);
      const count = counts.get(category) ?? { people: 0, weight: 0 };
      counts.set(category, { people: count.people + 1, weight: count.weight + (person.weight ?? 1) });
    }
    const categories = [...counts].map(([category, count]) => ({ category, people: count.people, share: count.weight / total }));
    const byName = (a: { category: string }, b: { category: string }) => (a.category < b.category ? -1 : 1);
    return { dimension, categories: categories.sort((a, b) => (dimension === 'age' ? 0 : b.share - a.share) || byName(a, b)) };
  });
}
