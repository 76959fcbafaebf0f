import { sep } from 'node:path';
import { packageFolder } from './packageFolder.js';

/** A stack without the frames of this package: the first one left is the user's own line. */
export function userFrames(stack: string): string {
  const own = ['src', 'dist', 'simulators'].map(folder => packageFolder(folder) + sep);
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line));
  return frames
    .filter(line => !own.some(folder => line.includes(folder)) && !line.includes(`${sep}node_modules${sep}`) && !line.includes('node:internal'))
    .join('\n');
}
