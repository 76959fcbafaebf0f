import { closeSync, openSync } from 'node:fs';
import { relative } from 'node:path';
import { categoryOf, dimensions } from '../../profile/categories.js';
import { profileSchema, type Profile } from '../../profile/profile.js';
import { readCorpus } from '../../profile/readProfiles.js';
import { Failure } from '../../support/failure.js';
import { sortedHashOf } from '../fit/corpusPeople.js';
import { fileKey } from '../fit/fileKey.js';
import { lastOnes } from '../fit/lastOnes.js';
import { frameBuilder, type SamplingFrame } from './frame.js';
import { readLines, readStretch } from './readLines.js';

/** Corpora made ready for drawing: of each person the categories, the weight, and where the profile stands. */
export interface CorpusFrame {
  /** Another one when any file changes. */
  readonly key: string;
  readonly frame: SamplingFrame;
  /** These people's profiles. Of up to 2,000 people they are kept, frozen; of more only those asked for are read. */
  profilesOf(people: Uint32Array): Profile[];
  /** Of the profiles' content, whatever the order of lines, files and folders (sha256); worked out when first asked for. */
  corpusHash(): string;
}

/** Up to so many people are kept whole: some 20 MB. */
const MOST_KEPT = 2000;

const frames = lastOnes<CorpusFrame>(8);

/** Reads corpora line by line, once as long as the files stay as they are: every line is checked. Ids that turn up twice are a set-up failure. */
export function corpusFrame(from: string, files: readonly string[]): CorpusFrame {
  const key = JSON.stringify([from, ...files.map(fileKey)]);
  return frames(key, () => readFrame(key, from, files));
}

function readFrame(key: string, from: string, files: readonly string[]): CorpusFrame {
  const builder = frameBuilder(from, dimensions);
  const [fileOf, startOf, bytesOf]: [number[], number[], number[]] = [[], [], []];
  let kept: Profile[] | null = [];
  for (const [number, file] of files.entries()) {
    for (const line of readLines(file)) {
      if (line.text.trim() === '') continue;
      const profile = parsed(line.text, file);
      const categories = dimensions.map(dimension => categoryOf(profile, dimension));
      const { number: lineNumber } = line;
      builder.add({ id: profile.id, weight: profile.weight ?? 1, categories }, () => `${relative('.', file)}, line ${lineNumber}`);
      fileOf.push(number);
      startOf.push(line.at);
      bytesOf.push(line.bytes);
      if (kept?.push(frozen(profile)) === MOST_KEPT + 1) kept = null;
    }
  }
  const { frame, order } = builder.build();
  const whole = kept;
  const profilesOf = (people: Uint32Array): Profile[] => {
    if (whole !== null) return Array.from(people, person => whole[order[person] as number] as Profile);
    const handles = new Map<number, number>();
    try {
      return Array.from(people, person => {
        const at = order[person] as number;
        const number = fileOf[at] as number;
        const file = files[number] as string;
        const handle = handles.get(number) ?? openSync(file, 'r');
        handles.set(number, handle);
        return parsed(readStretch(handle, startOf[at] as number, bytesOf[at] as number), file);
      });
    } finally {
      for (const handle of handles.values()) closeSync(handle);
    }
  };
  function* everybody(): Generator<Profile> {
    for (let person = 0; person < frame.ids.length; person += 1000) {
      yield* profilesOf(Uint32Array.from({ length: Math.min(1000, frame.ids.length - person) }, (_, at) => person + at));
    }
  }
  let hash: string | undefined;
  return { key, frame, profilesOf, corpusHash: () => (hash ??= sortedHashOf(everybody())) };
}

/** Whoever draws somebody gets what others get as well: nobody may change it. */
function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part as object);
  return Object.freeze(value);
}

function parsed(text: string, file: string): Profile {
  const read = profileSchema.safeParse(json(text.replace(/^\uFEFF/u, '')));
  if (read.success) return read.data;
  // The corpus reader names the file, the line and the field.
  readCorpus(file);
  throw new Failure({ party: 'set-up', code: 'corpus-changed', what: `${relative('.', file)} changed while it was read`, next: 'Run again.' });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
