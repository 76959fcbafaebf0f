import { contentStems } from '../../support/text.js';
import { numberIn, quantitiesOf } from '../../transcript/quantity.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import type { Dialogue, Line } from './dialogue.js';
import { barren, givesUp, objects, pending, pleased, refuses, tellsDeed } from './goalSigns.js';
import { askedFor, goalKind, reaches, repairs, reports, rightDeed, type Asked, type GoalKind } from './goalKinds.js';
import { properNames } from './instances.js';
import { ringOf, standsAny } from './lexicon.js';
import { denies, isQuestion, unknown } from './sentences.js';
import { timeIn } from './timeWords.js';

const plain = (line: Line): string => line.words.join(' ');

/** One reply of the chatbot and what the user says to it. */
interface Exchange {
  readonly lines: readonly Line[];
  readonly reaction: readonly Line[];
  /** The sentence that hands over what is wanted. */
  readonly delivered: Line | undefined;
  /** The user objects to it. */
  readonly objected: boolean;
  readonly refused: boolean;
}

interface Goal {
  readonly text: string;
  readonly kind: GoalKind;
  readonly asked: Asked;
  readonly groups: readonly (readonly string[])[];
}

/** Whether the chatbot delivers what the goal asks for, and the user lets it stand. */
export function goal(dialogue: Dialogue, text: string): Decision {
  const wanted: Goal = { text, kind: goalKind(text), asked: askedFor(text), groups: contentStems(text).map(word => ringOf(word)) };
  const all = exchanges(dialogue, wanted);
  if (all.length === 0) return cannotTell('The chatbot does not answer after the goal is raised.');
  const last = dialogue.user.filter(({ turn }) => turn === dialogue.user.at(-1)?.turn);
  const lost = last.some(givesUp);
  const standing = all.findLast(({ delivered, objected }) => delivered && !objected);
  const after = standing ? all.slice(all.indexOf(standing) + 1) : all;
  const earlier = standing ? all.slice(0, all.indexOf(standing)).some(({ delivered, objected }) => delivered && objected) : false;
  if (standing?.delivered && !lost) {
    if (!after.some(({ refused }) => refused) && !(earlier && standing.refused)) {
      return met([standing.delivered], `The chatbot delivers what the goal asks for, and the user lets it stand: ${shown(standing.delivered)}.`);
    }
    return cannotTell(`The chatbot says ${shown(standing.delivered)}, but takes something back.`);
  }
  if (!standing) {
    const complaint = dialogue.user.find(line => line.turn > (all[0]?.lines[0]?.turn ?? 0) && (objects(line) || givesUp(line)));
    const final = all.at(-1);
    const empty = final?.lines.every(line => barren(line) || refuses(line)) ?? false;
    const [line] = all.flatMap(({ lines }) => lines.filter(one => refuses(one) || pending(one))).slice(-1);
    const shownLine = line ?? final?.lines.at(-1) ?? closest(dialogue, text)[0];
    if (shownLine && (complaint || empty)) return notMet([shownLine], `The chatbot never delivers what the goal asks for: ${shown(shownLine)}.`);
  }
  return cannotTell('It cannot be told from the words whether the chatbot delivers what the goal asks for.');
}

function exchanges(dialogue: Dialogue, wanted: Goal): Exchange[] {
  const turns = [...new Set(dialogue.chatbot.map(({ turn }) => turn))].filter(turn => dialogue.user.some(line => line.turn < turn));
  return turns.map((turn, i) => {
    const lines = dialogue.chatbot.filter(line => line.turn === turn);
    const reaction = dialogue.user.filter(line => line.turn > turn && line.turn < (turns[i + 1] ?? Infinity));
    const heard = dialogue.user.filter(line => line.turn < turn);
    const delivered = handsOver(lines, heard, wanted);
    const objected = reaction.some(line => objects(line) || givesUp(line)) && !reaction.some(pleased);
    return { lines, reaction, delivered, objected, refused: lines.some(line => refuses(line)) };
  });
}

function handsOver(lines: readonly Line[], heard: readonly Line[], wanted: Goal): Line | undefined {
  const told = lines.filter(line => !isQuestion(line) && !unknown(plain(line)));
  switch (wanted.kind) {
    case 'act':
      return told.find(line => tellsDeed(line) && rightDeed(wanted.text, line.text));
    case 'choose':
      return told.find(line => !denies(plain(line)) && holdsOut(line, wanted.text));
    case 'learn':
      return told.find(line => tells(line, wanted, heard));
  }
}

function tells(line: Line, { asked, groups }: Goal, heard: readonly Line[]): boolean {
  const found = quantitiesOf(line.text).filter(({ value }) => !heard.some(one => quantitiesOf(one.text).some(other => other.value === value)));
  const kinds = found.map(({ kind }) => kind);
  const near = groups.filter(group => standsAny(line, group)).length;
  switch (asked) {
    case 'money':
      return kinds.includes('money') || /\bfree\b/u.test(plain(line));
    case 'time':
      return timeIn(line.text) && !pending(line);
    case 'code':
      return kinds.includes('code') || found.some(one => one.kind === 'number' && one.text.replace(/\D/gu, '').length >= 4);
    case 'count':
      return found.length > 0;
    case 'yes or no':
      return /^(?:(?:hi|hello|thanks|thank you|good \w+|\w+) )?(?:yes|no|yep|absolutely|correct|exactly|indeed|it does|it is|they are|you can|you may)\b/u.test(plain(line)) || (near >= 2 && !pending(line));
    case 'way':
      return !barren(line) && (found.length > 0 || properNames(line).length > 0 || /,.*(?:,|\band\b)/u.test(line.text));
  }
}

/** A thing by name or price, within the goal's limit. */
function holdsOut(line: Line, text: string): boolean {
  const prices = quantitiesOf(line.text)
    .filter(({ kind, text: words }) => kind === 'money' || (kind === 'number' && /[.,]\d\d$/u.test(words)))
    .map(one => numberIn(one.text) ?? 0);
  const cap = capOf(text);
  if (cap !== null && prices.length > 0) return prices.some(price => price <= cap);
  return cap === null && (prices.length > 0 || properNames(line).length > 0);
}

function capOf(text: string): number | null {
  const found = /\b(?:under|below|less than|at most|max(?:imum)?|up to|no more than|cheaper than|within)\s(.{1,20})/iu.exec(text);
  const cap = found && quantitiesOf(found[1] ?? '').find(({ kind }) => kind === 'money' || kind === 'number');
  return cap ? numberIn(cap.text) : null;
}
