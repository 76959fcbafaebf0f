import type { Completion, Model, Usage } from '../../model/model.js';
import { NO_USAGE, usageOf } from '../../model/usage.js';
import { profileSchema, type Profile } from '../../profile/profile.js';
import type { Issue } from '../../profile/validate/issue.js';
import { validateProfile } from '../../profile/validate/validateProfile.js';
import { Failure } from '../../support/failure.js';
import { childSeed, seededRandom } from '../../support/seed.js';
import { cut, wordsOf } from '../../support/text.js';
import { refuseOffline } from '../deepen.js';
import { markAround } from '../../model/markAround.js';
import { fenced } from '../fence.js';
import { deepeningPrompts } from '../prompts.js';
import { namesIn } from '../rules/names.js';
import { DRAFT, draftProfile, draftReply, type DraftReply, type Given, type Traits } from './draftReply.js';
import type { OneLiner } from './oneLiners.js';
import { traitNames } from '../../profile/attributeNames.js';

export interface DraftOptions {
  readonly model: Model;
  /** Styles of people as they are; one is drawn for each person, whatever their line says. Must not be empty. */
  readonly styles: readonly Profile['style'][];
  /** Most revising calls, 0 or more. */
  readonly rounds: number;
  readonly seed: number;
  readonly signal: AbortSignal;
}

export interface Drafted extends OneLiner {
  /** Null when issues are left: a person with a known fault is not let in. */
  readonly profile: Profile | null;
  readonly issues: readonly Issue[];
  readonly usage: Usage;
}

const POLES = ['low', 'medium', 'high', null, null] as const;

/**
 * Imagines a person from one line (Persona Hub): proposed whole, read by the profile schema and the named rules, revised with
 * the issues in the prompt. Style and trait poles are drawn by seed and never chosen by the model, so that they follow from no
 * demographic; samples must measure as the drawn style. Rejects as the model does.
 */
export async function draftPerson(one: OneLiner, { model, styles, rounds, seed, signal }: DraftOptions): Promise<Drafted> {
  refuseOffline(model);
  const given = drawn(one, styles, model.name, seed);
  const prompts = await deepeningPrompts();
  const mark = markAround([one.text]);
  let issues: readonly Issue[] = [];
  let reply: DraftReply | null = null;
  let usage = NO_USAGE;
  for (let round = 0; round <= rounds; round++) {
    const earlier: DraftReply | null = reply;
    const open = issues;
    const completion: Completion<DraftReply> = await model.complete({
      task: DRAFT,
      schema: draftReply,
      facts: { text: one.text, given, earlier, issues: open },
      prompt: () => [
        { role: 'system', content: prompts.lineRules({}) },
        {
          role: 'user',
          content: prompts.line({
            mark,
            text: fenced(one.text, mark, 1000),
            style: styleWords(given.style),
            traits: traitNames.flatMap(name => (given.traits[name] === null ? [] : [`${name} ${given.traits[name]}`])).join(', ') || 'none',
            issues: open.map(issue => ({ ...issue, hint: fenced(issue.hint, mark) })),
            earlier: earlier === null ? '(nothing that could be read)' : cut(JSON.stringify(earlier), 8000).replaceAll(mark, '(mark)'),
          }),
        },
      ],
      seed: childSeed(seed, given.id, 'draft', round),
      temperature: 0.9,
      maxTokens: 2500,
      signal,
    });
    usage = usageOf(usage, completion.usage);
    if (completion.value === null) {
      issues = [{ code: 'reply-unreadable', field: 'profile', hint: completion.unreadable ?? 'the reply could not be read' }];
      continue;
    }
    reply = completion.value;
    const read = checkDraft(one, given, reply);
    if ('profile' in read) return { ...one, profile: read.profile, issues: [], usage };
    issues = read.issues;
  }
  return { ...one, profile: null, issues, usage };
}

/** With so many lines in a row on which the model failed, the rest are not put to it. */
const MOST_FAILURES = 3;

/** The same, but a model that fails on one line fails that line only; after three in a row the rest are not asked. */
export function draftOrFail(options: DraftOptions): (one: OneLiner) => Promise<Drafted> {
  let inARow = 0;
  const failed = (one: OneLiner, code: string, hint: string): Drafted => ({
    ...one,
    profile: null,
    issues: [{ code, field: 'profile', hint }],
    usage: NO_USAGE,
  });
  return async one => {
    if (inARow >= MOST_FAILURES) return failed(one, 'not-asked', `the model failed on ${MOST_FAILURES} lines in a row`);
    try {
      const drafted = await draftPerson(one, options);
      inARow = 0;
      return drafted;
    } catch (error) {
      if (!(error instanceof Failure) || error.party !== 'model') throw error;
      inARow++;
      return failed(one, 'model-failed', error.facts.what);
    }
  };
}

function drawn({ line, text }: OneLiner, styles: readonly Profile['style'][], model: string, seed: number): Given {
  const words = wordsOf(text.normalize('NFKD')).filter(
    word => /^[a-z]{4,16}$/u.test(word) && !['with', 'that', 'from', 'their', 'this', 'have'].includes(word),
  );
  const id = [...words.slice(0, 3), childSeed(0, text).toString(36)].join('-');
  // From the seed and the line's number alone: no word of the line steers a style.
  const random = seededRandom(childSeed(seed, 'style of a line', line));
  const style = random.pick(styles);
  const traits = Object.fromEntries(traitNames.map(name => [name, random.pick(POLES)])) as unknown as Traits;
  return { id, model, style, traits };
}

function checkDraft({ text }: OneLiner, given: Given, reply: DraftReply): { readonly profile: Profile } | { readonly issues: readonly Issue[] } {
  const read = profileSchema.safeParse(draftProfile(given, reply));
  if (!read.success) {
    return { issues: read.error.issues.slice(0, 20).map(({ path, message }) => ({ code: 'schema', field: path.join('.') || 'profile', hint: message })) };
  }
  const names = namesIn(text);
  const { prose, samples } = read.data;
  const parts = [
    ...samples.map((sample, at) => [`samples.${at}`, sample] as const),
    ['prose.objective', prose.objective],
    ['prose.subjective', prose.subjective],
  ] as const;
  const named = parts.flatMap(([field, part]) => {
    const found = names.find(name => wordsOf(part).includes(name.toLowerCase()));
    return found === undefined ? [] : [{ code: 'names-somebody', field, hint: `"${found}" looks like a real name: say who or what it is instead` }];
  });
  const issues = [...validateProfile(read.data), ...named];
  return issues.length === 0 ? { profile: read.data } : { issues };
}

const styleWords = ({ register, casing, punctuation, typos, emoji, medianWords }: Profile['style']): string =>
  `${register} register, ${casing} case, ${punctuation} punctuation, ${typos} typing slips, ${emoji} emoji, about ${medianWords} words a message`;
