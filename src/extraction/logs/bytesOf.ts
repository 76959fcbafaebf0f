import { createReadStream } from 'node:fs';

const LONE = /\p{Surrogate}/u;
/** Never part of UTF-8: a half of a UTF-16 pair becomes this byte, so that its row is refused like any other damage. */
const DAMAGE = Buffer.from([0xff]);

/** A UTF-16 piece as UTF-8 bytes. */
function transcoded(text: string): Buffer {
  if (!LONE.test(text)) return Buffer.from(text, 'utf8');
  return Buffer.concat(text.split(LONE).flatMap((part, at) => (at === 0 ? [Buffer.from(part, 'utf8')] : [DAMAGE, Buffer.from(part, 'utf8')])));
}

async function* fromUtf16(chunks: AsyncIterable<Buffer>, bigEndian: boolean): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    let end = bytes.length - (bytes.length % 2);
    const lastUnit = end < 2 ? 0 : bigEndian ? bytes.readUInt16BE(end - 2) : bytes.readUInt16LE(end - 2);
    if (lastUnit >= 0xd800 && lastUnit < 0xdc00) end -= 2;
    const whole = Buffer.from(bytes.subarray(0, end));
    rest = Buffer.from(bytes.subarray(end));
    if (whole.length > 0) yield transcoded((bigEndian ? whole.swap16() : whole).toString('utf16le'));
  }
  if (rest.length > 0) yield DAMAGE;
}

/** Chunks of at least three bytes first, so that a byte order mark is seen whole. */
async function* startedWhole(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (start === null) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < 3) continue;
      yield start;
      start = null;
    }
  }
  if (start !== null && start.length > 0) yield start;
}

/** A file as UTF-8 bytes without byte order mark, whatever it was in: UTF-8, or UTF-16 of either order with its mark. */
export async function* bytesOf(file: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const stream = createReadStream(file, { highWaterMark: 256 * 1024, ...(signal ? { signal } : {}) });
  const chunks = startedWhole(stream as AsyncIterable<Buffer>);
  try {
    const first = await chunks.next();
    if (first.done) return;
    const head = first.value;
    const from = (skip: number) =>
      (async function* () {
        yield head.subarray(skip);
        yield* chunks;
      })();
    if (head[0] === 0xff && head[1] === 0xfe) yield* fromUtf16(from(2), false);
    else if (head[0] === 0xfe && head[1] === 0xff) yield* fromUtf16(from(2), true);
    else yield* from(head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0);
  } finally {
    stream.destroy();
  }
}
