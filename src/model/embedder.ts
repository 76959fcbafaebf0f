/** Turns texts into vectors whose angle says how alike the texts are in meaning. */
export interface Embedder {
  /** Says which model made a vector and where; vectors of different names are never compared. */
  readonly name: string;
  /** Whether the model knows the text's script: of others its vectors say nothing, and all look alike. Left out: it knows all. */
  readonly reads?: (text: string) => boolean;
  /**
   * Vectors of length 1, one a text, in order. A blank text is a RangeError: it means nothing. A package that is not there or an
   * endpoint that is wrongly set up rejects with a Failure of party `set-up`, one that fails of party `model`; an interrupted
   * call with the signal's reason.
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
}

/** Refuses blank texts, for every embedder alike. */
export function refuseBlank(texts: readonly string[]): void {
  const at = texts.findIndex(text => text.trim() === '');
  if (at >= 0) throw new RangeError(`text ${at + 1} of ${texts.length} is blank: nothing can be near it in meaning`);
}

/** The vector in its direction with length 1; null when it has none: zeros, or numbers that are none. */
export function unit(vector: ArrayLike<number>): Float32Array | null {
  let most = 0;
  for (let i = 0; i < vector.length; i++) most = Math.max(most, Math.abs(vector[i] ?? NaN));
  if (!(most > 0) || !Number.isFinite(most)) return null;
  // By the largest first: squares of huge numbers would overflow.
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += ((vector[i] ?? 0) / most) ** 2;
  const length = Math.sqrt(sum);
  return Float32Array.from({ length: vector.length }, (_, i) => (vector[i] ?? 0) / most / length);
}

/** The cosine of two vectors of length 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
