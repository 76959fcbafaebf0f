import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { allureReporter, type AllureReporter } from './allureReporter.js';
import type { Settled } from './allureResult.js';
import { badCardSentence } from '../battery/words.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import { readCards, type Cards } from '../record/simulatorCards.js';
import { packageFolder } from '../support/packageFolder.js';
import { lastAttempts, readTestRun, withoutTranscripts, type TestRun } from './testRun.js';
import { simulatorFacts } from './cards.js';
import type { CoverageFacts } from './coverageFacts.js';
import { judgeFacts, unmeasured, type JudgeFacts } from './judges/judgeFacts.js';
import { judgeFolders } from './judges/judgeFolders.js';
import { judgeTally } from './judges/judgeTally.js';
import type { LabelFacts } from './labels/labelFacts.js';
import { isRed, outcomeOf, poolTestRuns, type Finding } from './outcome.js';
import type { OverlayFacts } from './overlayFacts.js';
import { outputFolder, readText, type OutputFolder } from './outputFolder.js';
import { failureStreak } from './streak.js';
import { summarize, type Summary, type TestFacts } from './summary.js';
import { headline, modelLine, noReportLine, stoppedLine, summaryText, unreadableSentence } from './words.js';

export interface ReporterOptions {
  /** Where all output goes, relative to the folder of playwright.config.ts. Default `reports`. */
  readonly folder?: string;
  /** Write Allure results. Default true. */
  readonly allure?: boolean;
  /** Make the Allure report in one file at the end. Default true; needs `allure`. */
  readonly html?: boolean;
  /** Your corpora, relative to the folder of playwright.config.ts; the shipped ones come after. Default `profiles`. */
  readonly profiles?: string;
  /** Where your simulators' cards lie, in `cards/` below it, relative to the folder of playwright.config.ts. Default `simulators`. */
  readonly simulators?: string;
  /** Where people's labels of the judge and calibrations lie, relative to the folder of playwright.config.ts. Default: the option `folders.judge` of every project. */
  readonly judge?: string;
  /** The models of the run, named in its first line; else they are named as soon as a worker has said which they are. */
  readonly models?: { readonly user: string; readonly judge: string };
}

/** What Playwright adds to a reporter's options. */
interface RunnerOptions {
  readonly configDir?: string;
  readonly _mode?: 'list' | 'test' | 'merge';
}

const NEVER_STARTED: Finding = { outcome: 'not run', party: null };
const NOTHING: TestRun = { conversations: [], lost: [], verdicts: [], faults: [], run: null, unreadable: 0 };

/** The usersim reporter for Playwright Test: Allure results, `summary.json`, records, and the stop after three failures in a row. */
export default class UsersimReporter implements Reporter {
  private readonly projectFolder: string;
  private readonly mode: RunnerOptions['_mode'];
  private readonly html: boolean;
  private readonly profileFolders: readonly string[];
  private readonly simulatorsFolder: string;
  private judgeFolders: readonly string[];
  private readonly models: ReporterOptions['models'];
  private readonly output: OutputFolder;
  private readonly allure: AllureReporter | null;
  private readonly streak = failureStreak();
  private readonly facts = new Map<TestCase, TestFacts['testRuns']>();
  private suite: Suite | undefined;
  private rootDir = '';
  private startedAt = 0;
  private coverage: readonly CoverageFacts[] = [];
  private overlays: OverlayFacts | undefined;
  private labels: LabelFacts | undefined;
  private readonly tally = judgeTally();
  private measured: JudgeFacts | undefined;
  private cards: Cards = { cards: [], bad: [] };
  private saidModel = false;
  private stopped = false;

  constructor({
    folder = 'reports',
    profiles = 'profiles',
    simulators = 'simulators',
    judge,
    allure = true,
    html = true,
    models,
    configDir = process.cwd(),
    _mode,
  }: ReporterOptions & RunnerOptions = {}) {
    this.projectFolder = configDir;
    this.mode = _mode;
    this.html = allure && html;
    this.profileFolders = [resolve(configDir, profiles), packageFolder('profiles')];
    this.simulatorsFolder = resolve(configDir, simulators);
    this.judgeFolders = judge === undefined ? [] : [judge];
    this.models = models;
    this.output = outputFolder(configDir, folder);
    this.allure = allure && _mode !== 'list' ? allureReporter(this.output.results) : null;
  }

  printsToStdio(): boolean {
    return false;
  }

  async preprocess(params: Parameters<NonNullable<Reporter['preprocess']>>[0]): Promise<void> {
    await this.allure?.preprocess(params);
  }

  onBegin(config: FullConfig, suite: Suite): void {
    if (this.mode === 'list') return;
    this.suite = suite;
    this.rootDir = config.rootDir;
    this.judgeFolders = judgeFolders(config, this.judgeFolders, this.projectFolder);
    this.startedAt = Date.now();
    if (this.models) this.sayModels(this.models);
    this.output.clear({ keepRecords: this.mode === 'merge' });
    this.cards = readCards(this.simulatorsFolder, packageFolder('simulators'));
    this.allure?.begin(config, suite);
  }

  onTestBegin(test: TestCase): void {
    this.allure?.testBegin(test);
  }

  onStepBegin(test: TestCase, result: TestResult, step: TestStep): void {
    this.allure?.stepBegin(test, result, step);
  }

  onStepEnd(test: TestCase, result: TestResult, step: TestStep): void {
    this.allure?.stepEnd(test, result, step);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const testRun = readTestRun(result.attachments, readText);
    const before = this.facts.get(test) ?? [];
    const finding = outcomeOf(testRun, { status: result.status, expectedStatus: test.expectedStatus });
    // The record that a summary's row names is of a conversation that stands, not of a void attempt before it.
    const last = lastAttempts(testRun.conversations);
    const ordered = [...last, ...testRun.conversations.filter(record => !last.includes(record))];
    const records = ordered.map(record => this.output.writeRecord(record.id, record));
    this.tally.add(testRun);
    this.facts.set(test, [...before, { testRun: withoutTranscripts(testRun), finding, records }]);
    this.say(testRun);
    this.watch(testRun);
    const pooled = poolTestRuns([...before.map(one => one.finding), finding]);
    const expectedToFail = test.expectedStatus === 'failed' && result.status === 'failed';
    this.allure?.testEnd(test, result, { testRun, finding, pooled, expectedToFail, neverStarted: false });
    this.write(this.summary([...this.facts.keys()]));
  }

  async onEnd(result: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    if (this.mode === 'list' || !this.suite) return undefined;
    const tests = this.suite.allTests();
    const settled: Settled = { testRun: NOTHING, finding: NEVER_STARTED, pooled: NEVER_STARTED, expectedToFail: false, neverStarted: true };
    for (const test of tests) if (test.results.length === 0) this.allure?.neverStarted(test, settled);
    await this.allure?.end();
    this.coverage = await this.measureCoverage();
    this.overlays = await this.measureOverlays();
    this.labels = await this.readLabels();
    this.measured = judgeFacts(this.tally.uses(), this.tally.agree(), this.judgeFolders);
    const summary = this.summary(tests);
    for (const card of summary.badCards) console.log(badCardSentence(card));
    this.write(summary);
    await this.writePages(summary, tests);
    if (this.mode === 'merge') this.output.pruneRecords();
    return tests.some(test => test.ok() && test.expectedStatus === 'passed' && this.hides(test)) && result.status === 'passed'
      ? { status: 'failed' }
      : undefined;
  }

  /** Last of all, after every reporter has printed its failures: the report, and the run in short. */
  async onExit(): Promise<void> {
    if (this.mode === 'list' || !this.suite) return;
    const summary = this.summary(this.suite.allTests());
    if (this.html) await this.makeHtml(summary);
    console.log(`\n${summaryText(summary, this.html ? this.output.named(`${this.output.report}/index.html`) : null)}`);
  }

  private async makeHtml(summary: Summary): Promise<void> {
    try {
      const { makeHtmlReport } = await import('./htmlReport.js');
      await makeHtmlReport({ results: this.output.results, report: this.output.report, name: headline(summary), named: this.output.named });
    } catch (error) {
      console.log(noReportLine(error instanceof Error ? error.message : String(error)));
    }
  }

  /**
   * A green test that is red all the same: one of its test runs failed, or left what cannot be read, and no retry takes that back.
   * An undecided verdict that `onInconclusive` let pass hides nothing.
   */
  private hides(test: TestCase): boolean {
    const testRuns = this.facts.get(test) ?? [];
    const told = testRuns.filter(({ testRun }, i) => testRun.unreadable > 0 || test.results[i]?.status !== test.expectedStatus);
    return told.length > 0 && isRed(poolTestRuns(told.map(({ finding }) => finding)).outcome) && isRed(this.pooled(test).outcome);
  }

  private pooled(test: TestCase): Finding {
    const testRuns = this.facts.get(test) ?? [];
    return testRuns.length === 0 ? NEVER_STARTED : poolTestRuns(testRuns.map(({ finding }) => finding));
  }

  private say({ run, unreadable }: TestRun): void {
    if (run) this.sayModels(run.model);
    if (unreadable > 0) console.log(unreadableSentence(unreadable));
  }

  private sayModels(model: { readonly user: string; readonly judge: string }): void {
    if (!this.saidModel) console.log(modelLine(model));
    this.saidModel = true;
  }

  private watch({ conversations }: TestRun): void {
    for (const record of conversations) {
      const notRun = this.streak.add(record);
      if (!notRun || this.stopped) continue;
      this.stopped = true;
      this.output.write('not-run.json', { ...notRun, run: process.pid });
      console.log(stoppedLine(notRun));
    }
  }

  private records(): readonly ConversationRecord[] {
    return [...this.facts.values()].flat().flatMap(({ testRun }) => testRun.conversations);
  }

  /** Whom the run stands for. A run that drew nobody loads nothing of it. */
  private async measureCoverage(): Promise<readonly CoverageFacts[]> {
    const records = this.records();
    if (records.every(({ drawnFrom }) => drawnFrom === undefined)) return [];
    const { coverageFacts } = await import('./coverageFacts.js');
    return coverageFacts(records, this.profileFolders);
  }

  /** Whether overlays and adversaries did anything: what was said is read again from the records. A run without them loads nothing of it. */
  private async measureOverlays(): Promise<OverlayFacts | undefined> {
    const testRuns = [...this.facts.values()].flat();
    if (this.records().every(({ profile, scenario }) => profile.overlay === undefined && scenario.adversary === null)) return undefined;
    const { overlayFacts } = await import('./overlayFacts.js');
    return overlayFacts(
      testRuns.flatMap(({ records }) => records.map(file => resolve(this.projectFolder, file))),
      readText,
    );
  }

  /** What people say of the verdicts. A project without labels loads nothing of it. */
  private async readLabels(): Promise<LabelFacts | undefined> {
    const labels = this.judgeFolders.map(folder => join(folder, 'labels.jsonl')).filter(file => existsSync(file));
    if (labels.length === 0) return undefined;
    const { showLabels } = await import('./labels/showLabels.js');
    const records = [...this.facts.values()].flat().flatMap(testRun => testRun.records.map(file => resolve(this.projectFolder, file)));
    return showLabels({ labels, records, results: this.allure ? this.output.results : null });
  }

  private write(summary: Summary): void {
    this.output.write('summary.json', summary);
  }

  /** Pages are made when all is over: what makes them is loaded then. */
  private async writePages(summary: Summary, tests: readonly TestCase[]): Promise<void> {
    const { allure } = this;
    if (!allure) return;
    const { startHerePage } = await import('./startHere.js');
    const facts = tests.map(test => this.factsOf(test));
    const pages = [allure.store('Start here', 'text/html', 'html', startHerePage(summary, facts, this.judges()))];
    const { hasTrustPage, trustPage, TRUST_TITLE } = await import('./judges/trustPage.js');
    if (hasTrustPage(this.judges()))
      pages.push(allure.store(TRUST_TITLE, 'text/html', 'html', trustPage(this.judges(), this.judgeFolders.map(this.output.named))));
    for (const population of this.coverage) {
      const { coveragePage } = await import('./coveragePage.js');
      pages.push(allure.store(`Who was tested: ${population.population}`, 'text/html', 'html', coveragePage(population)));
    }
    this.output.write('allure-results/usersim-globals.json', { attachments: pages.map(page => ({ ...page, timestamp: Date.now() })), errors: [] });
  }

  private summary(tests: readonly TestCase[]): Summary {
    return summarize(
      tests.map(test => this.factsOf(test)),
      Date.now() - this.startedAt,
      {
        coverage: this.coverage,
        ...(this.overlays ? { overlays: this.overlays } : {}),
        ...(this.labels ? { labels: this.labels } : {}),
        judged: this.judges(),
        judgeFolders: this.judgeFolders.map(this.output.named),
        played: simulatorFacts(this.records(), this.cards),
      },
    );
  }

  /** Who judged; what was measured of them is looked up when all is over. */
  private judges(): JudgeFacts {
    return this.measured ?? unmeasured(this.tally.uses(), this.tally.agree());
  }

  private factsOf(test: TestCase): TestFacts {
    const { file, line } = test.location;
    const fromProject = relative(this.projectFolder, file);
    const named = fromProject.startsWith('..') ? relative(this.rootDir, file) : fromProject;
    const [, project = '', , ...titles] = test.titlePath();
    const title = `${project === '' ? '' : `[${project}] `}${titles.join(' › ')}`;
    return { file: named.split(sep).join('/'), line, title, testRuns: this.facts.get(test) ?? [] };
  }
}
