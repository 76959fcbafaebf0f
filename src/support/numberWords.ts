/** `zero` to `twenty`, each at the index of its value. */
export const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');

/** The values of the words from `first` to `last`. */
export const numberWords = (first: number, last: number): Readonly<Record<string, number>> =>
  Object.fromEntries(NUMBER_WORDS.slice(first, last + 1).map((word, at) => [word, first + at]));
