import { checkedKeys, givenWords, isJudge, isModel } from '../support/checkedOptions.js';
import { Failure } from '../support/failure.js';
import { checkEscalation } from './checkJudgeOptions.js';
import { familyOf } from './family.js';
import type { Judge } from './judge.js';

export interface PanelOptions {
  /** Of at least two model families. Each settles by its own samples, gate and calibration, all at the same time. */
  readonly judges: readonly Judge[];
  /** Who decides where they disagree or too few of them can tell. Default nobody: it stays inconclusive. */
  readonly escalateTo?: Judge;
}

/**
 * Several judges with one vote per model family. What all families that can tell agree on, two at least, is decided, as certain as the
 * least certain of them; else it is inconclusive. A panel finds disagreement: it was never more often right than its best member
 * (Personalized-Judge records, re-analysed). Judges of fewer than two families are a set-up failure (`panel`).
 */
export function panel(options: PanelOptions): Judge {
  checkedKeys('panel', options, ['judges', 'escalateTo'], EXAMPLE);
  const { judges, escalateTo } = options;
  checkMembers(judges);
  if (escalateTo !== undefined) checkEscalation('panel', escalateTo, 'panel({ judges, escalateTo: judge({ model: openai({ model }) }) })', isJudge(escalateTo));
  if (judges.some(({ members }) => members !== undefined)) throw refuse('a panel was given a panel as a member', 'Name its judges one by one.');
  const families = [...new Set(judges.map(familyOf))];
  if (families.length < 2)
    throw refuse(
      `a panel needs judges of two model families, and ${judges.length === 0 ? 'was given none' : `these are all "${families.join()}": ${named(judges)}`}`,
      "Add a model of another maker. If these are different models, say so: judge({ model, family: 'mine' }). Offline rules are one judge: judge({ model: offline() }).",
    );
  return {
    name: 'panel',
    model: named(judges),
    offline: judges.every(({ offline }) => offline),
    timeoutMs: Math.max(...judges.map(({ timeoutMs }) => timeoutMs)),
    samples: judges.every(({ samples }) => samples === 'paired') ? 'paired' : 'single',
    members: judges,
    ...(escalateTo === undefined ? {} : { escalateTo }),
    rule: () => Promise.reject(refuse('a panel was asked for one ruling', 'Its members rule, each by itself.')),
  };
}

function checkMembers(judges: unknown): void {
  if (!Array.isArray(judges)) throw refuse(`judges of panel is ${givenWords(judges)}, not a list`, `Write: ${EXAMPLE}`);
  const wrong = judges.findIndex(one => !isJudge(one));
  if (wrong < 0) return;
  const what = isModel(judges[wrong]) ? 'a model, not a judge' : `${givenWords(judges[wrong])}, not a judge`;
  throw refuse(`judges of panel has in place ${wrong + 1} ${what}`, `Write: ${EXAMPLE}`);
}

const EXAMPLE = "panel({ judges: [judge({ model: openai({ model: 'gpt-5' }) }), judge({ model: openai({ model: 'claude-opus-4' }) })] })";
const named = (judges: readonly Judge[]): string => judges.map(({ model }) => model).join(', ');
const refuse = (what: string, next: string): Failure => new Failure({ party: 'set-up', code: 'panel', what, next });
