import { wordsOf } from '../../support/text.js';

const ENGLISH = new Set(
  'the a an is are am was i you my me your we our it its to of for and or in on at with that this can could would will have has be do does not no please thanks what which how when from by there all if so write give tell make find help about like some more'.split(
    ' ',
  ),
);
const OTHER = new Set(
  'der das und ist nicht sie ich wir ein eine mit für auf dem zu el los las que una por para con está es le les des est vous nous je une pas pour dans il lo gli di che non sono è um uma não os você och att det inte jag har på som van een niet ik het je w się nie jest hogy nem az egy ve bu için de la quiero mi'.split(
    ' ',
  ),
);

/** Characters the language is told by. */
const LIMIT = 20_000;

/** Whether somebody writes English: told by its little words and its script. Fewer than three words show nothing: false. */
export function writesEnglish(texts: readonly string[]): boolean {
  const words = wordsOf(texts.join(' ').slice(0, LIMIT));
  const letters = words.join('');
  const latin = letters.replace(/[^a-zß-ÿ0-9]/gu, '').length;
  if (words.length < 3 || latin / letters.length < 0.7) return false;
  const english = words.filter(word => ENGLISH.has(word)).length;
  const other = words.filter(word => OTHER.has(word) && !ENGLISH.has(word)).length;
  return english > other && english >= words.length / 20;
}
