import { z } from 'zod';
import type { Profile } from '../../profile/profile.js';
import { objectiveNames, traitNames } from '../../profile/attributeNames.js';

export const DRAFT = 'draft profile';

export type Traits = Readonly<Record<(typeof traitNames)[number], 'low' | 'medium' | 'high' | null>>;

/** Samples first: what is written first binds what follows. */
export const draftReply = z.strictObject({
  samples: z.array(z.string()),
  facts: z.array(z.strictObject({ name: z.enum(objectiveNames), value: z.string(), basis: z.enum(['stated', 'inferred']), samples: z.array(z.int()) })),
  traits: z.array(z.strictObject({ name: z.enum(traitNames), samples: z.array(z.int()) })),
  objective: z.string(),
  subjective: z.string(),
});
export type DraftReply = z.infer<typeof draftReply>;

/** What code has settled of the person before the model is asked. */
export interface Given {
  readonly id: string;
  readonly model: string;
  readonly style: Profile['style'];
  readonly traits: Traits;
}

const ageOf = (value: string): number | string => (/^\d{1,3}$/u.test(value.trim()) ? Number(value.trim()) : value.trim());

/**
 * The reply as a profile, to be read by the schema. Style and poles are the given ones whatever the reply says; a trait that no
 * sample shows is unknown. Of two facts of one name the values are joined, as attributes gather facts; the first age, gender
 * and place counts.
 */
export function draftProfile({ id, model, style, traits }: Given, reply: DraftReply): unknown {
  const samples = reply.samples.map(sample => sample.trim());
  const objective = objectiveNames.map(name => {
    const facts = reply.facts.filter(fact => fact.name === name);
    const [first] = facts;
    if (first === undefined) return [name, null] as const;
    if (name === 'age') return [name, { value: ageOf(first.value), basis: first.basis, evidence: first.samples }] as const;
    if (name === 'gender' || name === 'location') return [name, { value: first.value, basis: first.basis, evidence: first.samples }] as const;
    const basis = facts.every(fact => fact.basis === 'stated') ? 'stated' : 'inferred';
    return [name, { value: facts.map(({ value }) => value.trim()).join('; '), basis, evidence: [...new Set(facts.flatMap(fact => fact.samples))] }] as const;
  });
  const poles = traitNames.map(name => {
    const shown = reply.traits.find(trait => trait.name === name)?.samples ?? [];
    return [name, traits[name] === null || shown.length === 0 ? null : { value: traits[name], basis: 'inferred', evidence: shown }] as const;
  });
  return {
    schemaVersion: 1,
    id,
    provenance: { kind: 'imagined', model, note: 'imagined from one line' },
    language: 'en',
    firstLanguage: 'und',
    objective: Object.fromEntries(objective) as object,
    scene: { goalsPlans: [], taskDetails: [] },
    subjective: { ...(Object.fromEntries(poles) as object), languageStyle: null },
    style,
    samples,
    prose: { objective: reply.objective, subjective: reply.subjective },
  };
}
