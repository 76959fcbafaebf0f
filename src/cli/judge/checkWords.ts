import type { Check, CheckResult } from '../../judge/precheck/checkResult.js';
import { scoreWords } from '../../judge/precheck/words.js';
import { counted, cut, percent } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';

const SOURCES: Readonly<Record<CheckResult['source'], string | null>> = {
  asked: null,
  kept: 'it was not asked now: this is kept from',
  stale: 'asked anew: what was kept was of another model behind the same name',
  broken: 'asked anew: what was kept could not be read',
};

/** What a check found, for people to read. */
export function checkWords({ check, usage, source, notKept }: CheckResult, folder: string): string {
  const said = SOURCES[source];
  return [
    scoreWords(check),
    check.passed ? 'It can tell who is speaking.' : 'It is refused: whatever it rules is inconclusive.',
    '',
    ...table([
      ['answered by', check.reported ?? 'a model without a name'],
      ['right, 95 % interval', `${percent(check.interval[0])} to ${percent(check.interval[1])}`],
      ['floor', `${check.floor} of ${check.size}: a guesser gets that far in less than 1 of 100 checks`],
      ['Brier score of its certainty', check.brier === null ? 'none: no certainty stated' : check.brier.toFixed(3)],
      ['asked', `${counted(check.size, 'anchor')}, seed ${check.seed}`],
      ['of stored conversations', check.stored === 0 ? 'none asked' : `${check.storedRight} of ${check.stored} right; this decides nothing`],
      ['at', `${check.at}${usage.calls === 0 ? '' : `, ${counted(usage.calls, 'call')}, ${usage.promptTokens} tokens in and ${usage.completionTokens} out`}`],
    ]),
    '',
    'Right, by what makes it hard:',
    ...table(check.kinds.map(({ kind, right, asked }) => [kind, `${right} of ${asked}`])),
    ...wrongWords(check),
    ...check.unreadable.map(why => `\nUnread: ${oneLine(why, 300)}`),
    ...(said === null ? [] : ['', source === 'kept' ? `${said} ${check.at}, in ${folder}. Ask anew: --again` : said]),
    ...(notKept === null ? [] : ['', `Not kept, so that every run asks again: ${oneLine(notKept)}`]),
    '',
  ].join('\n');
}

const wrongWords = ({ wrong }: Check): string[] =>
  wrong.length === 0
    ? []
    : [
        '',
        'Wrong:',
        ...wrong.map(({ id, said, truth, answer, certainty }) => {
          const given = answer === null ? 'unread' : `${answer}${certainty === null ? '' : ` (${Math.round(certainty)})`}`;
          return `  ${id}: said by ${oneLine(truth, 40)}, answered ${oneLine(given, 60)}${said === null ? '' : `: ${oneLine(cut(said, 120))}`}`;
        }),
      ];

const table = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(0, ...rows.map(([label]) => label.length)) + 2;
  return rows.map(([label, text]) => `  ${label.padEnd(width)}${oneLine(text)}`);
};
