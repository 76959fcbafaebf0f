import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cue } from '../../src/judge/judge.js';
import { personalizationAnswer } from '../../src/judge/questions/personalizationAnswer.js';
import type { RuledPersonalization, RuledQuestion, RuledRulings } from '../../src/judge/questions/reply.js';
import { ruleRulings } from '../../src/judge/rules/ruleRulings.js';
import { clopperPearsonLower } from '../../src/statistics/proportion.js';
import type { Speaker, Turn } from '../../src/transcript/turn.js';

/** A labelled conversation, written by somebody who saw neither rules nor specs. */
interface BlindCase {
  readonly id: string;
  readonly kind?: string;
  readonly criterion?: string;
  readonly goal?: string;
  readonly turns: readonly { readonly speaker: Speaker; readonly text: string }[];
  readonly cues?: readonly { readonly turn: number; readonly quote: string }[];
  readonly label: string;
}

export interface RuleMeasure {
  readonly rule: string;
  readonly cases: number;
  /** Ruled met or not met. */
  readonly decided: number;
  readonly right: number;
  /** Of the precision, in percent. */
  readonly lowerBound: number;
}

type Decision = 'met' | 'not met' | 'cannot tell';

const FILES = [
  'statements',
  'wording',
  'names2',
  'behaviour',
  'facts2',
  'goals',
  'goals2',
  'personalization',
  'personalization2',
  'consistency',
  'consistency2',
  'freeCriteria',
];

/** Each rule's record on the blind cases of its kind; free criteria apart. */
export function measureRules(folder: string): RuleMeasure[] {
  const files = FILES.map(name => join(folder, `${name}.jsonl`)).filter(file => existsSync(file));
  const cases = files.flatMap(file =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as BlindCase),
  );
  const kinds = [...new Set(cases.map(kindOf))];
  return kinds.map(kind => {
    const rows = cases.filter(one => kindOf(one) === kind).map(one => ({ label: one.label, decision: decide(one) }));
    const decided = rows.filter(({ decision }) => decision !== 'cannot tell');
    const right = decided.filter(({ label, decision }) => label === decision).length;
    return { rule: kind, cases: rows.length, decided: decided.length, right, lowerBound: 100 * clopperPearsonLower(right, decided.length) };
  });
}

const kindOf = ({ kind }: BlindCase): string => kind ?? 'free criteria';

export function decide(one: BlindCase): Decision {
  const transcript: Turn[] = one.turns.map(({ speaker, text }, at) => ({ index: at + 1, speaker, text, firstTokenMs: null, lastTokenMs: null }));
  const reply = ruleRulings({ question: questionOf(one), transcript });
  if ('cues' in reply) return personalization(reply, one);
  return kindOf(one) === 'consistency' ? allOf(reply) : (reply.rulings[0]?.answer ?? 'cannot tell');
}

function questionOf({ kind, criterion, goal, cues = [] }: BlindCase): RuledQuestion {
  if (kind === 'personalization') return { kind: 'personalization', cues: cues.map(cueOf) };
  if (kind === 'consistency') return { kind: 'consistency', reference: [] };
  return { kind: 'criteria', criteria: [criterion ?? `reaches the goal: ${goal ?? ''}`] };
}

const cueOf = ({ turn, quote }: { turn: number; quote: string }, at: number): Cue => ({ id: `cue-${at + 1}`, turn, quote, about: 'said of themselves' });

function personalization(reply: RuledPersonalization, { cues = [] }: BlindCase): Decision {
  const rulings = cues.map((cue, at) => ({ cue: cueOf(cue, at), fate: reply.cues.find(other => other.cue === at + 1)?.fate ?? null, evidence: [] }));
  return rulings.some(({ fate }) => fate === null) ? 'cannot tell' : personalizationAnswer(rulings, reply.assumed.length).answer;
}

const allOf = ({ rulings }: RuledRulings): Decision =>
  rulings.some(({ answer }) => answer === 'not met') ? 'not met' : rulings.some(({ answer }) => answer === 'met') ? 'met' : 'cannot tell';
