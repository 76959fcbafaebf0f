/** What a named rule finds in a profile: enough for a reader, or a revising model, to mend it. */
export interface Issue {
  /** The rule's name: `prose-tells-scene`. */
  readonly code: string;
  /** The field it stands in: `prose.objective`. */
  readonly field: string;
  /** What to change, in a sentence. */
  readonly hint: string;
}
