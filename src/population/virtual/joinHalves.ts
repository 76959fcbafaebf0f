import { profileSchema, type Profile } from '../../profile/profile.js';
import { cut } from '../../support/text.js';
import { shareFirstLanguage } from './contradictions.js';
import { factFreeProse, factFreeSamples, factFreeStyle, lastingProse, type CommonWords } from './stripped.js';

/** What stayed behind with the donors. */
export interface Stripped {
  readonly samples: number;
  readonly sentences: number;
}

const PART = 44;
/** Whole words of an id, as many as fit. */
const part = (id: string): string => (id.length <= PART ? id : id.slice(0, PART).replace(/-[^-]*$/, ''));

/** Each attribute as it is, resting on the person it was taken from. */
function takenFrom<T extends object>(group: T, id: string): T {
  return Object.fromEntries(
    Object.entries(group).map(([name, known]) => [name, known === null ? null : { ...(known as object), evidence: [{ person: id }] }]),
  ) as T;
}

/**
 * One person with the facts of `a` and the manner of `b` (USP, ACL 2025, sampler). The facts and samples of `b` stay behind, but
 * for samples without a fact between people of one first language, and so does how `a` writes. The language is that of both, the first language is a fact and comes from `a`. No scene, no weight, no
 * deep attributes. A field that does not fit a profile any more (too short, once stripped) is given back as its name.
 */
export function joinHalves(a: Profile, b: Profile, nth: number, common: CommonWords): { readonly person: Profile; readonly stripped: Stripped } | string {
  // Even a sample without a fact may hold words that only people of one first language use.
  const samples = shareFirstLanguage(a, b) ? factFreeSamples(b, common) : [];
  const style = factFreeStyle(b, common);
  const subjective = takenFrom(b.subjective, b.id);
  const prose = { objective: lastingProse(a), subjective: factFreeProse(b, common) };
  const read = profileSchema.safeParse({
    schemaVersion: 1,
    id: `${part(a.id)}-${part(b.id)}-v${nth}`,
    provenance: { kind: 'virtual', objectiveFrom: a.id, subjectiveFrom: b.id },
    language: b.language,
    firstLanguage: a.firstLanguage,
    objective: takenFrom(a.objective, a.id),
    scene: { goalsPlans: [], taskDetails: [] },
    subjective: {
      ...subjective,
      languageStyle: style === null || subjective.languageStyle === null ? null : { ...subjective.languageStyle, value: cut(style, 400) },
    },
    style: b.style,
    samples,
    prose,
  } satisfies Profile);
  if (!read.success) return read.error.issues[0]?.path.join('.') ?? 'profile';
  const sentences = (text: string) => text.split(/(?<=[.!?])\s/u).length;
  const kept = sentences(prose.objective) + sentences(prose.subjective);
  return {
    person: read.data,
    stripped: { samples: b.samples.length - samples.length, sentences: Math.max(0, sentences(a.prose.objective) + sentences(b.prose.subjective) - kept) },
  };
}
