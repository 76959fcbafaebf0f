import { readFileSync } from 'node:fs';
import { packageFolder } from '../../support/packageFolder.js';
import { plainWords, stemsOf, type Line } from './dialogue.js';
import { expression, stands } from './lexicon.js';

/** What people voice about themselves, the words that serve it and the words that go against it. */
export interface Topic {
  readonly name: string;
  readonly voiced: readonly string[];
  /** How it is voiced in figures: `1.95`. */
  readonly form: RegExp | null;
  readonly serves: readonly string[];
  readonly against: readonly string[];
  /** Whether offers without any of these words can be told to have no regard to it. */
  readonly absenceTells: boolean;
  /** Whether its words are rich enough to be ruled on. */
  readonly scope: boolean;
  /** What cannot be held out to somebody like that without regard to it: a dish, a room. */
  readonly silence: readonly string[];
}

let loaded: readonly Topic[] | undefined;

function topics(): readonly Topic[] {
  if (loaded) return loaded;
  const lists = JSON.parse(readFileSync(packageFolder('src/judge/rules/topics.json'), 'utf8')) as Record<
    string,
    Record<'voiced' | 'serves' | 'against' | 'absence', string> & { readonly form?: string; readonly scope?: string; readonly silence?: string }
  >;
  const compiled = (list: string): string[] =>
    list
      .split('|')
      .map(expression)
      .filter(one => one !== '');
  return (loaded = Object.entries(lists).map(([name, { voiced, serves, against, absence, form, scope, silence = '' }]) => ({
    name,
    absenceTells: absence === 'ignored',
    scope: scope === 'yes',
    silence: compiled(silence),
    voiced: compiled(voiced),
    form: form === undefined ? null : new RegExp(form, 'iu'),
    serves: compiled(serves),
    against: compiled(against),
  })));
}

/** The topics a text voices. */
export function topicsIn(text: string): Topic[] {
  const stems = stemsOf(text);
  return topics().filter(topic => topic.form?.test(text) === true || topic.voiced.some(one => stems.includes(` ${one} `)));
}

const BEFORE = new Set([
  'no',
  'not',
  'without',
  'avoid',
  'skip',
  'never',
  'dont',
  'doesnt',
  'isnt',
  'arent',
  'cant',
  'cannot',
  'wont',
  'minus',
  'except',
  'hold',
  'omit',
  'remove',
  'leave',
  'zero',
  'neither',
  'nor',
  'rather',
  'instead',
  'non',
  'havent',
  'hasnt',
  'low',
  'refuse',
  'refuses',
  'away',
  'nothing',
]);
const WARNS =
  /\b(?:skip|avoid(?! (?:a|any|the (?:fee|queue)|delays?|paying|late)\b)|steer clear|keep away|stay away|not (?:for you|suitable|safe|today|right for)|isnt (?:for you|suitable|safe)|leave out|left out|leave (?:it|that|them) out|instead of|rather than|not recommend|wouldnt recommend|advise against|id leave|too (?:long|far|spicy|high|steep|loud|big|small)|swap(?:ped)? (?:the|it|out)|replace|remove|take off|hold the|spare you|no need|rule(?:d)? out|dont worry about|save you|watch out|careful|keep (?:the|your) \w+ (?:quiet|free|clear)|out of your way|out for you|off limits|contains|has (?:egg|eggs|milk|butter|cream|nuts) in|left (?:it|them|that|those|these) (?:out|aside)|wouldnt (?:take|go|pick|choose)|id (?:avoid|skip)|well away from|(?:since|because) (?:that|it|this|they|those|these)(?:s| has| have| contains?| is| are| got)?)\b/u;

/** Whether a sentence advises against what it names. */
export const warns = (line: Line): boolean => WARNS.test(line.words.join(' '));

/** Whether an expression stands there only to be turned down: `no chilli`, `feather-free`, `skip the walnuts`. */
export function turnedDown(line: Line, wanted: string): boolean {
  if (warns(line)) return true;
  if (wanted.startsWith('#')) return false;
  const stems = line.stems.trim().split(' ');
  const length = wanted.split(' ').length;
  const places = stems.flatMap((_, i) => (stems.slice(i, i + length).join(' ') === wanted ? [i] : []));
  return (
    places.length > 0 &&
    places.every(
      i =>
        stems[i + length] === 'fre' ||
        stems[i + length] === 'free' ||
        (/^fre/u.test(stems[i - 2] ?? '') && /^(?:of|from)$/u.test(stems[i - 1] ?? '')) ||
        (!/^(?:no|not|without|never) /u.test(wanted) && rejected(line.words.slice(Math.max(0, i - 4), i))),
    )
  );
}

/** Expressions of a list that stand in a line as said, and those turned down there. */
export function standing(line: Line, list: readonly string[]): { readonly said: readonly string[]; readonly turned: readonly string[] } {
  const all = list.filter(one => (one.startsWith('#') ? stands(line, one) : line.stems.includes(` ${one} `)));
  const turned = all.filter(one => turnedDown(line, one));
  return { said: all.filter(one => !turned.includes(one)), turned };
}

const rejected = (before: readonly string[]): boolean =>
  before.some((word, i) => BEFORE.has(word) && !/^(?:problem|worries|matter|trouble|doubt|cause|later|need|only|just|alone)$/u.test(before[i + 1] ?? ''));

const AVERSION =
  /\b(?:hate|hates|dont like|doesnt like|do not like|cant stand|cant have|cant eat|cant do|dont eat|doesnt eat|dont want|doesnt want|allergic to|allergy to|refuses?|avoid|avoids|dislikes?|scared of|afraid of|terrified of|fear of|not a fan of|no|without|not keen on|intolerant to|intolerant of|anything but|rather not|not into)\s(?:any |anything |the |a |eating |with |more )*([a-z]+(?: [a-z]+)?)/gu;
const HARMS = /\b([a-z]+) (?:makes|make|gives|give|kills?|hurts?) my\b/gu;

/** What somebody says they do not want: `refuses anything with romance in it`. */
export function dislikedIn(text: string): string[] {
  const words = plainWords(text).join(' ');
  const found = [...words.matchAll(AVERSION), ...words.matchAll(HARMS)].map(match => match[1] ?? '');
  return found.flatMap(one => one.split(' ').map(expression)).filter(one => one.length > 3 && !DULL.has(one));
}

const DULL = new Set([
  'phone',
  'more',
  'idea',
  'need',
  'time',
  'problem',
  'thank',
  'long',
  'longer',
  'much',
  'that',
  'this',
  'please',
  'please',
  'onli',
  'other',
  'thing',
  'in',
  'and',
  'with',
  'wait',
  'rush',
  'hurry',
  'clu',
  'matter',
  'luck',
  'one',
  'have',
  'been',
  'make',
  'normal',
  'very',
  'good',
  'wai',
  'want',
  'because',
  'when',
  'thei',
  'from',
  'after',
  'before',
  'than',
  'later',
  'les',
  'over',
]);
