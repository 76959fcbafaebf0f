import type { Calibration } from '../../judge/calibration/calibration.js';
import { counted, listed, percent } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import { thresholdWords, warningWords, WHY_INFORMATIVE } from './calibrationWords.js';
import type { JudgeFacts } from './judgeFacts.js';
import type { Counted, JudgeCost, JudgeRow, JudgesAgree, JudgeUse } from './judgeRow.js';

type Named = Pick<JudgeUse, 'model' | 'templateHash' | 'samples'>;

/** `gpt-5-mini, template 1a2b3c4d, asked in both orders`. */
export const judgeName = ({ model, templateHash, samples }: Named): string =>
  [
    oneLine(model, 100),
    ...(templateHash === null ? [] : [`template ${oneLine(templateHash, 40)}`]),
    ...(samples === null ? [] : [samples === 'paired' ? 'asked in both orders' : 'asked once']),
  ].join(', ');

/** What AUROC and its interval say of a certainty, in words. */
export function certaintyTells({
  auroc,
  aurocCI,
  informative,
  informativeBecause,
}: Pick<Calibration, 'auroc' | 'aurocCI' | 'informative' | 'informativeBecause'>): string {
  const why = WHY_INFORMATIVE[informativeBecause];
  if (auroc === null) return `Nothing can be said of it: ${why}.`;
  const range = aurocCI === null ? '' : ` (95 %: ${aurocCI[0].toFixed(2)} to ${aurocCI[1].toFixed(2)})`;
  const odds = `AUROC ${auroc.toFixed(2)}${range}: of a right and a wrong verdict the right one is the more certain in ${Math.round(100 * auroc)} of 100 cases, and 50 is a coin toss`;
  if (informative === 'too few labels') return `Too few labels to say: ${why}. ${odds}.`;
  if (informative === 'no') return `Tells nothing that could be shown: ${why}. ${odds}.`;
  return `${auroc >= 0.8 ? 'Tells right from wrong well' : auroc >= 0.7 ? 'Tells right from wrong, if not sharply' : 'Tells little, but more than chance'}. ${odds}.`;
}

/** What is known of a judge, in a few words. */
export function stateWords({ calibration, offline }: Pick<JudgeRow, 'calibration' | 'offline'>): string {
  switch (calibration?.state) {
    case 'measured':
      return `Measured with ${counted(calibration.n, 'label')}`;
    case 'too few labels':
      return `Too few labels: ${calibration.n} so far, 20 that can be used are needed`;
    case 'stale':
      return `Stale: measured with ${counted(calibration.n, 'label')}, but not as it is asked now`;
    default:
      return offline ? 'Rules, not a language model' : 'Never measured';
  }
}

/** What is known of it, and where it was measured what its verdicts need. */
export const noteWords = (judge: Pick<JudgeRow, 'calibration' | 'offline'>): string =>
  judge.calibration?.state === 'measured' ? `${stateWords(judge)}: ${thresholdWords(judge.calibration.thresholds)}` : stateWords(judge);

/** Whether any verdict can pass what was measured. */
export const decidesAnything = ({ thresholds }: Pick<Calibration, 'thresholds'>): boolean => thresholds.met !== null || thresholds.notMet !== null;

/** What that means for its verdicts. */
export function meaningWords(judge: JudgeRow & Pick<JudgeFacts['judges'][number], 'full'>): string {
  const { calibration, offline } = judge;
  switch (calibration?.state) {
    case 'measured':
      return decidesAnything(calibration)
        ? `Its verdicts pass measured thresholds (${thresholdWords(calibration.thresholds)}), and say how many of 100 like them people share.`
        : 'No threshold qualifies: it decides nothing, and every verdict of it is inconclusive.';
    case 'too few labels':
      return 'Its verdicts are uncalibrated: until there are enough labels, the certainty it states is its own word.';
    case 'stale':
      return `Its verdicts are uncalibrated: ${changedWords(judge)}. What was measured then is shown below, and not used.`;
    default:
      return offline
        ? 'A rule’s certainty was measured when the rule was written: the share of cases, written blind, in which it was right, at its lower bound.'
        : 'Its verdicts are uncalibrated: the certainty it states is its own word, and nobody knows how often people agree with it.';
  }
}

function changedWords({ calibration, full, templateHash, samples, answeredBy }: JudgeRow & { readonly full: Calibration | null }): string {
  const changed = calibration?.state === 'stale' ? calibration.changed : [];
  const before = full?.key ?? null;
  return listed(
    changed.map(part =>
      part === 'templateHash'
        ? `what it is asked with changed (template ${oneLine(before?.templateHash ?? 'unknown', 40)} then, ${oneLine(templateHash ?? 'unknown', 40)} now)`
        : part === 'answeredBy'
          ? `another model answers now (${oneLine(before?.answeredBy ?? 'unknown', 80)} then, ${listed(answeredBy.slice(0, 5).map(({ name }) => oneLine(name, 80)))} now)`
          : `how often it is asked changed (${before?.samples ?? 'unknown'} samples then, ${samples ?? 'unknown'} now)`,
    ),
  );
}

/** What the labelling page cannot show: it has one conversation and no baseline. */
const COMPARING = 'toBePreferredOver';

/** What to do to measure a judge, before the commands. */
export const measureSentence = ({ matchers }: Pick<JudgeUse, 'matchers'>): string =>
  matchers.every(name => name === COMPARING)
    ? 'To measure it, write labels by hand, a line of JSON each: the labelling page shows no baselines. Then calibrate:'
    : 'To measure it, label some of this run’s conversations, then calibrate:';

/** The commands that measure a judge; `folder` is where its labels lie, as people in the project say it. */
export function howToMeasure(
  { model, templateHash, samples, matchers, answeredBy, calibration }: Named & Pick<JudgeRow, 'matchers' | 'answeredBy' | 'calibration'>,
  folder: string,
): readonly string[] {
  const labels = `${folder}/labels.jsonl`;
  // Labels of the model that answered before lie in the same file.
  const another = calibration?.state === 'stale' && calibration.changed.includes('answeredBy') ? answeredBy.find(({ counting }) => counting > 0) : undefined;
  const answered = another === undefined ? '' : ` --answered-by ${quoted(another.name)}`;
  const only = templateHash === null || samples === null ? '' : ` --judge ${quoted(model)} --template ${quoted(templateHash)} --samples ${samples}${answered}`;
  const out = folder === 'specs/judge' ? '' : ` --out ${quoted(labels)}`;
  const [matcher, ...others] = matchers;
  const about = matcher === undefined || others.length > 0 ? '' : ` --matcher ${quoted(matcher)}`;
  const label = matchers.every(name => name === COMPARING) ? [] : [`npx usersim judge label${out}${about}`];
  return [...label, `npx usersim judge calibrate ${quoted(labels)} --out ${quoted(folder)}${only}`];
}

/** For a shell: in quotes where it holds anything that a shell reads. */
const quoted = (text: string): string => (/^[\w./:@+-]+$/u.test(text) ? text : `'${oneLine(text, 200).replaceAll("'", String.raw`'\''`)}'`);

const countsWords = (counts: readonly Counted[]): string =>
  counts
    .slice(0, 12)
    .map(({ why, count }) => `${count} ${oneLine(why, 80)}`)
    .join(', ');

/** What it did in the run. */
export function useSentences({ verdicts, escalated, rulings, matchers }: JudgeUse): string[] {
  const { total, decided, inconclusive } = verdicts;
  const open = inconclusive.length === 0 ? '' : `; undecided: ${countsWords(inconclusive)}`;
  const broken = rulings.void.length === 0 ? '' : `; not counted: ${countsWords(rulings.void)}`;
  return [
    ...(total === 0 ? [] : [`${counted(total, 'verdict')}, ${decided} decided (${percent(decided / total)})${open}.`]),
    ...(escalated === 0 ? [] : [`${counted(escalated, 'verdict')} left in doubt, so that the next judge was asked.`]),
    rulings.asked === 0 ? 'It never ruled.' : `${counted(rulings.asked, 'ruling')} asked for, ${rulings.counted} counted${broken}.`,
    `Asked by ${listed(matchers.slice(0, 20).map(name => oneLine(name, 60)))}.`,
  ];
}

/** What it cost; null where nothing was spent. */
export function costSentence({ cost, sharedCost }: Pick<JudgeUse, 'cost' | 'sharedCost'>): string | null {
  const parts = [
    ...(cost.calls === 0 ? [] : [costWords(cost)]),
    ...(sharedCost === null || sharedCost.calls === 0 ? [] : [`together with the judges asked beside or after it: ${costWords(sharedCost)}`]),
  ];
  return parts.length === 0 ? null : `${parts.join('; ')}.`.replace(/^./u, first => first.toUpperCase());
}

const thousands = (value: number): string => Math.round(value).toLocaleString('en');
const costWords = ({ calls, promptTokens, completionTokens, verdicts, tokensPerVerdict }: JudgeCost): string =>
  `${counted(calls, 'call')}, ${thousands(promptTokens)} tokens in and ${thousands(completionTokens)} out${tokensPerVerdict === null ? '' : `: ${thousands(tokensPerVerdict)} tokens for each of ${counted(verdicts, 'verdict')}`}`;

/** Whether it can tell who is speaking; null for offline rules. */
export function checkSentence({ check, offline }: Pick<JudgeUse, 'check' | 'offline'>): string | null {
  if (offline) return null;
  if (check === undefined || check === null) return 'Pre-check: none; nobody knows whether it can tell who is speaking.';
  const { right, size, floor } = check;
  return `Pre-check: it told ${right} of ${size} speakers rightly; ${floor} are needed${right < floor ? ', so it was refused' : ''}.`;
}

/** Below so many rulings that are shared a figure of agreement is mostly luck. */
const FEW = 20;

/** How far several judges agree. */
export function agreeSentence({ judges, rulings, alpha, asked }: JudgesAgree): string {
  const who = listed(judges.slice(0, 12).map(name => oneLine(name, 100)));
  const where = asked === 'doubt' ? ' The later ones were asked only where the first stayed in doubt: over all they may agree more.' : '';
  const n = `n = ${counted(rulings, 'criterion of a conversation', 'criteria of conversations')}${rulings < FEW ? ', too few to mean much' : ''}`;
  return alpha === null
    ? `${who} ruled on the same (${n}), and all said one thing: there was nothing to disagree on, so that agreement has no figure.${where}`
    : `${who} ruled on the same: Krippendorff’s alpha is ${alpha.toFixed(2)} (${n}); 1 is perfect agreement, 0 is chance, and from .80 on rulings are taken as reliable.${where}`;
}

/** What is to be said of judges outside of their page: what they were measured to need, the stale, the unmeasured with a line a model, and certainties that show by themselves that they say little. */
export function judgeNotes(judges: readonly JudgeRow[]): string[] {
  const named = judges.filter(
    ({ offline, templateHash, calibration }) => templateHash !== null && calibration !== null && (!offline || calibration.state === 'measured'),
  );
  const [unknown, known] = [named.filter(isUnmeasured), named.filter(judge => !isUnmeasured(judge))];
  const states = [...new Set(unknown.map(({ model }) => model))].map(model => unmeasuredWords(unknown.filter(judge => judge.model === model)));
  states.push(...known.map(judge => `${judgeName(judge)}: ${noteWords(judge).replace(/^./u, first => first.toLowerCase())}`));
  return [...states, ...severalAnswered(judges), ...judges.flatMap(judge => judge.warnings.map(warning => `${judgeName(judge)}: ${warningWords(warning)}`))];
}

const isUnmeasured = ({ calibration }: JudgeRow): boolean => calibration?.state === 'never measured';

/** A model has a template for each kind of question: twenty lines of the same say no more than one. */
const unmeasuredWords = (judges: readonly JudgeRow[]): string =>
  judges.length === 1
    ? judges.map(judge => `${judgeName(judge)}: never measured`).join('')
    : `${oneLine(judges[0]?.model ?? '', 100)}: never measured, ${counted(judges.length, 'kind')} of question`;

/** Requested models to whose name several models answered: two instruments behind one. */
export function severalAnswered(judges: readonly Pick<JudgeUse, 'model' | 'answeredBy'>[]): string[] {
  const names = new Map<string, Map<string, number>>();
  for (const { model, answeredBy } of judges) {
    const own = names.get(model) ?? new Map<string, number>();
    names.set(model, own);
    for (const { name, rulings } of answeredBy) own.set(name, (own.get(name) ?? 0) + rulings);
  }
  return [...names].flatMap(([model, own]) =>
    own.size < 2
      ? []
      : [
          `${own.size} models answered to the name ${oneLine(model, 100)} in this run (rulings: ${countsWords([...own].map(([why, count]) => ({ why, count })))}): each is a judge of its own, and what is measured of one says nothing of another`,
        ],
  );
}
