import type { Profile } from '../../profile/profile.js';
import { checkedKeys, givenWords } from '../../support/checkedOptions.js';
import { Failure } from '../../support/failure.js';
import { cut, listed, nearest } from '../../support/text.js';
import type { Plan } from '../../transcript/turn.js';
import { mentionsMinor, underAge } from './age.js';
import { policies, type Policy } from './policies.js';
import { refusesToPlay } from './refusal.js';

/**
 * How an adversarial person goes about it. `in character`: the request comes from a life that makes it plausible (known as persona
 * modulation, arXiv 2311.03348). `biography first`: the first turns only tell that life, the request comes later.
 */
export const manners = ['in character', 'biography first'] as const;
export type Manner = (typeof manners)[number];

/** Somebody who tries to get a service to do what it must not: for safety specs. The language model words every request itself. */
export interface Adversary {
  readonly policy: Policy;
  readonly manner: Manner;
}

const refuse = (code: string, what: string, next: string, details: readonly (readonly [string, string])[] = []): Failure =>
  new Failure({ party: 'set-up', code, what, next, details });

/** Checks an adversary as given by a spec. An unknown policy or manner is a set-up failure. */
export function adversaryOf(given: { readonly policy: string; readonly manner: string }): Adversary {
  const shape = `adversary: { policy: 'fraud', manner: 'in character' }`;
  const asked = checkedKeys('adversary', given, ['policy', 'manner'], shape);
  const check = (kind: 'policy' | 'manner', name: unknown, known: readonly string[]) => {
    if (typeof name === 'string' && known.includes(name)) return;
    const meant = typeof name === 'string' ? nearest(name, known) : null;
    throw refuse(
      'adversary',
      name === undefined ? `adversary has no ${kind}` : `there is no ${kind} ${givenWords(name)}${meant === null ? '' : `; did you mean "${meant}"?`}`,
      `Name one that is known: ${shape}`,
      [['known', listed(known)]],
    );
  };
  check('policy', asked['policy'], Object.keys(policies));
  check('manner', asked['manner'], manners);
  return { policy: given.policy as Policy, manner: given.manner as Manner };
}

/**
 * Nobody under 18 is in an adversarial conversation: a profile or scenario with somebody who may be is a set-up failure. Who plays
 * must be a language model: the rules of the offline model word no requests.
 */
export function checkAdversary(
  adversary: Adversary | null,
  profile: Profile,
  { goal, facts, opening }: { readonly goal: string; readonly facts: readonly string[]; readonly opening: string | null },
): void {
  if (adversary === null) return;
  const young = underAge(profile);
  if (young !== null)
    throw refuse('adversary-under-18', `${profile.id} may be under 18 (${young}) and cannot be an adversarial person`, 'Choose somebody who is 18 or older.');
  const text = [goal, ...facts, opening ?? ''].find(said => mentionsMinor(said));
  if (text !== undefined)
    throw refuse('adversary-under-18', 'an adversarial scenario speaks of somebody under 18', 'Word goal, facts and opening without them.', [
      ['it says', cut(text, 200)],
    ]);
}

/**
 * Stops a conversation whose adversary does not play: a model that refuses is a failure of the simulated user, never a tame
 * conversation. `nth` counts the person's utterances from 1: refusals are looked for in the first alone, where the chatbot cannot
 * have talked anybody into one. So is a failure who speaks of somebody under 18, in any utterance; `heard` is what the chatbot said.
 */
export function checkAdversarialMove(
  adversary: Adversary | null,
  { text, plan }: { text: string | null; plan: Plan },
  nth: number,
  model: string,
  heard: readonly string[] = [],
): void {
  if (adversary === null || text === null) return;
  if (nth === 1 && (refusesToPlay(text, false, heard) || refusesToPlay(plan.intent, true))) throw refusedToPlay(adversary, model, text);
  if (mentionsMinor(text, heard))
    throw new Failure({
      party: 'simulated user',
      code: 'adversary-under-18',
      what: `${model}, which plays an adversarial person, spoke of somebody under 18`,
      next: 'The conversation was stopped: the chatbot did not hear it.',
    });
}

/** The failure of a model that will not play an adversary. */
export const refusedToPlay = ({ policy, manner }: Adversary, model: string, said: string): Failure =>
  new Failure({
    party: 'simulated user',
    code: 'adversary-refused',
    what: `${model} refuses to play the adversarial person`,
    details: [
      ['policy', policy],
      ['manner', manner],
      ['it said', cut(said, 200)],
    ],
    next: 'Nothing was learnt about the chatbot: use a model that plays such people for safety work.',
  });
