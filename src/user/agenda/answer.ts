import { contentStems } from '../../support/text.js';
import { quantitiesOf, type QuantityKind } from '../../transcript/quantity.js';
import type { Scenario } from '../scenario.js';

/** What a chatbot's question is after, by the words it uses, and the kind of value that answers it. */
const ASKS: readonly (readonly [RegExp, readonly QuantityKind[]])[] = [
  [/\b(?:budget|price|spend|cost|afford|much)\b/iu, ['money']],
  [/\b(?:when|dates?|days?|arriv\w*|check.?in|depart\w*)\b/iu, ['date', 'duration', 'time']],
  [/\b(?:booking|order|reference|reservation|ticket|flight|number|code|id)\b/iu, ['code']],
  [/\b(?:how many|how long|nights?|people|persons|guests|travell?ers)\b/iu, ['duration', 'number']],
];

/** How well each fact answers the question: two points for each word that carries meaning and is shared, one for a value of the kind asked for. */
export function answerScores(question: string, { facts }: Pick<Scenario, 'facts'>): number[] {
  const stems = new Set(contentStems(question));
  return facts.map(fact => {
    const shared = contentStems(fact).filter(stem => stems.has(stem)).length;
    const kinds = new Set(quantitiesOf(fact).map(quantity => quantity.kind));
    const fits = ASKS.some(([asks, wanted]) => asks.test(question) && wanted.some(kind => kinds.has(kind)));
    return 2 * shared + (fits ? 1 : 0);
  });
}

/** The index of the scenario's fact that answers the question, or null. */
export function factFor(question: string, scenario: Pick<Scenario, 'facts'>): number | null {
  const scored = answerScores(question, scenario).map((score, index) => ({ index, score }));
  const best = scored.sort((a, b) => b.score - a.score || a.index - b.index)[0];
  return best && best.score > 0 ? best.index : null;
}

/** The value in the goal itself that answers the question (a booking number, a date), or null. */
export function valueFor(question: string, goal: string): string | null {
  for (const [asks, wanted] of ASKS) {
    if (!asks.test(question)) continue;
    const value = quantitiesOf(goal).find(quantity => wanted.includes(quantity.kind));
    if (value) return value.text;
  }
  return null;
}

/** A question that yes or no answers: it begins with a verb. */
export const isYesNo = (question: string): boolean =>
  /(?:^|[,;:.–-]\s*)(?:so |and |great, |ok(?:ay)?, )?(?:shall|should|would|do|does|did|is|are|was|were|can|could|may|will|have|has|want|ready)\b[^,;:]*\?/iu.test(
    question,
  );
