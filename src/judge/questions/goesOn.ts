import { jsonPieces } from '../reading/jsonPieces.js';

const FIELD = /"[^"\n]{1,60}"\s{0,9}:/gu;
const OF_JSON = /^[[{]\s{0,200}["{}\]]/u;

/**
 * True where behind a whole object a field goes on that stands in none, up to a closing brace: `{..."reasoning":"it wrote
 * ","answer":"met"} but no","answer":"not met"}`. A quotation mark in words that a judge quoted as they are has ended its string, and what
 * the chatbot wrote behind it would be the answer. Linear in the text.
 */
export function goesOn(text: string): boolean {
  const pieces = jsonPieces(text).filter(({ start }) => OF_JSON.test(text.slice(start, start + 210)));
  return pieces.some(({ end }, at) => {
    const outside = text.slice(end, pieces[at + 1]?.start ?? text.length);
    FIELD.lastIndex = 0;
    return FIELD.exec(outside) !== null && outside.includes('}', FIELD.lastIndex);
  });
}
