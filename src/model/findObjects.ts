import { objectEnd, parseObject } from './parseObject.js';

/** An object found in a reply; `value` is null when it looks like JSON and cannot be parsed. */
export interface FoundObject {
  readonly value: Record<string, unknown> | null;
}

export interface Findings {
  /** In reading order; what stood in a reasoning block is not among them. */
  readonly objects: readonly FoundObject[];
  /** What was still open where the text ends. */
  readonly unfinished: 'object' | 'reasoning' | null;
}

/** An object's start, or a mark that opens or closes reasoning (`<think>`, or the channels of gpt-oss). */
const MARK = /\{|<(\/?)(think|thinking|thought|reasoning)>|<\|channel\|>(analysis|commentary|final)\b/gi;
const REASONING_ENDS = /<\/(?:think|thinking|thought|reasoning)>|<\|channel\|>final\b/gi;
/** An object starts with a key. Anything else in braces is prose. A single quote is a dictionary that only looks like JSON. */
const STARTS_LIKE_JSON = /^\{\s{0,200}(?:["'}]|$)/;

/** Past the first (or last) mark at or after `from` that ends reasoning; -1 when there is none. */
function pastReasoning(text: string, from: number, which: 'first' | 'last'): number {
  let past = -1;
  REASONING_ENDS.lastIndex = from;
  while (REASONING_ENDS.exec(text)) {
    past = REASONING_ENDS.lastIndex;
    if (which === 'first') break;
  }
  return past;
}

/**
 * The JSON objects in a reply, whatever stands around them: prose, fences, special tokens, reasoning. Linear in the
 * text's length. Reasoning marks count only outside objects, so that an utterance may contain them.
 */
export function findObjects(text: string): Findings {
  let objects: FoundObject[] = [];
  let at = 0;
  for (;;) {
    MARK.lastIndex = at;
    const mark = MARK.exec(text);
    if (!mark) return { objects, unfinished: null };
    at = MARK.lastIndex;
    if (mark[0] !== '{') {
      const opens = mark[2] === undefined ? mark[3]?.toLowerCase() !== 'final' : mark[1] === '';
      if (!opens) objects = [];
      else if ((at = pastReasoning(text, at, 'first')) < 0) return { objects: [], unfinished: 'reasoning' };
      continue;
    }
    if (!STARTS_LIKE_JSON.test(text.slice(mark.index, mark.index + 202))) continue;
    const end = objectEnd(text, mark.index);
    if (end >= 0) {
      objects.push({ value: parseObject(text.slice(mark.index, end + 1)) });
      at = end + 1;
      continue;
    }
    at = pastReasoning(text, at, 'last');
    if (at < 0) return { objects, unfinished: 'object' };
    objects = [];
  }
}
