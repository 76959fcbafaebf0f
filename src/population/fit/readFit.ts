import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { corporaNamed } from '../../profile/readProfiles.js';
import { Failure } from '../../support/failure.js';
import { corpusFrame } from '../sampling/corpusFrame.js';
import { fileKey } from './fileKey.js';
import { isSealed } from './fitHash.js';
import { fitProblem } from './fitProblem.js';
import { lastOnes } from './lastOnes.js';
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
  unread: z.strictObject({ facts: z.int().min(0), style: z.int().min(0) }).exactOptional(),
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

/** Read, checked and hashed once a process, as long as the file stays as it is. */
const fits = lastOnes<PopulationFit>(8);

/**
 * The fit of a corpus, from the first folder that has one; null when none has. One that cannot be read or was changed
 * (`fit-unreadable`), or that was made of other people than the corpus holds now (`fit-stale`), is a set-up failure.
 */
export function readFit(from: string, folders: readonly string[]): PopulationFit | null {
  const found = folders.map(folder => fitFile(from, folder)).find(file => statSync(file, { throwIfNoEntry: false }) !== undefined);
  if (found === undefined) return null;
  const corpus = corpusFrame(from, corporaNamed(from, folders));
  const fit = fits(JSON.stringify([from, fileKey(found)]), () => parsed(from, found));
  if (fit.corpusHash !== corpus.corpusHash()) {
    throw new Failure({
      party: 'set-up',
      code: 'fit-stale',
      what: `${relative('.', found)} was made of other people than "${from}" holds now`,
      next: `Fit it again: ${again(from)}`,
    });
  }
  const problem = sound.has(fit) ? null : fitProblem(fit, corpus.frame.ids);
  if (problem !== null) throw unreadable(from, found, problem);
  sound.add(fit);
  return fit;
}

/** Fits that were looked through once. */
const sound = new WeakSet<PopulationFit>();

const unreadable = (from: string, file: string, problem: string, cause?: unknown): Failure =>
  new Failure({
    party: 'set-up',
    code: 'fit-unreadable',
    what: `${relative('.', file)} ${problem}`,
    next: `Fit it again: ${again(from)}`,
    cause,
  });

/** The same, where a fit is needed: without one it is a set-up failure (`fit-missing`). */
export function fitFor(from: string, folders: readonly string[]): PopulationFit {
  corporaNamed(from, folders);
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
  const refuse = (problem: string, cause?: unknown) => unreadable(from, file, problem, cause);
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
  return fit;
}
