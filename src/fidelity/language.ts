import { once } from '../support/remembered.js';
import { wordsOf } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';

/** Frequent words of a language that few others share; the first two letters of its BCP 47 tag name it. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the and is are was were you your my that this with for have has not what how it would can could please of to in on they there from when which will be been i a do does did they he she it if or but so no about me we our any some like want need get just one all thanks hi hello am im dont its by',
  de: 'der die das und ist sind nicht ich mir mich sie wir ein eine einen einem mit für auf von zu auch wie was kann bitte haben habe wenn oder aber noch nur schon dass bei wird mein meine ihre danke den dem es gibt',
  fr: 'le la les des est sont pas je vous nous une un avec pour que qui dans sur mon ma mes votre vos ce cette mais aussi comment quand suis avez ai merci bonjour du au il elle et plus être fait voudrais',
  es: 'el la los las es son no yo usted una un con para que quien en mi mis su esta este pero también cómo cuándo estoy tengo gracias hola por del al y más quiero puede hay necesito muy está',
  it: 'il lo la gli le è sono non io lei una un con per che chi in mio mia suo questo questa ma anche come quando ho grazie buongiorno di del della nel e più vorrei posso può ha ci avete voglio molto',
  pt: 'o a os as é são não eu você uma um com para que quem em meu minha seu esta este mas também como quando estou tenho obrigado obrigada olá por do da no na e mais quero pode há preciso muito está',
  nl: 'de het een is zijn niet ik mij u wij met voor op van te ook hoe wat kan alstublieft heb heeft als of maar nog al dat bij wordt mijn uw dank bedankt deze dit en ben graag naar',
  pl: 'nie jest są się to na do że czy jak co mam mi mnie proszę dziękuję dzień dobry ale też tylko już przy będzie mój moja pan pani po za od dla oraz chcę chciałbym chciałabym mogę gdzie kiedy',
  sv: 'och är inte jag du vi ni en ett med för på av att också hur vad kan snälla har om eller men ännu bara redan det den som blir min mitt tack hej från till vill skulle när var',
};
const KNOWN: readonly (readonly [language: string, words: ReadonlySet<string>])[] = Object.entries(WORDS).map(([language, words]) => [
  language,
  new Set(words.split(' ')),
]);

/** Scripts apart from Latin, and the languages written in them. */
const SCRIPTS: readonly (readonly [script: string, pattern: RegExp, languages: readonly string[]])[] = [
  ['Cyrillic', /\p{sc=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg']],
  ['Greek', /\p{sc=Greek}/gu, ['el']],
  ['Arabic', /\p{sc=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ug', 'ku']],
  ['Hebrew', /\p{sc=Hebrew}/gu, ['he', 'yi', 'iw']],
  ['Devanagari', /\p{sc=Devanagari}/gu, ['hi', 'mr', 'ne', 'sa']],
  ['Bengali', /\p{sc=Bengali}/gu, ['bn', 'as']],
  ['Tamil', /\p{sc=Tamil}/gu, ['ta']],
  ['Telugu', /\p{sc=Telugu}/gu, ['te']],
  ['Thai', /\p{sc=Thai}/gu, ['th']],
  ['Hangul', /\p{sc=Hangul}/gu, ['ko']],
  ['Kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, ['ja']],
  ['Han', /\p{sc=Han}/gu, ['zh', 'ja', 'yue']],
  ['Georgian', /\p{sc=Georgian}/gu, ['ka']],
  ['Armenian', /\p{sc=Armenian}/gu, ['hy']],
];

/** Words an utterance needs before its language is read from them, of which so many and such a share are known. */
const FEWEST_WORDS = 6;
const FEWEST_KNOWN = 3;
const LEAST_SHARE = 0.25;
/** Letters of a foreign script that prove something. */
const FEWEST_LETTERS = 8;
/** Words read of one utterance. */
const READ_WORDS = 300;

/** What an utterance is written in: languages it may be (more than one where a script serves many); null where it is too short or unclear. */
export function languagesOf(text: string): readonly string[] | null {
  const start = text.slice(0, 3000);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, pattern, languages] of SCRIPTS) {
    const count = start.match(pattern)?.length ?? 0;
    // A few kana among Han are Japanese; most other scripts stand alone.
    if (
      script === 'Kana'
        ? count >= 3 && count >= 0.1 * letters
        : script === 'Han'
          ? count >= 5 && count >= 0.5 * letters
          : count >= FEWEST_LETTERS && count >= 0.6 * letters
    )
      return languages;
  }
  const words = wordsOf(start.replace(/["“«„][^"”»“\n]{1,300}["”»“]/gu, ' ')).slice(0, READ_WORDS);
  if (words.length < FEWEST_WORDS) return null;
  const hits = KNOWN.map(([language, known]) => ({ language, count: words.filter(word => known.has(word)).length })).sort((a, b) => b.count - a.count);
  const [best, second] = hits;
  if (!best || !second || best.count < FEWEST_KNOWN || best.count < LEAST_SHARE * words.length || best.count < 1.5 * second.count) return null;
  return [best.language];
}

/** The same of a turn; turns do not change, so each is read once. */
export const languagesIn = once(({ text }: Turn) => languagesOf(text));

/** The language of a BCP 47 tag: `de` of `de-AT`. */
export const languageIn = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? tag;

/** True when the language is one that {@link languagesOf} can tell. */
export const isTold = (language: string): boolean => Object.hasOwn(WORDS, language) || SCRIPTS.some(([, , languages]) => languages.includes(language));
