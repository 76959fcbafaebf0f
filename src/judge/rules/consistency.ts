import { cannotTell, met, notMet, shown, type Decision } from './decision.js';
import { stemsOf, type Dialogue, type Line } from './dialogue.js';
import { akin } from './lexicon.js';
import { denies, isQuestion, unknown } from './sentences.js';
import { contentStems, wordsOf } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { withItself } from './itself.js';
import { withTold } from './told.js';

/** Consistency with itself, with what it was told and, where there are any, with reference facts. */
export function consistency(dialogue: Dialogue, reference: readonly string[]): Decision[] {
  const read = shortened(dialogue);
  const own = withItself(read);
  const told = withTold(read, own.doubt);
  const itself =
    told.doubt && own.decision.answer === 'met' ? cannotTell('What the chatbot repeats fits, but it may depart from what it was told.') : own.decision;
  return [itself, told.decision, ...(reference.length > 0 ? [withReference(read, reference.slice(0, 100))] : [])];
}

/** Sentences that are compared with each other: every pair is looked at, so a flood of them is cut. */
const COMPARED = 160;

function shortened({ lines, cut }: Dialogue): Dialogue {
  const pick = (speaker: Line['speaker']): Line[] => lines.filter(line => line.speaker === speaker && line.text.length <= 1_000).slice(0, COMPARED);
  const [chatbot, user] = [pick('chatbot'), pick('user')];
  return { lines: [...chatbot, ...user].sort((a, b) => a.at - b.at), chatbot, user, cut };
}

/** Reference facts are sentences: the same subject with another value, or denied, departs from them. */
function withReference(dialogue: Dialogue, reference: readonly string[]): Decision {
  let agreeing: Decision | undefined;
  for (const fact of reference) {
    const subject = contentStems(fact.replace(/\d[\d.,:]*/gu, ' ')).filter(word => word.length > 2);
    const values = quantitiesOf(fact);
    for (const line of dialogue.chatbot) {
      if (isQuestion(line) || unknown(line.words.join(' '))) continue;
      const shared = subject.filter(word => line.stems.split(' ').some(one => akin(one, word))).length;
      if (shared < Math.max(1, Math.ceil(subject.length * 0.6))) continue;
      const verdict = compare(line, fact, values);
      if (verdict === 'other') return notMet([line], `The reference says "${fact}", the chatbot ${shown(line)}.`);
      if (verdict === 'same') agreeing ??= met([line], `The chatbot says what the reference says, "${fact}": ${shown(line)}.`);
    }
  }
  return agreeing ?? cannotTell('The chatbot states none of the reference facts in words that can be compared.');
}

function compare(line: Line, fact: string, values: ReturnType<typeof quantitiesOf>): 'same' | 'other' | null {
  const found = quantitiesOf(line.text);
  for (const { kind, value } of values) {
    const same = found.filter(one => one.kind === kind);
    if (same.length > 0) return same.some(one => one.value === value) ? 'same' : 'other';
  }
  if (values.length > 0) return null;
  const factDenies = denies(wordsOf(fact).join(' '));
  if (factDenies !== denies(line.words.join(' '))) return 'other';
  return stemsOf(fact).trim().split(' ').length >= 3 ? 'same' : null;
}
