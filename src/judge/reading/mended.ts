/** A string in double or typographic quotes, one in single quotes that ends where a value may end, a mark, or a bare word. */
const PART =
  /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|$)|“[^”\n]*(?:”|$|(?=\n))|'[^'\n]*(?:'(?!\s{0,99}[,:}\]])[^'\n]*)*(?:'|$|(?=\n))|[{}[\],:]|<\|\w{1,40}\|>|\/\/[^\n]*|[^\s{}[\],:"'“]+/gu;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
const WORDS: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['none', 'null'],
]);
const CONTROL: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A quoted part as a JSON string: line breaks escaped, other quotes made double. */
function asString(part: string): string {
  if (part.startsWith('"')) return part.replace(/[\n\r\t]/gu, control => CONTROL[control] ?? control);
  return JSON.stringify(part.slice(1, -1).replace(/\\(['"])/gu, '$1'));
}

/** What may not stand between two values, or between a value and the next key, unless a comma does. */
const endsValue = (part: string): boolean => !/^[{[,:]$/u.test(part);

function repaired(text: string): string {
  const out: string[] = [];
  let bare: string[] = [];
  const flush = (isKey: boolean) => {
    if (bare.length === 0) return;
    const word = bare.join(' ');
    const literal = isKey ? undefined : NUMBER.test(word) ? word : WORDS.get(word.toLowerCase());
    out.push(literal ?? JSON.stringify(word));
    bare = [];
  };
  for (const [part] of text.matchAll(PART)) {
    if (/^(?:<\||\/\/)/u.test(part)) continue;
    const isMark = /^[{}[\],:]$/u.test(part);
    const opensValue = !isMark && !/^["'“]/u.test(part);
    if (opensValue) {
      if (bare.length === 0 && out.length > 0 && endsValue(out.at(-1) ?? '')) out.push(',');
      bare.push(part);
      continue;
    }
    flush(part === ':');
    const last = out.at(-1) ?? '{';
    if ((part === '}' || part === ']') && last === ',') out.pop();
    if ((!isMark || part === '{' || part === '[') && endsValue(last)) out.push(',');
    out.push(isMark ? part : asString(part));
  }
  flush(false);
  return out.join('');
}

/**
 * JSON as models write it: trailing or missing commas, bare or single-quoted keys, Python's None and True, comments, leaked special
 * tokens, line breaks in strings. Null when it is none even so. Quotes inside a string that are not escaped are never guessed at.
 */
export function mended(text: string): unknown {
  return parsed(text) ?? parsed(repaired(text));
}
