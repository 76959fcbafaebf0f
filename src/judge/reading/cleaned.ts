/** Marks that end reasoning, and marks that open it: `<think>`, or the channels of gpt-oss. */
const REASONING = /<(\/?)(?:think|thinking|thought|reasoning)>|<\|channel\|>(analysis|commentary|final)/giu;

/** Special tokens of chat templates. */
const SPECIAL = /<\|[^|<>\n]{1,40}\|>|<\/?s>|<\/?(?:bos|eos|pad|start_of_turn|end_of_turn)>|\[\/?INST\]|<<\/?SYS>>/giu;

/**
 * The text behind the reasoning; null when the reply ends inside it. What a model says before it has finished thinking is no answer.
 */
export function behindReasoning(text: string): string | null {
  let from = 0;
  let open = false;
  for (const match of text.matchAll(REASONING)) {
    const opens = match[2] === undefined ? match[1] === '' : match[2].toLowerCase() !== 'final';
    open = opens;
    if (!opens) from = match.index + match[0].length;
  }
  return open ? null : text.slice(from);
}

const QUOTED = /"([^"\n]*)"/gu;

/**
 * Words in quotation marks are somebody's words: only a lone label or number in them is the judge's. The rest makes way for a
 * sign that belongs to no answer.
 */
const withoutQuotations = (text: string, isOwn: (quoted: string) => boolean): string =>
  text.replace(QUOTED, (_, quoted: string) => (quoted.length <= 60 && isOwn(quoted.replace(/^[\s[(]+|[\s\]).,;:]+$/gu, '')) ? quoted : ' \u00A4 '));

/** Typographic variants, full width and other scripts' punctuation made plain; unseen characters gone. The text's words stay. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cf}\u00AD]/gu, '')
    .replace(/[“”„‟«»「」『』]/gu, '"')
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[【〔〖]/gu, '[')
    .replace(/[】〕〗]/gu, ']')
    .replace(/。/gu, '. ')
    .replace(/、/gu, ', ')
    .replace(/[^\S\n]/gu, ' ');

const TAG = /<(\/?)(answer|verdict|label|choice|decision|certainty|confidence)>/giu;

/**
 * A reply as plain lines: special tokens, code fences, Markdown and LaTeX boxes gone, XML fields as lines. `isOwn` says of what
 * stands in quotation marks whether it is an answer's name rather than a quotation.
 */
export function plainLines(text: string, isOwn: (quoted: string) => boolean): string {
  const bare = plain(text)
    .replace(SPECIAL, '\n')
    .replace(/'{3,}[\w-]{0,20}/gu, '\n')
    .replace(TAG, (_, closes: string, name: string) => (closes ? '\n' : `\n${name}: `))
    .replace(/\\(?:boxed|text|textbf|mathrm)\{/gu, '{')
    .replace(/\*+|__|~~|(?<=\n|^) {0,9}#{1,6} /gu, '')
    .trim();
  const whole = /^"([^"]*)"$/u.exec(bare)?.[1];
  const own = withoutQuotations(whole ?? bare, isOwn);
  // A line that quotes in Markdown's way is somebody's words as well.
  return /^ {0,3}[^> ]/mu.test(own) ? own.replace(/^ {0,3}>.*$/gmu, '\u00A4') : own;
}
