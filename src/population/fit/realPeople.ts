import type { Profile } from '../../profile/profile.js';

/** Somebody wrote or lived them: authored or extracted. Virtual people are joined from others, imagined ones made by a model from a line. */
export const isReal = ({ provenance }: Pick<Profile, 'provenance'>): boolean => provenance.kind === 'authored' || provenance.kind === 'extracted';

/** The ids of the two people a virtual person is joined from; of others none. */
export const donorsOf = ({ provenance }: Pick<Profile, 'provenance'>): readonly string[] =>
  provenance.kind === 'virtual' ? [provenance.objectiveFrom, provenance.subjectiveFrom] : [];
