import { Failure } from '../support/failure.js';
import { cut } from '../support/text.js';
import { asSaid } from '../transcript/turn.js';
import type { Earlier, Scenario } from '../user/scenario.js';
import type { Conversation } from './conversation.js';
import { promisesIn } from './promises.js';
import { isKnownOf, replacedFacts } from './replacedFacts.js';

/** Something that is different about the person since an earlier conversation (PersonaMem, arXiv 2504.14225: preference events on a timeline). */
export interface Change {
  /** What is so now, as the person would say it: `I eat fish again`. */
  readonly now: string;
  /**
   * What it replaces: an earlier fact, in the words that carry its meaning (`I am a vegan` is `I am vegan`), which is then forgotten;
   * or something else about the person that stands in the profile or that they said. Nothing of the kind: a set-up failure. Default none.
   */
  readonly before?: string;
}

/** What a person who comes back brings along: the memory of every earlier conversation, and the facts that are still true. */
export interface Remembered {
  readonly earlier: readonly Earlier[];
  readonly facts: readonly string[];
}

/**
 * The memory of somebody who comes back after `conversation`. Refuses another person, and a conversation that the gate voided or
 * that was never held: there is nothing of it to remember; and a change of something that nobody knows of the person.
 */
export function remembered(
  conversation: Conversation,
  { personId, when = 'some time ago', changed = [] }: { readonly personId: string; readonly when?: string; readonly changed?: readonly Change[] },
): Remembered {
  const { id, profile, scenario, turns, ending } = conversation;
  if (profile.id !== personId)
    throw refuse(`${personId} cannot come back after a conversation that ${profile.id} held`, `Write: simulate('${profile.id}', { after: conversation, ... })`);
  if (ending === 'simulator invalid' || ending === 'not run' || turns.length === 0)
    throw refuse(`${personId} cannot come back: the earlier conversation ended "${ending}", so there is nothing to remember`, 'See its record for the reason.');
  const blank = [when, ...changed.flatMap(({ now, before }) => [now, before ?? now])].find(text => typeof text !== 'string' || text.trim() === '');
  if (blank !== undefined)
    throw refuse('`when` or a change is empty', "Write: { when: 'last week', changed: [{ now: 'I eat fish again', before: 'I am vegan' }] }");
  const replaced = new Set<string>();
  for (const { before } of changed) {
    if (before === undefined) continue;
    const facts = replacedFacts(scenario.facts, before);
    if (facts.length === 0 && !isKnownOf(conversation, before)) throw nothingLike(before, scenario);
    for (const fact of facts) replaced.add(fact);
  }
  return {
    earlier: [
      ...scenario.earlier,
      {
        conversation: id,
        when,
        goal: scenario.goal,
        ending,
        turns: asSaid(turns).map(({ speaker, text }) => ({ speaker, text })),
        promised: promisesIn(turns),
        changes: changed.map(({ now, before }) => ({ now, before: before ?? null })),
      },
    ],
    facts: factsSince(scenario, replaced, changed),
  };
}

const nothingLike = (before: string, { facts }: Scenario) =>
  refuse(
    `"${cut(before, 100)}" is to be replaced, and nothing like it is known of the person: no earlier fact, not the profile, nothing they said`,
    `Leave \`before\` out, or name what was so${facts.length === 0 ? '' : `, for instance: before: '${cut(facts[0] ?? '', 100)}'`}`,
  );

const factsSince = ({ facts }: Scenario, replaced: ReadonlySet<string>, changed: readonly Change[]): string[] => [
  ...facts.filter(fact => !replaced.has(fact)),
  ...changed.map(({ now }) => now),
];

const refuse = (what: string, next: string) => new Failure({ party: 'set-up', code: 'after', what, next });
