import type { Usage } from '../../model/model.js';
import { NO_USAGE } from '../../model/usage.js';
import type { Fact } from '../attributes.js';
import type { LoggedTurn } from '../logs/loggedConversation.js';
import { fenced, fencedLine } from '../../model/fenced.js';
import { markAround } from '../../model/markAround.js';
import { CHECK, checkReply } from '../replies.js';
import { countOf, type Counts } from '../tally.js';
import type { StageOptions } from './extract.js';

export interface Checked {
  readonly facts: readonly Fact[];
  readonly dropped: Counts;
  readonly usage: Usage;
}

/** Characters of a turn, and turns of a statement, that the check shows. */
const TURN_LIMIT = 1_000;
const MOST_TURNS = 8;
const VALUE_LIMIT = 400;
/** Characters of the chatbot's turn before: only what the person refers to. */
const BEFORE_LIMIT = 300;

/**
 * A second call, apart from the first: each statement beside the turns it rests on, with what the chatbot said just before. Contradicted is dropped, neutral counts as
 * inferred, and what the reply does not label exactly once was not checked, and is dropped.
 */
export async function check(facts: readonly Fact[], turns: readonly LoggedTurn[], { model, render, seed, signal }: StageOptions): Promise<Checked> {
  if (facts.length === 0) return { facts, dropped: {}, usage: NO_USAGE };
  const statements = facts.map((fact, at) => ({
    number: at + 1,
    name: fact.name,
    value: fact.value,
    said: fact.turns.slice(0, MOST_TURNS).flatMap(turn => turns[turn - 1]?.text ?? []),
  }));
  const mark = markAround([...turns.map(turn => turn.text), ...facts.map(({ value }) => value)]);
  const { value, usage } = await model.complete({
    task: CHECK,
    schema: checkReply,
    facts: { statements },
    seed,
    temperature: 0,
    maxTokens: 200 + 25 * statements.length,
    signal,
    prompt: render('check', 'statements', {
      mark,
      statements: statements.map(({ number, name, value: claim }, at) => ({
        number,
        name,
        value: fencedLine(claim, mark, VALUE_LIMIT),
        shown: shownFor(facts[at], turns, mark),
      })),
    }),
  });
  const dropped: string[] = [];
  const kept = facts.flatMap((fact, at): Fact[] => {
    const labels = new Set((value?.labels ?? []).filter(({ number }) => number === at + 1).map(({ label }) => label));
    const [label] = labels;
    if (label === undefined || labels.size > 1) dropped.push('not checked');
    else if (label === 'contradicted') dropped.push('contradicted');
    else return [label === 'neutral' ? { ...fact, basis: 'inferred' } : fact];
    return [];
  });
  return { facts: kept, dropped: countOf(dropped), usage };
}

/** The turns a statement rests on, each with the chatbot's turn before it, once each and in order. */
function shownFor(fact: Fact | undefined, turns: readonly LoggedTurn[], mark: string): { who: string; text: string }[] {
  const own = (fact?.turns ?? []).slice(0, MOST_TURNS);
  const before = own.map(turn => turn - 1).filter(turn => turns[turn - 1]?.speaker === 'chatbot');
  return [...new Set([...own, ...before])]
    .sort((a, b) => a - b)
    .flatMap(turn => {
      const { speaker, text } = turns[turn - 1] ?? { speaker: 'user', text: '' };
      return { who: speaker === 'user' ? 'person' : 'chatbot', text: fenced(text, mark, speaker === 'user' ? TURN_LIMIT : BEFORE_LIMIT) };
    });
}
