import { checkedKeys, checkedModel, givenWords, isJudge, isModel, isObject, isText, setUp } from '../support/checkedOptions.js';

const EXAMPLE = "judge({ model: openai({ model: 'gpt-5' }) })";
const ESCALATING = "judge({ model: openai({ model: 'gpt-5-mini' }), escalateTo: openai({ model: 'gpt-5' }) })";

/** Checks what `judge` was given where types did not: a set-up failure says what to write. */
export function checkJudgeOptions(given: unknown): void {
  const { model, samples, precheck, escalateTo, family } = checkedKeys('judge', given, ['model', 'samples', 'precheck', 'escalateTo', 'family'], EXAMPLE);
  checkedModel('judge', model, EXAMPLE);
  if (samples !== undefined && samples !== 'paired' && samples !== 'single')
    throw setUp('option', `samples of judge is ${givenWords(samples)}`, "Set samples to 'paired' (the default) or 'single'.");
  if (precheck !== undefined && typeof precheck !== 'boolean')
    throw setUp('option', `precheck of judge is ${givenWords(precheck)}, not true or false`, 'Set precheck to true (the default) or false.');
  if (family !== undefined && !isText(family))
    throw setUp('option', `family of judge is ${givenWords(family)}, not a text`, "Write: judge({ model, family: 'mine' })");
  if (escalateTo === undefined) return;
  checkEscalation('judge', escalateTo, ESCALATING, isModel(escalateTo) || isJudge(escalateTo));
  if (escalateTo === model || nameOf(escalateTo) === nameOf(model))
    throw setUp('option', `escalateTo of judge is the model that is in doubt: ${givenWords(nameOf(model))}`, `Name a better one: ${ESCALATING}`);
}

/** Whoever decides where others are in doubt has to be somebody. */
export function checkEscalation(of: string, escalateTo: unknown, example: string, fits: boolean): void {
  if (!fits) throw setUp('option', `escalateTo of ${of} is ${givenWords(escalateTo)}, which cannot judge`, `Write: ${example}`);
}

/** The model's name, of a model and of a judge. */
const nameOf = (one: unknown): unknown => (isObject(one) ? (isModel(one) ? one['name'] : one['model']) : undefined);
