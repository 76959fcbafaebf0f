import { isAnsweredBy } from '../../model/isAnsweredBy.js';
import { NO_USAGE } from '../../model/usage.js';
import type { Profile } from '../../profile/profile.js';
import { corpusAt } from '../../profile/readProfiles.js';
import { packageFolder } from '../../support/packageFolder.js';
import { Failure } from '../../support/failure.js';
import { childSeed } from '../../support/seed.js';
import { cut } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import type { MeaningFacts } from '../finding.js';
import type { MeaningGate, MeaningReading } from '../meaningGate.js';
import type { FidelityGateOptions } from './fidelityGate.js';
import type { Played } from '../played.js';
import { cycleConsistency } from './cycleConsistency.js';
import { meaningPrompt, type RenderMeaning } from './meaningPrompt.js';
import { profileContradictions } from './profileContradictions.js';
import { quoting } from './quoted.js';
import { readFaults } from './readFaults.js';
import { MEANING, meaningReply, type MeaningReply } from './reply.js';
import { byEmbedding, sharedWords } from './similarity.js';

const REPLY_TOKENS = 1_500;
/** Statements that are read; a model that runs on must not fill a record. */
const MOST_STATEMENTS = 40;

const shippedPeople = (): readonly Profile[] => corpusAt(packageFolder('profiles', 'implicit', 'people', 'authored.jsonl'));

/** The reading itself: the prompt, the reply, and what code makes of it. */
export function meaningReader({ model, people = shippedPeople, embedder }: FidelityGateOptions): MeaningGate['read'] {
  const similarity = embedder === undefined ? sharedWords : byEmbedding(embedder);
  let prompt: Promise<RenderMeaning> | undefined;
  /** The first model name that answered: a later change voids. */
  let pinned: string | null = null;
  const unmeasured = (because: string, usage = NO_USAGE): MeaningReading => ({
    findings: [],
    facts: { model: model.name, notMeasured: because, cycle: null },
    usage,
  });
  return async (played, { seed, signal }) => {
    if (model.offline) return unmeasured('offline: faults of meaning are not measured');
    for (const [speaker, name] of [['user', 'the person'] as const, ['chatbot', 'the chatbot'] as const])
      if (!played.turns.some(turn => turn.speaker === speaker)) return unmeasured(`${name} never spoke`);
    const render = await (prompt ??= meaningPrompt());
    const reply = await model.complete<MeaningReply>({
      task: MEANING,
      schema: meaningReply,
      facts: { scenario: played.scenario, turns: played.turns, ending: played.ending },
      seed: childSeed(seed, MEANING),
      temperature: 0,
      maxTokens: REPLY_TOKENS,
      signal,
      prompt: () => render(played),
    });
    if (reply.value === null) return unmeasured(cut(`the reading cannot be read: ${oneLine(reply.unreadable ?? 'no reason given')}`, 300), reply.usage);
    pinned ??= reply.answeredBy;
    const declared = model.answersAs.length === 0 || isAnsweredBy(model.name, reply.answeredBy, model.answersAs);
    if (!declared || reply.answeredBy !== pinned)
      return unmeasured(cut(`another model answered than was asked: ${oneLine(reply.answeredBy ?? 'it gave no name')}`, 300), reply.usage);
    return { ...(await judged(reply.value, played, seed, signal)), usage: reply.usage };
  };

  async function judged({ statements: claimed, traits, manner, faults }: MeaningReply, played: Played, seed: number, signal: AbortSignal) {
    const problemOf = quoting(played);
    const dropped = claimed.slice(MOST_STATEMENTS).map(() => `a statement beyond the first ${MOST_STATEMENTS}`);
    const statements = claimed.slice(0, MOST_STATEMENTS).flatMap(statement => {
      const problem = problemOf(statement);
      if (problem === null && statement.value.trim() !== '') return [{ ...statement, value: cut(statement.value.trim(), 400) }];
      dropped.push(`a statement: ${problem ?? 'no value'}`);
      return [];
    });
    const read = readFaults(faults, played, problemOf);
    const userTurns = played.turns.filter(turn => turn.speaker === 'user').length;
    const voiced = { statements, traits, manner: cut(manner, 400), userTurns };
    let failure: Failure | undefined;
    const cycle = await cycleConsistency(played.profile, voiced, { people: people(), similarity, seed, signal }).catch((error: unknown) => {
      // What was found stays found, though nobody could be ranked.
      signal.throwIfAborted();
      if (error instanceof Failure && error.party === 'set-up') failure = error;
      dropped.push(cut(`the ranks: ${oneLine(error instanceof Error ? error.message : String(error))}`, 300));
      return null;
    });
    const facts: MeaningFacts = {
      model: model.name,
      notMeasured: null,
      cycle,
      dropped: countOf([...dropped, ...read.dropped.map(because => `a fault: ${because}`)]),
    };
    return { findings: [...read.findings, ...profileContradictions(statements, played)], facts, ...(failure === undefined ? {} : { failure }) };
  }
}

function countOf(reasons: readonly string[]): NonNullable<MeaningFacts['dropped']> {
  return [...new Set(reasons)].map(because => ({ because, count: reasons.filter(reason => reason === because).length }));
}
