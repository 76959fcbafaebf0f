import { NUMBER_WORDS } from '../../support/numberWords.js';
import { contentStems } from '../../support/text.js';
import type { Dialogue, Line } from './dialogue.js';
import { akin } from './lexicon.js';
import { denies, isQuestion } from './sentences.js';

/** What speaks for a contradiction, and what speaks for the fact having been respected. */
export interface Found {
  readonly against: readonly Line[];
  readonly agree: readonly Line[];
}

const plain = (line: Line): string => line.words.join(' ');
export const NEGATIVE = /\b(?:not|never|no|without|doesnt|hasnt|isnt|cannot|cant|wont|didnt|havent|dont)\b/u;
export const stemsOfWords = (text: string): string => text.toLowerCase().replace(/['’]/gu, '');

const NUMERALS = NUMBER_WORDS.slice(1, 19);
const YEARS = `(\\d{1,2}|${NUMERALS.join('|')})`;

/** The number of years that was found, in figures or words. */
function years(found: RegExpExecArray | null): number | null {
  const text = found?.slice(1).find(Boolean);
  return text === undefined ? null : /^\d/u.test(text) ? Number(text) : NUMERALS.indexOf(text) + 1;
}

/** What the user does not want is put in: `with lots of ice`. */
export function refused(fact: string, after: readonly Line[]): Found {
  const thing = /\b(?:wants? no|(?:doesn['’]?t|does not) (?:want|eat|take|like)|asked for no|without) (?:an? |any |the )?(\p{L}+)/u.exec(fact)?.[1];
  if (thing === undefined) return { against: [], agree: [] };
  const words = contentStems(thing);
  const about = after.filter(line => words.some(word => line.stems.includes(` ${word} `)));
  return {
    against: about.filter(
      line =>
        !denies(plain(line)) &&
        !isQuestion(line) &&
        /\b(?:with|extra|added|signed you up|subscribed|youll (?:also )?get|lots of|ive put|here is your|as you (?:wished|asked|wanted))\b/u.test(plain(line)),
    ),
    agree: about.filter(line => denies(plain(line))),
  };
}

/** What the user says they did is denied: `you have never cancelled`. */
export function denied(fact: string, after: readonly Line[]): Found {
  if (NEGATIVE.test(stemsOfWords(fact))) return { against: [], agree: [] };
  const words = contentStems(fact).filter(word => word.length > 4 && word !== 'already');
  const about = after.filter(line => words.some(word => line.stems.split(' ').some(other => akin(other, word))));
  return {
    against: about.filter(
      line =>
        !isQuestion(line) &&
        /\byou (?:have |ve )?(?:never|didnt|havent|did not|have not|arent|dont|do not)\b|\byouve (?:never|not)\b/u.test(plain(line)) &&
        !/\b(?:need|worry|have to|if|mind)\b/u.test(plain(line)),
    ),
    agree: about.filter(
      line => !denies(plain(line)) && /\b(?:i see your|i can see your|as you(?:ve)?|since youve|your)\b/u.test(plain(line)) && words.length > 1,
    ),
  };
}

/** A year of birth, purchase … that is not the one told. */
export function byYear(fact: string, after: readonly Line[]): Found {
  const own = /\b(?:19|20)\d\d\b/u.exec(fact)?.[0];
  const verb = /\b(?:born|bought|built|moved|married|founded|retired)\b/u.exec(fact)?.[0];
  if (own === undefined || verb === undefined) return { against: [], agree: [] };
  const named = after.flatMap(line => {
    const year = new RegExp(`\\b${verb} in ((?:19|20)\\d\\d)\\b`, 'u').exec(plain(line))?.[1];
    return year === undefined || isQuestion(line) ? [] : [{ line, year }];
  });
  return { against: named.filter(({ year }) => year !== own).map(({ line }) => line), agree: named.filter(({ year }) => year === own).map(({ line }) => line) };
}

/** The chatbot makes the user older or younger than they said. */
export function byAge(fact: string, dialogue: Dialogue): Found {
  if (!new RegExp(`\\b(?:age|years? old|pensioner|retired|minor|under 18|is ${YEARS})\\b`, 'iu').test(fact)) return { against: [], agree: [] };
  const told = new RegExp(`\\b(?:im|am|is|hes|shes|aged?|turning|turned|just) ${YEARS}\\b|\\b${YEARS}[ -]?years?[ -]old|\\b${YEARS} yo\\b`, 'u');
  const first = dialogue.user.find(line => years(told.exec(plain(line))) !== null);
  const given = first ? years(told.exec(plain(first))) : null;
  const after = dialogue.chatbot.filter(({ turn }) => turn > (first?.turn ?? 0));
  if (given === null) return { against: [], agree: [] };
  const named = (line: Line): number | null =>
    years(
      new RegExp(
        `\\b(?:youre|hes|shes|at|aged?|being|is) ${YEARS}\\b(?! ?(?:am|pm|oclock|euro|percent|\\d|people|minutes|hours|days|to|and))|\\b${YEARS}[ -]?years?[ -]old`,
        'u',
      ).exec(plain(line)),
    );
  const about = (line: Line): boolean =>
    /\b(?:you|youre|your|he|hes|she|shes)\b/u.test(plain(line)) && !/\b(?:if|when|once|from|must|minimum)\b/u.test(plain(line));
  const bound = (line: Line): boolean => {
    const [, who, side, far] =
      /\b(youre|hes|shes|youre still|as you are) (under|below|younger than|over|above|older than) (\d{1,2})\b/u.exec(plain(line)) ?? [];
    return who !== undefined && (/under|below|younger/u.test(side ?? '') ? given >= Number(far) : given < Number(far));
  };
  return {
    against: after.filter(line => !isQuestion(line) && ((about(line) && named(line) !== null && named(line) !== given) || bound(line))),
    agree: after.filter(line => named(line) === given),
  };
}
