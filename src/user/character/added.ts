/** One more sentence behind what is said, which first ends as sentences do. */
export const added = (says: readonly string[], sentence: string): readonly string[] => [
  ...says.slice(0, -1),
  ...says.slice(-1).map(last => (/[.!?…]$/u.test(last) ? last : `${last}.`)),
  sentence,
];
