import { NUMBER } from './numbers.js';
import { phrase, phrases, startsWithVerb, thirdPerson } from './phrase.js';
import { when, type Rule } from './rule.js';

const FREELY = String.raw`(?:(?:also|really|do|just|still|absolutely|especially|mostly|particularly|usually|truly|personally|definitely|generally|even|both|always|all)\s){0,3}`;
const PET = String.raw`(?:dogs?|cats?|puppy|puppies|kittens?|pets?|horses?|birds?|parrots?|turtles?|fish|rabbits?|hamsters?|snakes?|lizards?|iguanas?|ferrets?|goats?|chickens?|cows?|ponies|pony|pugs?|poodles?|huskies|husky|retrievers?|beagles?|bulldogs?|terriers?|shepherds?|labradors?|corgis?|chihuahuas?|dachshunds?|great danes?|gecko|goldfish|guinea pigs?|pigs?|monkeys?|cows)`;
const DIET =
  /^(?:a |an )?(?:strict |total |life[- ]?long |big |proud |mostly )?(vegan|vegetarian|pescatarian|omnivore|teetotall?er|gluten[- ]free|carnivore|meat eater|clean eater|picky eater|light sleeper|early bird|morning person|night owl|homebody|bookworm|workaholic|early riser|neat freak|clean freak|foodie|gamer|smoker|couch potato|health nut|adrenaline junkie|people person|minimalist)(?=$| and | but | so | who | since | for )/iu;

const fond =
  (verb: string) =>
  (rest: string): string[] =>
    /^(?:to (?:be|have|see|do|think|meet you|try|learn more|hear)\b|how|when|what|if|being (?:able|honest)|watching you|meeting you|more|love|like|think)\b/iu.test(
      rest,
    )
      ? []
      : phrases(rest).map(name => `${verb} ${name}`);

export const likeRules: readonly Rule[] = [
  when(new RegExp(`^(?:I|we) ${FREELY}(?:like|enjoy|am (?:really |very |so )?(?:into|fond of)|dig)\\s(.{2,120})$`, 'iu'), 'routinesHabits', fond('likes')),
  when(
    new RegExp(`^(?:I|we) ${FREELY}(?:love|adore|am (?:obsessed with|crazy about|passionate about|in love with|addicted to))\\s(.{2,120})$`, 'iu'),
    'routinesHabits',
    fond('loves'),
  ),
  when(new RegExp(`^I ${FREELY}(?:prefer|favou?r)\\s(.{2,80})$`, 'iu'), 'routinesHabits', rest => fond('prefers')(rest).slice(0, 1)),
  when(
    new RegExp(`^I (?:${FREELY}(?:hate|dislike|despise|loathe|detest)|cannot stand|do not (?:really |even )?(?:like|enjoy|care for))\\s(.{2,80})$`, 'iu'),
    'routinesHabits',
    rest => fond('dislikes')(rest).slice(0, 2),
  ),
  when(
    /^my (?:all[- ]time |absolute |most )?(?:favou?rite|preferred) ((?:[\p{L}-]+ ){0,4}[\p{L}-]+) (?:is|are|was|has always been|would (?:have to )?be|has to be) (?:probably |definitely |the color |called |to )?(.{2,60})$/iu,
    'routinesHabits',
    (what, which) => {
      const [thing, name] = [phrase(what, 4), phrase(which, 5)];
      return thing === null || name === null ? null : `favorite ${thing.toLowerCase()}: ${name}`;
    },
  ),
  when(/^my (?:favou?rite|favou?rites) (?:is|are) (?:probably |definitely )?(.{2,60})$/iu, 'routinesHabits', which => {
    const name = phrase(which, 5);
    return name === null ? null : `favors ${name}`;
  }),
  when(/^(.{2,60}?) (?:is|are) my (?:\w+ )?(favou?rite|passion|hobby|thing)(?: .{1,30})?$/iu, 'routinesHabits', which => {
    const name = phrase(which.replace(/^I (?:think|guess|would say)\s/iu, ''), 5);
    return name === null || /^(?:I|my)\b/iu.test(which) ? null : `loves ${name}`;
  }),
  when(/^my (?:\w+ )?(?:hobby|hobbies|pastime|passion|interests?) (?:is|are|include) (.{2,90})$/iu, 'routinesHabits', rest =>
    phrases(rest).map(name => `likes ${name}`),
  ),
  when(/^I am (?:also )?(?:an? )?(?:very |really )?(?:big|huge|massive|avid|great)? ?(?:fan|lover) of (.{2,60})$/iu, 'routinesHabits', rest =>
    phrases(rest).map(name => `loves ${name}`),
  ),
  when(/^I am (?:also |now |currently )?((?:an? )?.{3,60})$/iu, 'routinesHabits', rest => DIET.exec(rest)?.[1]?.toLowerCase() ?? null),
  when(
    /^I am (?:also )?(?:an? )?(?:very |really )?(?:big|huge|avid|massive|die[- ]?hard|real|serious|great|major)?\s?((?!not\b|never\b|no\b)[\w\s'-]{3,40}?) (fan|lover|enthusiast|buff|nerd|geek|collector|addict|aficionado|fanatic|junkie|freak)(?! of)\b/iu,
    'routinesHabits',
    (what, how) => {
      const name = phrase(what.replace(/^(?:big|huge|avid|massive|a)\s/iu, ''), 4);
      return name === null ? null : `${how.toLowerCase() === 'collector' ? 'collects' : 'loves'} ${name}`;
    },
  ),
  when(/^I am (?:also )?an avid (\w+)\b/iu, 'routinesHabits', what => `avid ${what.toLowerCase()}`),
  when(/^I am (?:also )?(?:a |an )?(?:very |really |pretty |so )?(?:afraid|scared|terrified|deathly afraid) of (.{2,40})$/iu, 'otherExperiences', rest => {
    const name = phrase(rest, 4);
    return name === null ? null : `afraid of ${name}`;
  }),
  when(
    new RegExp(
      `^(?:I|we)(?: also| do| currently)* (?:have|own|have got|raise|breed) (?:an? |my |our |(${NUMBER}|many|several|lots of|some|no) )?((?:[\\p{L}-]{2,15} ){0,2}?${PET})\\b(?: (?:named|called) .{1,20})?`,
      'iu',
    ),
    'routinesHabits',
    (many, pet) => {
      const name = phrase(pet, 3);
      return name === null ? null : `has ${/^(?:an?|some)?$/iu.test(many) ? '' : `${many.toLowerCase()} `}${name.toLowerCase()}`;
    },
  ),
];

const HABIT = String.raw`(?:eat|cook|bake|drink|read|run|swim|hike|ski|surf|skate|dance|sing|paint|draw|sew|knit|crochet|write|garden|travel|work out|workout|exercise|meditate|smoke|fish|hunt|camp|collect|make|build|watch|listen to|play|ride|drive|walk|jog|bike|cycle|practice|do|go|wear|spend|shop|listen|diet|sleep|get up|wake up|visit|take|attend|speak|use|shoot|dye|study)`;
const OFTEN = String.raw`(?:every|each|once|twice|all the time|daily|weekly|on (?:the )?weekends?|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|in my (?:spare|free) time|for fun|as a hobby|in the (?:mornings?|evenings?|winter|summer|spring|fall)|at night|(?:a|two|three|four|five|\d) times|during the (?:week|winter|summer)|a lot|often|as often)`;

/** Activities that name a way of life when somebody simply does them: "I play the violin". */
const PLAIN = String.raw`(?:play|collect|ride|drive|paint|draw|knit|sew|crochet|bake|coach|garden|surf|hunt|hike|ski|skate|dance|sing|meditate|write|read|cook|speak|smoke|drink|eat|listen to|watch|run|swim|fish|camp|study|practice|raise|race|wear|travel|volunteer)`;

export const habitRules: readonly Rule[] = [
  when(
    new RegExp(
      `^I (?:also |usually |often |always |never |rarely |sometimes |mostly |still |just |do )*(${HABIT})\\s?(.{0,60}?)\\s?\\b(${OFTEN}\\b.{0,25})$`,
      'iu',
    ),
    'routinesHabits',
    (verb, what, often) => {
      const [name, how] = [what === '' ? '' : phrase(what, 4), phrase(often, 4)];
      return name === null || how === null ? null : `${thirdPerson(verb.toLowerCase())} ${name} ${how}`.replace(/\s+/gu, ' ');
    },
  ),
  when(new RegExp(`^I (?:also )?(always|never|usually|often|rarely) (?:\\w+ )?(${HABIT})\\b\\s?(.{0,50})$`, 'iu'), 'routinesHabits', (often, verb, what) => {
    const name = what === '' ? '' : phrase(what, 4);
    return name === null ? null : `${often.toLowerCase()} ${thirdPerson(verb.toLowerCase())} ${name}`;
  }),
  when(new RegExp(`^I (?:also |mostly |still |just |currently |even )*(${PLAIN})\\b\\s?(.{0,90})$`, 'iu'), 'routinesHabits', (verb, what) => {
    if (/^(?:to|in it|with you|along|about)\b/iu.test(what)) return null;
    const names = what === '' ? [''] : phrases(what);
    return names.map((name, at) => {
      const [first = '', ...others] = name.split(' ');
      return at > 0 && startsWithVerb(name) ? [thirdPerson(first.toLowerCase()), ...others].join(' ') : `${thirdPerson(verb.toLowerCase())} ${name}`.trim();
    });
  }),
  when(/^I do not (eat|drink|smoke|cook|drive|own|watch|wear|have|work|exercise|read|play|use)\b\s?(.{0,40})$/iu, 'routinesHabits', (verb, what) => {
    const name = what === '' ? '' : phrase(what.replace(/^(?:any|much|a)\s/iu, ''), 4);
    return name === null || /^(?:have|work)$/iu.test(verb) ? null : `does not ${verb.toLowerCase()} ${name}`.trim();
  }),
  when(/^I am (?:currently |also |now )*(?:learning|practicing|training|trying to learn|taking)(?: how)? (?:to |for )?(.{2,50})$/iu, 'routinesHabits', rest => {
    const name = phrase(rest, 4);
    return name === null ? null : `learns ${name}`;
  }),
  when(/^I spend (?:most of |a lot of |all )?(?:my )?(?:\w+ )?(?:time|day|days|weekends?) (.{3,50})$/iu, 'routinesHabits', rest => {
    const name = phrase(rest, 5);
    return name === null ? null : `spends time ${name}`;
  }),
  when(
    /^I (?:go|am going) (hiking|swimming|running|camping|fishing|hunting|skiing|dancing|shopping|biking|cycling|surfing|jogging|gambling|kayaking|sailing|bowling|climbing)\b/iu,
    'routinesHabits',
    what => `goes ${what.toLowerCase()}`,
  ),
  when(
    /^I go to (?:the |a )?(gym|church|temple|mosque|beach|movies|park|library|club|bars?|concerts?|museums?|[\w\s]{2,20} concerts?)\b/iu,
    'routinesHabits',
    what => `goes to ${phrase(what, 3) ?? what}`,
  ),
];
