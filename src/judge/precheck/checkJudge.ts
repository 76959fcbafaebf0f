import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Model } from '../../model/model.js';
import { NO_USAGE } from '../../model/usage.js';
import { readAnchors } from './anchors.js';
import { askItems, templateHash } from './askItems.js';
import type { Check, CheckOptions, CheckResult } from './checkResult.js';
import { drawItems } from './drawItems.js';
import { SIZES } from './floor.js';
import { keepCheck, readCheck } from './keptCheck.js';
import { oneAtATime } from './oneAtATime.js';
import { STORED } from './recordItems.js';
import { score } from './score.js';

/** Grows with every change of how items are drawn, asked or counted. */
const VERSION = 1;

/**
 * Whether a judge can tell who is speaking (after PersonaEval, Zhou et al. 2025, arXiv 2508.10014): asked once per judge model and
 * prompt template, by one process for all, and kept. Rejects with the model's failure when it could not be asked; nothing is kept then.
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
    const { answers, unreadable, reported, usage } = await askItems(model, items, { seed, signal });
    const check: Check = {
      model: model.name,
      reported,
      templateHash: template,
      version,
      seed,
      stored: items.filter(({ kind }) => kind === STORED).length,
      ...score(items, answers),
      unreadable,
      at: new Date(clock()).toISOString(),
    };
    return { check, usage, source, notKept: keepCheck(file, check) };
  };
  return oneAtATime({ file: `${file}.lock`, done, work, signal, clock });
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
