import type { Embedder } from '../../../src/model/embedder.js';
import { unit } from '../../../src/model/embedder.js';
import type { Profile } from '../../../src/profile/profile.js';
import { hashText, seededRandom } from '../../../src/support/seed.js';
import { wordsOf } from '../../../src/support/text.js';
import { ann } from '../cast.js';

const known = <T>(value: T) => ({ value, basis: 'stated' as const, evidence: [1] });

const WORK = ['baker', 'glass blower', 'tax clerk', 'sheep farmer', 'night nurse', 'bus driver', 'violin maker', 'retired judge'];
const PLACES = ['Graz, Austria', 'Cork, Ireland', 'Oslo, Norway', 'Lima, Peru', 'Accra, Ghana'];
const POLES = ['low', 'medium', 'high'] as const;
const REGISTERS = ['casual', 'neutral', 'formal'] as const;
const STYLES = ['curt and dry, no greeting', 'rambling and warm, one story after the other', 'exact and polite, one wish a message'];

/** Different people, made up from the seed. */
export function peopleFrom(seed: number, count: number): Profile[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const age = 30 + Math.floor(random.next() * 50);
    return {
      ...ann,
      id: `person-${String(at).padStart(4, '0')}`,
      objective: {
        ...ann.objective,
        age: known(age),
        location: random.next() < 0.2 ? null : known(random.pick(PLACES)),
        occupation: known(random.pick(WORK)),
        routinesHabits: known(`rises at ${5 + Math.floor(random.next() * 6)}, ${random.pick(['swims', 'paints', 'reads', 'bakes', 'runs'])} daily`),
      },
      subjective: {
        ...ann.subjective,
        openness: known(random.pick(POLES)),
        agreeableness: random.next() < 0.3 ? null : known(random.pick(POLES)),
        languageStyle: known(random.pick(STYLES)),
      },
      style: { ...ann.style, register: random.pick(REGISTERS), medianWords: 3 + Math.floor(random.next() * 20) },
      samples: ann.samples.map(sample => (random.next() < 0.5 ? sample.toLowerCase() : sample)),
    };
  });
}

/** Each word has a direction of its own: texts are as near as they share words. Counts what it was asked. */
export function wordEmbedder(name = 'words', size = 64): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  const vectorOf = (text: string): Float32Array => {
    const sum = new Float64Array(size);
    for (const word of wordsOf(text)) {
      const random = seededRandom(hashText(`${name} ${word}`));
      for (let i = 0; i < size; i++) sum[i] = (sum[i] ?? 0) + random.next() - 0.5;
    }
    return unit(sum) ?? new Float32Array(size).fill(1 / Math.sqrt(size));
  };
  return {
    name,
    asked,
    embed: texts => {
      asked.push(...texts);
      return Promise.resolve(texts.map(vectorOf));
    },
  };
}

export const never = new AbortController().signal;

/** People joined from two of the given each. */
export const joinedFrom = (real: readonly Profile[], count: number): Profile[] =>
  Array.from({ length: count }, (_, at) => {
    const [facts, manner] = [real[at % 3] ?? ann, real[(at % 2) + 3] ?? ann];
    return {
      ...facts,
      id: `joined-${String(at).padStart(4, '0')}`,
      provenance: { kind: 'virtual', objectiveFrom: facts.id, subjectiveFrom: manner.id },
      subjective: manner.subjective,
      style: manner.style,
    };
  });

const CHINESE = ['书店店员', '喜欢棒球', '上海', '已婚，有两个孩子', '每天早起'];

/** The same person with facts in Chinese; the age is a number. */
export const chineseFacts = (person: Profile): Profile => ({
  ...person,
  objective: Object.fromEntries(
    Object.entries(person.objective).map(([name, fact], at) => [name, fact === null || name === 'age' ? fact : known(CHINESE[at % CHINESE.length])]),
  ) as Profile['objective'],
});

/** Whether one's facts are those. */
export const isChinese = ({ objective }: Profile): boolean => CHINESE.includes(objective.occupation?.value ?? '');

/** Of texts that are not in Latin letters it gives one vector, as a model does whose words they are not. */
export function latinOnly(): Embedder {
  const { embed, name } = wordEmbedder();
  const isLatin = (text: string) => !/\p{sc=Han}/u.test(text);
  return {
    name,
    reads: isLatin,
    embed: (texts, signal) =>
      embed(
        texts.map(text => (isLatin(text) ? text : 'unknown')),
        signal,
      ),
  };
}

/** What a command says, on both streams, with its exit status. */
export async function quietly(run: () => Promise<number>): Promise<{ readonly status: number; readonly said: string }> {
  const streams = [process.stdout, process.stderr];
  const writes = streams.map(stream => stream.write.bind(stream));
  let said = '';
  for (const stream of streams) stream.write = (text: string | Uint8Array) => ((said += String(text)), true);
  try {
    return { status: await run(), said };
  } finally {
    for (const [at, stream] of streams.entries()) stream.write = writes[at] ?? stream.write;
  }
}
