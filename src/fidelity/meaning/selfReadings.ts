/** What somebody's words say of their family and work, where plain English says it; null where it does not. */

/** `a son who`, `two children`, `mother of twins`; not `an only son`, `the daughter of`, `his sister's son`. */
const HAS_CHILDREN =
  /\b(?:father|mother|parent|dad|mum|mom|grandmother|grandfather|grandparent) (?:of|to)\b|(?<!\b(?:no|only|without|any|never had|sister['’]s|brother['’]s|friend['’]s|neighbou?r['’]s|other people['’]s|works with|teaches|looks after|minds) (?:\w+ )?)\b(?:son|daughter|sons|daughters|child|children|kids|toddler|baby|twins)\b(?! (?:of|in law|-in-law|food|seat|shower|who are not))/iu;
const NO_CHILDREN = /\b(?:no|without|never had(?: any)?|does not have(?: any)?|doesn['’]t have(?: any)?) (?:children|kids)\b|\bchildless\b|\bchild-?free\b/iu;
/** Said of oneself and of one's whole life, not of a trip. */
const OWN_NO_CHILDREN =
  /\bi(?:['’]ve| have)? (?:(?:do not|don['’]?t) have (?:any )?|have no |never had (?:any )?|got no |no )(?:children|kids)(?: of my own| yet)?(?=\s*(?:[.,;:!?)]|$|\b(?:and|so|but|myself|nor|or)\b))|\bi['’]?(?:m| am) child(?:less|-?free)\b/iu;
const OWN_CHILDREN =
  /\bmy (?:\w+ ){0,2}?(?:son|daughter|sons|daughters|kids?|child|children|twins|toddler)\b(?!['’]s|-in-law| (?:brother|sister))\b|\bi(?:['’]m| am) (?:a |the )?(?:\w+ )?(?:father|mother|mum|mom|dad|parent)\b|\b(?:i have|i['’]ve got) (?:\w+ ){1,3}?(?:sons?|daughters?|kids?|child|children)\b/iu;

/** Whether somebody has children, as a profile puts it. */
export const childrenKnown = (value: string): 'children' | 'no children' | null =>
  NO_CHILDREN.test(value) ? 'no children' : HAS_CHILDREN.test(value) ? 'children' : null;

/** Whether somebody has children, as they say it themselves. */
export const ownChildren = (words: string): 'children' | 'no children' | null =>
  OWN_NO_CHILDREN.test(words) ? 'no children' : OWN_CHILDREN.test(words) ? 'children' : null;

const ALONE =
  /\b(?:single|unmarried|never married|divorced|separated|widow(?:er|ed)?|was (?:once )?married|once married|late (?:wife|husband)|ex-(?:wife|husband))\b/iu;
const PARTNERED = /(?<!['’]s )(?<!\bgetting )\b(?:married|husband|wife|spouse|fianc[eé]e?|boyfriend|girlfriend|lives with (?:his|her|their|a) partner)\b/iu;
const OWN_ALONE =
  /\bi(?:['’]?m| am)(?: \w+)? (?:single|unmarried|not married|divorced|a widow(?:er)?|widowed)\b(?! (?:parent|room))|\bi(?:['’]ve| have) never (?:been )?married\b/iu;
const OWN_PARTNERED = /\bi(?:['’]?m| am)(?: (?:happily|now|still|also))? (?:married|engaged)\b(?! to (?:the idea|my work|my job))/iu;

export type Partner = 'a partner' | 'no partner';

/** Whether somebody has a partner, as a profile puts it. Who is divorced, widowed or single has none. */
export const partnerKnown = (value: string): Partner | null => (ALONE.test(value) ? 'no partner' : PARTNERED.test(value) ? 'a partner' : null);

/** The same, as they say it outright themselves. `My wife` alone tells nothing: of a late one people speak like that. */
export const ownPartner = (words: string): Partner | null => (OWN_ALONE.test(words) ? 'no partner' : OWN_PARTNERED.test(words) ? 'a partner' : null);

export type Work = 'works' | 'retired' | 'student' | 'out of work';

const RETIRED = /\bretired|\bpension(?:er|ed)\b/iu;
const STUDENT = /\b(?:student|pupil|studies|studying)\b/iu;
const OUT_OF_WORK =
  /\b(?:unemployed|out of work|between jobs|looking for (?:a job|work)|homemaker|housewife|househusband|stay-at-home|stays at home|full-time (?:mother|father|parent)|cannot work|not working|does not work|no paid work|never worked|without (?:pay|a salary))\b/iu;
const AMBIGUOUS = /\b(?:carer|caregiver|sick leave|former(?:ly)?|used to|worked|part-time|now and then|still (?:works|treating|teaches|does)|volunteers?)\b/iu;

/** What somebody does all day, as a profile's occupation puts it; null where it may be two things at once. */
export function workKnown(value: string): Work | null {
  const states: Work[] = [
    ...(RETIRED.test(value) ? (['retired'] as const) : []),
    ...(STUDENT.test(value) ? (['student'] as const) : []),
    ...(OUT_OF_WORK.test(value) ? (['out of work'] as const) : []),
  ];
  if (states.length > 1 || AMBIGUOUS.test(value)) return null;
  return states[0] ?? 'works';
}

const OWN_RETIRED = /\bi(?:['’]?m| am)(?: (?:already|now|long|a|happily|fully|\d+ and|also)){0,2} (?:retired|retiree|pensioner)\b|\bi retired\b/iu;
const OWN_STUDENT = /\bi(?:['’]?m| am) (?:still )?(?:an? )?(?:\w+ ){0,2}?student\b|\bi(?:['’]?m| am) (?:still )?at (?:university|uni|school)\b/iu;
const OWN_OUT =
  /\bi(?:['’]?m| am) (?:currently |now |still )?(?:unemployed|out of work|between jobs|jobless|not working)\b|\bi (?:don['’]?t|do not) (?:have a job|work)(?=\s*(?:[.,;!?]|$))/iu;
const OWN_WORKS = /\bi (?:currently |still )?work (?:as|at|for|in (?:an?|the)|full|night|nights|shifts|mornings)\b(?! an? (?:\w+ )?volunteer)/iu;

/** The same, as they say it outright themselves. */
export const ownWork = (words: string): Work | null =>
  OWN_RETIRED.test(words) ? 'retired' : OWN_OUT.test(words) ? 'out of work' : OWN_STUDENT.test(words) ? 'student' : OWN_WORKS.test(words) ? 'works' : null;

const WORK_APART: readonly string[] = ['works/retired', 'works/out of work', 'retired/student'];
/** Students work and study by turns, and who is out of work may study: only what cannot go together is apart. */
export const workApart = (a: Work, b: Work): boolean => WORK_APART.includes(`${a}/${b}`) || WORK_APART.includes(`${b}/${a}`);
