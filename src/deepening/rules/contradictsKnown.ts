import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFolder } from '../../support/packageFolder.js';
import { matchesIn } from './claims.js';
import { issueIn, type Rule } from './draft.js';

const row = z.strictObject({
  code: z.string(),
  /** What is known of the person, and what else known of them makes it somebody else's. */
  known: z.string(),
  unlessKnown: z.string().optional(),
  /** What a value then must not claim, and what in the value makes it no claim. */
  claim: z.string(),
  unless: z.string().optional(),
  /** True: the claim holds a denial itself, so that words of denial before it do not take it back. */
  outright: z.boolean().optional(),
  hint: z.string(),
});

interface Contradiction {
  readonly code: string;
  readonly isKnown: (facts: string) => boolean;
  readonly claimIn: (value: string) => string | null;
  readonly hint: string;
}

function contradiction({ code, known, unlessKnown, claim, unless, outright = false, hint }: z.infer<typeof row>): Contradiction {
  const pattern = (source: string | undefined, flags = 'iu') => (source === undefined ? null : new RegExp(source, flags));
  const [ofKnown, notOfKnown, notOfValue] = [new RegExp(known, 'iu'), pattern(unlessKnown), pattern(unless)];
  const claims = new RegExp(claim, 'giu');
  return {
    code,
    hint,
    isKnown: facts => ofKnown.test(facts) && notOfKnown?.test(facts) !== true,
    claimIn: value => (notOfValue?.test(value) === true ? null : (matchesIn(value, claims).find(({ takenBack }) => outright || !takenBack)?.words ?? null)),
  };
}

let table: readonly Contradiction[] | undefined;
const contradictions = (): readonly Contradiction[] =>
  (table ??= z
    .array(row)
    .parse(JSON.parse(readFileSync(packageFolder('src', 'deepening', 'rules', 'contradictions.json'), 'utf8')))
    .map(contradiction));

/** What the table of contradictions.json finds between a value and what is known; what it does not list it does not see. */
export const contradictsKnown: Rule = draft => {
  const facts = factsOf(draft);
  return contradictions().flatMap(({ code, isKnown, claimIn, hint }) => {
    const claim = isKnown(facts) ? claimIn(draft.value) : null;
    return claim === null ? [] : [issueIn(draft, code, `"${claim}" goes against what is known: ${hint}`)];
  });
};

const factsOf = ({ profile, others }: Parameters<Rule>[0]): string =>
  [...Object.values(profile.objective).flatMap(known => (known === null ? [] : [String(known.value)])), ...others].join('. ');
