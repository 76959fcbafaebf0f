import { createHash } from 'node:crypto';
import { closeSync, openSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { categoryOf, dimensions } from '../../profile/categories.js';
import { profileSchema, type Profile } from '../../profile/profile.js';
import { readCorpus } from '../../profile/readProfiles.js';
import { Failure } from '../../support/failure.js';
import { frameBuilder, type SamplingFrame } from './frame.js';
import { readLines, readStretch } from './readLines.js';

/** Corpora made ready for drawing: of each person the categories, the weight, and where the profile stands. */
export interface CorpusFrame {
  readonly frame: SamplingFrame;
  /** Reads these people's profiles, and no others. */
  profilesOf(people: Uint32Array): Profile[];
  /** Of the profiles' content, whatever the order of lines, files and folders (sha256). */
  corpusHash(): string;
}

/** Reads corpora line by line: every line is checked, and none is kept. Ids that turn up twice are a set-up failure. */
export function corpusFrame(from: string, files: readonly string[]): CorpusFrame {
  const key = [from, ...files.map(file => [file, statSync(file).mtimeMs, statSync(file).size].join('\u0001'))].join('\u0000');
  const known = frames.get(key) ?? readFrame(from, files);
  frames.set(key, known);
  return known;
}

const frames = new Map<string, CorpusFrame>();

function readFrame(from: string, files: readonly string[]): CorpusFrame {
  const builder = frameBuilder(from, dimensions);
  const [fileOf, startOf, bytesOf]: [number[], number[], number[]] = [[], [], []];
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
    }
  }
  const { frame, order } = builder.build();
  const profilesOf = (people: Uint32Array): Profile[] => {
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
  const corpusHash = (): string => {
    const hash = createHash('sha256');
    for (let person = 0; person < frame.ids.length; person += 1000) {
      const part = Uint32Array.from({ length: Math.min(1000, frame.ids.length - person) }, (_, at) => person + at);
      for (const profile of profilesOf(part)) hash.update(`${JSON.stringify(profile)}\n`);
    }
    return hash.digest('hex');
  };
  return { frame, profilesOf, corpusHash };
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
