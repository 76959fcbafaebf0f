import type { Judge } from '../../judge/judge.js';
import type { Usage } from '../../model/model.js';
import { prefixOf } from '../../support/failure.js';
import { counted, cut, inQuotes } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import type { Regraded, RegradedRecord } from './regradeRecord.js';

/** All that was judged anew, and what could not be. */
export interface Grades {
  readonly judge: Pick<Judge, 'name' | 'model' | 'offline'>;
  readonly records: readonly RegradedRecord[];
  /** Void attempts that were held again: the attempt after each is judged. */
  readonly heldAgain: number;
  readonly unreadable: readonly string[];
  readonly usage: Usage;
  /** Against the records' own verdicts. */
  readonly own: boolean;
}

export interface Counts {
  readonly met: number;
  readonly notMet: number;
  readonly inconclusive: number;
}

const all = ({ records }: Pick<Grades, 'records'>): Regraded[] => records.flatMap(({ verdicts }) => verdicts);

export function countsOf(regraded: readonly Pick<Regraded, 'verdict'>[]): Counts {
  const came = (outcome: string) => regraded.filter(({ verdict }) => verdict.outcome === outcome).length;
  return { met: came('met'), notMet: came('not met'), inconclusive: came('inconclusive') };
}

export const isChanged = ({ verdict, was }: Regraded): boolean => was !== null && was.outcome !== verdict.outcome;

const countWords = ({ met, notMet, inconclusive }: Counts): string => `${met} met, ${notMet} not met, ${inconclusive} inconclusive`;
const criterionOf = ({ verdict }: Regraded): string => `${verdict.negated ? 'not ' : ''}${verdict.criterion}`;
const certaintyOf = (certainty: number | null): string => (certainty === null ? 'no certainty' : `${Math.round(certainty * 10) / 10} certain`);

function howSure({ outcome, certainty, certaintyKind, doubt, party, uncalibrated }: Regraded['verdict']): string {
  if (outcome === 'inconclusive') return ` (${doubt ?? 'no reason'}${party === null ? '' : `; ${prefixOf(party)}`})`;
  if (certainty === null) return ', no certainty stated';
  if (certaintyKind === 'rule') return `, an offline rule measured right in at least ${Math.floor(certainty)} of 100 cases`;
  return `, ${certaintyOf(certainty)}${uncalibrated ? ' (uncalibrated)' : ''}`;
}

function verdictLines(regraded: Regraded, turns: RegradedRecord['record']['turns']): string[] {
  const { verdict, was, advice } = regraded;
  const who = (turn: number) => turns.find(({ index }) => index === turn)?.speaker ?? 'nobody';
  const change =
    was === null ? '' : isChanged(regraded) ? ` [was ${was.outcome}, ${certaintyOf(was.certainty)}, by ${oneLine(was.judge, 100)}]` : ' [as before]';
  return [
    `  ${verdict.outcome}${howSure(verdict)}: ${oneLine(cut(criterionOf(regraded), 300))}${change}`,
    `    because   ${oneLine(cut(verdict.because, 300))}`,
    ...verdict.evidence.slice(0, 6).map(({ turn, quote }) => `    evidence  turn ${turn}, ${who(turn)}: ${oneLine(inQuotes(cut(quote, 200)))}`),
    ...advice.map(sentence => `    advice    ${oneLine(sentence)}`),
  ];
}

/** Every record with its verdicts, and below them how many of all came to what. */
export function gradesWords(grades: Grades): string {
  const { records, heldAgain, unreadable, judge, usage, own } = grades;
  const regraded = all(grades);
  const firstVoid = records.filter(({ record }) => record.voided.length > 0).length;
  const left = new Map<string, number>();
  for (const { because } of records.flatMap(({ leftOut }) => leftOut)) left.set(because, (left.get(because) ?? 0) + 1);
  const each = records.flatMap(({ file, record, verdicts }) => [
    oneLine(`${record.profile.id}, ${file}`),
    ...verdicts.flatMap(one => verdictLines(one, record.turns)),
    ...(verdicts.length === 0 ? ['  nothing in it was judged'] : []),
    '',
  ]);
  const criteria = [...new Set(regraded.map(criterionOf))];
  const changed = regraded.filter(isChanged).length;
  return [
    ...each,
    `${counted(regraded.length, 'verdict')} on ${counted(records.length, 'conversation')}: ${countWords(countsOf(regraded))}`,
    ...(criteria.length < 2 || own
      ? []
      : criteria.map(criterion => `  ${oneLine(cut(criterion, 200))}: ${countWords(countsOf(regraded.filter(one => criterionOf(one) === criterion)))}`)),
    ...(own ? [`changed: ${changed} of ${regraded.length}`, ...records.flatMap(changes)] : []),
    ...[...left].map(([because, count]) => `left as they are: ${counted(count, 'verdict')} (${because})`),
    ...(heldAgain > 0 ? [`left out: ${counted(heldAgain, 'void attempt')}, held again; the attempt after each is judged`] : []),
    ...(firstVoid > 0 ? [`after a void first attempt: ${firstVoid}; rates count those as undecided`] : []),
    ...(unreadable.length > 0 ? [`unreadable: ${counted(unreadable.length, 'file')}, named above`] : []),
    judge.offline
      ? 'judged offline, by rules; this says nothing about a language model'
      : `judged by ${oneLine(judge.model)}: ${counted(usage.calls, 'call')}, ${usage.promptTokens} prompt tokens, ${usage.completionTokens} completion tokens`,
  ].join('\n');
}

const changes = ({ file, verdicts }: RegradedRecord): string[] =>
  verdicts
    .filter(isChanged)
    .map(one => `  ${oneLine(`was ${one.was?.outcome}, now ${one.verdict.outcome}: ${cut(criterionOf(one), 200)} (${one.verdict.matcher}; ${file})`)}`);

/** The same as facts, for scripts. */
export const gradesFacts = (grades: Grades): object => {
  const regraded = all(grades);
  return {
    judge: grades.judge,
    counts: countsOf(regraded),
    ...(grades.own ? { changed: regraded.filter(isChanged).length } : {}),
    records: grades.records.map(({ file, record, verdicts, leftOut }) => ({
      file,
      id: record.id,
      profile: record.profile.id,
      attempts: record.voided.length + 1,
      verdicts: verdicts.map(({ verdict: { rulings: _, ...verdict }, was, advice }) => ({ ...verdict, was, advice })),
      leftOut,
    })),
    heldAgain: grades.heldAgain,
    unreadable: grades.unreadable,
    usage: grades.usage,
  };
};
