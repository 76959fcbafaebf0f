import type { Profile } from '../../profile/profile.js';
import { NUMBER_WORDS } from '../../support/numberWords.js';

const YOUNG = `(?:\\d|1[0-7]|${NUMBER_WORDS.slice(1, 18).join('|')})`;
/** Words for a person under 18; `kidding`, `minor issue` and grown-up sons are none. */
const MINOR = new RegExp(
  `\\b(?:child|children|childish|kid|kids|bab(?:y|ies)|infants?|toddlers?|teens?|teenage\\w*|adolescents?|preteens?|minors|a minor(?! (?:issues?|problems?|things?|points?|details?|changes?|questions?|delays?|faults?|errors?|damages?|scratch\\w*|matters?|mistakes?|corrections?|injur\\w*|inconvenien\\w*|adjustments?|updates?|bugs?|typos?|key|league|role|part))|under.?aged?|pupils?|school.?(?:girl|boy|kid|child|children)s?|kindergart\\w*|juveniles?|(?:little|young) (?:girl|boy|daughter|son|sister|brother)s?|${YOUNG}[ -]?(?:years?[ -]?old|yo\\b|y/o\\b)|under (?:18|eighteen|16|sixteen|14|12))(?![\\p{L}])`,
  'iu',
);

/** True when a text speaks of somebody under 18. English; 4,000 characters at most are read. */
export const mentionsMinor = (text: string): boolean => MINOR.test(text.slice(0, 4_000));

const SAYS_YOUNG = new RegExp(
  `\\byou(?: are|['’]re) (?:an? )?(?:${YOUNG}(?! (?:hours?|minutes?|days?|weeks?|months?|kilomet|miles?|feet|metres?|of|times|percent|cent|foot|people))(?=[ ,.;-]|$)|teen\\w*|pupil|school.?(?:girl|boy|child|kid)|high.?school(?:er| student)|a minor|under.?age)`,
  'iu',
);
const OWN_WORDS = new RegExp(
  `\\b(?:i am|i['’]?m) (?:only |just )?(?:${YOUNG}(?= (?:years?|and)|[,.!;]|$)|a teen\\w*|a minor|in (?:middle|high|elementary|primary) school)`,
  'iu',
);
const YOUNG_WORK =
  /\b(?:pupil|school.?(?:girl|boy|child|kid)|(?:high|middle|primary|secondary|elementary|grammar).?school (?:student|pupil)|high.?schooler|teenager)\b/iu;

/**
 * What in a profile says that the person is or may be under 18; null when nothing does. An age band counts by where it begins:
 * who is `16-24` may be 16. An unknown age is no evidence: the prompt then says that the person is an adult.
 */
export function underAge({ objective, prose, samples, deep }: Profile): string | null {
  const age = objective.age?.value;
  if (age !== undefined && Number.parseInt(String(age), 10) < 18) return `age ${age}`;
  const work = [objective.occupation, objective.education].map(known => (known === null ? '' : String(known.value))).find(value => YOUNG_WORK.test(value));
  if (work !== undefined) return work;
  const told = [prose.objective, prose.subjective, ...(deep ?? []).map(({ value }) => value)].map(text => SAYS_YOUNG.exec(text)?.[0]).find(Boolean);
  return told ?? samples.map(text => OWN_WORDS.exec(text)?.[0]).find(Boolean) ?? null;
}
