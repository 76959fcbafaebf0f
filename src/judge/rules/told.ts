import { contentStems, editDistance, wordsOf } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { cannotTell, met, notMet, shown } from './decision.js';
import type { Dialogue, Line } from './dialogue.js';
import { akin, ringOf } from './lexicon.js';
import type { Reading } from './itself.js';
import { counts } from './numbers.js';
import { denies, isQuestion } from './sentences.js';
import { addresses, amounts, CONFIRMS, digitsOf, plain, things, type Compared } from './toldValues.js';
import { topicsIn, standing } from './topics.js';

/** Whether the chatbot repeats what the user told it as it was told. */
export function withTold(dialogue: Dialogue, doubt: boolean): Reading {
  const found = [
    ...names(dialogue),
    ...codes(dialogue),
    ...numbers(dialogue),
    ...ages(dialogue),
    ...attributed(dialogue),
    ...dates(dialogue),
    ...amounts(dialogue),
    ...addresses(dialogue),
    ...things(dialogue),
  ];
  const wrong = found.find(({ agree, said, told }) => !agree && !corrected(dialogue, told, said));
  if (wrong)
    return { doubt: false, decision: notMet([wrong.said, wrong.told], `${wrong.why}: the user says ${shown(wrong.told)}, the chatbot ${shown(wrong.said)}.`) };
  if (found.some(({ agree }) => !agree))
    return { doubt: true, decision: cannotTell('The chatbot departs from what the user said, but the user may have changed it.') };
  if (doubt) return { doubt, decision: cannotTell('What the chatbot repeats fits, but its own sentences may not fit each other.') };
  const right = found.find(
    ({ agree, why, said }) => agree && (/(?:date|time|number|name|said|age|amount)$|number of /u.test(why) || CONFIRMS.test(plain(said))),
  );
  if (right)
    return { doubt: false, decision: met([right.said, right.told], `${right.why}: the user says ${shown(right.told)}, the chatbot ${shown(right.said)}.`) };
  return { doubt: false, decision: cannotTell('The chatbot repeats nothing that the user told it, so there is nothing to compare.') };
}

/** The user takes back or changes something between the two. */
const corrected = (dialogue: Dialogue, told: Line, said: Line): boolean =>
  dialogue.user.some(
    line =>
      line.at > told.at &&
      line.at < said.at &&
      /\b(?:actually|wait|sorry|i meant|instead|change|changed|make it|no,|correction|rather|one more|joining|another|add)\b/iu.test(line.text),
  );

const NAMED =
  /\b(?:[Mm]y name(?:['’]s| is)|[Nn]ame(?:['’]s| is)|[Nn]ame:|[Nn]ame of|I['’]?m|[Ii] am|[Tt]his is|[Ii]t['’]s|[Ii]n the name of|[Uu]nder)\s+((?:\p{Lu}[\p{L}'’-]+\s?){1,3})/gu;

export const givesName = (line: Line): boolean => line.text.search(NAMED) >= 0;

/** The name the user gave, and every form of address of the chatbot that resembles it. */
export function names(dialogue: Dialogue): Compared[] {
  const given = dialogue.user.flatMap(told => [...told.text.matchAll(NAMED)].map(match => ({ told, parts: (match[1] ?? '').trim().split(/\s+/u) })));
  const alone = dialogue.user
    .filter(
      line =>
        /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}[.!]?$/u.test(line.text.trim()) &&
        dialogue.chatbot.some(asked => asked.turn === line.turn - 1 && /\bname\b/u.test(plain(asked))),
    )
    .map(told => ({ told, parts: told.text.replace(/[.!]/gu, '').trim().split(/\s+/u) }));
  return [...given, ...alone].flatMap(({ told, parts }) =>
    dialogue.chatbot
      .filter(({ turn }) => turn > told.turn)
      .flatMap((said): Compared[] => {
        const words: readonly string[] = said.text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];
        const same = parts.some(part => part.length > 2 && words.includes(part));
        const missing = parts.filter(part => part.length >= 4 && !words.includes(part));
        const close = words.find(word => !parts.includes(word) && missing.some(part => misspelt(part, word.replace(/['’]s$/u, ''))));
        const other = /\b(?:Mr|Mrs|Ms|Miss)\.? (\p{Lu}[\p{L}'’-]+)/u.exec(said.text);
        const wrong = close !== undefined;
        const otherName =
          other &&
          parts.length > 0 &&
          !parts.includes(other[1] ?? '') &&
          !/\b(?:with|by|from|see|is|and|to) (?:Mr|Mrs|Ms|Miss)/u.test(said.text) &&
          /(?:,\s*(?:Mr|Mrs|Ms|Miss)\.? \p{Lu}[\p{L}'’-]+[.!,]|(?:Thank you|Thanks|Dear|Hello|Hi|Sorry),? (?:Mr|Mrs|Ms|Miss))/u.test(said.text);
        if (wrong || (otherName && parts.length > 1)) return [{ told, said, agree: false, why: 'The chatbot has another name' }];
        return same ? [{ told, said, agree: true, why: 'The chatbot repeats the name' }] : [];
      }),
  );
}

/** `Achterfeld` for `Achterberg`: the same beginning, or one or two letters wrong. */
function misspelt(part: string, word: string): boolean {
  const distance = editDistance(part, word);
  const begins = part.slice(0, 3) === word.slice(0, 3) && distance <= Math.ceil(part.length / 2.5);
  return distance > 0 && Math.abs(part.length - word.length) <= 3 && (begins || (part.length >= 5 && distance <= 2 && part[0] === word[0]));
}

const codeLike = (line: Line): { value: string; text: string }[] =>
  quantitiesOf(line.text)
    .filter(({ kind, value }) => kind === 'code' || (kind === 'number' && value.replace(/\D/gu, '').length >= 4))
    .map(({ value, text }) => ({ value: value.toLowerCase().replace(/[^a-z0-9]/gu, ''), text }))
    .filter(({ value }) => value.length >= 4);

function codes(dialogue: Dialogue): Compared[] {
  return dialogue.user.flatMap(told =>
    codeLike(told).flatMap(given =>
      dialogue.chatbot
        .filter(({ turn }) => turn > told.turn)
        .flatMap(said =>
          codeLike(said).flatMap((code): Compared[] => {
            if (code.value === given.value) return [{ told, said, agree: true, why: 'The chatbot repeats the number' }];
            const near = code.value.length === given.value.length && code.value.length >= 5 && editDistance(code.value, given.value) <= 2;
            return near && !dialogue.user.some(line => codeLike(line).some(({ value }) => value === code.value))
              ? [{ told, said, agree: false, why: 'The chatbot has another number' }]
              : [];
          }),
        ),
    ),
  );
}

function numbers(dialogue: Dialogue): Compared[] {
  return dialogue.chatbot.flatMap(said =>
    counts(said).flatMap(({ noun, value }): Compared[] => {
      if (
        /\b(?:up to|sleeps|at least|from|over|more than|maximum|each|every|for up to|per|another|only|left|of our|minimum|or more|groups of|space for|room for|seats)\b/u.test(
          plain(said),
        ) ||
        isQuestion(said)
      )
        return [];
      const told = dialogue.user.filter(line => line.turn < said.turn && counts(line).some(one => one.noun === noun)).at(-1);
      if (!told) return [];
      const values = counts(told)
        .filter(one => one.noun === noun)
        .map(one => one.value);
      if (values.includes(value) || counts(said).some(one => one.noun === noun && values.includes(one.value)))
        return [{ told, said, agree: true, why: `The chatbot repeats the number of ${noun}` }];
      return values.length === 1 && CONFIRMS.test(plain(said)) ? [{ told, said, agree: false, why: `The chatbot has another number of ${noun}` }] : [];
    }),
  );
}

const AGE =
  /\b(?:(she|he|son|daughter|child|kid|boy|girl|dog|cat)(?:['’]?s| is|)?(?: only| just)? (\d{1,2})\b(?!\s?(?:[:.]\d|kg|cm|euro|€|am|pm|m\b|%|minutes|hours|days|weeks|months))|(\d{1,2})[- ]years?[- ]old)/iu;
function ages(dialogue: Dialogue): Compared[] {
  const age = (line: Line): string | undefined => {
    const found = AGE.exec(line.text);
    return found?.[2] ?? found?.[3];
  };
  const told = dialogue.user.filter(line => age(line) !== undefined);
  if (told.length !== 1 || !told[0]) return [];
  const [one] = told;
  return dialogue.chatbot
    .filter(said => said.turn > one.turn && age(said) !== undefined && !isQuestion(said))
    .map(said => ({
      told: one,
      said,
      agree: age(said) === age(one),
      why: age(said) === age(one) ? 'The chatbot repeats the age' : 'The chatbot has another age',
    }));
}

const ATTRIBUTES = /\b(?:as|since|because|like)? ?you(?:ve| have)? (?:told (?:me|us)|said|mentioned|wrote|stated|asked for|requested)\b(.*)$/u;

/** `As you told me you eat everything`: what is put into the user's mouth must have been said. */
function attributed(dialogue: Dialogue): Compared[] {
  return dialogue.chatbot.flatMap((said): Compared[] => {
    const words = ATTRIBUTES.exec(plain(said))?.[1];
    if (words === undefined || denies(words.slice(0, 15)) || isQuestion(said)) return [];
    const claim = contentStems(words.split(/\b(?:ive|ill|so|weve|we|i)\b/u)[0] ?? '').filter(word => word.length > 2);
    if (claim.length === 0) return [];
    const before = dialogue.user.filter(({ turn }) => turn < said.turn);
    const told = before.find(line => claim.some(word => [word, ...ringOf(word)].some(one => line.stems.split(' ').some(other => akin(one, other)))));
    if (told) {
      const values = quantitiesOf(words).map(({ value }) => value);
      return values.length > 0 && values.every(value => before.some(line => quantitiesOf(line.text).some(one => one.value === value)))
        ? [{ told, said, agree: true, why: 'The chatbot repeats what the user said' }]
        : [];
    }
    const diet = before.find(line => topicsIn(line.text).some(({ name }) => ['vegetarian', 'vegan', 'gluten', 'lactose', 'nuts', 'halal'].includes(name)));
    if (
      diet &&
      (/eat everything|eat anything|no (?:allergies|diet)|meat/u.test(words) ||
        topicsIn(diet.text).some(topic => standing(said, topic.against).said.length > 0))
    )
      return [{ told: diet, said, agree: false, why: "The chatbot puts other words into the user's mouth" }];
    return [];
  });
}

/** A date or time confirmed that nobody had named, where the user named one. */
function dates(dialogue: Dialogue): Compared[] {
  const kinds = ['date', 'time'] as const;
  return dialogue.chatbot.flatMap(said =>
    kinds.flatMap((kind): Compared[] => {
      const values = quantitiesOf(said.text)
        .filter(one => one.kind === kind)
        .map(({ value }) => value);
      if (values.length === 0 || isQuestion(said)) return [];
      const told = dialogue.user
        .filter(
          line =>
            line.turn < said.turn &&
            !isQuestion(line) &&
            quantitiesOf(line.text).some(one => one.kind === kind && !/today|tomorrow|tonight|week|month/u.test(one.value)),
        )
        .at(-1);
      if (!told) return [];
      const given = quantitiesOf(told.text)
        .filter(one => one.kind === kind)
        .map(({ value }) => value);
      if (values.some(value => given.includes(value)) && CONFIRMS.test(plain(said)))
        return values.length === 1 ? [{ told, said, agree: true, why: `The chatbot repeats the ${kind}` }] : [];
      const earlier = dialogue.lines
        .filter(line => line.at < said.at && line.at !== told.at)
        .some(line => quantitiesOf(line.text).some(one => one.kind === kind));
      const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
      const comparable =
        kind === 'time' ||
        (values.length === 1 &&
          given.length === 1 &&
          weekday.test(values[0] ?? '') === weekday.test(given[0] ?? '') &&
          !/today|tomorrow|tonight|week|month|of/u.test(`${values[0]}`));
      const slip = kind === 'date' && given.length === 1 && values.length === 1 && isSlip(given[0] ?? '', values[0] ?? '');
      if (slip && !earlier) return [{ told, said, agree: false, why: 'The chatbot has another date' }];
      return !earlier &&
        comparable &&
        given.length === 1 &&
        values.length === 1 &&
        (kind === 'date' || !sameHour(given[0] ?? '', values[0] ?? '')) &&
        /\b(?:booked|confirmed|reserved|noted|so thats|as requested|as you)\b/u.test(plain(said)) &&
        !/\b(?:instead|alternatively|next available|sorry|unfortunately|deliver\w*|arrive\w*|by|within|refund\w*)\b/u.test(plain(said)) &&
        wordsOf(said.text).length < 40
        ? [{ told, said, agree: false, why: `The chatbot confirms another ${kind}` }]
        : [];
    }),
  );
}

/** `4:30` and `16:30`. */
const sameHour = (a: string, b: string): boolean => Number(a.slice(0, 2)) % 12 === Number(b.slice(0, 2)) % 12 && a.slice(2) === b.slice(2);

/** `24 August` or `41` for `14`: one figure of the day is another, or they have changed places. */
function isSlip(given: string, date: string): boolean {
  if (![given, date].every(value => /^\d\d-\d\d$/u.test(value)) || given === date || given.slice(0, 2) !== date.slice(0, 2)) return false;
  return given.slice(-1) === date.slice(-1) || digitsOf(given) === digitsOf(date);
}
