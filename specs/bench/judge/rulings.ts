/**
 * How often a judge is right, and whether its certainty tells: verdicts on cases whose truth is known, settled as matchers settle them.
 * Offline rules, or the model of an endpoint; results are labelled with it. Writes label rows for `usersim judge calibrate`.
 *
 *   npx tsx specs/bench/judge/rulings.ts [--set free,ladder,attacks] [--limit 20] [--samples single] [--fillers 4]
 *     [--url <endpoint> --model <name>] [--inverted-url <endpoint>: another reader for the other order] [--at-once 4] [--out reports/judge-rulings.jsonl]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { offline } from '../../../src/conversation/offline.js';
import type { Question, Ruling } from '../../../src/judge/judge.js';
import { judge } from '../../../src/judge/llmJudge.js';
import { statedGate } from '../../../src/judge/sampling/gate.js';
import { settleAll } from '../../../src/judge/sampling/kleene.js';
import { DEFAULT_GATES } from '../../../src/judge/sampling/profile.js';
import { ruleUntilSettled } from '../../../src/judge/sampling/ruleUntilSettled.js';
import { openai } from '../../../src/model/openai.js';
import { inPool } from '../../../src/support/inPool.js';
import { childSeed } from '../../../src/support/seed.js';
import { casesOf, sets, type CaseSet, type JudgeCase } from './cases.js';

const { values: given } = parseArgs({
  options: {
    set: { type: 'string', default: 'free' },
    limit: { type: 'string', default: '20' },
    samples: { type: 'string', default: 'paired' },
    fillers: { type: 'string', default: '0' },
    url: { type: 'string' },
    'inverted-url': { type: 'string' },
    model: { type: 'string', default: 'typed' },
    'at-once': { type: 'string', default: '4' },
    out: { type: 'string', default: 'reports/judge-rulings.jsonl' },
  },
});
const model = given.url === undefined ? offline() : openai({ model: given.model, baseURL: given.url, apiKey: 'none', timeoutMs: 1_800_000, retries: 0 });
const samples = given.samples === 'single' ? 'single' : 'paired';
const by = judge({ model, samples });
const invertedUrl = given['inverted-url'];
const other =
  invertedUrl === undefined
    ? by
    : judge({ model: openai({ model: given.model, baseURL: invertedUrl, apiKey: 'none', timeoutMs: 1_800_000, retries: 0 }), samples });
const gate = DEFAULT_GATES[by.samples ?? 'single'];

/** Other cases' criteria beside the one that is looked at, to see whether company biases a ruling; its place rotates. */
function among(one: JudgeCase, at: number, all: readonly JudgeCase[]): { question: Question; place: number } {
  const wanted = Number(given.fillers);
  if (one.question.kind !== 'criteria' || wanted === 0) return { question: one.question, place: 0 };
  const others = Array.from({ length: wanted }, (_, n) => all[(at + 7 * (n + 1)) % all.length]).flatMap(other =>
    other?.question.kind === 'criteria' ? other.question.criteria : [],
  );
  const place = at % (wanted + 1);
  return { question: { kind: 'criteria', criteria: [...others.slice(0, place), ...one.question.criteria, ...others.slice(place)] }, place };
}

async function verdictOn(one: JudgeCase, at: number, all: readonly JudgeCase[]) {
  const { question, place } = among(one, at, all);
  const sampled = await ruleUntilSettled({
    judge: by,
    question,
    gateFor: () => statedGate(gate),
    cannotTell: 'cannot tell',
    draw: ({ question: about, sample, ...how }) =>
      (how.order === 'inverted' ? other : by).rule(about, one.turns, {
        ...how,
        sample,
        seed: childSeed(1, one.id, sample),
        signal: new AbortController().signal,
      }),
  });
  if (sampled.failure !== null) throw sampled.failure instanceof Error ? sampled.failure : new Error('the judge failed', { cause: sampled.failure });
  const parts = sampled.parts.flatMap(part => (part === null ? [] : [part]));
  const part = one.question.kind === 'consistency' ? settleAll(parts, 'cannot tell') : (parts[place] ?? parts[0]);
  const settled = part && (one.combine?.(part) ?? part);
  if (settled === undefined) throw new Error(`${one.id}: no ruling`);
  process.stderr.write('.');
  return { one, settled, usage: sampled.usage };
}

const share = (count: number, of: number): string => `${count} of ${of}${of === 0 ? '' : ` (${((100 * count) / of).toFixed(0)} %)`}`;
const templateOf = (rulings: readonly Ruling[]): string => rulings[0]?.templateHash ?? 'none';

void (async () => {
  const rows: object[] = [];
  for (const set of given.set.split(',')) {
    if (!sets.includes(set as CaseSet)) throw new Error(`--set ${set}: known are ${sets.join(', ')}`);
    const cases = await casesOf(set as CaseSet, Number(given.limit));
    const came = await inPool(cases, Number(given['at-once']), (one, at) => verdictOn(one, at, cases));
    process.stderr.write('\n');
    const known = came.filter(({ one }) => one.truth !== 'inconclusive');
    const decided = known.filter(({ settled }) => settled.answer !== 'inconclusive');
    const leaning = known.filter(({ settled }) => settled.leaning !== null);
    const rulings = came.flatMap(({ settled }) => settled.rulings);
    const calls = came.reduce((sum, { usage }) => sum + usage.calls, 0);
    const tokens = came.reduce((sum, { usage }) => sum + usage.promptTokens + usage.completionTokens, 0);
    process.stdout.write(
      [
        `${set}, judged by ${model.name}, ${by.samples}, gate ${gate}${Number(given.fillers) > 0 ? `, ${given.fillers} other criteria in each call` : ''}`,
        `  verdicts right: ${share(decided.filter(({ one, settled }) => settled.answer === one.truth).length, decided.length)} decided, of ${known.length}; rightly left open: ${share(came.filter(({ one, settled }) => one.truth === settled.answer && one.truth === 'inconclusive').length, came.length - known.length)}`,
        `  leanings right: ${share(leaning.filter(({ one, settled }) => settled.leaning === one.truth).length, leaning.length)}`,
        `  void rulings: ${share(rulings.filter(ruling => ruling.void !== null).length, rulings.length)}; calls ${calls}, tokens ${tokens}`,
        ...came
          .filter(({ one, settled }) => settled.answer !== one.truth)
          .map(
            ({ one, settled }) =>
              `  ${one.id}: ${settled.answer}${settled.doubt === null ? '' : ` (${settled.doubt})`}, is ${one.truth}; certainty ${settled.certainty}; ${settled.because.slice(0, 200)}`,
          ),
        '',
      ].join('\n'),
    );
    rows.push(
      ...came.map(({ one, settled }) => ({
        id: one.id,
        cluster: one.id,
        certainty: settled.certainty,
        prediction: settled.leaning ?? (settled.samples.read === 0 ? null : 'cannot tell'),
        gold: one.truth,
        correct: settled.leaning === one.truth,
        ordersAgree: settled.ordersAgree,
        criterion: set,
        judge: { model: model.name, templateHash: templateOf(settled.rulings), samples: by.samples ?? 'single' },
      })),
    );
  }
  writeFileSync(given.out, rows.map(row => `${JSON.stringify(row)}\n`).join(''));
})();
