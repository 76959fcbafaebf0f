import { certaintyIn } from './certaintyIn.js';
import { behindReasoning, plainLines } from './cleaned.js';
import { CORRECTS } from './contexts.js';
import { shownBehindAnswer } from './heardBehind.js';
import { jsonPieces, replacePieces } from './jsonPieces.js';
import { labelForms, type LabelForms } from './labelForms.js';
import { stillStands, statusOf, type LabelReading } from './reading.js';
import { rulingAsText } from './rulingAsText.js';
import { statementsIn, type Statement } from './statements.js';
import { statedNumber } from './statedNumber.js';

const none = (rule: string): LabelReading => ({ status: 'no verdict', label: null, certainty: null, rule });

/**
 * What a reply to one question answers, and how certain it says it is. The last answer binds where it agrees with the others, calls
 * itself final, or takes the one before back; else two answers are conflicting. An answer stands in brackets, behind its name
 * (`Answer: B`), alone on its line, first with a number or a reason behind it, or as `the criterion is met`. `yes`, `no`, `true` and
 * `false` stand for met and not met only behind a name, in brackets or alone on a line, with nothing but a number behind them. Never
 * the first letter of prose; what stands in quotation marks is somebody's words. An answer behind which something else is hidden that
 * could be one is conflicting.
 */
export function readLabel(text: string, labels: readonly string[]): LabelReading {
  const read = asItStands(text, labels);
  if (read.label === null) return read;
  const behind = shownBehindAnswer(text, beginning => asItStands(beginning, labels).status !== 'no verdict');
  if (behind === null) return read;
  const whole = asItStands(behind, labels);
  const { answer, ...rest } = stillStands({ ...read, answer: read.label }, { ...whole, answer: whole.label });
  return { ...rest, label: answer };
}

/** The same without a second look at what is hidden. Linear in the text. */
export function asItStands(text: string, labels: readonly string[]): LabelReading {
  const answer = behindReasoning(text);
  if (answer === null) return none('ends inside its reasoning');
  const forms = labelForms(labels);
  const pieces = jsonPieces(answer);
  return readLines(
    replacePieces(answer, pieces, ({ value }) => rulingAsText(value, forms)),
    forms,
    false,
  );
}

/** The same for text that is known to hold neither reasoning nor JSON; `inItem`: for what stands behind an item's number. */
export function readLines(text: string, forms: LabelForms, inItem: boolean): LabelReading {
  const isOwn = (quoted: string) => forms.named(quoted) !== null || statedNumber(quoted) !== null || isField(quoted);
  const lines = plainLines(text, isOwn);
  if (lines === '') return none('empty');
  return bindingOf(lines, statementsIn(lines, forms, inItem), inItem);
}

/** The names of a ruling's fields, which stand in quotation marks where JSON is broken. */
const isField = (quoted: string): boolean => /^(?:(?:final )?(?:answer|verdict|ruling|label|certainty|confidence))$/iu.test(quoted);

/** `together`: of an answer given more than once the certainties have to agree; else the last one stated binds. */
function bindingOf(text: string, statements: readonly Statement[], together: boolean): LabelReading {
  const last = statements.at(-1);
  if (!last) return none('no answer');
  const others = statements.findLastIndex(({ label }) => label !== last.label);
  const run = statements.slice(others + 1);
  const [first] = run;
  const before = statements[others];
  if (before && first && !run.some(({ isFinal }) => isFinal) && !CORRECTS.test(text.slice(before.end, first.start)))
    return { status: 'conflicting', label: null, certainty: null, rule: `${before.rule} against ${last.rule}` };
  const stated = run.map((statement, at) => certaintyIn(text, statement.end, run[at + 1]?.start ?? text.length, statement.end));
  const found = stated.findLast(({ value, rule }) => value !== null || rule === 'two numbers');
  if (found && together && stated.some(({ value }) => value !== null && value !== found.value)) return reading(last, { value: null, rule: 'two numbers' });
  if (found) return reading(last, found);
  return reading(last, before || !first ? { value: null, rule: 'no number' } : certaintyIn(text, 0, first.start, null));
}

const reading = ({ label, rule }: Statement, { value, rule: number }: { value: number | null; rule: string }): LabelReading => ({
  status: statusOf(label, value),
  label,
  certainty: value,
  rule: `${rule}, ${number}`,
});
