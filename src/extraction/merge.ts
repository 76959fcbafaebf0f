import type { Profile } from '../profile/profile.js';
import { ATTRIBUTES, isObjective, isTrait, type AttributeName, type Fact } from './attributes.js';
import { hashTurn, type LoggedTurn } from './logs/loggedConversation.js';
import { saidIn } from './stages/standing.js';

/** Characters of a value, and turns of evidence that are named. */
const VALUE_LIMIT = 400;
const MOST_EVIDENCE = 12;

export interface Attributes {
  readonly objective: Profile['objective'];
  readonly subjective: Profile['subjective'];
}

/** What was stated first. Beside it, what is inferred is called likely, so that neither takes on the other's basis. */
const byBasis = (facts: readonly Fact[]): Fact[] => [...facts.filter(({ basis }) => basis === 'stated'), ...facts.filter(({ basis }) => basis === 'inferred')];

export interface Merged {
  readonly attributes: Attributes;
  /** Facts that an attribute holds, and how many each does. */
  readonly facts: readonly Fact[];
  readonly used: Readonly<Partial<Record<AttributeName, number>>>;
  /** Why each of the others is held by none. */
  readonly dropped: readonly string[];
}

/** Facts of a person put together, an attribute each, and reasons for those that found no room. The key is that of the evidence. */
export function merge(facts: readonly Fact[], turns: readonly LoggedTurn[], evidenceKey: string): Merged {
  const log = saidIn(turns);
  const usedOf: Partial<Record<AttributeName, number>> = {};
  const dropped: string[] = [];
  const held: Fact[] = [];
  const attribute = (name: AttributeName) => {
    const own = byBasis(facts.filter(fact => fact.name === name));
    const mixed = own[0]?.basis === 'stated';
    const used: Fact[] = [];
    let value = '';
    for (const fact of own) {
      const part = mixed && fact.basis === 'inferred' ? `likely ${fact.value}` : fact.value;
      const longer = value === '' ? part : `${value}, ${part}`;
      // Two harmless values side by side may repeat the log where neither does alone.
      const broken = longer.length > VALUE_LIMIT ? 'no room' : log.sharedRun(longer) !== null ? 'six words of the log' : null;
      if (broken !== null) dropped.push(broken);
      else {
        used.push(fact);
        value = longer;
      }
    }
    if (used.length === 0) return null;
    usedOf[name] = used.length;
    held.push(...used);
    const evidence = [...new Set(used.flatMap(fact => fact.turns))].sort((a, b) => a - b).slice(0, MOST_EVIDENCE);
    return {
      value: name === 'age' && /^\d+$/u.test(value) ? Number(value) : value,
      basis: used.some(fact => fact.basis === 'stated') ? ('stated' as const) : ('inferred' as const),
      evidence: evidence.map(turn => ({ turn, hash: hashTurn(turns, turn, evidenceKey) })),
    };
  };
  const group = (test: (name: AttributeName) => boolean) => Object.fromEntries(ATTRIBUTES.filter(test).map(name => [name, attribute(name)]));
  return {
    // Checked against the profile's schema as a whole before anything is written.
    attributes: {
      objective: group(isObjective) as unknown as Profile['objective'],
      subjective: group(name => isTrait(name) || name === 'languageStyle') as unknown as Profile['subjective'],
    },
    facts: held,
    used: usedOf,
    dropped,
  };
}

/** Attributes as the polishing call gets them. */
export const knownIn = ({ objective, subjective }: Attributes) =>
  [...Object.entries(objective), ...Object.entries(subjective)].flatMap(([name, known]) =>
    known === null ? [] : [{ name: name as AttributeName, value: String(known.value), basis: known.basis }],
  );
