import { closeSync, openSync, readSync } from 'node:fs';
import { Failure } from '../../support/failure.js';
import { relative } from 'node:path';

const CHUNK = 1 << 20;
/** A profile has at most some 20,000 characters. */
const MOST_BYTES = 4 << 20;

export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Where it stands in the file, in bytes, without its end. */
  readonly at: number;
  readonly bytes: number;
}

/** The lines of a UTF-8 file, one by one: no more than a line and a chunk of it is ever held. A line above 4 MB is a set-up failure. */
export function* readLines(file: string, chunkBytes = CHUNK): Generator<Line> {
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let [left, at, number] = [Buffer.alloc(0), 0, 0];
    const line = (bytes: Buffer): Line => {
      number++;
      const found = { text: bytes.toString('utf8').replace(number === 1 ? /^\uFEFF|\r$/gu : /\r$/u, ''), number, at, bytes: bytes.length };
      at += bytes.length + 1;
      return found;
    };
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      let from = 0;
      for (let end = chunk.subarray(0, read).indexOf(10); end >= 0; end = chunk.subarray(0, read).indexOf(10, from)) {
        const bytes = chunk.subarray(from, end);
        yield line(left.length > 0 ? Buffer.concat([left, bytes]) : bytes);
        left = Buffer.alloc(0);
        from = end + 1;
      }
      left = Buffer.concat([left, chunk.subarray(from, read)]);
      if (left.length > MOST_BYTES) throw tooLong(file, number + 1);
    }
    if (left.length > 0) yield line(left);
  } finally {
    closeSync(handle);
  }
}

/** The same stretch of a file again. */
export function readStretch(handle: number, at: number, bytes: number): string {
  const stretch = Buffer.allocUnsafe(bytes);
  let read = 0;
  while (read < bytes) {
    const more = readSync(handle, stretch, read, bytes - read, at + read);
    if (more === 0) break;
    read += more;
  }
  return stretch.toString('utf8', 0, read);
}

const tooLong = (file: string, number: number): Failure =>
  new Failure({
    party: 'set-up',
    code: 'profile-unreadable',
    what: `${relative('.', file)}, line ${number}, the whole line: is longer than ${MOST_BYTES >> 20} MB`,
    next: 'A corpus has one profile a line.',
  });
