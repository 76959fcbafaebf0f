import type { z } from 'zod';
import type { Completion, Model, Usage } from '../model/model.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import type { Profile } from '../profile/profile.js';
import type { Issue } from '../profile/validate/issue.js';
import { Failure } from '../support/failure.js';
import { childSeed, seededRandom } from '../support/seed.js';
import { chooseLeaves, DEFAULT_SHARES, type Asked, type LeafShares } from './chooseLeaves.js';
import { proposeCall, type Call } from './proposeCall.js';
import { deepeningPrompts } from './prompts.js';
import { objectiveText, type RankLeaves } from './rankLeaves.js';
import { PROPOSE, REVISE, valuesReply } from './reply.js';
import { sortDrafts, type Dropped, type Stands } from './sortDrafts.js';
import type { SensitiveGroup } from '../profile/sensitiveGroups.js';

export interface DeepenOptions {
  readonly model: Model;
  /** Ranks the leaves that may be asked for: see `openLeaves` and `rankLeaves`. */
  readonly rank: RankLeaves;
  /** Deep attributes to ask for, 1 to 60. A profile holds 60 in all. */
  readonly attributes: number;
  /** Most revising calls after the proposal, 0 or more. */
  readonly rounds: number;
  readonly seed: number;
  readonly sensitive: readonly SensitiveGroup[];
  readonly shares?: LeafShares;
  readonly signal: AbortSignal;
}

/** What became of one person. */
export interface Deepened {
  readonly person: string;
  /** With the deep attributes that passed, and every other field as it was; null when none passed. */
  readonly profile: Profile | null;
  readonly kept: readonly Stands[];
  /** What still failed after the last round, with its issues. */
  readonly dropped: readonly Dropped[];
  /** Issues that a revising call mended, by rule. */
  readonly mended: readonly Issue[];
  /** Answers to questions that nobody asked. */
  readonly strays: number;
  /** Names under which the model answered. */
  readonly answeredBy: readonly string[];
  readonly usage: Usage;
}

const MOST_DEEP = 60;

/** Refuses the offline model: rules cannot imagine a life. */
export function refuseOffline({ offline }: Pick<Model, 'offline'>): void {
  if (!offline) return;
  throw new Failure({
    party: 'set-up',
    code: 'deepening-offline',
    what: 'deep attributes are imagined by a language model, and none is named: rules cannot invent a life',
    next: 'Name one: USERSIM_MODEL=<model>, with OPENAI_API_KEY or OPENAI_BASE_URL',
  });
}

/**
 * Adds deep attributes to a profile (DeepPersona: leaves of a taxonomy, near, midway and far from the person): propose,
 * validate by named rules, revise (HACHIMI). The revising call is told each value's issues; what still fails after the last
 * round is left out and reported. Code chooses the leaves and the tone of each, and writes no field but `deep`.
 * Rejects as the model does, and with a set-up Failure for the offline model.
 */
export async function deepen(profile: Profile, options: DeepenOptions): Promise<Deepened> {
  const { model, rank, attributes, rounds, sensitive, shares = DEFAULT_SHARES, signal } = options;
  refuseOffline(model);
  const before = profile.deep ?? [];
  const seed = childSeed(options.seed, profile.id, 'deepen');
  const ranked = await rank(objectiveText(profile), signal);
  const taken = new Set(before.map(({ path }) => path));
  const asked = chooseLeaves(ranked, Math.min(attributes, MOST_DEEP - before.length), shares, seededRandom(seed), taken);
  const prompts = await deepeningPrompts();

  let kept: readonly Stands[] = [];
  let dropped: readonly Dropped[] = asked.map(leaf => ({ asked: leaf, value: null, issues: [] }));
  const [mended, answeredBy]: [Issue[], Set<string>] = [[], new Set()];
  let usage = NO_USAGE;
  let strays = 0;
  for (let round = 0; round <= rounds && dropped.length > 0; round++) {
    const call: Call = { profile, sensitive, kept, open: dropped, isRevision: round > 0 };
    const request = {
      task: round === 0 ? PROPOSE : REVISE,
      schema: valuesReply,
      facts: call,
      prompt: () => proposeCall(call, prompts),
      seed: childSeed(seed, 'round', round),
      temperature: 0.8,
      maxTokens: 200 + 70 * dropped.length,
      signal,
    };
    let completion: Completion<z.infer<typeof valuesReply>>;
    try {
      completion = await model.complete(request);
    } catch (error) {
      if (kept.length === 0 || !(error instanceof Failure) || error.party !== 'model') throw error;
      dropped = dropped.map(draft => ({ ...draft, issues: [...draft.issues, notRevised(draft.asked, error)] }));
      break;
    }
    usage = usageOf(usage, completion.usage);
    if (completion.answeredBy !== null) answeredBy.add(completion.answeredBy);
    const sorted = sortDrafts(call, completion);
    strays += sorted.strays;
    const passed = new Set(sorted.kept.map(({ asked: { leaf } }) => leaf.path));
    mended.push(...dropped.filter(({ asked: { leaf } }) => passed.has(leaf.path)).flatMap(({ issues }) => issues));
    kept = [...kept, ...sorted.kept];
    dropped = sorted.dropped;
  }
  return { person: profile.id, profile: withDeep(profile, asked, kept), kept, dropped, mended, strays, answeredBy: [...answeredBy], usage };
}

/** The model failed on a revising call: what passed before is not lost by it. */
const notRevised = ({ leaf }: Asked, { facts }: Failure): Issue => ({ code: 'not-revised', field: `deep.${leaf.path}`, hint: facts.what });

/** The profile with what passed, in the order it was asked for; every other field is the very same. */
function withDeep(profile: Profile, asked: readonly Asked[], kept: readonly Stands[]): Profile | null {
  if (kept.length === 0) return null;
  const valueOf = new Map(kept.map(({ asked: { leaf }, value }) => [leaf.path, value]));
  const added = asked.flatMap(({ leaf: { path }, reach }) => {
    const value = valueOf.get(path);
    return value === undefined ? [] : [{ path, reach, value }];
  });
  return { ...profile, deep: [...(profile.deep ?? []), ...added] };
}
