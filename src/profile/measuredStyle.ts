import { wordsOf } from '../support/text.js';
import type { Profile } from './profile.js';

/** How somebody writes, counted over their utterances. Shares are between 0 and 1. */
export interface StyleStatistics {
  readonly utterances: number;
  readonly medianWords: number;
  readonly meanWords: number;
  /** Spread of words per utterance: standard deviation over mean. */
  readonly variation: number;
  /** Different words among all words, of the first 200 (type-token ratio). */
  readonly typeToken: number;
  readonly wordLength: number;
  /** Utterances without a capital, in capitals only, and those that begin with one; null in a script without capitals. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly sentence: number | null;
  /** Utterances that end in a full stop, question or exclamation mark, and those with a doubled mark. */
  readonly closed: number;
  readonly doubled: number;
  /** Marks per ten words. */
  readonly marks: number;
  readonly questions: number;
  readonly emoji: number;
  /** Slips per hundred words: dropped apostrophes, doubled or swapped letters of common words. English only. */
  readonly slips: number;
  /** Utterances with a casual, and with a formal turn of phrase. English only. */
  readonly casual: number;
  readonly formal: number;
  readonly polite: number;
}

const EMOJI = /\p{Extended_Pictographic}|(?:^|\s)[:;=8][-'^]?[)(DPpOo3/|\\*](?=\s|$)|(?:^|\s)(?:<3|xD|\^\^)(?=\s|$)/u;
const MARK = /[.,!?;:…。、！？،؟—–-]/gu;
const CLOSED = /[.!?…。！？؟](?:["'”’)\s]|\p{Extended_Pictographic})*$/u;
const DOUBLED = /[!?]{2,}|\.{2,}|…|,,/u;
const QUESTION = /[?？؟]/u;
const SLIP =
  /\b(?:im|ive|id|dont|doesnt|didnt|cant|couldnt|wont|wouldnt|shouldnt|isnt|arent|wasnt|werent|havent|hasnt|thats|whats|wheres|hows|theres|youre|youve|theyre|lets|teh|hte|adn|nad|taht|waht|thsi|jsut|recieve\w*|beleive|definately|defiantly|tommor+ow|tomorow|tmrow|adress\w*|occured|seperate\w*|untill|wich|becuase|becasue|becouse|alot|thier|freind\w*|wierd|neccess?ary|necesary|goverment|apointment|appoint?emnt|accomodat\w*|buisness|calender|comming|diferent|dissapear\w*|embarass\w*|enviroment|existance|finaly|foward|happend|immediatly|intrest\w*|knowlege|lisence|mispell\w*|ocasion\w*|payed|posible|prefered|proccess|realy|reccomend\w*|recomend\w*|refered|rember|remeber|sence|sincerly|speach|succes+ful|suprise\w*|truely|usualy|wether|writting|yuo|yoru|woudl|coudl|shoudl|pleas|plase|plese|thnaks|thnks|thansk|helo|befor|wiht|whit|form me|ordr|oder|refnd|refudn|cancled|tikcet|acount|accout|pasword|delivry|delivary|shiping|suport|mesage|emial|numer|nubmer|monht|moeny|wrok|dose it|dosnt|dosent|cuz)\b/giu;
const CASUAL =
  /\b(?:hey|hiya|yo|yeah|yep|yup|nope|nah|gonna|wanna|gotta|kinda|sorta|lol|lmao|omg|btw|idk|tbh|imo|pls|plz|thx|ty|u|ur|r u|cuz|cos|coz|ya|dude|mate|guys|stuff|super|cool|awesome|ok(?:ay)?|cheers|ta|ugh|hmm+|haha+|wtf|ffs|dunno|y'?all|ain'?t)\b/iu;
const FORMAL =
  /\b(?:would you (?:kindly|please|be so kind)|could you (?:kindly|please)|kindly|i would (?:like|appreciate|be grateful)|i should like|dear (?:sir|madam|team|support)|good (?:morning|afternoon|evening|day)|sincerely|regards|regarding|with respect to|furthermore|moreover|therefore|whom|i am writing|may i (?:ask|enquire|inquire)|i wish to|at your earliest|please advise|i trust|thank you very much|much obliged|nevertheless|hereby|in advance)\b/iu;
const POLITE = /\b(?:please|pls|plz|thank(?:s| you)?|thx|sorry|excuse me|kindly|appreciate\w*|grateful|cheers)\b/iu;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Counts how somebody writes. The utterances must not be empty. Words of scripts without spaces are counted a character each, in pairs. */
export function styleStatistics(utterances: readonly string[]): StyleStatistics {
  const texts = utterances.map(text => text.normalize('NFC').trim()).filter(text => text !== '');
  if (texts.length === 0) throw new RangeError('style is measured on at least one utterance');
  const lengths = texts.map(countWords);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const mean = total / texts.length;
  const share = (test: (text: string) => boolean, of: readonly string[] = texts) => (of.length === 0 ? 0 : of.filter(test).length / of.length);
  const cased = texts.filter(text => /\p{Lu}|\p{Ll}/u.test(text));
  const ofCased = (test: (text: string) => boolean) => (cased.length * 2 < texts.length ? null : share(test, cased));
  const words = texts.flatMap(wordsOf).slice(0, 200);
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  return {
    utterances: texts.length,
    medianWords: median(lengths),
    meanWords: mean,
    variation: mean === 0 ? 0 : Math.sqrt(lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / texts.length) / mean,
    typeToken: words.length === 0 ? 0 : new Set(words).size / words.length,
    wordLength: words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.length, 0) / words.length,
    lower: ofCased(text => !/\p{Lu}/u.test(text)),
    upper: ofCased(text => !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) > 1),
    sentence: ofCased(text => /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{N})/u.test(text) && /\p{Ll}/u.test(text)),
    closed: share(text => CLOSED.test(text)),
    doubled: share(text => DOUBLED.test(text)),
    marks: total === 0 ? 0 : (10 * count(MARK)) / total,
    questions: share(text => QUESTION.test(text)),
    emoji: share(text => EMOJI.test(text)),
    slips: total === 0 ? 0 : (100 * count(SLIP)) / total,
    casual: share(text => CASUAL.test(text)),
    formal: share(text => FORMAL.test(text)),
    polite: share(text => POLITE.test(text)),
  };
}

/** Words between spaces; where a script writes none, two characters are taken for a word. */
function countWords(text: string): number {
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu)?.length ?? 0;
  const rest = text.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu, ' ');
  return wordsOf(rest).length + Math.ceil(unspaced / 2);
}

/** Small letters, open ends, emoji and slips make a text casual as much as its words do. */
function registerOf({ lower, closed, emoji, slips, casual, formal, polite, meanWords, doubled }: StyleStatistics): Profile['style']['register'] {
  const loose =
    casual +
    (lower !== null && lower >= 0.7 ? 0.2 : 0) +
    (closed < 0.4 ? 0.15 : 0) +
    (emoji > 0 ? 0.2 : 0) +
    (slips > 0 ? 0.15 : 0) +
    (doubled >= 0.4 ? 0.15 : 0);
  const stiff = formal + (polite >= 0.3 && closed >= 0.7 && meanWords >= 9 ? 0.15 : 0);
  if (stiff >= 0.25 && stiff > loose) return 'formal';
  return loose >= 0.3 ? 'casual' : 'neutral';
}

/** The style fields of a profile as the statistics show them. `typos` and `register` rest on English wordings. */
export function styleFieldsOf(statistics: StyleStatistics): Profile['style'] {
  const { lower, upper, sentence, closed, doubled, marks, emoji, slips } = statistics;
  return {
    register: registerOf(statistics),
    casing:
      lower === null || upper === null || sentence === null
        ? 'uncased'
        : upper >= 0.7
          ? 'upper'
          : lower >= 0.7
            ? 'lower'
            : sentence >= 0.7
              ? 'sentence'
              : 'mixed',
    punctuation: marks <= 0.15 ? 'none' : doubled >= 0.4 || marks >= 4 ? 'heavy' : closed >= 0.7 ? 'standard' : 'light',
    typos: slips === 0 ? 'none' : slips < 5 ? 'some' : 'many',
    emoji: emoji === 0 ? 'none' : emoji < 0.6 ? 'some' : 'many',
    medianWords: Math.min(80, Math.max(1, Math.round(statistics.medianWords))),
  };
}
