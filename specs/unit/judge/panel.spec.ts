import { expect, test } from '@playwright/test';
import { judged, type Judging } from '../../../src/conversation/judged.js';
import { RefusedJudge, type Admit } from '../../../src/conversation/admitJudge.js';
import { panelWords } from '../../../src/conversation/panelWords.js';
import { familyOf } from '../../../src/judge/family.js';
import type { Answer, Judge } from '../../../src/judge/judge.js';
import { judge as judgeOf } from '../../../src/judge/llmJudge.js';
import { panel } from '../../../src/judge/panel.js';
import type { Verdict } from '../../../src/judge/verdict.js';
import { Failure } from '../../../src/support/failure.js';
import { offline } from '../../../src/conversation/offline.js';
import { conversationOf } from '../cast.js';
import { ruling } from './makers.js';

type Says = readonly [answer: Answer, certainty: number] | Failure;

/** A judge of one sample that says the same to everything. */
const one = (model: string, says: Says, more: Partial<Judge> = {}): Judge => ({
  name: 'judge',
  model,
  offline: false,
  timeoutMs: 1000,
  rule: question => {
    if (says instanceof Failure) return Promise.reject(says);
    const criteria = question.kind === 'criteria' ? question.criteria : ['it'];
    const rulings = criteria.map(criterion =>
      ruling({ criterion, answer: says[0], certainty: says[1], modelRequested: model, modelReported: model, reasoning: `${model} thinks so` }),
    );
    return Promise.resolve({ rulings, usage: { calls: 1, promptTokens: 10, completionTokens: 5 }, ms: 1 });
  },
  ...more,
});
const broken = (party: 'model' | 'set-up' = 'model') => new Failure({ party, code: 'gone', what: 'the endpoint went away' });

async function asked(judge: Judge, more: Partial<Judging> = {}, criteria: readonly string[] = ['says when the money arrives']) {
  return judged(
    conversationOf(),
    { matcher: 'toMeetAll', criteria, negated: false, question: { kind: 'criteria', criteria }, minCertainty: undefined },
    { judge, onWait: () => () => undefined, ...more },
  );
}
async function ask(judges: readonly Judge[], { escalateTo, ...more }: Partial<Judging> & { escalateTo?: Judge } = {}) {
  const [concluded] = await asked(panel({ judges, ...(escalateTo ? { escalateTo } : {}) }), more);
  if (!concluded) throw new Error('no verdict');
  return concluded;
}
const answers = ({ panel: votes = [] }: Verdict) => panelWords(votes);

test('a family is the name up to its version, wherever it is hosted, or what was declared', () => {
  const families: Readonly<Record<string, readonly string[]>> = {
    gpt: ['gpt-4o', 'gpt-4o-mini', 'openai/gpt-5', 'ft:gpt-4o-mini:mine::1', 'o3-mini', 'chatgpt-4o-latest'],
    claude: ['claude-3-5-sonnet', 'us.anthropic.claude-sonnet-4'],
    llama: ['meta-llama/Llama-3-70b', 'meta-llama/Meta-Llama-3.1-8B-Instruct', 'llama3.1:8b', 'ollama/codellama'],
    mistral: ['mistral-large', 'mistralai/Mixtral-8x7B', 'ministral-8b', 'codestral'],
    gemini: ['models/gemini-2.0-flash', 'google/gemma-2-9b'],
    qwen: ['Qwen2.5-72B', 'QwQ-32B'],
    command: ['command-r-plus'],
    deepseek: ['deepseek-v3'],
    '7': ['7'],
  };
  for (const [family, models] of Object.entries(families))
    expect(
      models.map(model => [model, familyOf({ model })]),
      family,
    ).toEqual(models.map(model => [model, family]));
  expect(familyOf({ model: 'gpt-4o', family: ' Mine ' })).toBe('mine');
  expect(familyOf({ model: 'gpt-4o', family: ' ' })).toBe('gpt');
  expect(judgeOf({ model: offline(), family: 'rules' }).family).toBe('rules');
});

test('a panel is a judge as far as the option is concerned, and is refused where it could never decide', () => {
  const voice = panel({ judges: [one('gpt-4o', ['met', 90]), one('claude-3', ['met', 90], { timeoutMs: 5000, offline: true })] });
  expect(voice).toMatchObject({ name: 'panel', model: 'gpt-4o, claude-3', timeoutMs: 5000, offline: false });
  const refused = (judges: readonly Judge[]) => () => panel({ judges });
  expect(refused([])).toThrow('set-up: a panel needs judges of two model families, and was given none');
  expect(refused([one('gpt-4o', ['met', 90]), one('gpt-4o-mini', ['met', 90])])).toThrow('these are all "gpt": gpt-4o, gpt-4o-mini');
  expect(refused([voice, one('gpt-4o', ['met', 90])])).toThrow('a panel as a member');
});

test('unanimous families decide, as certain as the least certain of them; who cannot tell does not stand in the way', async () => {
  const { verdict, usage } = await ask([one('gpt-4o', ['met', 92]), one('claude-3', ['met', 88]), one('llama-3', ['cannot tell', 90])]);
  expect(verdict).toMatchObject({ outcome: 'met', leaning: 'met', certainty: 88, uncalibrated: true, doubt: null, because: 'claude-3 thinks so' });
  expect(verdict.judge).toEqual({ name: 'panel', model: 'gpt-4o, claude-3, llama-3', offline: false });
  expect(verdict.panel).toEqual([
    { model: 'gpt-4o', family: 'gpt', answer: 'met', certainty: 92, doubt: null },
    { model: 'claude-3', family: 'claude', answer: 'met', certainty: 88, doubt: null },
    { model: 'llama-3', family: 'llama', answer: 'inconclusive', certainty: null, doubt: 'cannot tell' },
  ]);
  expect(answers(verdict)).toBe('gpt met 92, claude met 88, llama cannot tell');
  expect(verdict.rulings.map(({ modelRequested, sample }) => [modelRequested, sample])).toEqual([
    ['llama-3', 3],
    ['gpt-4o', 1],
    ['claude-3', 2],
  ]);
  expect(verdict.samples).toEqual({ requested: 2, read: 2 });
  expect(usage).toEqual({ calls: 3, promptTokens: 30, completionTokens: 15 });
});

test('disagreement is inconclusive and says who said what, however certain each is', async () => {
  const { verdict, party } = await ask([one('gpt-4o', ['met', 99]), one('claude-3', ['not met', 99]), one('llama-3', ['met', 99])]);
  expect(verdict).toMatchObject({ outcome: 'inconclusive', doubt: 'judges disagree', leaning: null, certainty: null, certaintyKind: 'none' });
  expect(verdict.because).toBe('gpt-4o: gpt-4o thinks so; claude-3: claude-3 thinks so; llama-3: llama-3 thinks so');
  expect(answers(verdict)).toBe('gpt met 99, claude not met 99, llama met 99');
  expect(party).toBeNull();
});

test('where somebody decides for them, only what is open is asked, and the votes stay in the verdict', async () => {
  const heard: string[] = [];
  const better = one('mistral-large', ['not met', 95]);
  const chief: Judge = {
    ...better,
    rule: (question, ...rest) => {
      heard.push(...(question.kind === 'criteria' ? question.criteria : []));
      return better.rule(question, ...rest);
    },
  };
  const splits = one('claude-3', ['met', 90], {
    rule: async (question, ...rest) => {
      const came = await one('claude-3', ['met', 90]).rule(question, ...rest);
      return { ...came, rulings: came.rulings.map(each => (each.criterion === 'hard' ? { ...each, answer: 'not met' } : each)) };
    },
  });
  const judges = [one('gpt-4o', ['met', 90]), splits];
  const concluded = await asked(panel({ judges, escalateTo: chief }), {}, ['easy', 'hard']);
  expect(heard).toEqual(['hard']);
  expect(concluded.map(({ verdict }) => [verdict.outcome, verdict.judge?.model, answers(verdict)])).toEqual([
    ['met', 'gpt-4o, claude-3', 'gpt met 90, claude met 90'],
    ['not met', 'mistral-large', 'gpt met 90, claude not met 90'],
  ]);
  expect(concluded[1]?.verdict.rulings.map(({ modelRequested, sample }) => `${sample} ${modelRequested}`)).toEqual([
    '1 gpt-4o',
    '2 claude-3',
    '3 mistral-large',
  ]);
  expect(concluded[0]?.usage.calls).toBe(3);
  // A judge may escalate to a panel as well.
  const [first] = await asked(one('tiny', ['met', 60], { escalateTo: panel({ judges }) }));
  expect([first?.verdict.outcome, first?.verdict.judge?.name, first?.verdict.rulings.map(({ sample }) => sample)]).toEqual(['met', 'panel', [1, 2, 3]]);
});

test('two of one family are one vote, and none when they disagree', async () => {
  const [gpt, mini] = [one('gpt-4o', ['met', 90]), one('gpt-4o-mini', ['met', 95])];
  const untold = one('claude-3', ['cannot tell', 90]);
  const alone = await ask([gpt, mini, untold]);
  expect([alone.verdict.outcome, alone.verdict.doubt]).toEqual(['inconclusive', 'too few judges']);
  const declared = await ask([gpt, { ...mini, family: 'other' }, untold]);
  expect(declared.verdict.outcome).toBe('met');
  const against = one('gpt-4o-mini', ['not met', 95]);
  const split = await ask([gpt, against, one('claude-3', ['met', 90])]);
  expect([split.verdict.outcome, split.verdict.doubt, answers(split.verdict)]).toEqual([
    'inconclusive',
    'judges disagree',
    'gpt-4o (gpt) met 90, gpt-4o-mini (gpt) not met 95, claude met 90',
  ]);
  const outvoted = await ask([gpt, against, one('claude-3', ['met', 90]), one('llama-3', ['met', 85])]);
  expect([outvoted.verdict.outcome, outvoted.verdict.certainty]).toEqual(['met', 85]);
});

test('a refused member has no vote and is named; where two are left they decide, else the judge is to blame', async () => {
  const admit: Admit = by => {
    const check = { right: 9, size: 24, floor: 19, model: by.model, reported: null, kinds: [], interval: [0.2, 0.5] } as never;
    return by.model === 'tiny-1'
      ? Promise.reject(new RefusedJudge(check, { calls: 2, promptTokens: 4, completionTokens: 4 }))
      : Promise.resolve({ check, usage: { calls: 0, promptTokens: 0, completionTokens: 0 } });
  };
  const [tiny, gpt, claude] = [one('tiny-1', ['met', 99]), one('gpt-4o', ['met', 90]), one('claude-3', ['met', 90])];
  const decided = await ask([tiny, gpt, claude], { admit });
  expect([decided.verdict.outcome, answers(decided.verdict)]).toEqual(['met', 'tiny has no vote (judge refused), gpt met 90, claude met 90']);
  expect(decided.usage.calls).toBe(4);
  const never = one('mistral-large', ['met', 99]);
  const left = await ask([tiny, gpt], { admit, escalateTo: never });
  expect(left).toMatchObject({ party: 'judge', verdict: { outcome: 'inconclusive', doubt: 'judge refused', leaning: null } });
  expect(left.verdict.rulings.map(({ modelRequested }) => modelRequested)).toEqual(['gpt-4o']);
});

test('a member that fails has no vote, with its own party where that leaves too few; a set-up failure stops', async () => {
  const [gpt, claude] = [one('gpt-4o', ['met', 90]), one('claude-3', ['met', 90])];
  expect((await ask([one('llama-3', broken()), gpt, claude])).verdict.outcome).toBe('met');
  const left = await ask([gpt, one('llama-3', broken())]);
  expect(left).toMatchObject({ party: 'model', verdict: { outcome: 'inconclusive', doubt: 'judge failed' } });
  expect(left.verdict.because).toContain('llama-3: the endpoint went away');
  const all = await ask([one('gpt-4o', broken()), one('llama-3', broken())]);
  expect(all).toMatchObject({ party: 'model', verdict: { doubt: 'judge failed', rulings: [] } });
  await expect(ask([gpt, one('llama-3', broken('set-up'))])).rejects.toThrow('set-up: the endpoint went away');
  const apart = await ask([one('mistral-large', broken()), gpt, one('claude-3', ['not met', 90])]);
  expect(apart).toMatchObject({ party: null, verdict: { doubt: 'judges disagree' } });
});

test('what keeps all of them from deciding is told as of one judge', async () => {
  const low = await ask([one('gpt-4o', ['met', 60]), one('claude-3', ['met', 50])]);
  expect(low.verdict).toMatchObject({ outcome: 'inconclusive', doubt: 'certainty below the gate', leaning: 'met', certainty: 50, minCertainty: 80 });
  const untold = await ask([one('gpt-4o', ['cannot tell', 60]), one('claude-3', ['cannot tell', 50])], { escalateTo: one('llama-3', broken()) });
  expect(untold.verdict).toMatchObject({ doubt: 'cannot tell', certainty: null });
});
