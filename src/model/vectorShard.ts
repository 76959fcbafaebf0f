import { createHash } from 'node:crypto';

/** `USV1`, numbers a vector, vectors; then 16 bytes of key and the numbers (Float32, little end first) of each; then a sha256 of it all. */
const MAGIC = 0x31565355;
const HEAD = 12;
const KEY = 16;
const SUM = 32;

const sum = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** One file of vectors, as bytes. The keys are 32 hexadecimal digits; the vectors have one length. */
export function packShard(entries: readonly (readonly [key: string, vector: Float32Array])[]): Buffer {
  const size = entries[0]?.[1].length ?? 0;
  const body = Buffer.alloc(HEAD + entries.length * (KEY + 4 * size));
  body.writeUInt32LE(MAGIC, 0);
  body.writeUInt32LE(size, 4);
  body.writeUInt32LE(entries.length, 8);
  let at = HEAD;
  for (const [key, vector] of entries) {
    if (vector.length !== size) throw new RangeError(`vectors of ${size} and of ${vector.length} numbers in one file`);
    at += body.write(key, at, 'hex');
    for (const number of vector) at = body.writeFloatLE(number, at);
  }
  return Buffer.concat([body, sum(body)]);
}

/** What a file of vectors holds, or what is wrong with it, to stand behind its name. `size`: numbers a vector must have; null: any. */
export function readShard(bytes: Buffer, size: number | null): (readonly [key: string, vector: Float32Array])[] | string {
  if (bytes.length < HEAD + SUM || bytes.readUInt32LE(0) !== MAGIC) return 'is no file of vectors';
  const numbers = bytes.readUInt32LE(4);
  const count = bytes.readUInt32LE(8);
  if (bytes.length !== HEAD + count * (KEY + 4 * numbers) + SUM) return 'is cut off';
  if (!sum(bytes.subarray(0, -SUM)).equals(bytes.subarray(-SUM))) return 'is damaged';
  if (size !== null && numbers !== size && count > 0) return `holds vectors of ${numbers} numbers beside others of ${size}`;
  const read = Array.from({ length: count }, (_, nth) => {
    const from = HEAD + nth * (KEY + 4 * numbers);
    const view = new DataView(bytes.buffer, bytes.byteOffset + from + KEY, 4 * numbers);
    return [bytes.toString('hex', from, from + KEY), Float32Array.from({ length: numbers }, (_, i) => view.getFloat32(4 * i, true))] as const;
  });
  return read.every(([, vector]) => vector.every(Number.isFinite)) ? read : 'holds numbers that are none';
}
