import { contentStems } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import type { Dialogue, Line } from './dialogue.js';
import { active, barren, files, givesUp, grumble, objects, pending, pleased, refuses, smallTalk, succeeds, tellsDeed } from './goalSigns.js';
import { askedFor, goalKind, reports, rightDeed, type Asked, type GoalKind } from './goalKinds.js';
import { breaksLimit, capOf, pricesIn } from './goalLimits.js';
import { properNames } from './instances.js';
import { ringOf, standsAny } from './lexicon.js';
import { denies, isQuestion, regrets, unknown } from './sentences.js';
import { timeIn } from './timeWords.js';

const plain = (line: Line): string => line.words.join(' ');

/** The verbs a goal begins with say nothing of its subject. */
const LEADING =
  /^(?:to )?(?:find out|find|learn|know|understand|get|receive|ask|check|see|hear)\b(?: (?:whether|if|when|how (?:much|many|long)|what|which|where|why))?/iu;

/** One reply of the chatbot and what the user says to it. */
interface Exchange {
  readonly lines: readonly Line[];
  readonly reaction: readonly Line[];
  /** The sentence that hands over what is wanted. */
  readonly delivered: Line | undefined;
  /** A sentence that hands it over, but beyond a limit of the goal. */
  readonly missed: Line | undefined;
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
  const wanted: Goal = { text, kind: goalKind(text), asked: askedFor(text), groups: contentStems(text.replace(LEADING, '')).map(word => ringOf(word)) };
  const all = exchanges(dialogue, wanted);
  if (all.length === 0) return cannotTell('The chatbot does not answer after the goal is raised.');
  const ends = all.at(-1)?.reaction.some(succeeds) ? all.at(-1)?.lines.at(-1) : undefined;
  if (ends) return met([ends], `After ${shown(ends)} the user says that it has worked.`);
  const objection = all.findLastIndex(({ objected }) => objected);
  const before = all.slice(0, objection + 1).some(({ delivered, missed }) => delivered ?? missed);
  const known = dialogue.lines.filter(({ turn }) => turn <= (all[objection]?.lines[0]?.turn ?? 0));
  const fresh = ({ delivered }: Exchange): boolean =>
    delivered !== undefined && (!before || (wanted.kind === 'act' ? active(delivered) : adds(delivered, known)));
  const standing = all.slice(objection + 1).find(fresh);
  if (standing?.delivered && before && wanted.asked === 'way' && wanted.kind === 'learn' && !standing.reaction.some(pleased))
    return cannotTell(`The user objected before; whether ${shown(standing.delivered)} is what is wanted cannot be told.`);
  if (standing?.delivered) {
    const after = all.slice(all.indexOf(standing) + 1);
    if (wanted.kind !== 'learn' && after.some(({ lines }) => lines.some(takesBack)))
      return cannotTell(`The chatbot says ${shown(standing.delivered)}, but takes something back.`);
    const [final] = after.slice(-1);
    if (final && !final.delivered && final.lines.some(line => regrets(line) && denies(plain(line).replace(/\bsorry\b/gu, ' '))))
      return cannotTell(`The chatbot says ${shown(standing.delivered)}, but has to pass in the end.`);
    if (!heard(standing, wanted, dialogue)) return cannotTell(`Whether ${shown(standing.delivered)} is what the goal asks for cannot be told.`);
    return met([standing.delivered], `The chatbot delivers what the goal asks for, and the user lets it stand: ${shown(standing.delivered)}.`);
  }
  if (
    wanted.kind === 'act' &&
    !all.some(({ missed }) => missed) &&
    all.slice(objection + 1).some(({ delivered }) => delivered) &&
    !all.slice(1).some(({ refused }) => refused)
  )
    return cannotTell('The chatbot says that it is done, but the user objected before.');
  const missed = all.findLast(one => one.missed)?.missed;
  if (missed) return notMet([missed], `What the chatbot holds out is beyond a limit of the goal: ${shown(missed)}.`);
  const empty = all.filter(({ lines }) => !lines.every(smallTalk)).at(-1);
  const refusal = all.flatMap(({ lines }) => lines.filter(line => refuses(line) || pending(line))).at(-1);
  const line = refusal ?? empty?.lines.at(-1) ?? closest(dialogue, text)[0];
  const lost = dialogue.user.filter(({ turn }) => turn === dialogue.user.at(-1)?.turn).some(one => givesUp(one) || objects(one));
  const weak = all.slice(-2).flatMap(({ lines }) =>
    lines.filter(
      one =>
        !isQuestion(one) &&
        !refuses(one) &&
        adds(
          one,
          dialogue.lines.filter(({ at }) => at < one.at),
        ),
    ),
  );
  if (
    wanted.kind === 'act' &&
    weak.some(({ text: words }) => quantitiesOf(words).some(({ kind }) => /^(?:money|code|date|time)$/u.test(kind))) &&
    !all.at(-1)?.refused &&
    !lost
  )
    return cannotTell('The chatbot says nothing that it did, but holds out something.');
  const given = all.some(({ delivered }) => delivered);
  const without = !given && (all.every(({ lines }) => lines.every(barren)) || all.slice(-2).some(({ refused }) => refused) || lost);
  if (line && (without || (given && lost))) return notMet([line], `The chatbot never delivers what the goal asks for: ${shown(line)}.`);
  return cannotTell('It cannot be told from the words whether the chatbot delivers what the goal asks for.');
}

/** What is handed over is a deed or a value, or the user takes it as the answer; and the user's last words do not object. */
function heard({ delivered, reaction }: Exchange, { kind, asked }: Goal, { user, lines }: Dialogue): boolean {
  const last = lines.at(-1)?.speaker === 'user' ? user.filter(({ turn }) => turn === user.at(-1)?.turn) : [];
  if (last.some(line => givesUp(line) || objects(line))) return false;
  if (kind === 'act' || !delivered) return true;
  const open = kind === 'choose' || asked === 'way' || asked === 'reason' || (asked === 'yes or no' && !/^(?:yes|no)\b/u.test(plain(delivered)));
  return (
    !open || reaction.some(line => pleased(line) || /\b(?:thanks?|thx|cheers|ok(?:ay)?|good|great|then|nice|take|book|cool|right|fine)\b/u.test(plain(line)))
  );
}

/** A word of the goal in capitals, `LARGE`: the user says it again because it was missed. */
const insists = (line: Line, { groups }: Goal): boolean =>
  (line.text.match(/(?<![\p{L}\d-])\p{Lu}{3,}(?![\p{L}\d-])/gu) ?? []).some(word => contentStems(word).some(one => groups.some(group => group.includes(one))));

/** Whether a sentence has a name, a number or an answer that was not there before. */
const adds = (line: Line, known: readonly Line[]): boolean => {
  const values = new Set(known.flatMap(one => quantitiesOf(one.text).map(({ value }) => value)));
  return (
    /^(?:yes|no)\b/u.test(plain(line)) ||
    quantitiesOf(line.text).some(({ value }) => !values.has(value)) ||
    properNames(line)
      .slice(0, 20)
      .some(name => !known.some(one => one.text.includes(name)))
  );
};

const takesBack = (line: Line): boolean =>
  regrets(line) || /\b(?:however|not possible|didnt go through|failed|couldnt|sold out|no longer|cannot be|cant be)\b/u.test(plain(line));

function exchanges(dialogue: Dialogue, wanted: Goal): Exchange[] {
  const turns = [...new Set(dialogue.chatbot.map(({ turn }) => turn))].filter(turn => dialogue.user.some(line => line.turn < turn));
  return turns.map((turn, i) => {
    const lines = dialogue.chatbot.filter(line => line.turn === turn);
    const reaction = dialogue.user.filter(line => line.turn > turn && line.turn < (turns[i + 1] ?? Infinity));
    const heard = dialogue.user.filter(line => line.turn < turn);
    const within = (line: Line): boolean => wanted.kind === 'learn' || !breaksLimit(wanted.text, line.text);
    const delivered = handsOver(lines.filter(within), heard, wanted);
    const missed = handsOver(
      lines.filter(line => !within(line)),
      heard,
      wanted,
    );
    const grumbles = delivered !== undefined && wanted.kind === 'act';
    const settled = delivered !== undefined && wanted.asked === 'reason';
    const objected =
      reaction.some(line => (objects(line) && !(grumbles && grumble(line))) || insists(line, wanted) || givesUp(line)) && !settled && !reaction.some(pleased);
    return { lines, reaction, delivered, missed, objected, refused: lines.some(line => refuses(line) || pending(line)) };
  });
}

function handsOver(lines: readonly Line[], heard: readonly Line[], wanted: Goal): Line | undefined {
  const told = lines.filter(line => !isQuestion(line) && !unknown(plain(line)));
  switch (wanted.kind) {
    case 'act':
      return told.find(
        line =>
          (tellsDeed(line) || (reports(wanted.text) && files(line))) &&
          rightDeed(wanted.text, line.words.length < 4 ? lines.map(one => one.text).join(' ') : line.text),
      );
    case 'choose':
      return told.find(line => !denies(plain(line)) && holdsOut(line, wanted.text));
    case 'learn':
      return told.find(line => tells(line, wanted, heard));
  }
}

function tells(line: Line, { asked, groups }: Goal, heard: readonly Line[]): boolean {
  const values = new Set(heard.flatMap(one => quantitiesOf(one.text).map(({ value }) => value)));
  const found = quantitiesOf(line.text).filter(({ value }) => !values.has(value));
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
      return found.some(({ value, kind }) => kind !== 'percent' || value !== '100') && !line.text.endsWith('!');
    case 'yes or no':
      return (
        /^(?:(?:hi|hello|thanks|thank you|good \w+|\w+) )?(?:yes|no|yep|absolutely|correct|exactly|indeed)\b/u.test(plain(line)) ||
        (near >= 2 && near >= groups.length * 0.5 && !barren(line) && !/\b(?:some|others|different|various)\b/u.test(plain(line)))
      );
    case 'reason':
      return /\b(?:because|due to|reason|caused|owing to|on account of|since|as)\b/u.test(plain(line)) && !pending(line);
    case 'way':
      return !barren(line) && !line.text.endsWith('!') && (found.length > 0 || properNames(line).length > 0 || /,.*(?:,|\band\b)/u.test(line.text));
  }
}

/** A thing by name or price; with a highest price in the goal, its price is needed. */
function holdsOut(line: Line, text: string): boolean {
  const priced = pricesIn(line.text).length > 0;
  return capOf(text) === null ? priced || properNames(line).length > 0 : priced;
}
