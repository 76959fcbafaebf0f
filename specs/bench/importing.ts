import { createRequire, register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

/** What importing one package took, or which files it loaded, with Playwright loaded already. */
export interface Imported {
  readonly ms: number;
  /** Files by package; empty unless counted. */
  readonly files: Readonly<Record<string, number>>;
}

const TELLING = `
let port;
export const initialize = given => { port = given; };
export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };
`;

const packageOf = (path: string): string => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? 'Node';

const [name = '', mode] = process.argv.slice(2);
await import('@playwright/test');
const { cache } = createRequire(import.meta.url);
const before = new Set(Object.keys(cache));

const { port1, port2 } = new MessageChannel();
// The hook slows imports down: what is counted is not timed.
if (mode === 'count') register(`data:text/javascript,${encodeURIComponent(TELLING)}`, { data: port2, transferList: [port2] });
const started = performance.now();
await import(name);
const ms = performance.now() - started;

const paths = new Set(Object.keys(cache).filter(path => !before.has(path)));
for (let told = receiveMessageOnPort(port1); told; told = receiveMessageOnPort(port1)) {
  const url = String(told.message);
  if (url.startsWith('file:') && !before.has(fileURLToPath(url))) paths.add(fileURLToPath(url));
}
const files: Record<string, number> = {};
if (mode === 'count') for (const path of paths) files[packageOf(path)] = (files[packageOf(path)] ?? 0) + 1;
const imported: Imported = { ms, files };
// A port that is open, or transferred, would keep the process alive.
console.log(JSON.stringify(imported));
process.exit(0);
