import { wilson } from '../../statistics/proportion.js';
import { cut } from '../../support/text.js';
import type { Check } from './checkResult.js';
import { floorFor } from './floor.js';
import { saidIn, type SpeakerItem } from './item.js';
import type { SpeakerAnswer } from './reply.js';

export type Score = Pick<Check, 'size' | 'right' | 'unread' | 'floor' | 'passed' | 'interval' | 'brier' | 'kinds' | 'wrong'>;

/** What the answers are worth. What could not be read counts as wrong; certainty counts where it was stated. */
export function score(items: readonly SpeakerItem[], answers: readonly SpeakerAnswer[]): Score {
  const graded = gradedItems(items, answers);
  const right = graded.filter(one => one.right).length;
  const squares = graded.flatMap(one => (one.certainty === null ? [] : [(one.certainty / 100 - Number(one.right)) ** 2]));
  const floor = floorFor(items.length);
  return {
    size: items.length,
    right,
    unread: graded.filter(({ answer }) => answer === null).length,
    floor,
    passed: right >= floor,
    interval: wilson(right, items.length),
    brier: squares.length === 0 ? null : squares.reduce((sum, square) => sum + square, 0) / squares.length,
    kinds: [...new Set(items.map(({ kind }) => kind))].sort().map(kind => {
      const its = graded.filter(({ item }) => item.kind === kind);
      return { kind, right: its.filter(one => one.right).length, asked: its.length };
    }),
    wrong: wrongOf(graded, item => cut(saidIn(item), 200)),
  };
}

/** Of items made of stored conversations: they decide nothing, and what people said in them is not kept. */
export function scoreStored(items: readonly SpeakerItem[], answers: readonly SpeakerAnswer[]): Pick<Check, 'stored' | 'storedRight' | 'wrong'> {
  const graded = gradedItems(items, answers);
  return { stored: items.length, storedRight: graded.filter(one => one.right).length, wrong: wrongOf(graded, () => null) };
}

const gradedItems = (items: readonly SpeakerItem[], answers: readonly SpeakerAnswer[]) =>
  items.map((item, at) => {
    const { answer, certainty } = answers[at] ?? { answer: null, certainty: null };
    return { item, answer, certainty, right: answer === item.truth };
  });

const wrongOf = (graded: ReturnType<typeof gradedItems>, said: (item: SpeakerItem) => string | null): Check['wrong'] =>
  graded
    .filter(one => !one.right)
    .map(({ item, answer, certainty }) => ({ id: item.id, kind: item.kind, said: said(item), truth: item.truth, answer, certainty }));
