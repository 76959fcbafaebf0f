import { cutWords } from '../../conversation/cutWords.js';
import { foundWords } from '../../conversation/foundWords.js';
import { panelWords } from '../../conversation/panelWords.js';
import type { Found } from '../../judge/found.js';
import type { Verdict } from '../../judge/verdict.js';
import type { VerdictRecord } from '../../record/verdictRecord.js';
import { counted, cut, listed } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';

type Statement = NonNullable<VerdictRecord['statements']>[number];

/** Statements that are told one by one; the record has all. */
const MOST_STATEMENTS = 12;
const QUOTE_LENGTH = 200;

/** The measured share of rulings at this certainty that people share, `people share 88 of 100`; null where nothing was measured that holds. */
export function agreementWords({ calibration }: Pick<VerdictRecord, 'calibration'>): string | null {
  if (calibration?.state !== 'fresh' || calibration.agreement === null) return null;
  return `people share ${Math.min(99, Math.max(1, Math.round(100 * calibration.agreement)))} of 100`;
}

/** What is to be added to a stated certainty, after a comma; empty where nothing is. */
export function worthWords(verdict: Pick<VerdictRecord, 'calibration' | 'uncalibrated'>): string {
  const agreement = agreementWords(verdict);
  if (agreement !== null) return `, ${agreement}`;
  return verdict.calibration?.state === 'stale' ? ', calibration stale' : verdict.uncalibrated ? ', uncalibrated' : '';
}

/** Who was asked how often, and whether asking the other way round changed anything; none where no language model ruled. */
export function askedSentences(verdict: VerdictRecord): string[] {
  const { judge, rulings, ordersAgree, doubt, rate, panel = [] } = verdict;
  if (judge === null || judge.offline || rulings.length === 0) return [];
  const counts = rulings.filter(({ answer, void: broken }) => answer !== null && broken === null).length;
  const models = [...new Set(rulings.map(({ modelRequested: asked }) => (panel.some(({ model }) => model === asked) ? 'the panel' : oneLine(asked, 100))))];
  const orders =
    rate !== undefined || ordersAgree === null
      ? ''
      : ordersAgree
        ? '; asked the other way round, the judge said the same'
        : '; asked the other way round, the judge said the opposite';
  return [
    `${counted(rulings.length, 'ruling')} asked for, ${counts === rulings.length ? 'all of them counted' : `${counts} counted`}${orders}.`,
    ...(panel.length > 0 && rate === undefined ? [`Panel: ${panelWords(panel)}.`] : []),
    ...(models.length > 1 && rate === undefined
      ? [`Escalated: ${listed(models.slice(0, -1))} stayed in doubt; ${models.at(-1)} was asked and ${doubt === null ? 'decided' : 'did not decide either'}.`]
      : []),
    ...cutWords(verdict as Pick<Verdict, 'cutTurns'>),
    ...calibrationSentences(verdict),
  ];
}

function calibrationSentences({ calibration }: VerdictRecord): string[] {
  switch (calibration?.state) {
    case 'stale':
      return [
        (calibration.changed ?? []).join() === 'answeredBy'
          ? `Stale: another model answered when this judge was measured (${oneLine(calibration.id, 200)}), which says nothing of the one that answers now.`
          : `Stale: this judge was measured with another prompt or another number of samples (${oneLine(calibration.id, 200)}), which says nothing of it as it is asked now.`,
      ];
    case 'too few labels':
      return [
        `Uncalibrated: too few labels so far (${calibration.labels === undefined ? '' : `${counted(calibration.labels, 'label')}, `}${oneLine(calibration.id, 200)}).`,
      ];
    case 'fresh':
      return calibration.informative === 'yes'
        ? []
        : ['Its certainty was measured and tells nothing that could be shown: what counts is that its samples agree.'];
    default:
      return [];
  }
}

/** What a matcher found beside met and not met, and what it compared, a sentence each. */
export function foundSentences({ found, statements = [], constraints }: VerdictRecord): string[] {
  const worst = [...statements].sort((a, b) => weight(a) - weight(b));
  return [
    ...(found === undefined ? [] : foundWords(found as Found).map(([label, text]) => `${label}: ${oneLine(text, 1000)}.`)),
    ...(constraints === undefined ? [] : [constraintsSentence(constraints)]),
    ...worst.slice(0, MOST_STATEMENTS).map(statementSentence),
    ...(worst.length > MOST_STATEMENTS ? [`${worst.length - MOST_STATEMENTS} more things were compared; they stand in the record.`] : []),
  ];
}

const ORDER: readonly Statement['relation'][] = ['contradicts', 'not stated', 'cannot tell', null, 'corrected', 'agrees'];
const weight = ({ relation }: Statement): number => ORDER.indexOf(relation);

const PARTS: Readonly<Record<Statement['part'], string>> = { itself: 'With itself', told: 'With what it was told', reference: 'With the facts' };
const RELATIONS: Readonly<Record<NonNullable<Statement['relation']>, string>> = {
  agrees: 'agrees',
  contradicts: 'contradicts',
  corrected: 'corrects itself, which is no contradiction',
  'not stated': 'not said',
  'cannot tell': 'the judge cannot tell',
};

function statementSentence({ part, about, earlier, later, relation, constraint }: Statement): string {
  const said = [earlier, later]
    .filter(quotation => quotation !== null)
    .map(({ turn, quote, of }) => `turn ${turn}${of === undefined ? '' : ` of ${oneLine(of, 100)}`} “${oneLine(cut(quote, QUOTE_LENGTH))}”`);
  const mattered = part === 'reference' && constraint !== null ? (constraint === 'active' ? ', which mattered' : ', which did not matter here') : '';
  return `${PARTS[part]}: ${oneLine(cut(about, QUOTE_LENGTH))}${mattered}: ${relation === null ? 'not ruled on' : RELATIONS[relation]}${said.length === 0 ? '' : ` (${said.join('; ')})`}.`;
}

const constraintsSentence = ({ active, passive, undecided }: NonNullable<VerdictRecord['constraints']>): string =>
  `Facts that mattered: ${active.kept} said rightly, ${active.missed} left out, ${active.contradicted} said wrongly. Facts that did not: ${passive.kept} not contradicted, ${passive.contradicted} contradicted.${undecided === 0 ? '' : ` Undecided: ${undecided}.`}`;

/** What each sample said, as a table: head and rows. Empty where no language model ruled. */
export function sampleRows({ judge, rulings }: VerdictRecord): string[][] {
  if (judge === null || judge.offline || rulings.length === 0) return [];
  const several = new Set(rulings.map(({ criterion }) => criterion)).size > 1;
  const talks = new Set(rulings.map(({ conversation }) => conversation)).size > 1;
  const extra = (['choice', 'score'] as const).filter(name => rulings.some(ruling => ruling[name] !== undefined));
  return [
    [
      ...(talks ? ['Conversation'] : []),
      'Sample',
      ...(several ? ['Of'] : []),
      'Asked',
      'Answer',
      ...extra.map(name => (name === 'choice' ? 'Found' : 'Score')),
      'Certainty',
      'Counts',
      'Model',
    ],
    ...rulings.map(ruling => [
      ...(talks ? [oneLine(ruling.conversation ?? '-', 80)] : []),
      String(ruling.sample),
      ...(several ? [oneLine(cut(ruling.criterion, 120))] : []),
      ruling.order === 'asked' ? 'as written' : 'the other way round',
      ruling.answer ?? 'unreadable',
      ...extra.map(name => oneLine(String(ruling[name] ?? '-'), 60)),
      ruling.certainty === null ? 'none' : String(Math.round(ruling.certainty * 10) / 10),
      ruling.void === null ? (ruling.answer === null ? 'no: unreadable' : 'yes') : `no: ${oneLine(ruling.void, 80)}`,
      modelWords(ruling),
    ]),
  ];
}

function modelWords({ modelRequested, modelReported }: VerdictRecord['rulings'][number]): string {
  const asked = oneLine(modelRequested, 80);
  return modelReported === null || modelReported === modelRequested ? asked : `${asked}, answered by ${oneLine(modelReported, 80)}`;
}
