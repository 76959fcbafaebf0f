import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FullConfig, Reporter, Suite, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import type { TestResult as AllureTestResult } from 'allure-js-commons';
import type { AllureReporter as AllurePlaywright } from 'allure-playwright';
import { tellAllure, type Settled, type Store } from './allureResult.js';
import { isOurs } from './testRun.js';

export interface AllureReporter {
  readonly store: Store;
  preprocess(params: Parameters<NonNullable<Reporter['preprocess']>>[0]): Promise<void>;
  begin(config: FullConfig, suite: Suite): void;
  testBegin(test: TestCase): void;
  stepBegin(test: TestCase, result: TestResult, step: TestStep): void;
  stepEnd(test: TestCase, result: TestResult, step: TestStep): void;
  testEnd(test: TestCase, result: TestResult, settled: Settled): void;
  /** A test that the run never came to: Allure would call it skipped. */
  neverStarted(test: TestCase, settled: Settled): void;
  /** Resolves when every result is written. */
  end(): Promise<void>;
}

/**
 * Owns an allure-playwright reporter and tells it everything but our own attachments; what it is about to write about a
 * test with simulated users is rewritten from records. `allure-playwright` is loaded here, on first use.
 */
export function allureReporter(resultsDir: string): AllureReporter {
  const settledByUuid = new Map<string, Settled>();
  const uuids = new Map<string, string>();
  const pending: Promise<void>[] = [];
  let starting = '';
  const { AllureReporter: Allure } = createRequire(import.meta.url)('allure-playwright') as { AllureReporter: typeof AllurePlaywright };
  const allure = new Allure({
    resultsDir,
    detail: false,
    listeners: [
      { afterTestResultStart: ({ uuid }: AllureTestResult) => void uuids.set(starting, uuid) },
      {
        beforeTestResultWrite(result: AllureTestResult) {
          const settled = settledByUuid.get(result.uuid);
          if (settled) tellAllure(result, settled, store);
          settledByUuid.delete(result.uuid);
        },
      },
    ],
  });

  const store: Store = (name, type, extension, content) => {
    const source = `${randomUUID()}-attachment.${extension}`;
    mkdirSync(resultsDir, { recursive: true });
    writeFileSync(join(resultsDir, source), content);
    return { name, type, source };
  };
  const testBegin = (test: TestCase) => {
    starting = test.id;
    allure.onTestBegin(test);
  };
  const testEnd = (test: TestCase, result: TestResult, settled: Settled) => {
    settledByUuid.set(uuids.get(test.id) ?? '', settled);
    const attachments = result.attachments.filter(attachment => !isOurs(attachment));
    pending.push(allure.onTestEnd(test, withProperty(result, 'attachments', attachments)));
  };
  const carriesOurs = (step: TestStep) => step.title.startsWith('Attach "_usersim') || step.attachments.some(isOurs);

  return {
    store,
    async preprocess(params) {
      allure.onConfigure(params.config);
      await allure.preprocess(params);
    },
    begin(config, suite) {
      // Merged reports name their projects only now; allure-playwright reads the first one's folders in onConfigure.
      allure.onConfigure(config);
      allure.onBegin(suite);
    },
    testBegin,
    stepBegin(test, result, step) {
      if (!carriesOurs(step)) allure.onStepBegin(test, result, step);
    },
    stepEnd(test, result, step) {
      if (!carriesOurs(step)) allure.onStepEnd(test, result, step);
    },
    testEnd,
    neverStarted(test, settled) {
      testBegin(test);
      testEnd(test, neverStartedResult(), settled);
    },
    async end() {
      await Promise.all(pending);
      await allure.onEnd();
    },
  };
}

const withProperty = <T extends object, K extends keyof T>(object: T, key: K, value: T[K]): T =>
  Object.create(object, { [key]: { value, enumerable: true } }) as T;

const neverStartedResult = (): TestResult => ({
  status: 'skipped',
  retry: 0,
  startTime: new Date(),
  duration: 0,
  workerIndex: -1,
  parallelIndex: -1,
  attachments: [],
  annotations: [],
  errors: [],
  stdout: [],
  stderr: [],
  steps: [],
});
