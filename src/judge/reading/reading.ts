/** How far a reply could be read. Everything but `ok` is counted as unread or void, never as an answer. */
export type ReadingStatus = 'ok' | 'no verdict' | 'no certainty' | 'conflicting';

/** What a reply to one question says. */
export interface LabelReading {
  readonly status: ReadingStatus;
  /** One of the labels asked for; null when there is none, or two that contradict each other. */
  readonly label: string | null;
  /** The number as stated, also outside 0 to 100 (voiding is the caller's); null when none was stated, or only an ambiguous one. */
  readonly certainty: number | null;
  /** Which forms were recognised, for counting: `brackets, bracketed number`. */
  readonly rule: string;
}

/** What a reply says about one numbered criterion. */
export interface ItemReading {
  /** The criterion's number, counting from 1. */
  readonly item: number;
  readonly status: ReadingStatus;
  readonly answer: string | null;
  readonly certainty: number | null;
  /** Quotations with the turn they name; one that names no turn is left out. */
  readonly evidence: readonly { readonly turn: number; readonly quote: string }[];
  readonly reasoning: string;
  readonly rule: string;
}

export const statusOf = (label: string | null, certainty: number | null): ReadingStatus =>
  label === null ? 'no verdict' : certainty === null ? 'no certainty' : 'ok';

interface Stated {
  readonly status: ReadingStatus;
  readonly answer: string | null;
  readonly certainty: number | null;
  readonly rule: string;
}

/** What is read, unless the text says otherwise once what was hidden behind it is shown: then it is conflicting, or its number is none. */
export function stillStands({ status, answer, certainty, rule }: Stated, whole: Stated | undefined): Stated {
  if (whole?.answer !== answer) return { status: 'conflicting', answer: null, certainty: null, rule: `${rule}, against what is hidden` };
  if (certainty === null || whole.certainty === certainty) return { status, answer, certainty, rule };
  return { status: 'no certainty', answer, certainty: null, rule };
}
