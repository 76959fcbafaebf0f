import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../support/failure.js';
import { corpusHashOf, corpusPeople } from './corpusPeople.js';
import { isSealed } from './fitHash.js';
import { strata, type PopulationFit } from './populationFit.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const index = z.int().min(0);

const fitSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('population fit'),
  from: z.string(),
  corpusHash: hash,
  embedder: z.string(),
  seed: z.int().min(0),
  neighbours: z.int().min(1),
  comparedWith: z.int().min(1).exactOptional(),
  people: z.array(z.strictObject({ id: z.string(), meanDistance: z.number().min(0), stratum: z.enum(strata), at: z.tuple([z.number(), z.number()]) })),
  nearest: z.strictObject({
    reference: z.array(index),
    share: z.number().gt(0).lt(1),
    objective: z.array(z.array(index)),
    subjective: z.array(z.array(index)),
  }),
  hash,
});

/** A fit of 100,000 people has a tenth of this. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Where the fit of a corpus lies below a folder of profiles. */
export const fitFile = (from: string, folder: string): string => join(folder, `${from}.fit.json`);

const again = (from: string): string => `npx usersim profiles fit ${from}`;

/**
 * The fit of a corpus, from the first folder that has one; null when none has. One that cannot be read or was changed
 * (`fit-unreadable`), or that was made of other people than the corpus holds now (`fit-stale`), is a set-up failure.
 */
export function readFit(from: string, folders: readonly string[]): PopulationFit | null {
  const found = folders.map(folder => fitFile(from, folder)).find(file => statSync(file, { throwIfNoEntry: false }) !== undefined);
  if (found === undefined) return null;
  const fit = parsed(from, found);
  if (fit.corpusHash !== corpusHashOf(corpusPeople(from, folders))) {
    throw new Failure({
      party: 'set-up',
      code: 'fit-stale',
      what: `${relative('.', found)} was made of other people than "${from}" holds now`,
      next: `Fit it again: ${again(from)}`,
    });
  }
  return fit;
}

/** The same, where a fit is needed: without one it is a set-up failure (`fit-missing`). */
export function fitFor(from: string, folders: readonly string[]): PopulationFit {
  const fit = readFit(from, folders);
  if (fit !== null) return fit;
  throw new Failure({
    party: 'set-up',
    code: 'fit-missing',
    what: `"${from}" has no fit, which says who is like whom`,
    details: [['looked for', folders.map(folder => relative('.', fitFile(from, folder))).join(', ')]],
    next: `Make it once: ${again(from)}`,
  });
}

function parsed(from: string, file: string): PopulationFit {
  const refuse = (problem: string, cause?: unknown) =>
    new Failure({
      party: 'set-up',
      code: 'fit-unreadable',
      what: `${relative('.', file)} ${problem}`,
      next: `Fit it again: ${again(from)}`,
      cause,
    });
  let json: unknown;
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw refuse(`is ${Math.round(size / 1024 / 1024)} MB large: no fit is`);
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw error instanceof Failure ? error : refuse(`cannot be read: ${error instanceof Error ? error.message : String(error)}`, error);
  }
  const read = fitSchema.safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw refuse(`is no fit: field ${issue?.path.join('.') || '(top)'}: ${issue?.message ?? 'does not fit'}`);
  }
  const fit = read.data;
  if (!isSealed(fit)) throw refuse('was changed after it was made: its hash is another');
  if (fit.from !== from) throw refuse(`is the fit of "${fit.from}"`);
  const { reference, objective, subjective } = fit.nearest;
  const isWhole =
    objective.length === reference.length &&
    subjective.length === reference.length &&
    [reference, ...objective, ...subjective].every(row => row.every(at => at < fit.people.length));
  if (!isWhole) throw refuse('names people it does not hold');
  return fit;
}
