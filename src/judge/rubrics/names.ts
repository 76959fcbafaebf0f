/** The seven kinds of question of PersonaMem (Jiang et al. 2025, arXiv 2504.14225), in our words; what counts for each stands in memoryKinds.json. */
export const MEMORY_KINDS = [
  'recall',
  'new ideas',
  'latest preference',
  'full evolution',
  'reasons for updates',
  'aligned recommendation',
  'new scenario',
] as const;
export type MemoryKind = (typeof MEMORY_KINDS)[number];

/** The five rubrics of PersonaGym (Samuel et al. 2024, arXiv 2407.18416), 1 to 5; their levels stand in scales.json, in our words. */
export const SCORE_RUBRICS = ['expected action', 'action justification', 'linguistic habits', 'consistency with the role', 'toxicity control'] as const;
export type ScoreRubric = (typeof SCORE_RUBRICS)[number];

/** What became of a false premise. */
export type PremiseFate = 'corrected' | 'corrected late' | 'went along' | 'dodged' | 'never voiced';
