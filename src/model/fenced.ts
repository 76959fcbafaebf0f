const NEW_LINE = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/u;
/** What takes no room or looks like a space, and marks on letters. */
const BLANK = /[\s\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]+/gu;
/** The head of a turn, or of a statement, in compatible forms and without blanks. */
const HEAD = /^[-*•>#·]{0,4}(?:[[【〔⟦](?:turn|person|chatbot|\p{Nd})|\p{Nd}{1,6}[.)、。]|<<)/iu;
/** A number and a speaker, whatever stands before, between and around them; or a mark. */
const NUMBERED = /^\p{N}+[^\p{L}\p{N}]*(?:customer|chatbot|user|assistant)/iu;
const MARK = /^[^\p{L}\p{N}]*?<</u;
/** Characters of a line that are read for a head. */
const HEAD_LIMIT = 80;

const bare = (text: string): string => text.slice(0, HEAD_LIMIT).normalize('NFKD').replace(BLANK, '');

function isHead(line: string): boolean {
  const text = line.replace(BLANK, '');
  return HEAD.test(bare(text)) || MARK.test(bare(text)) || MARK.test(text) || NUMBERED.test(bare(text.replace(/^[^\p{L}\p{N}]+/u, '')));
}

/** A line of somebody's text that looks like a head is quoted, so that nobody speaks for another. */
const quoted = (text: string): string =>
  text
    .split(NEW_LINE)
    .map((line, at) => (at > 0 && at % 2 === 0 && isHead(line) ? `> ${line}` : line))
    .join('');

/** Data as it stands between marks: the mark itself taken out, forged heads quoted, cut to a length. */
export const fenced = (text: string, mark: string, length: number): string =>
  quoted((text.length > length ? `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '')}…` : text).replaceAll(mark, '(mark)'));

/** A value in the middle of a line: nothing in it begins another. */
export const fencedLine = (value: string, mark: string, length: number): string => fenced(value.replace(/[\s\v\f\u0085\u2028\u2029]+/gu, ' '), mark, length);
