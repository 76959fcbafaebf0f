import { randomBytes } from 'node:crypto';
import { closeSync, lstatSync, mkdirSync, openSync, rmSync, utimesSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRegularFile } from '../../support/readRegularFile.js';

/** How often somebody who waits looks again, and who works shows that they still do, in milliseconds. */
const LOOKS_EACH = 100;
const SHOWN_EACH = 2_000;
/** A lock that nobody has touched for so long was left by a process that is gone; one of that far ahead was touched by nobody at work. */
const ABANDONED_AFTER = 15_000;
/** A lock holds a process and a random number. */
const MOST_BYTES = 1000;

interface Turn<T> {
  /** The lock's file. */
  readonly file: string;
  /** What somebody else has done meanwhile; null when it is still to do. Looked at before each try, and again under the lock. */
  readonly done: () => T | null;
  readonly work: () => Promise<T>;
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/**
 * Does a work in one process at a time: the first one works, the others wait for what it makes. A lock of a process that was killed is
 * taken over. Where no lock can be written everybody works.
 */
export async function oneAtATime<T>({ file, done, work, signal, clock }: Turn<T>): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const before = done();
    if (before !== null) return before;
    const lock = take(file);
    if (lock === 'impossible') return work();
    if (lock === 'taken') {
      removeAbandoned(file, clock());
      await sleep(LOOKS_EACH, undefined, { signal });
      continue;
    }
    // By our clock, whatever the disk's says.
    touch(file, clock());
    const alive = setInterval(() => touch(file, clock()), SHOWN_EACH);
    alive.unref();
    try {
      return done() ?? (await work());
    } finally {
      clearInterval(alive);
      if (contents(file) === lock.name) rmSync(file, { force: true });
    }
  }
}

function take(file: string): { readonly name: string } | 'taken' | 'impossible' {
  const name = `${process.pid} ${randomBytes(8).toString('hex')}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const opened = openSync(file, 'wx');
    writeSync(opened, name);
    closeSync(opened);
    return { name };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'taken' : 'impossible';
  }
}

function removeAbandoned(file: string, now: number): void {
  try {
    const holder = contents(file);
    // A folder or a link in that place is no lock of ours, and goes the same way.
    if (Math.abs(now - lstatSync(file).mtimeMs) > ABANDONED_AFTER && contents(file) === holder) rmSync(file, { recursive: true });
  } catch {
    // Gone already.
  }
}

function touch(file: string, now: number): void {
  try {
    utimesSync(file, now / 1000, now / 1000);
  } catch {
    // Somebody thought that we were gone: then two ask, and both are right.
  }
}

function contents(file: string): string | null {
  try {
    return readRegularFile(file, MOST_BYTES);
  } catch {
    return null;
  }
}
