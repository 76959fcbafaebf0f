/** A choice of wordings, each as it would be typed: `Option 1: Row 22 is fine, thanks!`. */
const CHOICE = /^\W{0,4}(?:option|candidate|version|variant|alternative|draft|choice|utterance|possibility)s? ?(?:#?\d|[a-c])?\W{0,3}[:.)]\W{0,3}(.+)$/iu;
/** Words to somebody. */
const SPEAKS = /[?!]|\b(?:thanks|thank you|hi|hello|hey|hmm|ok|okay|please|yes|no|yeah|then|i['’]?(?:d|ll|m)|can you|could you)\b/iu;
const LINES = 12;

/** Several wordings of one utterance handed over together, and nothing else; null where there are none. */
export function candidates(own: string): string | null {
  const lines = own
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, LINES);
  const choices = lines.map(line => CHOICE.exec(line)?.[1] ?? '');
  return lines.length >= 2 && choices.every(choice => choice !== '') && choices.filter(choice => SPEAKS.test(choice)).length >= 2 ? (lines[0] ?? null) : null;
}
