import type { Turn } from '../../transcript/turn.js';
import type { Ruling } from '../judge.js';
import { standsIn } from '../questions/voids.js';
import { NEAR } from '../sampling/profile.js';
import type { Verdict } from '../verdict.js';
import { MOST_ADVICE, type Advice } from './advice.js';
import { nearestForm } from './nearestForm.js';
import { wordingAdvice } from './wording.js';

type Undecided = Pick<
  Verdict,
  'matcher' | 'criterion' | 'negated' | 'outcome' | 'leaning' | 'certainty' | 'minCertainty' | 'doubt' | 'judge' | 'rulings' | 'samples'
>;

/** Matchers whose criterion is a sentence of the user's own. */
const WORDED: readonly string[] = ['toMeet', 'toMeetAll', 'toMeetRate', 'toHaveEnded'];
/** Matchers with other words of the user's own to put otherwise. */
const REWORDABLE: readonly string[] = [...WORDED, 'toBePreferredOver', 'toRemember', 'toCorrectFalsePremise'];
/** Matchers that no offline rule answers. */
const RULELESS: readonly string[] = ['toBePreferredOver', 'toRemember', 'toCorrectFalsePremise', 'toScore', 'toHoldPersona'];

const unworded = ({ matcher }: Pick<Undecided, 'matcher'>): { unworded?: true } => (REWORDABLE.includes(matcher) ? {} : { unworded: true });

/**
 * What kept a verdict from being decided, and how its criterion could be put so that the next one is: at most three things, the most
 * specific first. Empty for a verdict that is decided, and for one that no wording would have saved: there its doubt says all.
 */
export function adviceOn(verdict: Undecided, turns: readonly Turn[]): Advice[] {
  if (verdict.outcome !== 'inconclusive') return [];
  if (verdict.judge?.offline === true && verdict.rulings.length > 0 && RULELESS.includes(verdict.matcher)) return [{ code: 'offline none' }];
  const wording = (): Advice[] => wordsAskedIn(verdict).flatMap(criterion => wordingAdvice(criterion, { turns, negated: verdict.negated }));
  const all = ((): Advice[] => {
    switch (verdict.doubt) {
      case 'ruling void':
        return [...voids(verdict.rulings, turns), ...wording().filter(({ code }) => code === 'negation')];
      case 'ruling unreadable':
        return [{ code: 'unreadable', count: verdict.rulings.filter(ruling => ruling.void === 'unreadable').length, of: verdict.rulings.length }];
      case 'cannot tell':
        return verdict.judge?.offline === true ? [...offline(verdict), ...wording()] : [...wording().slice(0, MOST_ADVICE - 1), { code: 'nothing shown' }];
      case 'certainty below the gate':
        return [...gate(verdict), ...wording()];
      case 'orders disagree':
        return [{ code: 'orders disagree', asked: leaningOf(verdict.rulings.filter(({ order }) => order === 'asked')), ...unworded(verdict) }, ...wording()];
      case 'samples disagree':
        return [
          {
            code: 'samples disagree',
            met: count(verdict.rulings, 'met'),
            notMet: count(verdict.rulings, 'not met'),
            of: verdict.rulings.length,
            ...unworded(verdict),
          },
          ...wording(),
        ];
      case 'no certainty stated':
        return [{ code: 'no certainty', offline: verdict.judge?.offline === true }];
      default:
        return [];
    }
  })();
  return all.slice(0, MOST_ADVICE);
}

/** The user's own sentences: of one that stands for several, those that are not met. */
function wordsAskedIn({ matcher, criterion, rulings }: Undecided): string[] {
  if (!WORDED.includes(matcher)) return [];
  if (matcher === 'toMeet' || matcher === 'toMeetAll') return [criterion];
  return [...new Set(rulings.filter(({ answer, void: broken }) => answer !== 'met' || broken !== null).map(ruling => ruling.criterion))].slice(0, MOST_ADVICE);
}

function voids(rulings: readonly Ruling[], turns: readonly Turn[]): Advice[] {
  const broken = rulings.filter(ruling => ruling.void !== null && ruling.void !== 'unreadable');
  const reasons = [...new Set(broken.map(ruling => ruling.void))];
  return reasons.flatMap((reason): Advice[] => {
    const its = broken.filter(ruling => ruling.void === reason);
    const counts = { count: its.length, of: rulings.length };
    if (reason === null || reason === 'unreadable') return [];
    if (reason !== 'quotation not found') return [{ code: 'void', reason, ...counts }];
    const wrong = its.flatMap(({ evidence }) => evidence).find(quotation => quotation.of === undefined && !standsIn(quotation, turns));
    // Not of this conversation, or of a transcript that was cut: nothing to show.
    if (wrong === undefined) return [];
    const elsewhere = turns.find(({ index }) => standsIn({ turn: index, quote: wrong.quote }, turns));
    return [{ code: 'misquoted', quote: wrong.quote, turn: wrong.turn, standsIn: elsewhere?.index ?? null, ...counts }];
  });
}

function offline(verdict: Undecided): Advice[] {
  const forms = wordsAskedIn(verdict).flatMap(criterion => nearestForm(criterion) ?? []);
  return forms.length === 0 ? [{ code: 'offline silent' }] : forms.slice(0, 1).map(form => ({ code: 'offline form', ...form }) as const);
}

function gate({ leaning, certainty, minCertainty, matcher }: Undecided): Advice[] {
  if (leaning === null || certainty === null || minCertainty === null) return [];
  return [{ code: minCertainty - certainty <= NEAR ? 'near the gate' : 'below the gate', leaning, certainty, gate: minCertainty, ...unworded({ matcher }) }];
}

const count = (rulings: readonly Ruling[], answer: Ruling['answer']): number =>
  rulings.filter(ruling => ruling.void === null && ruling.answer === answer).length;

function leaningOf(rulings: readonly Ruling[]): 'met' | 'not met' | null {
  const [met, notMet] = [count(rulings, 'met'), count(rulings, 'not met')];
  return met === notMet ? null : met > notMet ? 'met' : 'not met';
}
