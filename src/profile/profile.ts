import { z } from 'zod';

/**
 * What an attribute rests on. An authored or imagined profile names its samples, counting from 1. An extracted one names the turn of the
 * log, counting from 1, and the hash of what stood there: the log itself stays where it was. A virtual one names the person
 * it was taken from.
 */
const evidence = z.union([
  z.int().min(1),
  z.strictObject({ turn: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits') }),
  z.strictObject({ person: z.string().min(1) }),
]);

/** One thing known about a person. `basis` says whether the person said it outright in their own utterances or whether it is inferred from them. */
const attribute = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, basis: z.enum(['stated', 'inferred']), evidence: z.array(evidence).min(1) }).nullable();

/** One line of words; nothing that moves a cursor or turns a text around. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, 'one line without control characters');
const pole = z.enum(['low', 'medium', 'high']);

/** Objective facts that stay true from scene to scene (USP, ACL 2025, section 3: scene-consistent attributes). Unknown is null. */
const objective = z.strictObject({
  /** In years; a band (`35-44`, `65+`) where the year was generalised for privacy. */
  age: attribute(z.union([z.int().min(0).max(120), z.string().regex(/^\d{1,3}(?:-\d{1,3}|\+)$/, 'years, or a band such as 35-44 or 65+')])),
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
  /** `uncased`: a script without capitals. */
  casing: z.enum(['lower', 'sentence', 'upper', 'mixed', 'uncased']),
  punctuation: z.enum(['none', 'light', 'standard', 'heavy']),
  typos: z.enum(['none', 'some', 'many']),
  emoji: z.enum(['none', 'some', 'many']),
  /** Words in a typical utterance. */
  medianWords: z.int().min(1).max(80),
});

const provenance = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('authored'), note: words }),
  z.strictObject({ kind: z.literal('extracted'), source: words }),
  /** By a language model, from a line or less: nobody wrote or lived it. */
  z.strictObject({ kind: z.literal('imagined'), model: words, note: words }),
  z.strictObject({ kind: z.literal('virtual'), objectiveFrom: words, subjectiveFrom: words }),
]);

/**
 * Behaviours laid over any profile: an axis of their own, no part of who the person is. The first four are the non-collaborative
 * ones of arXiv 2509.23124, confusion and scepticism traits of arXiv 2510.04491. What each does: src/user/character/.
 */
export const overlays = [
  'impatient',
  'tangential',
  'incomplete',
  'asks for what does not exist',
  'confused',
  'sceptical',
  'changes their mind',
  'believes something false',
  'code-switching',
] as const;

export type Overlay = (typeof overlays)[number];

/** Beyond what conversations show: imagined along a taxonomy, near, midway or far from what is known of the person. */
const deepAttribute = z.strictObject({ path: words, reach: z.enum(['near', 'mid', 'far']), value: words });

/** Which kind of evidence a profile of each provenance rests on. */
const RESTS_ON = {
  authored: { fits: (entry: Evidence) => typeof entry === 'number', kind: 'sample numbers' },
  imagined: { fits: (entry: Evidence) => typeof entry === 'number', kind: 'sample numbers' },
  extracted: { fits: (entry: Evidence) => typeof entry === 'object' && 'turn' in entry, kind: 'turns of the log with their hashes' },
  virtual: { fits: (entry: Evidence) => typeof entry === 'object' && 'person' in entry, kind: 'the person it was taken from' },
} as const;

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
    /** Utterances in the person's own style; of an authored person also the evidence of everything above, and then at least 5. */
    samples: z.array(z.string().trim().min(1).max(600)).max(12),
    /**
     * The profile as two paragraphs in the second person: objective facts, subjective characteristics. Unknown is not
     * mentioned, and neither is the scene: what a person is after comes from the scenario.
     */
    prose: z.strictObject({ objective: z.string().trim().min(80).max(1600), subjective: z.string().trim().min(80).max(1600) }),
    /** How many people of the population this one stands for, a millionth to a thousand million. Default 1. */
    weight: z.number().min(1e-6).max(1e9).optional(),
    overlay: z.enum(overlays).optional(),
    deep: z.array(deepAttribute).max(60).optional(),
  })
  .superRefine((profile, context) => {
    const { kind } = profile.provenance;
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if ((kind === 'authored' || kind === 'imagined') && profile.samples.length < 5) issue(['samples'], `an ${kind} person needs at least 5`);
    for (const group of ['objective', 'subjective'] as const) {
      for (const [name, known] of Object.entries(profile[group])) {
        for (const entry of known?.evidence ?? []) {
          if (!RESTS_ON[kind].fits(entry)) issue([group, name, 'evidence'], `the evidence of ${kind} profiles is ${RESTS_ON[kind].kind}`);
          else if (typeof entry === 'number' && entry > profile.samples.length)
            issue([group, name, 'evidence'], `sample ${entry} does not exist: there are ${profile.samples.length}`);
        }
      }
    }
  });

export type Profile = z.infer<typeof profileSchema>;
export type Evidence = z.infer<typeof evidence>;

/** The samples an attribute rests on, where the profile has them. */
export const samplesOf = (known: { readonly evidence: readonly Evidence[] }, { samples }: Pick<Profile, 'samples'>): string[] =>
  known.evidence.flatMap(entry => (typeof entry === 'number' ? (samples[entry - 1] ?? []) : []));
