import type { Dialogue } from './dialogue.js';

const ENGLISH = new Set(
  'the a an is are was you your we our i it its to of for and or in on at with that this can could would will have has be do does not no please thank thanks sorry hello hi yes what which how when from by there my me all if so'.split(
    ' ',
  ),
);
const OTHER = new Set(
  'der das und ist nicht sie ich wir ein eine mit für auf dem zu el los las que de una por para con está es le les des est vous nous je une pas pour dans il lo gli di che non sono è um uma não os você och att det inte jag har på som en van een niet ik w się nie jest hogy nem az egy bir ve bu için'.split(
    ' ',
  ),
);

/** Whether the chatbot speaks English: told by its little words, and by its script. */
export function inEnglish(dialogue: Dialogue): boolean {
  const words = dialogue.chatbot.flatMap(line => line.words);
  const letters = words.join('');
  const latin = letters.replace(/[^a-zß-ÿ0-9]/gu, '').length;
  if (letters.length > 0 && latin / letters.length < 0.7) return false;
  const count = (set: ReadonlySet<string>): number => words.filter(word => set.has(word) && !(set === OTHER && ENGLISH.has(word))).length;
  return words.length < 4 || count(OTHER) < 2 || count(ENGLISH) >= count(OTHER);
}
