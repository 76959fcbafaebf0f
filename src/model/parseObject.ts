/** Where a string ends: the index of its closing quote, or -1. `start` is the opening quote. */
function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return -1;
}

/** Where the object that opens at `start` closes, braces inside strings left out; -1 when it never does. */
export function objectEnd(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '"') {
      i = stringEnd(text, i);
      if (i < 0) return -1;
    } else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

const ESCAPED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The same object with trailing commas and leaked special tokens gone, and line breaks inside strings escaped. Nothing else. */
function repaired(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') {
      const end = stringEnd(text, i);
      out += text.slice(i, end + 1).replace(/[\n\r\t]/g, character => ESCAPED[character] ?? character);
      i = end;
      continue;
    }
    const rest = text.slice(i, i + 200);
    const dropped = /^,(?=\s*[}\]])|^<\|\w{1,40}\|>/.exec(rest);
    if (dropped) i += dropped[0].length - 1;
    else out += text[i];
  }
  return out;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** A balanced `{...}` as a value, repaired only where that cannot change what it says; null when it is no JSON object. */
export const parseObject = (text: string): Record<string, unknown> | null => parsed(text) ?? parsed(repaired(text));
