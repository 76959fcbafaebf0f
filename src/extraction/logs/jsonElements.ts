import { Gathered, type Piece } from './linesOf.js';

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_OBJECT, CLOSE_OBJECT, COMMA, NEWLINE] = [34, 92, 91, 93, 123, 125, 44, 10];
const isSpace = (byte: number): boolean => byte === 32 || byte === 9 || byte === 13 || byte === NEWLINE;

/** The elements of one JSON array that fills a file, or the one object that does, as text, each with the line it begins on; never more than one in memory. */
export async function* jsonElements(bytes: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const gathered = new Gathered();
  let [line, began, depth, root, inString, escaped, over] = [1, 1, 0, 0, false, false, false];
  for await (const chunk of bytes) {
    let from = gathered.isEmpty ? -1 : 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === NEWLINE) line++;
      if (over && !isSpace(byte)) {
        yield { line, reason: 'follows after the end of the JSON value, and was not read' };
        return;
      }
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (isSpace(byte)) continue;
      if (root === 0) {
        root = byte;
        if (root === OPEN) continue;
      }
      const outside = depth === 0;
      if (outside && root === OPEN && (byte === COMMA || byte === CLOSE)) {
        if (from >= 0) gathered.add(chunk.subarray(from, at));
        if (!gathered.isEmpty) yield gathered.take(began);
        from = -1;
        over = byte === CLOSE;
        continue;
      }
      if (outside && from < 0 && gathered.isEmpty) [from, began] = [at, line];
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN || byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE || byte === CLOSE_OBJECT) depth--;
      if (depth === 0 && root === OPEN_OBJECT) {
        gathered.add(chunk.subarray(Math.max(0, from), at + 1));
        yield gathered.take(began);
        from = -1;
        over = true;
      } else if (depth < 0) {
        yield { line, reason: 'closes a bracket that was never opened; the rest of the file was not read' };
        return;
      }
    }
    if (!over && (from >= 0 || !gathered.isEmpty)) gathered.add(Buffer.from(chunk.subarray(Math.max(0, from))));
  }
  if (!gathered.isEmpty) yield gathered.take(began, true);
  else if (!over && root !== 0) yield { line, reason: 'the JSON array is not closed: the file is half-written' };
}
