import type { Profile } from '../../profile/profile.js';
import { NUMBER_WORDS } from '../../support/numberWords.js';

const YOUNG = `(?:\\d|1[0-7]|${NUMBER_WORDS.slice(1, 18).join('|')})`;
/** Words for a person under 18; `kidding`, `minor issue` and grown-up sons are none. */
const MINOR = new RegExp(
  `\\b(?:child|children|childish|kid|kids|bab(?:y|ies)|infants?|toddlers?|teens?|teenage\\w*|adolescents?|preteens?|minors|a minor(?! (?:issues?|problems?|things?|points?|details?|changes?|questions?|delays?|faults?|errors?|damages?|scratch\\w*|matters?|mistakes?|corrections?|injur\\w*|inconvenien\\w*|adjustments?|updates?|bugs?|typos?|key|league|role|part))|under.?aged?|pupils?|school.?(?:girl|boy|kid|child|children)s?|kindergart\\w*|juveniles?|(?:little|young) (?:girl|boy|daughter|son|sister|brother)s?|${YOUNG}[ -]?(?:years?[ -]?old|yo\\b|y/o\\b)|under (?:18|eighteen|16|sixteen|14|12))(?![\\p{L}])`,
  'iu',
);

const MINORS = new RegExp(MINOR.source, 'giu');
const READ = 4_000;
/** Characters before a mention in which it is denied or owned. */
const BEFORE = 80;
/** `not for my`, `isn't a`, `no`, `without any`: denied by what stands right before it, and by nothing farther away. */
const DENIED =
  /(?:\b(?:not(?! (?:only|just))|(?:is|are|was|were|do|does|did|has|have|wo|ca|would|should)n['’]?t(?! (?:only|just)))(?: (?:for|with|about|my|our|his|her|any|an?|the|to|really|actually|be|being|have|having|involving|involve))*|\b(?:no|without|neither|nor)(?: (?:any|my|our|the|an?|more|such))*) $/iu;
const OWNED = /\b(?:my|our|his|her|their) $/iu;

/**
 * True when a text speaks of somebody under 18. English; 4,000 characters at most are read. What is denied (`not for my kids`) does not
 * count, nor does a word that the chatbot used before (`heard`), unless it is taken up for somebody (`my kids`).
 */
export function mentionsMinor(text: string, heard: readonly string[] = []): boolean {
  const read = text.slice(0, READ).replace(/\s+/gu, ' ');
  let replies: string | undefined;
  for (const match of read.matchAll(MINORS)) {
    const before = read.slice(Math.max(0, match.index - BEFORE), match.index);
    if (DENIED.test(before)) continue;
    replies ??= heard.map(reply => ` ${words(reply)} `).join('\n');
    if (OWNED.test(before) || !replies.includes(` ${words(match[0]).replace(/^a |s$/gu, '')}`)) return true;
  }
  return false;
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const SCHOOL_GRADE = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|1st|2nd|3rd|(?:[4-9]|1[0-2])th)';
const SCHOOL_YEAR = `(?:(?:year|grade) (?:[7-9]|1[0-3])|(?:the )?${SCHOOL_GRADE} grade)`;
/** Said of whoever a profile describes: `A person, 15,`, `You are in year 9`. */
const DESCRIBED_YOUNG = new RegExp(
  `\\b(?:person|customer|user|somebody|someone|student|traveller|boy|girl|lad|lass|guy|man|woman|individual)(?:, | \\()(?:aged? )?${YOUNG}(?=[,;)]|\\.(?:\\s|$)|$)|(?:^|[.!?] |\\byou(?: are|['’]re) )in ${SCHOOL_YEAR}\\b`,
  'iu',
);
const SAYS_YOUNG = new RegExp(
  `\\byou(?: are|['’]re) (?:an? )?(?:${YOUNG}(?! (?:hours?|minutes?|days?|weeks?|months?|kilomet|miles?|feet|metres?|of|times|percent|cent|foot|people))(?=[ ,.;-]|$)|teen\\w*|pupil|school.?(?:girl|boy|child|kid)|high.?school(?:er| student)|a minor|under.?age)`,
  'iu',
);
const OWN_WORDS = new RegExp(
  `\\bi (?:just )?turned ${YOUNG}(?= (?:in|on|last|this|today|yesterday)\\b|[,.!;]|$)|\\b(?:i am|i['’]?m) (?:only |just )?(?:${YOUNG}(?= (?:years?|and)|[,.!;]|$)|a teen\\w*|a minor|in (?:middle|high|elementary|primary) school)`,
  'iu',
);
const YOUNG_WORK = new RegExp(
  `\\b${SCHOOL_GRADE}[ -]?graders?\\b|^(?:currently )?(?:in )?${SCHOOL_YEAR}(?: (?:student|pupil|at\\b.*))?$|\\b(?:pupil|school.?(?:girl|boy|child|kid)|(?:high|middle|primary|secondary|elementary|grammar).?school (?:student|pupil)|high.?schooler|teenager)\\b`,
  'iu',
);

/**
 * What in a profile says that the person is or may be under 18; null when nothing does. An age band counts by where it begins:
 * who is `16-24` may be 16. An unknown age is no evidence: the prompt then says that the person is an adult.
 */
export function underAge({ objective, prose, samples, deep }: Profile): string | null {
  const age = objective.age?.value;
  if (age !== undefined && Number.parseInt(String(age), 10) < 18) return `age ${age}`;
  const work = [objective.occupation, objective.education].map(known => (known === null ? '' : String(known.value))).find(value => YOUNG_WORK.test(value));
  if (work !== undefined) return work;
  const told = [prose.objective, prose.subjective, ...(deep ?? []).map(({ value }) => value)]
    .map(text => (SAYS_YOUNG.exec(text) ?? DESCRIBED_YOUNG.exec(text))?.[0])
    .find(Boolean);
  return told ?? samples.map(text => OWN_WORDS.exec(text)?.[0]).find(Boolean) ?? null;
}
