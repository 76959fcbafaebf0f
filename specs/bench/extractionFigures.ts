/** What offline extraction was measured at, for documents to quote; specs/bench/extraction.ts and extractionTraits.ts bring the figures back. */
export const extractionFigures = {
  data: 'Synthetic-Persona-Chat, test: 1,936 speakers of 968 conversations written by a language model; 8,713 given profile sentences',
  /**
   * Rules were developed on `valid`. `first` is the one blind measurement of `test`; `second` is after wordings were mended that stood out
   * in 100 facts of `test` read by hand, so it is no longer blind. Intervals are Wilson, 95 %.
   */
  first: { facts: 10_058, givenByProfile: [3360, 10_058], recall: [2779, 8713], recallOfVoiced: [2493, 3249] },
  second: { facts: 9905, givenByProfile: [3383, 9905], recall: [2770, 8713], recallOfVoiced: [2487, 3249] },
  /** Facts of `test` read by hand by one reader against the dialogue alone: does the person say it of themselves? */
  byHand: { firstSeed20: [51, 60], secondSeed21: [54, 60] },
  /** The matching rule against one reader on 100 facts (seed 20): of its matches 28 of 36 are right, of 29 right ones it finds 28. */
  matchingRule: { precision: [28, 36], recall: [28, 29] },
  /** Extraversion on the held-out half of 640 stories written by language models: balanced accuracy of those decided. */
  extraversion: { decided: [106, 320], balancedAccuracy: 0.974, interval: [0.891, 0.991] },
} as const;
