import { megabytes, MOST_LINE_BYTES } from './limits.js';

/** One line, element or row of a file: its text, or why it cannot be had. */
export type Piece = { readonly line: number; readonly text: string; readonly last?: boolean } | { readonly line: number; readonly reason: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as a piece; bytes that are not UTF-8 refuse it. `last`: the file ended without a line end after it. */
export function pieceOf(line: number, bytes: Buffer, last = false): Piece {
  try {
    return { line, text: decoder.decode(bytes), ...(last ? { last } : {}) };
  } catch {
    return { line, reason: 'holds bytes that are not UTF-8: save it as UTF-8' };
  }
}

export const tooLarge = (line: number): Piece => ({ line, reason: `is longer than ${megabytes(MOST_LINE_BYTES)}` });

/** Bytes gathered up to the limit; what goes beyond is counted and let go. */
export class Gathered {
  private parts: Buffer[] = [];
  private length = 0;

  add(bytes: Buffer): void {
    this.length += bytes.length;
    if (this.length <= MOST_LINE_BYTES) this.parts.push(bytes);
    else this.parts = [];
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** The piece gathered so far; gathering begins anew. */
  take(line: number, last = false): Piece {
    const piece = this.length > MOST_LINE_BYTES ? tooLarge(line) : pieceOf(line, Buffer.concat(this.parts), last);
    this.parts = [];
    this.length = 0;
    return piece;
  }
}

/** The lines of UTF-8 bytes, blank ones too, counted from 1; never more than one in memory. */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const gathered = new Gathered();
  let line = 1;
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      gathered.add(chunk.subarray(from, end));
      yield gathered.take(line++);
      from = end + 1;
    }
    gathered.add(Buffer.from(chunk.subarray(from)));
  }
  if (!gathered.isEmpty) yield gathered.take(line, true);
}
