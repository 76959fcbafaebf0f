import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { sseReader, type SseEvent } from '../../../src/channel/http/sseReader.js';

const read = (chunks: readonly Uint8Array[]): { events: SseEvent[]; rest: SseEvent | null } => {
  const reader = sseReader();
  const events = chunks.flatMap(chunk => reader.push(chunk));
  return { events, rest: reader.end() };
};
const readText = (text: string) => read([new TextEncoder().encode(text)]);
const message = (data: string) => ({ event: 'message', data });

test('joins several data lines, and ignores comments, ids, retries and unknown fields', () => {
  expect(readText(': hi\nid: 7\nretry: 10\nother: x\ndata: {\ndata: "a": 1}\n\n')).toEqual({ events: [message('{\n"a": 1}')], rest: null });
});

test('takes LF, CRLF and CR, names, a BOM, and one space after the colon', () => {
  expect(readText('\uFEFFevent: token\r\ndata:  two spaces\r\n\r\ndata\n\ndata:none\r\rdata: [DONE]\n\n').events).toEqual([
    { event: 'token', data: ' two spaces' },
    message(''),
    message('none'),
    message('[DONE]'),
  ]);
});

test('gives nothing for an event without data, and forgets its name', () => {
  expect(readText('event: ping\n\ndata: x\n\n').events).toEqual([message('x')]);
});

test('gives the event a stream stopped in apart from the whole ones', () => {
  expect(readText('data: a\n\ndata: b')).toEqual({ events: [message('a')], rest: message('b') });
  expect(readText('data: a\n\ndata: b\r')).toEqual({ events: [message('a')], rest: message('b') });
});

test('gives the same events however the bytes are cut', () => {
  const line = fc.oneof(
    fc.constantFrom('data: {"a":1}', 'data', 'data: [DONE]', 'event: token', ': note', 'id: 1', ''),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map(text => `data: ${text}`),
  );
  const stream = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 25 })
    .map(lines => new TextEncoder().encode(lines.map(([text, end]) => text + end).join('')));
  fc.assert(
    fc.property(stream, fc.array(fc.nat(), { maxLength: 30 }), (bytes, cuts) => {
      const at = [...new Set(cuts.map(cut => cut % (bytes.length + 1)))].sort((a, b) => a - b);
      const chunks = [0, ...at].map((from, i) => bytes.subarray(from, [...at, bytes.length][i]));
      expect(read(chunks)).toEqual(read([bytes]));
      expect(read([...bytes].map(byte => Uint8Array.of(byte)))).toEqual(read([bytes]));
    }),
    { numRuns: 300 },
  );
});
