import { NUMBER, numberOf } from './numbers.js';
import { phrase } from './phrase.js';
import { when, type Rule } from './rule.js';

const ADJECTIVES = String.raw`(?:(?:young|older|younger|little|big|grown|small|adult|teenage|beautiful|wonderful|twin|identical|step|great|amazing|lovely|adopted|foster|other|adorable|sweet|baby|loving)[\s-]?){0,2}`;
const KIN = String.raw`(?:kids?|child(?:ren)?|sons?|daughters?|sisters?|brothers?|siblings?|twins|triplets|grandkids|grandchild(?:ren)?|grandsons?|granddaughters?|nephews?|nieces?|stepkids|babies|baby|boys|girls|cousins|family)`;
const RELATIVE = String.raw`(?:wife|husband|spouse|fianc[eé]e?|mother|father|mom|mum|dad|parents|sister|brother|siblings?|son|daughter|kids|children|grandmother|grandfather|grandma|grandpa|grandparents|aunt|uncle|cousins?|niece|nephew|twins|family|ex[- ](?:wife|husband))`;
const FRIEND = String.raw`(?:boyfriend|girlfriend|partner|room ?mates?|flat ?mates?|best friends?|friends?|neighbou?rs?|co-?workers?|colleagues?|boss|ex|buddies)`;
const count = (text: string): string => {
  const number = numberOf(text);
  return number === null ? '' : `${number} `;
};
const one = (text: string): string => (/^(?:an?|one)$/iu.test(text) ? '' : /^no$/iu.test(text) ? 'no ' : count(text));

/** What somebody says of their mother, husband, friends: short, and only what is said outright. */
const about =
  (kin: RegExp) =>
  (who: string, verb: string, rest: string): string | null => {
    if (!kin.test(who) || /^(?:not sure|always|here|so|great|nice|good|fine|cute|wonderful|amazing|like that)\b/iu.test(rest)) return null;
    const what = phrase(rest, 5);
    return what === null ? null : `${who.toLowerCase()} ${verb.toLowerCase()} ${what}`;
  };

const SAYS = String.raw`(is|are|was|were|has|had|works?|worked|lives?|lived|used to|loves?|likes?|hates?|taught|owns?|runs?|plays?|played|served|left|died|passed|raised|grew|does not|do not|never|teaches|makes|made|wants|thinks)`;

export const familyRules: readonly Rule[] = [
  when(
    /^I am (?:currently |now |still |also |happily |recently |newly |finally )*(married|divorced|widowed|engaged|pregnant|separated)\b/iu,
    'familyRelationships',
    word => word.toLowerCase(),
  ),
  when(/^I am not (married|divorced)\b/iu, 'familyRelationships', word => `not ${word.toLowerCase()}`),
  when(/^I am (?:currently |still |also )?single(?!\s+(?:mom|mum|dad|mother|father|parent|handed))/iu, 'familyRelationships', () => 'single'),
  when(
    /^I am (?:currently )?(?:getting|about to get|planning on getting) (married|a divorce|divorced)\b/iu,
    'familyRelationships',
    word => `about to be ${/divorce/iu.test(word) ? 'divorced' : 'married'}`,
  ),
  when(/^I (?:have )?(?:just |recently )?(?:got|been) (married|divorced|engaged)\b/iu, 'familyRelationships', word => word.toLowerCase()),
  when(
    /^I am (?:currently )?expecting ?(twins|a baby|a child|our first|my first)?/iu,
    'familyRelationships',
    what => `expecting ${/twins/iu.test(what) ? 'twins' : 'baby'}`,
  ),
  when(
    new RegExp(
      `^(?:I am|as|being) (?:an? |the |just an? |also an? |only an? )(?:(?!of\\b|who\\b|my\\b|to\\b|for\\b|with\\b|your\\b)[\\p{L}\\d-]{1,15} ){0,4}?(single |proud |stay[- ]at[- ]home |new |young )?(mom|mum|mother|dad|father|parent|grandmother|grandma|grandfather|grandpa|grandparent|widow|widower|twin|only child)\\b(?: (?:of|to|with) (${NUMBER}|a)\\b)?`,
      'iu',
    ),
    'familyRelationships',
    (how, who, many) => `${/single/iu.test(how) ? 'single ' : ''}${who.toLowerCase()}${many === '' || numberOf(many) === null ? '' : ` of ${numberOf(many)}`}`,
  ),
  when(
    new RegExp(`^(?:I|we)(?: also| only| just| do)* have (?:got )?(an?|no|${NUMBER})?\\s?(${ADJECTIVES}${KIN})\\b(?! ?(?:of dogs|food))`, 'iu'),
    'familyRelationships',
    (many, kin) => `has ${one(many)}${kin.toLowerCase()}`,
  ),
  when(
    new RegExp(`^I(?: also| do)* have (?:an? |my )?(?:\\w+ )?(wife|husband|fianc[eé]e?|spouse|mother|father|mom|mum|dad)\\b`, 'iu'),
    'familyRelationships',
    kin => `has ${kin.toLowerCase()}`,
  ),
  when(new RegExp(`^I am (?:happily )?married (?:to|with) (.{2,40})$`, 'iu'), 'familyRelationships', rest => {
    const who = phrase(rest, 4);
    return who === null ? null : `married, ${/^(?:\d|two|three|four|one|kids|child)/iu.test(who) ? 'has' : 'to'} ${who}`;
  }),
  when(
    new RegExp(
      `^I (?:currently |still |also |now )*live (?:at home |in .{2,30} )?with (?:my |our )?((?:${RELATIVE})(?: and (?:my |our )?[\\w\\s]{3,20})?)$`,
      'iu',
    ),
    'familyRelationships',
    kin => `lives with ${phrase(kin, 4) ?? kin}`,
  ),
  when(/^I (?:currently |still |also )?live (?:by myself|alone|on my own)\b/iu, 'familyRelationships', () => 'lives alone'),
  when(
    new RegExp(`^(?:my|our) ((?:older |younger |little |big |late |ex[- ]|step)?${RELATIVE}) ${SAYS} (.{3,80})$`, 'iu'),
    'familyRelationships',
    about(new RegExp(RELATIVE, 'iu')),
  ),
  when(/^I (?:was|am) (adopted|an orphan|raised by (?:my )?[\w\s]{3,30})$/iu, 'familyRelationships', what => phrase(what, 4)),
  when(
    new RegExp(`^I (?:live|moved|travel|go|went|spend (?:\\w+ ){0,3}time) .{0,40}\\bwith my (${RELATIVE})\\b`, 'iu'),
    'familyRelationships',
    kin => `has ${kin.toLowerCase()}`,
  ),
];

export const socialRules: readonly Rule[] = [
  when(
    /^I(?: also| do)* (?:have|have got) (?:a |an )?((?:lot of|lots of|many|few|no|not many|ton of|great|good|close|so many|large group of|small circle of) (?:\w+ )?friends)\b/iu,
    'socialRelationships',
    what => `has ${phrase(what, 4) ?? 'friends'}`,
  ),
  when(/^I do not have (?:any |many )?(?:\w+ )?friends\b/iu, 'socialRelationships', () => 'has few friends'),
  when(
    /^I(?: also)? have (?:an? |my )?(?:\w+ )?(boyfriend|girlfriend|partner|roommates?|best friend)\b/iu,
    'socialRelationships',
    who => `has ${who.toLowerCase()}`,
  ),
  when(
    /^I (?:currently |still )?live with (?:my |two |three |a |some )?(?:\w+ )?(boyfriend|girlfriend|partner|roommates?|friends?)\b/iu,
    'socialRelationships',
    who => `lives with ${who.toLowerCase()}`,
  ),
  when(new RegExp(`^my (${FRIEND}) ${SAYS} (.{3,80})$`, 'iu'), 'socialRelationships', about(new RegExp(FRIEND, 'iu'))),
  when(
    /^I (?:also |often |sometimes |currently |do )*(?:am (?:also )?a )?volunteer(?:ing)? ?(at|for|with|in|as)? ?(.{0,50})$/iu,
    'socialRelationships',
    (how, rest) => {
      const where = phrase(rest, 4);
      return where === null || how === '' ? 'volunteers' : `volunteers ${how.toLowerCase()} ${where}`;
    },
  ),
  when(/^I (?:also )?do (?:a lot of |some )?volunteer(?: work|ing)\b/iu, 'socialRelationships', () => 'volunteers'),
  when(
    /^I am (?:also )?(?:on|in|a member of|part of|a part of) (?:the |a |an |my |our )?((?:[\w-]+ ){0,3}(?:team|club|band|league|choir|sorority|fraternity|group|squad))\b/iu,
    'socialRelationships',
    what => `in ${phrase(what, 4) ?? what}`,
  ),
  when(
    /^I (?:play|sing) in an? ((?:[\w-]+ ){0,3}(?:band|choir|orchestra|league|team))\b/iu,
    'socialRelationships',
    what => `plays in ${phrase(what, 4) ?? what}`,
  ),
  when(
    /^I (?:just |recently )?broke up with (?:my )?(boyfriend|girlfriend|partner|fianc[eé]e?)/iu,
    'socialRelationships',
    who => `broke up with ${who.toLowerCase()}`,
  ),
];
