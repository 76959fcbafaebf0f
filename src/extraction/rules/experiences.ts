import { phrase, thirdPerson } from './phrase.js';
import { placeOf } from './places.js';
import { when, type Rule } from './rule.js';

const after =
  (before: string, most = 6) =>
  (rest: string): string | null => {
    const name = phrase(rest, most);
    return name === null ? null : `${before} ${name}`;
  };

export const experienceRules: readonly Rule[] = [
  when(/^I used to (?!be able|have one|think|it)(.{3,70})$/iu, 'otherExperiences', after('used to')),
  when(/^I have (?:also |actually |only |just )?(?:been|travell?ed|gone) to (.{2,60})$/iu, 'otherExperiences', rest => {
    const name = placeOf(rest) ?? phrase(rest, 4);
    return name === null ? null : `has been to ${name}`;
  }),
  when(/^I have (?:also |actually )?visited (.{2,60})$/iu, 'otherExperiences', after('has visited', 5)),
  when(
    /^I have never (been to|had|seen|been in|been(?! able| a | much| one)|played|tried|eaten|owned|broken|left|met|driven|flown|learned)\s(.{2,50})$/iu,
    'otherExperiences',
    (verb, rest) => after(`has never ${verb.toLowerCase()}`, 5)(rest),
  ),
  when(
    /^I (?:have )?(?:also |once |recently |just )?(won|met|survived|wrote|published|quit|served|competed|ran away|helped|hiked|climbed|built|bought|adopted|inherited|lost)\s(.{3,60})$/iu,
    'otherExperiences',
    (verb, rest) => after(verb.toLowerCase(), 5)(rest),
  ),
  when(/^I (?:also )?own (?:an? |my |two |three |the )?(.{3,60})$/iu, 'otherExperiences', after('owns', 5)),
  when(/^I (?:also )?have (?:an? |my )?((?:[\w-]+ ){0,3}(?:hair|eyes|tattoos?|piercings?|accent|freckles|beard))\b/iu, 'otherExperiences', after('has', 4)),
  when(
    /^I am (?:also |very |really |pretty |rather |quite |a bit |only )*(tall|short|overweight|skinny|thin|left[- ]handed|colou?r ?blind|shy|blonde|bald|fat|rich|poor|(?:\d|five|six) (?:feet|foot|ft)\b.{0,20})/iu,
    'otherExperiences',
    what => what.toLowerCase(),
  ),
  when(
    /^I can (?:also |actually )?(speak|play|drive|fly|ride|sew|cook|sing|dance|juggle|move|read|do|make|fix)\b\s?(.{0,40})$/iu,
    'otherExperiences',
    (verb, rest) => {
      const name = rest === '' ? '' : phrase(rest, 4);
      return name === null ? null : `can ${verb.toLowerCase()} ${name}`.trim();
    },
  ),
  when(/^I cannot (speak|drive|swim|cook|sing|dance|eat|drink|hear|see|walk|read|ride)\b\s?(.{0,30})$/iu, 'otherExperiences', (verb, rest) =>
    `cannot ${verb.toLowerCase()} ${phrase(rest, 3) ?? ''}`.trim(),
  ),
  when(
    /^(?:I (?:want|hope|plan|am hoping|am planning|would like|dream)(?: of)?|my (?:dream|goal|plan)(?: in life| job)? is) (?:to )?(?:one day |someday |eventually )?(be|become|being|becoming|own|open|retire|move)\s(.{3,50})$/iu,
    'otherExperiences',
    (verb, rest) =>
      after(
        `hopes to ${verb
          .toLowerCase()
          .replace(/^being$/u, 'be')
          .replace(/^becoming$/u, 'become')}`,
        5,
      )(rest),
  ),
  when(
    /^I (?:was|am) (?:also )?(?:a |an )(?!little|bit|big|huge|great|good|lot)((?:\w+ ){0,2}(?:veteran|survivor|champion|medalist|immigrant|refugee|descendant|cheerleader|athlete|player|swimmer|runner|cyclist|native|feminist|activist|christian|catholic|buddhist|muslim|jew|hindu|atheist|republican|democrat|liberal|conservative))\b/iu,
    'otherExperiences',
    what => phrase(what, 4),
  ),
  when(
    /^I am (?:also )?(?:a )?(?:devout |practicing |very )?(christian|catholic|buddhist|muslim|jewish|hindu|atheist|religious|gay|lesbian|bisexual|trans(?:gender)?|diabetic|autistic|asexual|republican|democrat|liberal|conservative|libertarian|black|african[- ]american|asian|hispanic|latina?o?|native american|deaf|blind|disabled|depressed|bipolar)\b(?! friday| (?:and|or) white)/iu,
    'otherExperiences',
    what => what.toLowerCase(),
  ),
  when(
    /^I (?:also )?(?:suffer from|have been diagnosed with|was diagnosed with|struggle with|am recovering from|am allergic to|have) ((?:an? )?(?:severe |bad |chronic |mild |type \w )?(?:.{0,20}\b(?:diabetes|cancer|asthma|depression|anxiety|adhd|autism|allerg\w+|arthritis|migraines?|epilepsy|insomnia|ocd|ptsd|disabilit\w+|disorder|broken \w+))|.{0,0})/iu,
    'otherExperiences',
    rest => (rest === '' ? null : after('has', 4)(rest)),
  ),
  when(/^I am allergic to (.{2,40})$/iu, 'otherExperiences', after('allergic to', 4)),
  when(
    /^I (?:have )?(?:been )?(play|work|live|travel|coach|teach|run|ride|dance|paint|collect|danc|cod|writ)(?:ing|ed)\b(.{0,40}) for (?:over |about |almost |the (?:past|last) )?((?:a |\w+ )?(?:few |couple of )?(?:years?|decades?|months?|long time))\b/iu,
    'otherExperiences',
    (verb, what, time) => {
      const [name, long] = [what.trim() === '' ? '' : phrase(what, 3), phrase(time, 3)];
      return name === null || long === null
        ? null
        : `${thirdPerson(verb.toLowerCase().replace(/^(danc|writ|cod)$/u, '$1e'))} ${name} for ${long}`.replace(/\s+/gu, ' ');
    },
  ),
];
