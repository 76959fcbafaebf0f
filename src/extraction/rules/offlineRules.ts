import type { OfflineRule } from '../../model/offline.js';
import { contentStems } from '../../support/text.js';
import { SINGLE } from '../attributes.js';
import { CHECK, EXTRACT, POLISH, type CheckFacts, type CheckReply, type ExtractFacts, type ExtractReply, type PolishFacts } from '../replies.js';
import { asHome, factsIn, toldIn } from './factsIn.js';
import { prose } from './prose.js';
import { styleWording } from './styleWording.js';

/** What rules read of a conversation: what is stated outright, and how it is written as measured. */
function extractByRules({ turns }: ExtractFacts): ExtractReply {
  const style = styleWording(turns);
  return {
    language: 'en',
    firstLanguage: null,
    attributes: [
      ...factsIn(turns).map(fact => ({ ...fact, turns: [...fact.turns] })),
      ...(style === null
        ? []
        : [{ name: 'languageStyle' as const, value: style.value, basis: 'inferred' as const, turns: style.turns, sensitive: 'none' as const }]),
    ],
    goals: [],
    details: [],
  };
}

const same = <T>(told: T): T => told;

/** Reads the supporting turns once more: what another of them says otherwise is contradicted; words that do not stand there make neutral. */
function checkByRules({ statements }: CheckFacts): CheckReply {
  return {
    labels: statements.map(({ number, name, value, said }) => {
      if (name === 'languageStyle') return { number, label: 'entailed' };
      const told = said
        .flatMap(toldIn)
        .map(name === 'location' ? asHome : same)
        .filter(other => other.name === name);
      const otherwise = SINGLE.includes(name) && told.some(other => other.value.toLowerCase() !== value.toLowerCase());
      if (otherwise) return { number, label: 'contradicted' };
      const stems = new Set(said.flatMap(contentStems));
      const again = told.some(other => other.value.toLowerCase() === value.toLowerCase());
      return { number, label: again || contentStems(value).every(stem => stems.has(stem)) ? 'entailed' : 'neutral' };
    }),
  };
}

/** The offline model's rules for extraction, by task; none loads what it does not need. */
export const extractionRules: Readonly<Record<string, () => Promise<OfflineRule>>> = {
  [EXTRACT]: () => Promise.resolve(facts => extractByRules(facts as ExtractFacts)),
  [CHECK]: () => Promise.resolve(facts => checkByRules(facts as CheckFacts)),
  [POLISH]: () => Promise.resolve(facts => prose(facts as PolishFacts)),
};
