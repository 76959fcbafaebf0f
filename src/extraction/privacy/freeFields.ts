import type { AttributeName, Fact } from '../attributes.js';
import { isGivenName } from './givenNames.js';
import { isWord } from './notNames.js';

/** Fields of free words: not made coarse as the five are, so what in them only a few share is cut. */
const FREE: readonly AttributeName[] = ['familyRelationships', 'socialRelationships', 'routinesHabits', 'otherExperiences', 'languageStyle'];
const STUDY = /\b(?:studi(?:es|ed)|studying|majors?|majored|graduated|universit\p{L}*|college|ph\.?d|bachelor|masters? degree|degree in)\b/iu;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** A word in the middle of a sentence. */
const MIDST = /(?<=[\p{Ll}\p{N},;:)'’-]\s)[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const CAPITAL = /^\p{Lu}/u;
const CODE = /^(?=.*\d)(?:(?=.*\p{L})[\p{L}\p{N}-]+|\d{3,}[\d-]*)$/u;
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th|s|k|km|kg|am|pm|h|m)$/iu;
const BEFORE = /^(?:at|in|from|to|for|with|of|by|on|near|around|between|under|as|about|into|through|and|or|but|while|because|where|called|named)$/iu;
/** What says nothing without what was cut. */
const DANGLING =
  /(?:^|\s)(?:lived?|lives|living|used to live|grew up|born|raised|moved|went|goes|going|been|is|are|was|were|comes|came|works?|worked|has|have|had|likes|loves|dislikes|favorite)$/iu;
const KIN =
  /^(?:mates?|pals?|buddy|friends?|sons?|daughters?|brothers?|sisters?|wife|husband|partner|boss|neighbou?rs?|cousins?|nephews?|nieces?|uncle|aunt|mother|father|mum|mom|dad|girlfriend|boyfriend|colleagues?|roommates?|flatmates?|grandson|granddaughter|fianc[ée]e?|ex|cellmates?|babys?|dogs?|cats?)$/iu;
/** Forms that English words have and names seldom. */
const LIKE_A_WORD = /(?:s|ed|ing|ly|ful|ous|ive|ion|ment|ness|ty)$/u;

const fold = (word: string): string => word.toLowerCase().replace(/['’]s?$/u, '');

/** Words that somebody writes with a capital in the middle of a sentence; turns in capitals throughout say nothing. */
function properIn(said: readonly string[]): Set<string> {
  const proper = new Set<string>();
  for (const text of said) {
    const words = text.match(MIDST) ?? [];
    const capitals = words.filter(word => CAPITAL.test(word) && !/^I(?:['’]|$)/u.test(word));
    if (capitals.length * 2 > words.length && words.length > 3) continue;
    for (const word of capitals) proper.add(fold(word));
  }
  return proper;
}

/** What in a value may lead to somebody: names, places, works, codes. Indices of its words. */
function telling(words: readonly string[], proper: ReadonlySet<string>): number[] {
  return words.flatMap((word, at) => {
    if (/^I(?:['’]|$)/u.test(word) || ORDINAL.test(word)) return [];
    if (CODE.test(word)) return [at];
    const known = isWord(word);
    const afterKin = at > 0 && KIN.test(words[at - 1] ?? '') && !known && !BEFORE.test(word) && (isGivenName(word) || !LIKE_A_WORD.test(word));
    return (at > 0 && CAPITAL.test(word) && !known) || (proper.has(fold(word)) && !known) || afterKin ? [at] : [];
  });
}

/** Somebody's free words: facts, and entries of a scene. */
export interface FreeWords {
  readonly facts: readonly Fact[];
  readonly scene: readonly string[];
  /** Their own turns. */
  readonly said: readonly string[];
}

export interface Shared {
  readonly facts: readonly Fact[];
  /** The scene's entries, in their order; null where nothing of one is left. */
  readonly scene: readonly (string | null)[];
  /** Facts of which nothing is left. */
  readonly dropped: number;
  /** Facts and entries that lost a part. */
  readonly cut: number;
  /** The words that were cut, which what is written must not bring back, and the turns they rest on. */
  readonly hidden: readonly string[];
  readonly turns: readonly number[];
}

/**
 * Free fields of all people, without the names, places, works and codes that fewer than `k` of them share: a phrase is cut from
 * the last preposition or conjunction before such a word on; where nothing is left the fact is dropped. Where somebody studies or studied is education,
 * which is made coarse. Names are told by capitals, in the value or in the person's own turns, or by a relation before them: what
 * somebody writes in small letters throughout may pass.
 */
export function shareFree(people: readonly FreeWords[], k: number): (person: FreeWords) => Shared {
  const counts = new Map<string, number>();
  for (const { facts, scene } of people) {
    const own = new Set([...facts.map(({ value }) => value), ...scene].flatMap(value => (value.match(WORD) ?? []).map(fold)));
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return ({ facts, scene, said }) => {
    const proper = properIn(said);
    const hidden = new Set<string>();
    const turns = new Set<number>();
    let [cut, dropped] = [0, 0];
    const part = (value: string): string => {
      const places = [...value.matchAll(WORD)];
      const words = places.map(([word]) => word);
      const few = telling(words, proper).filter(at => (counts.get(fold(words[at] ?? '')) ?? 0) < k);
      const first = few[0];
      if (first === undefined) return value;
      for (const at of few) hidden.add(words[at] ?? '');
      let from = first;
      while (from > 0 && !BEFORE.test(words[from] ?? '')) from--;
      const left = value.slice(0, from === 0 ? 0 : places[from]?.index).trim();
      return left.split(/\s+/u).length < 2 || DANGLING.test(left) ? '' : left;
    };
    const shared = (value: string): string =>
      value
        .split(/[,;] /u)
        .map(part)
        .filter(left => left !== '')
        .join(', ');
    const kept = facts.flatMap((fact): Fact[] => {
      if (k <= 1 || !FREE.includes(fact.name)) return [fact];
      if (STUDY.test(fact.value)) return [{ ...fact, name: 'education' }];
      const value = shared(fact.value);
      if (value === fact.value.split(/[,;] /u).join(', ')) return [fact];
      for (const turn of fact.turns) turns.add(turn);
      if (value === '') dropped++;
      else cut++;
      return value === '' ? [] : [{ ...fact, value }];
    });
    const entries = scene.map(entry => {
      const value = k <= 1 ? entry : shared(entry);
      if (value !== entry && value !== '') cut++;
      return value === '' ? null : value;
    });
    return { facts: kept, scene: entries, dropped, cut, hidden: [...hidden].filter(word => !isWord(word)), turns: [...turns] };
  };
}
