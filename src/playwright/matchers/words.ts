import { cutWords } from '../../conversation/cutWords.js';
import { doubtWords } from '../../conversation/doubtWords.js';
import { foundWords } from '../../conversation/foundWords.js';
import { panelWords } from '../../conversation/panelWords.js';
import { doubtFacts } from '../../judge/doubts.js';
import type { Verdict } from '../../judge/verdict.js';
import type { Turn } from '../../transcript/turn.js';
import { againLabel, regradeCommand } from '../../record/againCommand.js';
import { prefixOf, type FailureFacts, type Party } from '../../support/failure.js';
import { cut } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import type { Earlier } from '../../user/scenario.js';
import { departureWords, quotedLine } from './statementWords.js';

/** What a failure message is made of. */
export interface MessageFacts {
  readonly verdict: Verdict;
  readonly party: Party | null;
  readonly profile: string;
  /** How many attempts it took, in words; null when the first one stands, and for many conversations. */
  readonly attempts: string | null;
  readonly turns: readonly (Pick<Turn, 'index' | 'speaker'> & Partial<Pick<Turn, 'text'>>)[];
  /** What was said in conversations before, which evidence may name; absent: none. */
  readonly earlier?: readonly Pick<Earlier, 'conversation' | 'when' | 'turns'>[];
  /** The record's file, or the folder of many. */
  readonly record: string;
  /** What ended the conversation, where something failed; null for many conversations. */
  readonly failure: { readonly details?: FailureFacts['details'] | undefined; readonly next?: string | undefined } | null;
  /** What kept it from being decided and how to reword the criterion, in words; none where its doubt says all. */
  readonly advice?: readonly string[];
  /** What holds it again, a command or a line of a spec; null for many conversations. */
  readonly again: string | null;
}

/** The first words of the message: all that most CI lists show. */
function headline({ verdict, party }: Pick<MessageFacts, 'verdict' | 'party'>): string {
  if (verdict.outcome === 'not met') return 'not met';
  const { blames, noExam } = doubtFacts(verdict.doubt);
  return (blames !== null || noExam) && party !== null ? prefixOf(party) : 'inconclusive';
}

/** True when nobody is to blame: the only thing that a project's policy for inconclusive verdicts may let pass. */
export const isDoubt = (facts: Pick<MessageFacts, 'verdict' | 'party'>): boolean =>
  headline(facts) === 'inconclusive' && !(facts.verdict.rate !== undefined && facts.party !== null);

/** A verdict as a failure message: what was asked, what was there, what to do next. */
export function message(facts: MessageFacts): string {
  const { verdict, profile, attempts, record, advice = [], again } = facts;
  const departures = departureWords(facts);
  const failure = doubtFacts(verdict.doubt).conversationFailed ? facts.failure : null;
  const ruled = verdictWords(verdict);
  const doubt = verdict.doubt === null ? '' : ` (${verdict.doubt})`;
  const lines: (readonly [string, string])[] = [
    ['Expected', `${verdict.negated ? 'not ' : ''}met`],
    ...(ruled === null ? [] : [['Verdict', ruled] as const]),
    ...(verdict.panel && !verdict.rate ? [['Panel', panelWords(verdict.panel)] as const] : []),
    ...(verdict.found ? foundWords(verdict.found) : []),
    ['Because', verdict.because],
    ...cutWords(verdict).map(words => ['Unread', words] as const),
    ...(failure?.details ?? []).map(([label, value]) => [label.replace(/^./u, first => first.toUpperCase()), value] as const),
    ...(departures.length > 0 ? departures : verdict.evidence.slice(0, 6).map(one => quotedLine(one, facts))),
    ...(attempts === null ? [] : [['Attempts', attempts] as const]),
    ['Record', record],
  ];
  const told = advice.length > 0 ? advice : verdict.doubt === null ? [] : [doubtWords[verdict.doubt]];
  const next = [...(failure?.next === undefined ? [] : [oneLine(failure.next)]), ...told];
  return [
    `${headline(facts)}: ${oneLine(cut(verdict.criterion, 200))}${doubt}, ${profile}`,
    '',
    ...lines.map(([label, text]) => `  ${`${label}:`.padEnd(Math.max(11, label.length + 2))}${oneLine(text)}`),
    '',
    ...next,
    ...(again !== null && mayBeRegraded(facts) ? [`Judge it anew, without talking to the chatbot: ${regradeCommand(record)}`] : []),
    ...(again === null ? [] : [`${againLabel(again)}: ${again}`]),
  ].join('\n');
}

/** Whether the conversation is sound and only its judging left it open: then another judge, or another asking, may decide. */
function mayBeRegraded({ verdict, party }: Pick<MessageFacts, 'verdict' | 'party'>): boolean {
  const { conversationFailed, noExam } = doubtFacts(verdict.doubt);
  const judging = party === null || party === 'judge' || party === 'model';
  return verdict.outcome === 'inconclusive' && judging && verdict.judge !== null && !conversationFailed && !noExam && !OF_SCENARIO.has(verdict.doubt);
}

/** Doubts about what was talked of: the same conversation would leave them open again. */
const OF_SCENARIO: ReadonlySet<Verdict['doubt']> = new Set(['no relevant cue voiced', 'premise never voiced', 'too few turns', 'went on after the goal']);

/** Null where nobody ruled: there is no verdict to tell. */
function verdictWords(verdict: Verdict): string | null {
  const answer = verdict.outcome === 'inconclusive' && verdict.leaning !== null ? `leans to ${verdict.leaning}` : (verdict.leaning ?? 'inconclusive');
  if (verdict.rate !== undefined)
    return `${answer}, counted over conversations judged${verdict.judge?.offline ? ' by offline rules' : ` by ${verdict.judge?.model ?? 'nobody'}${verdict.uncalibrated ? ' (uncalibrated)' : ''}`}`;
  const who = verdict.judge === null ? '' : verdict.judge.offline ? ', by an offline rule' : `, by ${verdict.judge.model}`;
  switch (verdict.certaintyKind) {
    case 'computed':
      return `${answer}, counted without a judge`;
    case 'rule':
      return `${answer}${who}, measured right in at least ${Math.floor(verdict.certainty ?? 0)} of 100 cases; ${verdict.minCertainty} is needed`;
    case 'stated':
      return `${answer}${who}, ${verdict.certainty} certain${samplesWords(verdict)} (${calibrationWords(verdict)}); ${demandWords(verdict)}`;
    case 'none':
      if (verdict.leaning === null && verdict.rulings.length === 0) return null;
      return verdict.leaning === null ? `none${who}` : `leans to ${verdict.leaning}${who}, no certainty`;
  }
}

function samplesWords({ samples: { requested, read }, ordersAgree }: Verdict): string {
  if (requested <= 1) return '';
  const counting = read === requested ? `${requested} samples` : `${read} of ${requested} samples that count`;
  return ` in ${counting}${ordersAgree === null ? '' : ordersAgree ? ', both orders' : ', orders against each other'}`;
}

function calibrationWords({ calibration }: Verdict): string {
  if (calibration === null) return 'uncalibrated';
  if (calibration.state === 'stale') return `uncalibrated: its calibration is stale, ${staleWords(calibration)}`;
  if (calibration.state === 'too few labels') return 'uncalibrated: too few labels';
  return calibration.agreement === null ? 'calibrated' : `calibrated: people share ${Math.round(100 * calibration.agreement)} of 100 such verdicts`;
}

function staleWords({ changed = [] }: NonNullable<Verdict['calibration']>): string {
  const another = changed.includes('answeredBy') ? ['another model answers now'] : [];
  const asked = changed.length > another.length || another.length === 0 ? ['made for another prompt or number of samples'] : [];
  return [...asked, ...another].join(', and ');
}

function demandWords({ minCertainty, calibration }: Verdict): string {
  if (minCertainty === null) return 'no certainty would be enough';
  if (calibration?.state !== 'fresh') return `${minCertainty} is needed`;
  const { measured } = calibration;
  if (measured !== undefined) return `${minCertainty} is needed, as set (${measured === 0 ? 'agreement of the samples alone' : measured} measured)`;
  return minCertainty === 0 ? 'agreement of the samples is needed' : `${minCertainty} is needed, as measured`;
}
