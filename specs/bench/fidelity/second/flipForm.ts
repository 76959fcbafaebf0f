/** One way in which a simulated user takes the other side's part. */
export interface FlipForm {
  readonly name: string;
  /**
   * Variants; each is one utterance or several in a row. `{said}` is what the person says there, `{last}` and `{next}` what the chatbot
   * says before and after it: a form that names them is planted only where they are.
   */
  readonly say: readonly (readonly string[])[];
}

/** The roles are exchanged from there to the end; only where the two sides are not alike. */
export const EXCHANGED: FlipForm = { name: 'roles exchanged to the end', say: [] };
