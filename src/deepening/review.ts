import type { Model, Usage } from '../model/model.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import { styleFieldsOf, styleStatistics } from '../profile/measuredStyle.js';
import { profileSchema, type Profile } from '../profile/profile.js';
import type { Issue } from '../profile/validate/issue.js';
import { validateProfile } from '../profile/validate/validateProfile.js';
import { childSeed } from '../support/seed.js';
import { visible } from '../support/visible.js';
import { refuseOffline } from './deepen.js';
import { markAround } from '../model/markAround.js';
import { fenced } from './fence.js';
import { factLines } from './proposeCall.js';
import { deepeningPrompts } from './prompts.js';
import { MEND, mendReply } from './reply.js';

export interface Reviewed {
  /** The very profile when nothing was mended. */
  readonly profile: Profile;
  /** Issues that are gone, and those that still stand. */
  readonly mended: readonly Issue[];
  readonly left: readonly Issue[];
  /** Fields that the model gave without having been asked for them, or in a form that does not fit. */
  readonly refused: readonly string[];
  readonly usage: Usage;
}

export interface ReviewOptions {
  readonly model: Model;
  /** Most revising calls, 0 or more. */
  readonly rounds: number;
  readonly seed: number;
  readonly signal: AbortSignal;
}

const STYLE_FIELD = /^style\.(casing|punctuation|emoji|typos|medianWords)$/u;
const TEXT_FIELD = /^(?:prose\.(objective|subjective)|samples\.(\d{1,2}))$/u;

/**
 * Mends what `validateProfile` finds. A style field is set to what the samples measure, by code. Prose and samples named in an
 * issue are put to a revising call together with the issues, and no other field is taken from its reply. Facts are never
 * mended: what speaks against a fact is evidence, and stays an issue. A mend that breaks another rule is not kept.
 */
export async function review(profile: Profile, { model, rounds, seed, signal }: ReviewOptions): Promise<Reviewed> {
  const found = validateProfile(profile);
  let usage = NO_USAGE;
  const refused: string[] = [];
  let current = keepIfBetter(profile, measured(profile, found));
  for (let round = 1; round <= rounds; round++) {
    const open = validateProfile(current).filter(({ field }) => TEXT_FIELD.test(field));
    if (open.length === 0) break;
    refuseOffline(model);
    const prompts = await deepeningPrompts();
    const facts = { profile: current, issues: open };
    const { value, usage: used } = await model.complete({
      task: MEND,
      schema: mendReply,
      facts,
      prompt: () => [
        { role: 'system', content: prompts.mendRules({}) },
        { role: 'user', content: prompts.mend(mendFacts(current, open)) },
      ],
      seed: childSeed(seed, profile.id, 'mend', round),
      temperature: 0.4,
      maxTokens: 2000,
      signal,
    });
    usage = usageOf(usage, used);
    const named = new Set(open.map(({ field }) => field));
    for (const { field, value: text } of value?.fields ?? []) {
      const changed = named.has(field) ? withText(current, field, text) : null;
      if (changed === null) refused.push(field.slice(0, 100));
      else current = keepIfBetter(current, changed);
    }
  }
  const left = validateProfile(current);
  const still = new Set(left.map(keyOf));
  return { profile: current, mended: found.filter(issue => !still.has(keyOf(issue))), left, refused, usage };
}

const keyOf = ({ code, field }: Issue): string => `${code} ${field}`;

/** The changed profile when it is a valid one with fewer issues, none of them new; else the one before. */
function keepIfBetter(before: Profile, after: Profile): Profile {
  if (after === before || !profileSchema.safeParse(after).success) return before;
  const found = validateProfile(before);
  const known = new Set(found.map(keyOf));
  const issues = validateProfile(after);
  return issues.length < found.length && issues.every(issue => known.has(keyOf(issue))) ? after : before;
}

function measured(profile: Profile, issues: readonly Issue[]): Profile {
  const fields = issues.flatMap(({ field }) => STYLE_FIELD.exec(field)?.[1] ?? []);
  if (fields.length === 0) return profile;
  const samples = styleFieldsOf(styleStatistics(profile.samples));
  return { ...profile, style: { ...profile.style, ...Object.fromEntries(Object.entries(samples).filter(([name]) => fields.includes(name))) } };
}

const textAt = ({ prose, samples }: Profile, field: string): string => {
  const [, part, sample] = TEXT_FIELD.exec(field) ?? [];
  return part === 'objective' || part === 'subjective' ? prose[part] : (samples[Number(sample)] ?? '');
};

/** The profile with another text in a field of prose or a sample; null when the text cannot stand there. */
function withText(profile: Profile, field: string, given: string): Profile | null {
  const text = given.trim();
  const [, part, sample] = TEXT_FIELD.exec(field) ?? [];
  if (text === '' || visible(text) !== text) return null;
  if (part !== undefined) return { ...profile, prose: { ...profile.prose, [part]: text } };
  const at = Number(sample);
  return at < profile.samples.length ? { ...profile, samples: profile.samples.with(at, text) } : null;
}

function mendFacts(profile: Profile, issues: readonly Issue[]): object {
  const known = factLines(profile);
  const fields = [...new Set(issues.map(({ field }) => field))];
  const mark = markAround([...known, ...fields.map(field => textAt(profile, field))]);
  return {
    mark,
    known: known.map(line => fenced(line, mark)),
    fields: fields.map(field => ({
      field,
      value: fenced(textAt(profile, field), mark, 1600),
      issues: issues.filter(issue => issue.field === field).map(issue => ({ ...issue, hint: fenced(issue.hint, mark) })),
    })),
  };
}
