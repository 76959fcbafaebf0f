import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFolder } from '../../support/packageFolder.js';
import { readRubric, type Rubric } from './rubric.js';
import type { MemoryKind, ScoreRubric } from './names.js';

const scales = z.array(
  z.strictObject({
    name: z.string(),
    /** The question that the scale answers. */
    asks: z.string(),
    /** What 1 to 5 mean. */
    levels: z.array(z.string()).length(5),
    cannotTell: z.strictObject({ when: z.string(), example: z.string() }),
    examples: z.array(z.strictObject({ conversation: z.array(z.string()), asked: z.string(), reply: z.string() })),
  }),
);

const text = (name: string): unknown => JSON.parse(readFileSync(packageFolder('src', 'judge', 'rubrics', `${name}.json`), 'utf8'));
let known: readonly (Rubric & { readonly asks: string })[] | undefined;
let kinds: Readonly<Record<string, string>> | undefined;

/** A rubric of the five, its levels as options from 1 to 5, and the question that they answer. */
export function readScale(name: ScoreRubric): Rubric & { readonly asks: string } {
  const base = readRubric('score');
  known ??= scales.parse(text('scales')).map(({ levels, ...scale }) => ({
    ...base,
    ...scale,
    options: levels.map((when, at) => ({ name: String(at + 1), when })),
  }));
  const scale = known.find(one => one.name === name);
  if (scale === undefined) throw new Error(`no scale is called ${name}`);
  return scale;
}

/** What counts as going by a fact, for one kind of question. */
export function readMemoryKind(name: MemoryKind): string {
  const said = (kinds ??= z.record(z.string(), z.string()).parse(text('memoryKinds')))[name];
  if (said === undefined) throw new Error(`no kind of memory is called ${name}`);
  return said;
}
