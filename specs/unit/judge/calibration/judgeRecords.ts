import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../../../shared/data/judge-records');

/** Recorded rulings of four judges (Dong, Hu & Collier 2024): labels and numbers, outside of this repository. */
export const recordsFile = (name: string): string => join(FOLDER, `${name}.jsonl`);
export const haveRecords = (): boolean => existsSync(recordsFile('prism.command-r-plus.all_features'));
export const NO_RECORDS = 'the recorded rulings of ../shared/data/judge-records are not on this machine';
