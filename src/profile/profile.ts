import { z } from 'zod';

/**
 * One thing known about a person. `basis` says whether the person said it outright in their own utterances or whether it
 * is inferred from them; `evidence` names the samples (counting from 1) it rests on.
 */
const attribute = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({
      value,
      basis: z.enum(['stated', 'inferred']),
      evidence: z.array(z.int().min(1)).min(1),
    })
    .nullable();

const words = z.string().trim().min(1).max(400);
const pole = z.enum(['low', 'medium', 'high']);

/** Objective facts that stay true from scene to scene (USP, ACL 2025, section 3: scene-consistent attributes). Unknown is null. */
const objective = z.strictObject({
  age: attribute(z.int().min(0).max(120)),
  gender: attribute(words),
  /** `city, country`: the country is what follows the last comma. */
  location: attribute(words),
  occupation: attribute(words),
  education: attribute(words),
  familyRelationships: attribute(words),
  socialRelationships: attribute(words),
  routinesHabits: attribute(words),
  otherExperiences: attribute(words),
});

/** What a person is after in one scene; apart from what stays true of them (USP: scene-related attributes). */
const scene = z.strictObject({ goalsPlans: z.array(words), taskDetails: z.array(words) });

/** Subjective characteristics: Big Five (intrinsic) and language style (extrinsic). */
const subjective = z.strictObject({
  openness: attribute(pole),
  conscientiousness: attribute(pole),
  extraversion: attribute(pole),
  agreeableness: attribute(pole),
  neuroticism: attribute(pole),
  languageStyle: attribute(words),
});

/** How the person writes, as fields that can be measured on the samples. */
const style = z.strictObject({
  register: z.enum(['casual', 'neutral', 'formal']),
  casing: z.enum(['lower', 'sentence', 'upper', 'mixed']),
  punctuation: z.enum(['none', 'light', 'standard', 'heavy']),
  typos: z.enum(['none', 'some', 'many']),
  emoji: z.enum(['none', 'some', 'many']),
  /** Words in a typical utterance. */
  medianWords: z.int().min(1).max(80),
});

const provenance = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('authored'), note: words }),
  z.strictObject({ kind: z.literal('extracted'), source: words }),
  z.strictObject({ kind: z.literal('virtual'), objectiveFrom: words, subjectiveFrom: words }),
]);

/** An implicit profile: data about one person, after USP (ACL 2025). */
export const profileSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    /** Lower case words joined by hyphens: the name specs use. */
    id: z
      .string()
      .max(100)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens'),
    provenance,
    /** The language the person writes in here (BCP 47), and the one they grew up with. */
    language: z.string().min(2),
    firstLanguage: z.string().min(2),
    objective,
    scene,
    subjective,
    style,
    /** Utterances in the person's own style: the evidence of everything above. */
    samples: z.array(z.string().trim().min(1).max(600)).min(5).max(12),
    /** The profile as two paragraphs in the second person: objective facts, subjective characteristics. Unknown is not mentioned. */
    prose: z.strictObject({ objective: z.string().trim().min(80).max(1600), subjective: z.string().trim().min(80).max(1600) }),
  })
  .superRefine((profile, context) => {
    for (const group of ['objective', 'subjective'] as const) {
      for (const [name, known] of Object.entries(profile[group])) {
        const missing = known?.evidence.find(number => number > profile.samples.length);
        if (missing !== undefined) {
          context.addIssue({
            code: 'custom',
            path: [group, name, 'evidence'],
            message: `sample ${missing} does not exist: there are ${profile.samples.length}`,
          });
        }
      }
    }
  });

export type Profile = z.infer<typeof profileSchema>;
