import { frameBuilder, type SamplingFrame } from '../../../src/population/sampling/frame.js';
import { seededRandom } from '../../../src/support/seed.js';

/** Made-up people for the sampling specs: a row a person. */
export function frameOf(dimensions: readonly string[], people: readonly (readonly string[])[], weights: readonly number[] = []): SamplingFrame {
  const builder = frameBuilder('made/up', dimensions);
  for (const [at, categories] of people.entries()) {
    builder.add({ id: `p${String(at).padStart(6, '0')}`, weight: weights[at] ?? 1, categories }, () => `row ${at}`);
  }
  return builder.build().frame;
}

/** Ages, genders and strata that hang together as in life: the old are more often women and more often rare. Weights 1 to 4. */
export function town(people: number, { weighted = false, seed = 3 } = {}): SamplingFrame {
  const random = seededRandom(seed);
  const rows = Array.from({ length: people }, () => {
    const age = random.next() < 0.5 ? 'young' : random.next() < 0.7 ? 'middle' : 'old';
    const gender = random.next() < (age === 'old' ? 0.65 : 0.48) ? 'female' : random.next() < 0.9 ? 'male' : 'unknown';
    const stratum = random.next() < 0.2 ? 'minority' : random.next() < (age === 'old' ? 0.1 : 0.3) ? 'majority' : 'middle';
    return { categories: [age, gender, stratum], weight: weighted ? 1 + 3 * random.next() : 1 };
  });
  return frameOf(
    ['age', 'gender', 'stratum'],
    rows.map(({ categories }) => categories),
    rows.map(({ weight }) => weight),
  );
}
