import { doubtFacts } from './doubts.js';
import { driftOf } from './drift.js';
import type { ScoreFound } from './found.js';
import type { Ruling } from './judge.js';
import type { SettledBy } from './sampling/ruleUntilSettled.js';
import { counts } from './sampling/settle.js';
import type { Doubt } from './verdict.js';

/** The samples that a part was settled from: those of the judge that decided, void ones among them. */
const samplesOf = ({ rulings, samples }: SettledBy): readonly Ruling[] => rulings.slice(rulings.length - samples.requested);
const open = (part: SettledBy, doubt: Doubt): SettledBy => ({ ...part, answer: 'inconclusive', doubt });

export interface ChoiceAsked {
  /** The choice that says that there was nothing to decide, and what that doubt is called. */
  readonly never: string;
  readonly doubt: Doubt;
  /** What an option says in words; null where a choice is words enough. */
  readonly textOf?: (choice: string) => string | null;
}

/** What the chatbot was found to do; all samples that count say that it never came up: a doubt of its own. */
export function withChoice(part: SettledBy, { never, doubt, textOf = () => null }: ChoiceAsked): SettledBy {
  const read = samplesOf(part).filter(counts);
  const leaning = read.filter(({ answer }) => answer === part.leaning);
  const chosen = (leaning.find(({ order }) => order === 'asked') ?? leaning[0] ?? read[0])?.choice;
  const nothing = part.doubt === 'cannot tell' && read.length > 0 && read.every(({ choice }) => choice === never);
  return {
    ...part,
    ...(chosen === undefined ? {} : { found: { kind: 'choice', chosen, text: textOf(chosen) } }),
    ...(nothing ? { doubt } : {}),
  };
}

/**
 * The scores behind a verdict, and their mean (Wang et al. 2025, arXiv 2503.03064: it beats the mode). A score that could not be read
 * stays in the mean's bounds as 1 and as 5. Decided only where all scores lie on one side, and both bounds.
 */
export function withScore(part: SettledBy, { rubric, atLeast }: { readonly rubric: string; readonly atLeast: number }): SettledBy {
  const samples = samplesOf(part);
  const scores = samples.map(ruling => (counts(ruling) ? (ruling.score ?? null) : null));
  const read = scores.filter(score => score !== null);
  const meanWith = (missing: number) => scores.reduce<number>((sum, score) => sum + (score ?? missing), 0) / scores.length;
  const mean = read.length === 0 ? null : read.reduce((sum, score) => sum + score, 0) / read.length;
  const spread = mean === null || read.length < 2 ? null : Math.sqrt(read.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (read.length - 1));
  const found: ScoreFound = { kind: 'score', rubric, atLeast, scores, mean, bounds: scores.length === 0 ? [1, 5] : [meanWith(1), meanWith(5)], spread };
  const told: SettledBy = { ...part, found };
  const straddles = read.some(score => score >= atLeast) && read.some(score => score < atLeast);
  const undecidedPanel = part.panel !== undefined && part.answer === 'inconclusive';
  if (straddles && !undecidedPanel && !doubtFacts(part.doubt).judgeBroke) return open(told, 'samples disagree');
  const bounded = part.answer === 'met' ? found.bounds[0] >= atLeast : part.answer === 'not met' ? found.bounds[1] < atLeast : true;
  if (bounded) return told;
  const missing = samples.filter(ruling => !counts(ruling));
  return open(told, missing.length === 0 ? 'cannot tell' : missing.every(({ answer }) => answer === null) ? 'ruling unreadable' : 'ruling void');
}

/** The series behind a verdict, each turn the mean of its samples; decided only where the mean series comes to the same as its samples. */
export function withDrift(part: SettledBy): SettledBy {
  const read = samplesOf(part)
    .filter(counts)
    .flatMap(({ ratings }) => (ratings ? [ratings] : []));
  const [first] = read;
  if (first === undefined) return part;
  const series = first.map(({ turn }, at) => {
    const given = read.flatMap(ratings => ratings[at]?.score ?? []);
    return { turn, score: given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length };
  });
  const { answer, ...drift } = driftOf(series);
  const worst = part.evidence.filter(({ turn }) => drift.worst?.turns.includes(turn));
  const told: SettledBy = { ...part, found: { kind: 'drift', series, ...drift }, evidence: worst.length > 0 ? worst : part.evidence };
  if (part.doubt === 'cannot tell') return open(told, 'too few turns');
  return part.answer === 'inconclusive' || part.answer === answer ? told : open(told, 'samples disagree');
}
