import { visible } from '../../../support/visible.js';
import type { Drawn } from './draw.js';
import type { Item } from './item.js';
import { appendLabel, compactLabels, labelKey, questionKey, storedLabels, type StoredLabel } from './labelFile.js';
import { questionWords, type AskedPerson } from './questionWords.js';
import { labelRow, type Gold, type Said, type Session } from './row.js';
import type { Showing } from './showings.js';

/** Characters of one turn that are shown. */
const TURN_LIMIT = 20_000;

export interface TurnShown {
  readonly speaker: 'user' | 'chatbot';
  readonly text: string;
  /** Characters that are left out. */
  readonly cut: number;
}

/** One question as the page gets it: nothing of what the judge made of it, and nothing that tells a second showing from a first. */
export interface Shown extends Omit<AskedPerson, 'earlier'> {
  readonly index: number;
  readonly of: number;
  readonly answered: number;
  readonly turns: readonly TurnShown[];
  /** Earlier conversations with the same person. */
  readonly earlier: readonly { readonly when: string; readonly turns: readonly TurnShown[] }[];
  /** What this person answered at this place before. */
  readonly given: Gold | null;
  readonly why: string;
}

export interface Progress {
  /** Where to go on; null when everything is answered. */
  readonly next: number | null;
  readonly of: number;
  readonly answered: number;
}

/** Labelling, from first question to last: what is asked, and what is on disk. */
export interface Labelling {
  /** Answers that were given for another judge, and hold for this one. */
  readonly carried: number;
  readonly progress: () => Progress;
  /** Null where there is no such question. */
  readonly shown: (index: number) => Shown | null;
  /** Returns when the label is on disk. */
  readonly label: (index: number, said: Said) => Progress;
  /** Makes the file compact: what was changed is gone, weights are those of this draw. */
  readonly finish: () => void;
  /** Items labelled twice, and how many of them alike. */
  readonly selfAgreement: () => { readonly twice: number; readonly alike: number };
}

type Order = readonly Showing<Drawn<Item>>[];

/** Begins, or goes on where the file of labels stops. `clock` gives epoch milliseconds. */
export function startLabelling(order: Order, file: string, session: Session, clock: () => number): Labelling {
  const key = ({ item: { item }, pass }: Showing<Drawn<Item>>): string => labelKey({ id: item.id, pass, judge: item.judge });
  const { given, carried } = carriedOver(order, file, session);
  const isOpen = (showing: Showing<Drawn<Item>>): boolean => !given.has(key(showing));
  const progress = (): Progress => {
    const next = order.findIndex(isOpen);
    return { next: next < 0 ? null : next, of: order.length, answered: order.filter(showing => !isOpen(showing)).length };
  };
  return {
    carried,
    progress,
    shown: index => {
      const showing = order[index];
      if (showing === undefined) return null;
      const { of, answered } = progress();
      const { item } = showing.item;
      const before = given.get(key(showing));
      return { index, of, answered, ...seen(questionWords(item)), turns: item.turns.map(turnShown), given: before?.gold ?? null, why: before?.why ?? '' };
    },
    label: (index, said) => {
      const showing = order[index];
      if (showing === undefined) throw new Error(`there is no question ${index}`);
      const before = given.get(key(showing));
      if (before?.gold !== said.gold || (before.why ?? '') !== said.why) {
        const row = { ...labelRow(showing, said, session, new Date(clock()).toISOString()), ...(before === undefined ? {} : { replaces: before.gold }) };
        appendLabel(file, row);
        given.set(key(showing), row);
        if (before !== undefined) compactLabels(file);
      }
      return progress();
    },
    finish: () => {
      const weights = new Map(
        order.map(showing => [key(showing), { weight: 1 / showing.item.probability, probability: showing.item.probability, draw: session.draw }]),
      );
      compactLabels(file, label => weights.get(labelKey(label)));
    },
    selfAgreement: () => {
      const both = order.flatMap(showing => {
        const [first, second] = [given.get(key({ ...showing, pass: 1 })), given.get(key(showing))];
        return showing.pass === 2 && first !== undefined && second !== undefined ? [first.gold === second.gold] : [];
      });
      return { twice: both.length, alike: both.filter(alike => alike).length };
    },
  };
}

/**
 * The labels there are, by question and judge. What a person answered while another judge was measured, of the very same transcript,
 * holds for this one too: it is written down for this judge, and not asked again.
 */
function carriedOver(order: Order, file: string, session: Session): { given: Map<string, StoredLabel>; carried: number } {
  const { labels } = storedLabels(file);
  const given = new Map(labels.map(label => [labelKey(label), label]));
  const answered = new Map(labels.map(label => [questionKey(label), label]));
  let carried = 0;
  for (const showing of order) {
    const { item } = showing.item;
    const key = labelKey({ id: item.id, pass: showing.pass, judge: item.judge });
    const before = answered.get(questionKey({ id: item.id, pass: showing.pass }));
    if (given.has(key) || before === undefined) continue;
    const { gold, why = '', at } = before;
    const row = { ...labelRow(showing, { gold, why }, session, at), carried: true };
    appendLabel(file, row);
    given.set(key, row);
    carried++;
  }
  return { given, carried };
}

const seen = ({ question, statement, context, parts, counts, earlier }: AskedPerson): Pick<Shown, keyof AskedPerson> => ({
  question,
  context: context.map(visible),
  earlier: earlier.map(({ when, turns }) => ({ when: visible(when), turns: turns.map(turnShown) })),
  statement: visible(statement),
  parts: parts.map(visible),
  counts,
});

const turnShown = ({ speaker, text }: Item['turns'][number]): TurnShown => ({
  speaker,
  text: visible(text.slice(0, TURN_LIMIT)),
  cut: Math.max(0, text.length - TURN_LIMIT),
});
