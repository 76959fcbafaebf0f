import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

/** Tells the main thread of every ES module that loads. */
const TELLING = `
let port;
export const initialize = ({ port: given }) => { port = given; };
export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };
`;

const [name = '', home = ''] = process.argv.slice(2);
const from = pathToFileURL(`${home}/spec.js`);
const resolved = import.meta.resolve(name, from);
await import('@playwright/test');
const already = new Set(Object.keys(createRequire(from).cache));

const { port1, port2 } = new MessageChannel();
// The hook slows imports down: it counts in a second process.
if (process.argv.includes('--count')) register(`data:text/javascript,${encodeURIComponent(TELLING)}`, { data: { port: port2 }, transferList: [port2] });
const started = performance.now();
await import(resolved);
const ms = performance.now() - started;

const told: string[] = [];
for (let message; (message = receiveMessageOnPort(port1) as { message: string } | undefined); ) told.push(message.message);
port1.close();
console.log(JSON.stringify({ ms, told, already: already.size }));
