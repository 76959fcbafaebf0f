import type { ConversationRecord } from '../record/conversationRecord.js';
import type { VerdictRecord } from '../record/verdictRecord.js';
import { prefixOf } from '../support/failure.js';
import { counted, cut, listed } from '../support/text.js';
import { judgeNotes } from './judges/judgeWords.js';
import { agreementWords, worthWords } from './judges/verdictWords.js';
import { labelLines } from './labels/labelWords.js';
import type { LostConversation, RunFacts } from './testRun.js';
import type { TestOutcome } from './outcome.js';
import { attemptsSentence } from './fidelityWords.js';
import { overlayLines } from './overlayWords.js';
import { rateSentence } from './rateWords.js';
import type { NotRun } from './streak.js';
import type { CoverageRow, Summary } from './summary.js';

/** Every sentence of the report is made in this file and its neighbours `fidelityWords`, `overlayWords`, `rateWords`, `judges/` and `labels/`, for people who have never seen the code. */

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const quoted = (text: string): string => `“${text}”`;
const QUOTE_LENGTH = 240;

/** What one test came to. */
export const outcomeWords: Readonly<Record<TestOutcome, string>> = {
  'not met': 'Not met: the chatbot was wrong.',
  'chatbot failed': 'Chatbot failed: the chatbot did not answer.',
  inconclusive: 'Inconclusive: nobody knows yet. This counts neither for nor against the chatbot.',
  'invalid simulation': 'Simulated user: our simulated user failed. This says nothing about the chatbot.',
  'model failed': 'Model: the language model behind the test failed. This says nothing about the chatbot.',
  'set-up failed': 'Set-up: the test could not be held as it is set up. This says nothing about the chatbot.',
  'not run': 'Not run: the run was stopped before this test was over. This says nothing about the chatbot.',
  failed: 'Failed: the spec failed outside of what a judge decides, for instance in a plain assertion.',
  met: 'Met: the chatbot did what was expected.',
  passed: 'Passed: nothing in this spec was judged.',
  skipped: 'Skipped.',
};

export const EARLIER_TEST_RUN = 'An earlier try of this test came to this. Every try counts; a retry does not undo it.';
export const UNCALIBRATED = 'Uncalibrated: the judge’s certainty is its own word. Nobody has measured yet how often people agree with this judge.';
export const STALE =
  'Stale: this judge was measured, but with another prompt or another number of samples. Until it is measured anew its certainty is its own word.';

/** How a conversation came to its end. */
export function endingSentence({ ending, failure, scenario, fidelity }: Pick<ConversationRecord, 'ending' | 'failure' | 'scenario' | 'fidelity'>): string {
  const what = failure ? `: ${failure.what.replace(/[.\s]+$/, '')}` : '';
  switch (ending) {
    case 'goal reached':
      return 'Goal reached: the person left content.';
    case 'gave up':
      return 'Gave up: the person left without what they came for.';
    case 'handed off':
      return 'Handed off: the chatbot passed the person on to a human.';
    case 'out of scope':
      return 'Out of scope: the person left because the chatbot does not do this.';
    case 'turn limit':
      return `Turn limit: the person had said ${counted(scenario.maxTurns, 'thing')}, which is the limit.`;
    case 'chatbot failed':
      return `Chatbot failed${what}.`;
    case 'simulator invalid': {
      const proven = fidelity.filter(finding => finding.proven).map(({ kind, turn }) => `${kind} in turn ${turn}`);
      return `Our simulated user failed${proven.length > 0 ? ` (${listed(proven)})` : what}: nothing in it counts for or against the chatbot.`;
    }
    case 'model failed':
      return `The ${failure?.party === 'judge' ? 'judge' : 'model'} failed${what}.`;
    case 'set-up failed':
      return `The set-up failed${what}.`;
    case 'interrupted':
      return 'Interrupted: the test ended before the conversation did.';
    case 'not run':
      return `Not run${what}.`;
  }
}

export const lostSentence = ({ profileId, goal, seed }: LostConversation): string =>
  `Interrupted: ${profileId} was talking (${quoted(goal)}, seed ${seed}) when the worker died; nothing of it is left.`;

export const unreadableSentence = (count: number): string =>
  `Set-up: ${counted(count, 'attachment')} of usersim could not be read and ${count === 1 ? 'is' : 'are'} missing from every other count. Do the installed versions of usersim differ?`;

/** The person, in a few words. */
export function profileWords({ id, objective, style }: ConversationRecord['profile']): string {
  const facts = [objective.age?.value, objective.occupation?.value, objective.location?.value].filter(value => value !== undefined);
  const who = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  return `${id}${who}; ${style.register} in tone, about ${counted(style.medianWords, 'word')} at a time`;
}

/** The expectation as written. */
export const expectationWords = ({ criterion, negated }: Pick<VerdictRecord, 'criterion' | 'negated'>): string =>
  negated ? `must not happen: ${criterion}` : criterion;

const doubtWords: Readonly<Record<string, string>> = {
  'cannot tell': 'the judge cannot tell from what was said',
  'certainty below the gate': 'the judge is not certain enough',
  'orders disagree': 'asked the other way round, the judge said the opposite',
  'samples disagree': 'the judge said now this, now that',
  'judges disagree': 'the judges of the panel disagree',
  'too few judges': 'too few judges of the panel could tell',
  'no threshold qualifies': 'measured against people, this judge is not right often enough at any certainty',
  'judge refused': 'the judge was refused: it cannot tell who is speaking',
  'no certainty stated': 'the judge did not say how certain it is',
  'ruling void': 'the judge’s answer broke the rules of evidence, so it does not count',
  'ruling unreadable': 'the judge’s answer could not be read',
  'no relevant cue voiced': 'the person said nothing about themselves that the chatbot could have used',
  'nothing to compare': 'the chatbot said nothing that could be compared',
  'premise never voiced': 'nobody said the false thing to the chatbot',
  'too few turns': 'the chatbot said too little to show how it goes on',
  'turn too long': 'a turn was too long to be read whole by the judge',
  'goal never raised': 'the person never came to the point',
  'went on after the goal': 'the goal was reached, but the person talked on until the turn limit',
  'simulated user failed': 'our simulated user failed, so the conversation does not count',
  'chatbot failed': 'the chatbot failed before this could be judged',
  'conversation cut short': 'the conversation was cut short',
  'too few conversations': 'there were too few conversations',
  'too many undecided': 'too many conversations are undecided',
  'judge failed': 'the judge failed',
};

const ruleOf = ({ rulings }: VerdictRecord): string => rulings.find(({ rule }) => rule !== null)?.rule ?? 'unnamed';

/** How sure, in a few words; for a step's title. */
export function certaintyWords(verdict: VerdictRecord): string {
  const { certainty, certaintyKind } = verdict;
  if (verdict.rate) return `${verdict.rate.met} of ${verdict.rate.total}`;
  if (certaintyKind === 'computed') return 'checked in code';
  if (certainty === null || certaintyKind === 'none') return 'no certainty stated';
  if (certaintyKind === 'rule') return `offline rule, right in at least ${Math.floor(certainty)} of 100`;
  return `${Math.round(certainty)} % certain${worthWords(verdict)}`;
}

/** One verdict in one sentence. */
export function verdictSentence(verdict: VerdictRecord): string {
  const { outcome, doubt, rate, because, certainty, certaintyKind, criterion, negated } = verdict;
  if (outcome === 'inconclusive')
    return `Nobody knows yet: ${doubtWords[doubt ?? ''] ?? doubt ?? 'no reason was given'}${rate ? `; ${rateSentence(rate)}` : leaningWords(verdict)}.`;
  if (rate) return `${rateSentence(rate)}.`.replace(/^./, first => first.toUpperCase());
  if (certaintyKind === 'computed') return `Checked in code, without a judge: ${because}`;
  const holds = (outcome === 'met') !== negated;
  if (certaintyKind === 'rule' && certainty !== null) {
    const says = negated ? (holds ? 'that this happened, which must not be' : 'that this did not happen, as it should be') : holds ? 'met' : 'not met';
    return `The offline rule '${ruleOf(verdict)}' says ${says}; measured: right in at least ${Math.floor(certainty)} of 100 cases.`;
  }
  const claim = `${quoted(criterion)} is ${holds ? 'true' : 'not true'} of this conversation`;
  const agreement = agreementWords(verdict);
  const worth = agreement === null ? '' : `; measured: of rulings like this, ${agreement}`;
  return certainty === null ? `The judge says that ${claim}${worth}.` : `The judge is ${Math.round(certainty)} % certain that ${claim}${worth}.`;
}

function leaningWords(verdict: VerdictRecord): string {
  const { leaning, certainty, certaintyKind, minCertainty } = verdict;
  if (leaning === null) return '';
  const sure =
    certainty === null ? '' : certaintyKind === 'rule' ? `, right in at least ${Math.floor(certainty)} of 100 cases` : `, ${Math.round(certainty)} % certain`;
  const needed = certainty === null || minCertainty === null || certainty >= minCertainty ? '' : `; ${Math.round(minCertainty)} is needed`;
  const agreement = agreementWords(verdict);
  return ` (it leans to ${leaning}${sure}${needed}${agreement === null ? '' : `; of rulings like this, ${agreement}`})`;
}

/** What became of the things the person said about themselves, or null. */
export function cuesSentence({ cues }: VerdictRecord): string | null {
  if (!cues || cues.length === 0) return null;
  const fates = cues.map(({ cue, fate }) => `${cue.about} ${fate ?? 'not ruled on'} (turn ${cue.turn})`);
  return `What the person said about themselves: ${listed(fates)}.`;
}

export const evidenceSentence = ({ turn, quote, of }: VerdictRecord['evidence'][number]): string =>
  `Turn ${turn}${of === undefined ? '' : of === 'baseline' ? ' of the baseline' : ' of an earlier conversation'}: ${quoted(cut(quote, QUOTE_LENGTH))}`;

/** Who played and who judged; null when neither was offline. */
export function offlineSentence(simulatorOffline: boolean, judgeOffline: boolean): string | null {
  if (!simulatorOffline && !judgeOffline) return null;
  const who =
    simulatorOffline && judgeOffline ? 'the person was played and the chatbot judged' : simulatorOffline ? 'the person was played' : 'the chatbot was judged';
  return `Offline: ${who} by rules, not by a language model. This says nothing about the quality of a real model.`;
}

/** The first line of a run. */
export const modelLine = ({ user, judge }: RunFacts['model']): string =>
  user === 'offline' && judge === 'offline'
    ? 'usersim: offline (rules, no language model); results say nothing about the quality a real model would see'
    : `usersim: people played by ${user}, judged by ${judge}`;

export const stoppedLine = ({ party, what }: NotRun): string =>
  `usersim: three conversations in a row failed at the same party for the same cause; no further conversation is started. ${prefixOf(party)}: ${what}`;

export const noReportLine = (reason: string): string => `usersim: the Allure report could not be made, the results stand: ${reason}`;

/** The run in one line: the report's name. */
export function headline({ verdicts: { met, notMet, inconclusive }, conversations, offline }: Summary): string {
  const asked = met + notMet + inconclusive;
  const what = asked === 0 ? `${counted(conversations, 'conversation')}, nothing judged` : `${met + notMet} of ${asked} decided: ${met} met, ${notMet} not met`;
  return `usersim: ${what}${offline ? ' (offline)' : ''}`;
}

/** The run in plain text, for the console and for scripts. `report` is where the Allure report lies. */
export function summaryText(summary: Summary, report: string | null = null): string {
  const { verdicts, tokens } = summary;
  const whenAny = (label: string, count: number): [string, string][] => (count > 0 ? [[label, String(count)]] : []);
  const lines: [string, string][] = [
    ['conversations', String(summary.conversations)],
    ['expectations', `${verdicts.met} met, ${verdicts.notMet} not met, ${verdicts.inconclusive} inconclusive`],
    ['invalid simulations', String(summary.invalidSimulations)],
    ...(summary.attempts.void > 0 ? [['first attempts', attemptsSentence(summary.attempts).replace(/\.$/, '')] as [string, string]] : []),
    ...whenAny('chatbot failures', summary.chatbotFailures),
    ...whenAny('model failures', summary.modelFailures),
    ...whenAny('set-up failures', summary.setUpFailures),
    ...whenAny('not run', summary.notRun),
    ['model calls', `${summary.modelCalls} (${tokens.prompt} prompt tokens, ${tokens.completion} completion tokens)`],
    ...summary.coverage.map((row): [string, string] => ['coverage', coverageWords(row)]),
    ...overlayLines(summary),
    ...labelLines(summary.labels),
    ...judgeNotes(summary.judges).map((note): [string, string] => ['judge', note]),
    ...(report === null ? [] : [['Allure report', report] as [string, string]]),
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return [headline(summary), ...lines.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)].join('\n');
}

/** One line of plain text on whom a run stands for. */
const coverageWords = (row: CoverageRow): string =>
  row.notMeasured === null
    ? `${row.population}: ${shareWords(row.objective)} of held-out people in facts, ${shareWords(row.subjective)} in manner (as many people drawn at random: ${percent(row.objective.random)})`
    : `${row.population}: not measured, ${row.notMeasured}`;

const shareWords = ({ covered, heldOut }: { covered: number; heldOut: number }): string => percent(covered / heldOut);

/** The category a finding falls into, by its outcome and party; null where Allure's own words do. */
export function categoryWords(outcome: TestOutcome): string | null {
  switch (outcome) {
    case 'not met':
      return 'the chatbot was wrong';
    case 'chatbot failed':
      return 'the chatbot did not answer';
    case 'inconclusive':
      return 'nobody knows yet';
    case 'invalid simulation':
      return 'our simulated user failed';
    case 'model failed':
    case 'set-up failed':
    case 'not run':
      return 'set-up';
    default:
      return null;
  }
}
