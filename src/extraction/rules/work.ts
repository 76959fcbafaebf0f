import { isStudent, jobIn } from './jobs.js';
import { phrase, thirdPerson } from './phrase.js';
import { when, type Rule } from './rule.js';

const NOW = String.raw`(?:currently |now |also |still |actually |just |only |mostly |usually |have |am |do )*`;
const HOW = String.raw`(?: part[- ]?time| full[- ]?time| nights?| days?| hard| mostly| remotely)?`;
const named = (before: string, text: string, most = 5): string | null => {
  const name = phrase(text, most);
  return name === null ? null : `${before}${name}`;
};

export const workRules: readonly Rule[] = [
  when(
    /^I (walk|sell|make|fix|repair|build|clean|drive|write|design|train|groom|deliver|cook|paint|sing|dance|play|raise|breed|teach|race) (.{0,40}?) ?for a living$/iu,
    'occupation',
    (verb, rest) => `${thirdPerson(verb.toLowerCase())} ${phrase(rest, 4) ?? ''}`.trim(),
  ),
  when(new RegExp(`^I ${NOW}(?:work|worked|working)${HOW} as (.{2,80})$`, 'iu'), 'occupation', rest => jobIn(rest) ?? phrase(rest, 5)),
  when(new RegExp(`^I ${NOW}(?:work|working)${HOW} (in|at|for|with|from) (.{2,80})$`, 'iu'), 'occupation', (where, rest) =>
    /^(?:out|it out|my (?:body|car|garden)|the (?:phone|weekend))/iu.test(rest) ? null : named(`works ${where.toLowerCase()} `, rest),
  ),
  when(/^I am ((?:(?:currently|now|also|actually|just|still) )?(?:an? |the )?.{3,80})$/iu, 'occupation', rest => jobIn(rest)),
  when(/^(?:as|being|speaking as|working as) (an? .{3,60})$/iu, 'occupation', rest => jobIn(rest)),
  when(
    /^my (?:current |day |main |full[- ]time )?(?:job|occupation|profession|career|work) (?:is|as) (?:being |to be |working as )?(.{3,80})$/iu,
    'occupation',
    rest => jobIn(rest) ?? null,
  ),
  when(/^I (?:currently |also |now )*(teach|coach|nanny|babysit|bartend|waitress|wait tables|farm|tutor)\b(.{0,60})$/iu, 'occupation', (verb, rest) => {
    const name = phrase(rest, 5);
    return `${verb.toLowerCase()}${/ch$/u.test(verb) ? 'es' : /s$/u.test(verb) ? 'es' : 's'}${name === null ? '' : ` ${name}`}`;
  }),
  when(
    /^I (?:currently |also |now )*(own|run|manage|have) (?:an? |my own |my |the )(.{0,40}\b(?:business|shop|store|company|restaurant|farm|bakery|studio|salon|school|bar|firm|agency|cafe|ranch))\b/iu,
    'occupation',
    (verb, rest) => named(verb.toLowerCase() === 'have' ? 'has ' : `${verb.toLowerCase()}s `, rest),
  ),
  when(
    /^I (?:have )?(?:just |recently )?(?:got|started|have|took)(?: working)? (?:an? |my )?(?:new )?(?:job|position|career) (?:just yesterday |recently )?(as|at|in|with) (.{2,60})$/iu,
    'occupation',
    (how, rest) => (how === 'as' ? (jobIn(rest) ?? phrase(rest, 4)) : named(`works ${how} `, rest, 4)),
  ),
  when(/^I am (?:currently |still )?(?:looking for|searching for|between) (?:an? )?(?:new )?(?:jobs?|work)\b/iu, 'occupation', () => 'looking for work'),
  when(/^I (?:have )?(?:recently |just )?(?:was |got |lost )(?:fired|laid off|my job)\b/iu, 'occupation', () => 'lost the last job'),
  when(/^I (?:have )?(?:recently |just )?(?:am )?(?:have been )?retired\b/iu, 'occupation', () => 'retired'),
  when(/^I am (?:in|with) the (army|navy|military|air force|marines|police)\b/iu, 'occupation', rest => `in ${rest.toLowerCase()}`),
  when(/^I (?:serve|served) in the (army|navy|military|air force|marines)\b/iu, 'otherExperiences', rest => `served in ${rest.toLowerCase()}`),
];

export const educationRules: readonly Rule[] = [
  when(/^I am (?:currently |still |now |also )?((?:an? )?.{0,40}\b(?:student|freshman|sophomore|undergrad(?:uate)?))\b/iu, 'education', rest =>
    isStudent(rest) ? phrase(rest, 4) : null,
  ),
  when(/^(?:as|being) (an? (?:[\w-]+ ){0,3}student)\b/iu, 'education', rest => phrase(rest, 4)),
  when(/^I am (?:currently |still |now |also )?an? (.{2,30}) major\b/iu, 'education', rest => named('majors in ', rest, 3)),
  when(
    /^I am (?:currently |still |now |also )?(?:an? (?:junior|senior) )?(?:enrolled )?in (?:my \w+ year (?:of|at) )?(high school|college|university|grad(?:uate)? school|law school|medical school|med school|elementary school|middle school|\w+ grade|kindergarten|nursing school)\b/iu,
    'education',
    rest => `in ${rest.toLowerCase()}`,
  ),
  when(
    /^I (?:currently |still |now |also |am )*(?:go|going) to (college|university|high school|school|art school|community college|law school|culinary school)\b(?! to)/iu,
    'education',
    rest => `goes to ${rest.toLowerCase()}`,
  ),
  when(
    /^I (?:currently |still |now |also |am |have been |was )*(?:study|studying|studied|majoring in|majored in|major in) (?:in |to be )?(.{3,50})$/iu,
    'education',
    rest => (/^(?:for|hard|a lot|all|every|at night|together)\b/iu.test(rest) ? null : named('studies ', rest, 4)),
  ),
  when(
    /^I (?:have )?(?:just |recently )?graduated(?: from)? ?(.{0,60})$/iu,
    'education',
    rest => named('graduated from ', rest.replace(/^(?:with|in)\s/iu, ''), 5) ?? 'graduated',
  ),
  when(
    /^I (?:have|hold|got|earned|am getting|am working on|am finishing)(?: got)? (?:an? |my |two )?((?:\w+'?s? )?(?:degree|ph\.?d|masters?|master's|bachelors?|bachelor's|mba|ged|diploma|doctorate)\b.{0,40})$/iu,
    'education',
    rest => named('has ', rest, 5),
  ),
  when(/^I (?:have )?(dropped out|never finished|never went|did not go)(?: of| to)? (.{3,30})$/iu, 'education', (what, rest) =>
    /school|college|universit/iu.test(rest) ? `${what.toLowerCase()} of ${phrase(rest, 3) ?? 'school'}` : null,
  ),
  when(/^I (?:attend|attended|am attending) (.{3,50})$/iu, 'education', rest =>
    /school|college|universit|academy|institute|class/iu.test(rest) ? named('attends ', rest, 4) : null,
  ),
  when(/^I (?:went|have been) to (?:school|college|university) (?:for|to be|to become|to study) (.{3,50})$/iu, 'education', rest => named('studied ', rest, 4)),
];
