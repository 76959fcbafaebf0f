import { isRight } from '../../../judge/calibration/labelRow.js';
import type { Drawn } from './draw.js';
import type { Item } from './item.js';
import type { Showing } from './showings.js';

export const golds = ['met', 'not met', 'both acceptable', 'cannot tell'] as const;
export type Gold = (typeof golds)[number];

/** Characters that readers of labels take; only a hostile record has more. */
const LONGEST_NAME = 500;
const LONGEST_CRITERION = 20_000;

/** What a person may add. */
export interface Said {
  readonly gold: Gold;
  /** Empty where nothing was added. */
  readonly why: string;
}

/** The draw that weights belong to, and who labels. */
export interface Session {
  /** Names the draw: labels of one draw carry weights that fit together. */
  readonly draw: string;
  readonly labeller: string | undefined;
}

/** One person's label of one settled verdict, as a line of the file. Nothing that was said in the conversation stands in it. */
export function labelRow({ item: { item, probability }, pass }: Showing<Drawn<Item>>, { gold, why }: Said, session: Session, at: string) {
  const { id, certainty, prediction, ordersAgree, matcher, criterion, parts, negated, conversation, transcriptHash, cluster, judge } = item;
  return {
    id,
    pass,
    certainty,
    prediction,
    gold,
    correct: isRight({ prediction, gold, correct: null }),
    weight: 1 / probability,
    probability,
    ordersAgree,
    matcher: matcher.slice(0, LONGEST_NAME),
    criterion: criterion.slice(0, LONGEST_CRITERION),
    ...(parts.length > 0 ? { parts } : {}),
    negated,
    conversation: conversation.slice(0, LONGEST_NAME),
    transcriptHash,
    cluster: cluster.slice(0, LONGEST_NAME),
    judge,
    source: 'label' as const,
    draw: session.draw,
    ...(session.labeller === undefined ? {} : { labeller: session.labeller }),
    ...(why === '' ? {} : { why }),
    at,
  };
}
