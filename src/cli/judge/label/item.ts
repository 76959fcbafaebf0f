import type { CalibrationKey } from '../../../judge/calibration/labelRow.js';
import type { Question } from '../../../judge/question.js';
import { hexOf } from '../../../record/transcriptHash.js';

/** What the judge made of one criterion in one conversation, and all that a person needs to answer the same question. */
export interface Item {
  /** 16 hex, of conversation, criterion and transcript: the same wherever the record lies. */
  readonly id: string;
  readonly matcher: string;
  readonly criterion: string;
  /** What has to be true together, where the criterion stands for several; else empty. */
  readonly parts: readonly string[];
  readonly negated: boolean;
  /** What the judge was asked. */
  readonly question: Question;
  /** The judge's leaning before `.not`; null where nothing of its answer could be read. */
  readonly prediction: 'met' | 'not met' | 'cannot tell' | null;
  /** 0 to 100; null: not stated. */
  readonly certainty: number | null;
  readonly ordersAgree: boolean | null;
  /** What a calibration of it would be kept under; null for a panel, and for a judge of somebody's own that does not name model and template. */
  readonly judge: CalibrationKey | null;
  /** The id of the conversation's record. */
  readonly conversation: string;
  readonly transcriptHash: string;
  /** Whose conversations hang together: the profile's id. */
  readonly cluster: string;
  readonly turns: readonly { readonly speaker: 'user' | 'chatbot'; readonly text: string }[];
}

/** 16 hex that name one criterion in one conversation. `kept`: what of the question the criterion does not say. */
export const itemId = (conversation: string, criterion: string, parts: readonly string[], transcriptHash: string, kept = ''): string =>
  hexOf([conversation, criterion, ...parts, transcriptHash, ...(kept === '' ? [] : [kept])]);
