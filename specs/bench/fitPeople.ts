import { unit, type Embedder } from '../../src/model/embedder.js';
import type { Profile } from '../../src/profile/profile.js';
import { hashText, seededRandom } from '../../src/support/seed.js';

/** People recombined from the parts of others, attribute by attribute: for the clock only, nobody to talk to. */
export function madeUpPeople(people: readonly Profile[], count: number): Profile[] {
  const random = seededRandom(count);
  const other = (): Profile => random.pick(people);
  return Array.from({ length: count }, (_, at) => {
    const [manner, writer] = [other(), other()];
    const pieces = <T extends object>(group: T, of: (profile: Profile) => T): T =>
      Object.fromEntries(
        Object.keys(group).map(name => {
          const known = (of(other()) as Record<string, object | null>)[name] ?? null;
          return [name, known && { ...known, evidence: [1] }];
        }),
      ) as T;
    return {
      ...manner,
      id: `made-up-${String(at).padStart(6, '0')}`,
      objective: pieces(manner.objective, profile => profile.objective),
      subjective: pieces(manner.subjective, profile => profile.subjective),
      style: writer.style,
      samples: random.shuffle([...writer.samples, ...other().samples]).slice(0, 6),
    };
  });
}

/** 384 numbers a text, for nothing: as many as MiniLM gives. */
export function signEmbedder(): Embedder {
  return {
    name: 'for the clock',
    embed: texts =>
      Promise.resolve(
        texts.map(text => {
          const random = seededRandom(hashText(text));
          return unit(Float32Array.from({ length: 384 }, () => random.next() - 0.5)) ?? new Float32Array(384);
        }),
      ),
  };
}
