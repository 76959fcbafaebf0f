import { defineConfig } from '@playwright/test';
import { fidelityGate, judge, offline, openai, overHttp, usp, type UsersimOptions } from 'usersim';

const { USERSIM_MODEL, USERSIM_JUDGE_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL, USERSIM_SEED, USERSIM_CHROMIUM, DEMO_FLAW, DEMO_URL, USERSIM_REPORTS } =
  process.env;

// Offline is a choice: without USERSIM_MODEL this repository runs by rules, whatever keys there are, and says so.
const endpoint = { ...(OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}), ...(OPENAI_BASE_URL ? { baseURL: OPENAI_BASE_URL } : {}) };
const model = USERSIM_MODEL ? openai({ model: USERSIM_MODEL, ...endpoint }) : offline();
const judgeModel = USERSIM_MODEL ? openai({ model: USERSIM_JUDGE_MODEL ?? USERSIM_MODEL, ...endpoint }) : model;

const reports = USERSIM_REPORTS ?? 'reports';

export default defineConfig<UsersimOptions>({
  testDir: 'specs/examples',
  outputDir: `${reports}/test-results`,
  retries: 0,
  fullyParallel: true,
  workers: 2,
  reporter: [['./src/report/reporter.ts', { folder: reports, models: { user: model.name, judge: judgeModel.name } }], ['list']],
  use: {
    baseURL: DEMO_URL ?? '',
    chatbot: overHttp({ url: '/api/chat' }),
    simulator: usp({ model }),
    judge: judge({ model: judgeModel }),
    // Reads every conversation once for faults of meaning; offline nothing is read, and reports say that it was not measured.
    ...(model.offline ? {} : { fidelity: fidelityGate({ model: judgeModel }) }),
    seed: USERSIM_SEED ? Number(USERSIM_SEED) : 7,
    // Offline a verdict's certainty is a rule's measured precision, at its lower bound: 70 admits the rules that were measured right in at least 70 of 100 cases.
    minCertainty: model.offline ? 70 : 80,
    folders: { profiles: 'profiles', reports },
    launchOptions: USERSIM_CHROMIUM ? { executablePath: USERSIM_CHROMIUM } : {},
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node --import tsx specs/demo-chatbot/serve.ts${DEMO_FLAW ? ` --flaw ${DEMO_FLAW}` : ''}`,
    wait: { stdout: /listening on (?<DEMO_URL>http:\S+)/ },
  },
});
