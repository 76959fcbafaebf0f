import { batteryParts, measures, type BatteryPart, type Measure, type MeasureName, type NotMeasuredWhy, type SimulatorCard } from '../record/simulatorCard.js';
import type { BadCard } from '../record/simulatorCards.js';
import { counted, cut } from '../support/text.js';
import { oneLine } from '../support/visible.js';

/** Every sentence about a card is made in this file. */

export const partWords: Readonly<Record<BatteryPart, string>> = {
  'traits said': 'Traits, asked in a questionnaire',
  'traits read': 'Traits, read blindly from what was said',
  goals: 'Goals, with a chatbot that does all it can',
  stopping: 'Leaving, when it is time and not before',
  style: 'Style, against the person’s own samples',
  facts: 'Private facts',
  provocation: 'Faults, under provocation and without',
  overlays: 'Overlays: what they change',
};

export const measureWords: Readonly<Record<MeasureName, string>> = {
  'questionnaires answered': 'questionnaires answered readably',
  'trait separation': 'high from low, in standard deviations of people',
  'trait effect': 'high from low, Cohen’s d',
  acquiescence: 'yes-saying, in points of a scale of 5',
  'keying gap': 'items for and against apart, in points',
  'people read': 'people the reader could make out',
  'poles read right': 'poles of traits found (chance 33 %)',
  'trait effect read': 'high from low as read, Cohen’s d',
  'goals reached': 'goals reached',
  'utterances to the goal': 'utterances to the goal',
  'facts given when asked': 'questions for a fact answered with it',
  'stopping precision': 'of those who left, left rightly',
  'stopping recall': 'of all, left rightly',
  'stopping F1': 'F1',
  'left right': 'left rightly',
  'style fields held': 'field as in the profile',
  'style distance': 'distance, in standard deviations of the corpus',
  'own style recognised': 'nearer to oneself than to others (chance 50 %)',
  'words per utterance': 'words per utterance',
  'words per own word': 'words for each word of the own samples',
  'facts asked for': 'facts told when asked, not before',
  'openings with a fact': 'openings that tell a fact',
  'several facts at once': 'utterances with several facts, of those with any',
  'told tags right': 'tags “asked for” and “volunteered” right',
  'invented answers': 'a number made up when asked for one nobody has',
  'role flips': 'role flips when provoked',
  faults: 'conversations with a proven fault',
  suspicions: 'conversations with a suspicion',
  'overlay effect': 'difference it makes',
};

const whyWords: Readonly<Record<NotMeasuredWhy, string>> = {
  offline: 'rules hold no inventory of a person’s character',
  'cannot be asked': 'this simulator cannot be asked outside of a conversation',
  'no reader': 'no language model was there to read',
  'not asked for': 'this part was left out',
  'too few': 'too few',
  'no spread': 'nobody differs within a group',
  'nothing to measure': 'it never came up',
  'model failed': 'the model failed',
};

/** `not measured: too few (2 and 1 of at least 3)`. */
export const notMeasuredWords = ({ why, detail }: NonNullable<Measure['notMeasured']>): string =>
  `not measured: ${whyWords[why]}${detail === null ? '' : ` (${cut(oneLine(detail), 160)})`}`;

/** A number as its unit is said. */
export function valueWords(measure: MeasureName, value: number): string {
  if (measure === 'overlay effect') return `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
  return measures[measure].unit === 'share' ? `${Math.round(100 * value)} %` : value.toFixed(measures[measure].unit === 'words' ? 1 : 2);
}

/** `83 % (55 % to 95 %), of 12`; or why not. */
export function measuredWords({ measure, value, interval, n, human, notMeasured }: Measure): string {
  if (notMeasured !== null || value === null || interval === null) return notMeasured === null ? '' : notMeasuredWords(notMeasured);
  const people = human === null ? '' : `, people: ${valueWords(measure, human)}`;
  return `${valueWords(measure, value)} (${valueWords(measure, interval[0])} to ${valueWords(measure, interval[1])}), of ${n}${people}`;
}

/** Whom a card is about, in one line. */
export const cardTitle = ({ simulator: { name, model, templateHash, offline } }: Pick<SimulatorCard, 'simulator'>): string =>
  `${oneLine(name, 80)}, ${offline ? 'offline by rules, no language model' : `model ${oneLine(model, 120)}`}, prompts ${oneLine(templateHash, 80)}`;

function aboutLines({ simulator, reader, people, conversations, corpus, seed, when, usage }: SimulatorCard): string[] {
  const asked = people.asked > 0 ? `, ${counted(people.asked, 'person', 'people')} asked` : '';
  const tokens = usage.promptTokens + usage.completionTokens;
  const others = [...new Set(simulator.reported)].filter(name => name !== simulator.model);
  return [
    `${counted(people.talked, 'person', 'people')} of ${oneLine(corpus, 120)}${asked}, seed ${seed}, ${when}; ${counted(conversations.held, 'conversation')}${conversations.failed > 0 ? `, ${conversations.failed} more failed for the model’s sake and count nowhere` : ''}; ${counted(usage.calls, 'call')}, ${counted(tokens, 'token')}`,
    ...(others.length > 0 ? [`The endpoint says it is ${oneLine(others.join(', '), 300)}.`] : []),
    ...(reader === null ? [] : [`Read blindly by ${oneLine(reader.model, 120)}.`]),
    '95 % intervals: Wilson for shares, bootstrap over people for the rest; of few people both are too narrow.',
  ];
}

/** A card as a table for a terminal. */
export function cardText(card: SimulatorCard): string {
  const label = ({ measure, of }: Measure) => (of === null ? measureWords[measure] : `  ${oneLine(of, 80)}: ${measureWords[measure]}`);
  const width = Math.max(...card.measures.map(measure => label(measure).length));
  const blocks = batteryParts.map(part => {
    const own = card.measures.filter(({ measure }) => measures[measure].part === part);
    const why = own[0]?.notMeasured ?? null;
    const alike = why !== null && own.every(({ notMeasured }) => notMeasured?.why === why.why);
    const rows = alike ? [`  ${notMeasuredWords(why)}`] : own.map(one => `  ${label(one).padEnd(width)}  ${measuredWords(one)}`);
    return [partWords[part], ...rows].join('\n');
  });
  return `${cardTitle(card)}\n${aboutLines(card).join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

/** Simulators that `usersim simulators check` can put through the battery. */
const CHECKABLE = /^(?:agenda|usp|usp with speaker|user model \((?:chat|usp|userlm)\))$/u;

/** Nothing is known of a simulator that played in a run: nobody has checked it, or nobody can. */
export function uncheckedSentence({ name, model }: Pick<SimulatorCard['simulator'], 'name' | 'model'>): string {
  if (CHECKABLE.test(name)) return 'Nobody has checked this simulator, model and prompts yet: npx usersim simulators check';
  if (model === 'none' || /^(?:scripted|replay)\b/u.test(name)) return 'It cannot be checked: no model plays.';
  return 'It cannot be checked: it is your own, and the battery plays those of usersim.';
}

/** A file among the cards that is none. */
export const badCardSentence = ({ file, why, detail }: BadCard): string =>
  why === 'edited'
    ? `Set-up: the card ${oneLine(file, 200)} was changed after it was written, so it is not shown. Check again: npx usersim simulators check`
    : `Set-up: ${oneLine(file, 200)} among the cards cannot be read (${oneLine(detail, 200)}).`;

/** When and on whom a card was measured. */
export const cardOrigin = ({ when, corpus, people, conversations }: Pick<SimulatorCard, 'when' | 'corpus' | 'people' | 'conversations'>): string =>
  `Checked ${when} on ${counted(people.talked, 'person', 'people')} of ${oneLine(corpus, 120)} in ${counted(conversations.held, 'conversation')}; 95 % intervals.`;
