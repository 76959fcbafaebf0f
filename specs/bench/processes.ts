import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Ended {
  readonly output: string;
  readonly ms: number;
  /** Of the program and all that it started; NaN but on Linux. On a busy machine it tells more than `ms`. */
  readonly cpuMs: number;
}

/** Processor time of all ended children and theirs, in milliseconds; the kernel counts hundredths of a second. */
function childrenCpuMs(): number {
  if (!existsSync('/proc/self/stat')) return NaN;
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(/\) /);
  const [user, system] = fields.split(' ').slice(13, 15);
  return (Number(user) + Number(system)) * 10;
}

/** Runs a Node program to its end. One that fails stops the benchmark, with its output. */
export function runNode(args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const cpu = childrenCpuMs();
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, CI: '1', FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', chunk => (output += String(chunk)));
    child.stderr.on('data', chunk => (output += String(chunk)));
    child.on('close', code =>
      code === 0
        ? done({ output, ms: performance.now() - started, cpuMs: childrenCpuMs() - cpu })
        : fail(new Error(`node ${args.join(' ')} ended with ${code}:\n${output}`)),
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
