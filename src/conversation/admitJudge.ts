import type { Judge } from '../judge/judge.js';
import { REFUSED, type Check, type CheckOptions, type CheckResult } from '../judge/precheck/checkResult.js';
import { scoreWords } from '../judge/precheck/words.js';
import type { Usage } from '../model/model.js';
import { NO_USAGE } from '../model/usage.js';
import { Failure } from '../support/failure.js';
import { cut } from '../support/text.js';
import { oneLine } from '../support/visible.js';
import { waitFor, type OnWait } from './waiting.js';

/** A judge that may be asked. */
export interface Admission {
  /** Null: nobody checked it. */
  readonly check: Check | null;
  /** What finding that out cost now. */
  readonly usage: Usage;
}

/** Awaited before a judge is asked, and again with the name of the model that ruled. Rejects with a {@link Failure} where it may not be. */
export type Admit = (judge: Judge, reported?: string | null) => Promise<Admission>;

/** What this process knows of each judge: the check that holds, and those made or under way for each model name that ruled. */
const known = new WeakMap<Judge, { latest: Check | null; readonly checks: Map<string, Promise<CheckResult>> }>();

/** The longest wait for a check, as a multiple of the judge's own limit: another process may be asking already, and be killed. */
const LIMITS = 3;

/**
 * Lets a judge in when it can tell who is speaking: found out before its first ruling, once a process, and anew where another model
 * rules than the one that was checked. A judge without a check, such as one of somebody's own, is let in unchecked. One below the floor
 * is refused with its score (party judge, `judge-refused`); one that could not be asked fails as its model does, and is asked next time.
 */
export function admitJudge(onWait: OnWait, options: Omit<CheckOptions, 'signal' | 'reported'>): Admit {
  return async (judge, reported) => {
    const { check: ask } = judge;
    if (ask === undefined) return { check: null, usage: NO_USAGE };
    const its = known.get(judge) ?? { latest: null, checks: new Map<string, Promise<CheckResult>>() };
    known.set(judge, its);
    if (its.latest !== null && (reported === undefined || its.latest.reported === reported)) return admitted(its.latest, NO_USAGE);
    const name = JSON.stringify(reported ?? null);
    const running = its.checks.get(name);
    const result =
      running ??
      waitFor(
        'judge',
        LIMITS * judge.timeoutMs,
        `the check of ${judge.model}`,
        signal => ask({ ...options, ...(reported === undefined ? {} : { reported }), signal }),
        onWait,
      );
    its.checks.set(name, result);
    try {
      const { check, usage } = await result;
      its.latest = check;
      return admitted(check, running === undefined ? usage : NO_USAGE);
    } catch (error) {
      if (!(error instanceof RefusedJudge)) its.checks.delete(name);
      throw error;
    }
  };
}

function admitted(check: Check, usage: Usage): Admission {
  if (check.passed) return { check, usage };
  throw new RefusedJudge(check, usage);
}

const nextOf = ({ unread, size, unreadable }: Check): string =>
  2 * unread > size
    ? `${unreadable[0] === undefined ? '' : `One of them: ${cut(oneLine(unreadable[0]), 200)} `}See npx usersim judge check. Ask a judge that replies in the form asked for.`
    : 'What it got wrong: npx usersim judge check. Ask a better judge.';

/** Says what asking has cost, which counts although nothing came of it. */
export class RefusedJudge extends Failure {
  constructor(
    readonly check: Check,
    readonly usage: Usage,
  ) {
    super({ party: 'judge', code: REFUSED, what: scoreWords(check), next: nextOf(check) });
  }
}
