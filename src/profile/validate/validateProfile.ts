import { contentStems, wordsOf } from '../../support/text.js';
import { categoryOf } from '../categories.js';
import { styleFieldsOf, styleStatistics } from '../measuredStyle.js';
import type { Profile } from '../profile.js';
import type { Issue } from './issue.js';

/** Samples below which a style is not measured. */
const ENOUGH_SAMPLES = 5;
/** Words in a row that must not stand in the prose as they stand in a sample: a profile is told, not recited. */
const LONGEST_RUN = 5;

const HEDGE =
  /\b(?:likely|probably|perhaps|seem(?:s|ing(?:ly)?)?|appear(?:s)?|suggest\w*|maybe|may|might|apparently|presumably|tend(?:s)?|come across|comes across|looks? like|sounds? like|as far as one can (?:see|tell)|by the (?:sound|look) of it)\b/iu;
const TRAIT_NAMES =
  /\b(?:openness|conscientiousness|extraversion|agreeableness|neuroticism|neurotic|extravert(?:ed)?|extrovert(?:ed)?|introvert(?:ed)?|big five)\b/iu;

type Rule = (profile: Profile) => readonly Issue[];

const RULES: readonly Rule[] = [samplesShowStyle, proseAddressesPerson, proseHedges, proseLeavesSceneOut, proseCopiesNoSample, traitsAreShown, ageFits];

/** What the named rules find in one profile; empty when they find nothing. Rules read English; style is measured in any script. */
export const validateProfile = (profile: Profile): Issue[] => RULES.flatMap(rule => rule(profile));

function samplesShowStyle({ samples, style, language }: Profile): Issue[] {
  if (samples.length < ENOUGH_SAMPLES) return [];
  const statistics = styleStatistics(samples);
  const measured = styleFieldsOf(statistics);
  const english = language.startsWith('en');
  const differs = (['casing', 'punctuation', 'emoji', ...(english ? (['typos'] as const) : [])] as const).filter(field => measured[field] !== style[field]);
  const issues = differs.map(field => ({
    code: `samples-other-${field}`,
    field: `style.${field}`,
    hint: `the samples measure ${field} as ${measured[field]}, the field says ${style[field]}: change the one that is wrong`,
  }));
  const off = Math.abs(statistics.medianWords - style.medianWords) > Math.max(2, style.medianWords / 4);
  const length = {
    code: 'samples-other-length',
    field: 'style.medianWords',
    hint: `the samples have a median of ${statistics.medianWords} words, the field says ${style.medianWords}`,
  };
  return off ? [...issues, length] : issues;
}

function proseAddressesPerson({ prose }: Profile): Issue[] {
  return (['objective', 'subjective'] as const).flatMap(part =>
    /\byou(?:r|rs|rself)?\b/iu.test(prose[part]) ? [] : [{ code: 'prose-not-second-person', field: `prose.${part}`, hint: 'address the person as "you"' }],
  );
}

function proseHedges({ objective, prose }: Profile): Issue[] {
  const inferred = Object.entries(objective).filter(([, known]) => known?.basis === 'inferred');
  if (inferred.length === 0 || HEDGE.test(prose.objective)) return [];
  const names = inferred.map(([name]) => name).join(', ');
  return [{ code: 'prose-not-hedged', field: 'prose.objective', hint: `${names} is only inferred: say likely, probably or seem` }];
}

function proseLeavesSceneOut({ objective, scene, prose }: Profile): Issue[] {
  const lasting = new Set(
    contentStems(
      Object.values(objective)
        .map(known => String(known?.value ?? ''))
        .join(' '),
    ),
  );
  return (['objective', 'subjective'] as const).flatMap(part => {
    const told = new Set(contentStems(prose[part]));
    return [...scene.goalsPlans, ...scene.taskDetails].flatMap(detail => {
      const own = [...new Set(contentStems(detail))].filter(stem => !lasting.has(stem));
      const shared = own.filter(stem => told.has(stem));
      if (own.length < 2 || shared.length < Math.max(2, own.length / 2)) return [];
      return [{ code: 'prose-tells-scene', field: `prose.${part}`, hint: `leave "${detail}" out: what a person is after comes from the scenario` }];
    });
  });
}

function proseCopiesNoSample({ samples, prose }: Profile): Issue[] {
  const runs = new Set(samples.flatMap(runsOf));
  return (['objective', 'subjective'] as const).flatMap(part => {
    const copied = runsOf(prose[part]).find(run => runs.has(run));
    return copied === undefined ? [] : [{ code: 'prose-copies-sample', field: `prose.${part}`, hint: `"${copied}" stands in a sample: say it in other words` }];
  });
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(LONGEST_RUN).map((_, at) => words.slice(at, at + LONGEST_RUN + 1).join(' '));
}

function traitsAreShown({ samples, prose }: Profile): Issue[] {
  const inProse = TRAIT_NAMES.exec(prose.subjective);
  const spoken = samples.findIndex(sample => TRAIT_NAMES.test(sample));
  return [
    ...(inProse ? [{ code: 'trait-named', field: 'prose.subjective', hint: `show "${inProse[0]}" by what the person does` }] : []),
    ...(spoken >= 0 ? [{ code: 'trait-named', field: `samples.${spoken}`, hint: 'people do not name their traits to a chatbot' }] : []),
  ];
}

function ageFits(profile: Profile): Issue[] {
  const age = profile.objective.age?.value;
  if (typeof age !== 'number') return [];
  const { occupation, familyRelationships } = profile.objective;
  const issue = (code: string, field: string, hint: string) => [{ code, field, hint }];
  const education = categoryOf(profile, 'education');
  if (education === 'postgraduate' && age < 20) return issue('age-and-education', 'objective.education', `postgraduate at ${age}`);
  if (education === 'bachelor' && age < 18) return issue('age-and-education', 'objective.education', `a degree at ${age}`);
  if (age < 40 && /\bretired\b/iu.test(String(occupation?.value ?? ''))) return issue('age-and-work', 'objective.occupation', `retired at ${age}`);
  if (
    age < 30 &&
    /\b(?:has|have|of|with|his|her|\d+|two|three|four|several)(?: \w+){0,2} grand(?:sons?|daughters?|child(?:ren)?|kids?)\b/iu.test(
      String(familyRelationships?.value ?? ''),
    )
  )
    return issue('age-and-family', 'objective.familyRelationships', `grandchildren at ${age}`);
  return [];
}
