import { createHash } from 'node:crypto';
import type { PopulationFit } from './populationFit.js';

type Unsealed = Omit<PopulationFit, 'hash'>;

/** The lines of the file but its hash: a field a line, a person a line, so that changes can be read. */
function linesOf({ people, nearest, ...head }: Unsealed): string {
  const list = (items: readonly unknown[]) => `[\n${items.map(item => JSON.stringify(item)).join(',\n')}\n]`;
  const { reference, share, objective, subjective } = nearest;
  const near = [`"reference": ${JSON.stringify(reference)}`, `"share": ${share}`, `"objective": ${list(objective)}`, `"subjective": ${list(subjective)}`];
  return [
    ...Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    `"people": ${list(people)}`,
    `"nearest": {\n${near.join(',\n')}\n}`,
  ].join(',\n');
}

const hashOf = (lines: string): string => createHash('sha256').update(lines).digest('hex');

/** The fit with its hash. */
export const sealed = (fit: Unsealed): PopulationFit => ({ ...fit, hash: hashOf(linesOf(fit)) });

/** Whether the content is what the hash was made of. Fields must stand in the order of {@link PopulationFit}. */
export const isSealed = ({ hash, ...fit }: PopulationFit): boolean => hashOf(linesOf(fit)) === hash;

/** The text of a fit file. The same fit is the same bytes. */
export function fitText({ hash, ...fit }: PopulationFit): string {
  return `{\n${linesOf(fit)},\n"hash": "${hash}"\n}\n`;
}
