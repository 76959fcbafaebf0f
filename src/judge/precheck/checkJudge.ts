import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Model } from '../../model/model.js';
import { NO_USAGE, usageOf } from '../../model/usage.js';
import { readAnchors } from './anchors.js';
import { Failure } from '../../support/failure.js';
import { askItems, templateHash, type Answered } from './askItems.js';
import type { Check, CheckOptions, CheckResult } from './checkResult.js';
import { drawItems } from './drawItems.js';
import { SIZES } from './floor.js';
import { keepCheck, readCheck } from './keptCheck.js';
import { oneAtATime } from './oneAtATime.js';
import type { SpeakerItem } from './item.js';
import { score, scoreStored } from './score.js';

/** Grows with every change of how items are drawn, asked or counted. */
const VERSION = 2;

/**
 * Whether a judge can tell who is speaking (after PersonaEval, Zhou et al. 2025, arXiv 2508.10014): asked once per judge model and
 * prompt template, by one process for all, and kept. Reviewed anchors alone decide: a chatbot under test that talks like a customer must
 * not get a good judge refused. Rejects with the model's failure when it could not be asked; nothing is kept then.
 */
export async function checkJudge(model: Model, options: CheckOptions): Promise<CheckResult> {
  const { folder, again = false, signal, clock } = options;
  const template = templateHash();
  const version = `${VERSION}-${readAnchors().hash}`;
  const file = join(folder, `${keyOf(model.name, template, version)}.json`);
  const first = readCheck(file);
  let source: CheckResult['source'] = first === 'broken' ? 'broken' : first !== null && !again && isStale(first, options) ? 'stale' : 'asked';
  const done = (): CheckResult | null => {
    const kept = readCheck(file);
    if (kept === 'broken') source = 'broken';
    return again || kept === null || kept === 'broken' || !isOf(kept, model.name, template, version) || isStale(kept, options) || isOther(kept, options)
      ? null
      : { check: kept, usage: NO_USAGE, source: 'kept', notKept: null };
  };
  const work = async (): Promise<CheckResult> => {
    const size = options.size ?? SIZES.usual;
    const seed = options.seed ?? 1;
    const items = drawItems({ anchors: readAnchors().anchors, conversations: (await options.conversations?.()) ?? [], size, seed });
    const { answers, unreadable, reported, usage } = await askItems(model, items.anchors, { seed, signal });
    const beside = await askBeside(model, items.stored, { seed, signal });
    const { stored, storedRight, wrong } = scoreStored(items.stored, beside.answers);
    const fixed = score(items.anchors, answers);
    const check: Check = {
      model: model.name,
      reported,
      templateHash: template,
      version,
      seed,
      stored,
      storedRight,
      ...fixed,
      wrong: [...fixed.wrong, ...wrong],
      unreadable: [...unreadable, ...beside.unreadable],
      at: new Date(clock()).toISOString(),
    };
    return { check, usage: usageOf(usage, beside.usage), source, notKept: keepCheck(file, check) };
  };
  return oneAtATime({ file: `${file}.lock`, done, work, signal, clock });
}

/**
 * Asks what was made of stored conversations, in calls of their own: a chatbot's words stand in no prompt that decides. A failure is told
 * and decides nothing either; why a reply was unreadable is not kept, for it may hold what somebody said.
 */
async function askBeside(model: Model, items: readonly SpeakerItem[], how: { seed: number; signal: AbortSignal }): Promise<Omit<Answered, 'reported'>> {
  if (items.length === 0) return { answers: [], unreadable: [], usage: NO_USAGE };
  try {
    const { answers, unreadable, usage } = await askItems(model, items, how);
    return { answers, unreadable: unreadable.map(() => 'a reply about stored conversations'), usage };
  } catch (error) {
    how.signal.throwIfAborted();
    if (!(error instanceof Failure)) throw error;
    return { answers: [], unreadable: [`nothing was answered about stored conversations (${error.facts.code})`], usage: NO_USAGE };
  }
}

/** Of the model's name as far as files can have it, and of everything that makes another check. */
const keyOf = (...of: readonly [model: string, template: string, version: string]): string =>
  `${of[0].replace(/[^\w.-]+/gu, '-').slice(0, 60)}-${createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 12)}`;

const isOf = (kept: Check, model: string, template: string, version: string): boolean =>
  kept.model === model && kept.templateHash === template && kept.version === version;

const isStale = ({ reported }: Check, options: CheckOptions): boolean => options.reported !== undefined && options.reported !== reported;

/** Whether other items were wished for. */
const isOther = ({ size, seed }: Check, options: CheckOptions): boolean =>
  (options.size !== undefined && options.size !== size) || (options.seed !== undefined && options.seed !== seed);
