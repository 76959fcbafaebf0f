import { spawn } from 'node:child_process';

export interface Ended {
  readonly output: string;
  readonly ms: number;
}

/** Runs a Node program to its end. One that fails stops the benchmark, with its output. */
export function runNode(args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, CI: '1', FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', chunk => (output += String(chunk)));
    child.stderr.on('data', chunk => (output += String(chunk)));
    child.on('close', code =>
      code === 0 ? done({ output, ms: performance.now() - started }) : fail(new Error(`node ${args.join(' ')} ended with ${code}:\n${output}`)),
    );
  });
}

/** The JSON on the last line a program printed. */
export const lastLine = <T>({ output }: Ended): T => JSON.parse(output.trim().split('\n').at(-1) ?? '') as T;

/** A server program that prints its address on its first line; `stop` ends it. */
export function startServer(args: readonly string[]): Promise<{ readonly url: string; readonly stop: () => void }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', chunk => done({ url: String(chunk).trim(), stop: () => void child.kill() }));
    child.once('error', fail);
  });
}
