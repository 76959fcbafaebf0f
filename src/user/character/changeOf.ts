import { NUMBER_WORDS } from '../../support/numberWords.js';
import { folded } from '../../support/text.js';
import { numberIn, quantitiesOf } from '../../transcript/quantity.js';
import type { Turn } from '../../transcript/turn.js';
import { goalParts } from '../goal.js';
import type { Scenario } from '../scenario.js';

type Wishes = Pick<Scenario, 'goal' | 'facts'>;

/** One wish that becomes another. */
export interface Change {
  readonly before: string;
  readonly after: string;
  /** The fact it stands in; null: the goal. */
  readonly fact: number | null;
}

/** What is settled, past or owed cannot change. */
const SETTLED =
  /\b(?:refund\w*|cancel\w*|return\w*|complain\w*|invoice|status|lost|broken|wrong|late|missing|paid|delivered|bought|booked|ordered|was|were|had|ago|already|number is|order|booking|reference)\b/iu;
const WISHED =
  /\b(?:book|reserve|find|buy|plan|choose|rent|hire|stay|trip|travel|table|looking for|pick|budget|want|need|prefer|would like|like|we are|at most|up to|under|spend|afford|hope)\b/iu;

const COUNTED =
  /(?<![\p{L}\p{N}.,-])(\d{1,2}|one|two|three|four|five|six|seven|eight|nine)([ -])(nights?|days?|people|persons?|guests?|adults?|tickets?|seats?|rooms?|pieces?|pairs?|bottles?|boxes|packs?)(?![\p{L}-])/iu;
const PLURALS: Readonly<Record<string, string>> = { person: 'people', box: 'boxes' };
const UPPER_LIMIT = /\b(?:budget|at most|up to|no more than|under|below|spend|afford)\b/iu;
export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Preferences in a row: each may become the next, the last the one before it. */
export const PREFERENCES: readonly (readonly string[])[] = [
  ['window seat', 'aisle seat'],
  ['morning', 'afternoon', 'evening'],
  ['single room', 'double room'],
  ['city centre', 'edge of town'],
  ['small', 'medium', 'large'],
  ['black', 'blue', 'green', 'grey', 'brown', 'red', 'white'],
];

/** The one wish of goal or facts that may change, and what it becomes; null where nothing may. Deterministic. */
export function changeOf({ goal, facts }: Wishes): Change | null {
  const texts = [{ text: goal, fact: null }, ...facts.map((text, fact) => ({ text, fact }))];
  for (const { text, fact } of texts) {
    if (SETTLED.test(text) || !WISHED.test(text) || text.length > 500) continue;
    const found = countChange(text) ?? limitChange(text) ?? preferenceChange(text) ?? dayChange(text);
    if (found) return { ...found, fact };
  }
  return null;
}

type Found = Omit<Change, 'fact'> | null;

function countChange(text: string): Found {
  const [before, number = '', join = ' ', unit = ''] = COUNTED.exec(text) ?? [];
  if (before === undefined) return null;
  const next = (/\d/u.test(number) ? Number(number) : NUMBER_WORDS.indexOf(number.toLowerCase())) + 1;
  const written = /\d/u.test(number) ? String(next) : (NUMBER_WORDS[next] ?? String(next));
  // Two-night stays keep their singular.
  const many = join === '-' || unit.endsWith('s') || unit === 'people' || unit === 'boxes' ? unit : (PLURALS[unit.toLowerCase()] ?? `${unit}s`);
  return { before, after: `${written}${join}${many}` };
}

function limitChange(text: string): Found {
  const money = UPPER_LIMIT.test(text) ? quantitiesOf(text).find(({ kind }) => kind === 'money') : undefined;
  const amount = money && /\d/u.test(money.text) ? numberIn(money.text) : null;
  if (!money || amount === null || amount < 5 || /\dk/iu.test(money.text)) return null;
  const raised = amount >= 100 ? Math.round((amount * 1.2) / 10) * 10 : Math.round(amount * 1.2);
  return { before: money.text, after: money.text.replace(/\d(?:[\d.,]*\d)?/u, String(raised)) };
}

function preferenceChange(text: string): Found {
  for (const row of PREFERENCES) {
    for (const [at, before] of row.entries()) {
      const after = row[at + 1] ?? row[at - 1];
      if (after !== undefined && new RegExp(`(?<![\\p{L}-])${before}(?![\\p{L}-])`, 'iu').test(text)) return { before, after };
    }
  }
  return null;
}

function dayChange(text: string): Found {
  const at = DAYS.findIndex(day => new RegExp(`\\b${day}\\b`, 'iu').test(text));
  return at < 0 ? null : { before: DAYS[at] as string, after: DAYS[(at + 1) % DAYS.length] as string };
}

/** Which of the person's utterances says the change: the first after it could be known what was wished before; null while none did. */
export function saidAt(change: Change, scenario: Wishes, transcript: readonly Turn[]): number | null {
  const said = transcript.filter(turn => turn.speaker === 'user');
  const at = said.findIndex((turn, index) => index >= 1 && (turn.plan?.decision ?? 'go on') === 'go on' && isKnown(change, scenario, said.slice(0, index)));
  return at < 0 ? null : at + 1;
}

/** What is to change was voiced. */
export function isKnown({ before, fact }: Change, { goal, facts }: Wishes, said: readonly Turn[]): boolean {
  if (said.length === 0) return false;
  if (fact === null && (goalParts(goal)[0] ?? goal).toLowerCase().includes(before.toLowerCase())) return true;
  return said.some(({ plan, text }) => (fact !== null && plan?.reveal === facts[fact]) || folded(text).includes(folded(before)));
}

/** Goal and facts as they are after the change. */
export function changed<T extends Wishes>(scenario: T, { before, after, fact }: Change): T {
  const replaced = (text: string) => {
    const at = text.toLowerCase().indexOf(before.toLowerCase());
    return at < 0 ? text : text.slice(0, at) + after + text.slice(at + before.length);
  };
  return fact === null
    ? { ...scenario, goal: replaced(scenario.goal) }
    : { ...scenario, facts: scenario.facts.map((text, index) => (index === fact ? replaced(text) : text)) };
}
