import { contentStems, folded, wordsOf } from '../../support/text.js';
import { issueIn, type Draft, type Rule } from './draft.js';

/** Words in a row that two texts about one person do not share by chance. */
const RUN = 5;
/** Words that carry meaning, all of which stand in one thing known: then the value says nothing new. */
const LEAST_STEMS = 3;

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** What a value has in common with one of the texts: the same words, or five in a row; null when nothing. */
function sharedWith(value: string, texts: readonly string[]): string | null {
  const own = folded(value);
  const runs = new Set(runsOf(value));
  for (const text of texts) {
    if (folded(text) === own) return text;
    const run = runsOf(text).find(words => runs.has(words));
    if (run !== undefined) return run;
  }
  return null;
}

const attributesOf = ({ profile: { objective } }: Draft): string[] => Object.values(objective).flatMap(known => (known === null ? [] : [String(known.value)]));

/** Nothing that is known already, in its own words or with nothing added: attributes, prose and samples. */
export const recitesKnown: Rule = draft => {
  const { prose, samples } = draft.profile;
  const attributes = attributesOf(draft);
  const shared = sharedWith(draft.value, [...attributes, prose.objective, prose.subjective, ...samples]);
  if (shared !== null) return [issueIn(draft, 'recites-known', `"${shared}" is known already: tell something new`)];
  const stems = [...new Set(contentStems(draft.value))];
  const said = attributes.find(attribute => {
    const known = new Set(contentStems(attribute));
    return stems.length >= LEAST_STEMS && stems.every(stem => known.has(stem));
  });
  return said === undefined ? [] : [issueIn(draft, 'recites-known', `"${said}" is known already, and the value adds nothing: tell something new`)];
};

/** No two values alike. */
export const repeatsValue: Rule = draft => {
  const shared = sharedWith(draft.value, draft.others);
  return shared === null ? [] : [issueIn(draft, 'repeats-value', `"${shared}" stands in another value: tell something else`)];
};
