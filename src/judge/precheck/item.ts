/** Who may have said something. */
export type Side = 'customer' | 'chatbot';

/** One question of the pre-check: a short excerpt in random order, and who said one thing in it. */
export interface SpeakerItem {
  /** The anchor's id, or `record-<n>`. */
  readonly id: string;
  /** What makes it hard: `takes a role`; `stored conversation` for one out of a record. */
  readonly kind: string;
  /** In random order; the speaker is null where the judge is not told. */
  readonly lines: readonly { readonly text: string; readonly who: Side | null }[];
  /** A whole line, by its place in `lines` from 0; or words that stand between quotation marks in one. */
  readonly asked: { readonly line: number } | { readonly words: string };
  /** In random order; the sides, and where somebody else is quoted, who that is. */
  readonly options: readonly string[];
  /** One of the options. */
  readonly truth: string;
}

/** What was asked about, in the words that were said. */
export const saidIn = ({ asked, lines }: SpeakerItem): string => ('words' in asked ? asked.words : (lines[asked.line]?.text ?? ''));
