import { relative, resolve } from 'node:path';
import { checkJudge } from '../../judge/precheck/checkJudge.js';
import { checksFolder } from '../../judge/precheck/checkResult.js';
import { SIZES } from '../../judge/precheck/floor.js';
import { turnsOf } from '../../record/storedTurns.js';
import { Failure } from '../../support/failure.js';
import { oneLine } from '../../support/visible.js';
import { judgeModelFrom } from '../modelFrom.js';
import { readArguments, refused, wholeNumber } from '../readArguments.js';
import { checkWords } from './checkWords.js';
import { readRecords } from './label/readRecords.js';

export const checkJudgeHelp = `usersim judge check: whether a judge can tell who is speaking, before it judges what was said

  --records <folder>   stored conversations of which more items are made, half as many at most: told beside, deciding nothing; default none
  --size <n>           fixed items (anchors), ${SIZES.least} to ${SIZES.most}; default ${SIZES.usual}
  --seed <n>           which items are drawn; a whole number from 0; default 1
  --wait <seconds>     longest wait for one reply, 1 to 3600; default 60
  --again              ask anew, whatever is kept
  --json               print it as JSON

Excerpts with their turns in random order; a hidden speaker is to be named. Runs ask the same of their judge before its first ruling,
once a model and prompt template, and keep it in node_modules/.cache/usersim/judge-checks beside playwright.config.ts: run this there.
A judge whose anchors are below the floor is refused, and what it would rule is inconclusive.
Environment: USERSIM_JUDGE_MODEL, else USERSIM_MODEL; OPENAI_API_KEY, OPENAI_BASE_URL.

Exit status: 0, 1 when the judge is refused, 2 when it could not be asked.
`;

const OPTIONS = {
  records: { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  wait: { type: 'string' },
  again: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const COMMAND = 'judge check';

interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Checks the judge that the environment names, keeps what came of it and prints it. Returns the exit status. */
export async function checkJudgeCommand(words: readonly string[], env: Readonly<Record<string, string | undefined>>, io: Surroundings): Promise<number> {
  const { values: given, positionals } = readArguments(COMMAND, words, OPTIONS);
  if (positionals.length > 0) throw refused(COMMAND, `"${positionals.join(' ')}": it takes options only`);
  const size = wholeNumber(COMMAND, 'size', given.size, SIZES.least, SIZES.most);
  const seed = wholeNumber(COMMAND, 'seed', given.seed, 0, Number.MAX_SAFE_INTEGER);
  const wait = wholeNumber(COMMAND, 'wait', given.wait, 1, 3600);
  const model = judgeModelFrom(env, wait === undefined ? {} : { timeoutMs: 1000 * wait });
  if (model.offline)
    throw new Failure({
      party: 'set-up',
      code: 'judge-offline',
      what: 'there is no judge to check: offline rules need no check',
      next: 'Name a language model: USERSIM_JUDGE_MODEL, or USERSIM_MODEL.',
    });
  const folder = checksFolder(resolve());
  const place = given.records;
  const result = await checkJudge(model, {
    folder,
    ...(place === undefined ? {} : { conversations: () => conversationsAt(place, io.err) }),
    ...(size === undefined ? {} : { size }),
    ...(seed === undefined ? {} : { seed }),
    again: given.again === true,
    signal: io.signal,
    clock: io.clock,
  });
  io.out(given.json === true ? `${JSON.stringify(result, null, 2)}\n` : checkWords(result, relative('.', folder)));
  return result.check.passed ? 0 : 1;
}

function conversationsAt(place: string, err: (text: string) => void) {
  const { records, unreadable } = readRecords(place);
  for (const problem of unreadable) err(`left out: ${oneLine(problem)}\n`);
  return records.flatMap(turnsOf);
}
