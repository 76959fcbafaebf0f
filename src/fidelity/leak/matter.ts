import { keyedAs, type Pattern } from '../../support/pattern/keyed.js';
import { once } from '../../support/remembered.js';
import type { Turn } from '../../transcript/turn.js';
import type { Scenario } from '../../user/scenario.js';
import { READ } from '../detector.js';

/** What a talk can be about that makes the words of the machinery ordinary ones: programs, other people's users, parts to be played, texts. */
export type Matter = 'programs' | 'users' | 'roles' | 'texts';

const TEXT =
  '(?:letters?|e-?mails?|mails?|text|notes?|messages?|cv|resume|essay|speech|poem|advert|ad|caption|summary|bio|stor(?:y|ies)|novel|reply|review|greeting|phrases?|sentences?|article|post|manual|toast|invitation|wording|english|grammar|translation|obituary|profile|slogan|(?:product )?descriptions?|hashtags?)';
const SCENE =
  '(?:scenes?|plays?|stor(?:y|ies)|novel|fiction|screenplay|dialogues?|characters?|lines|parts?|role|game|adventure|quiz|interview|conversation|campaign|script|sketch|improv)';

/** In a goal or a fact: the person came for it. */
const IN_THE_GOAL: Readonly<Record<Matter, Pattern>> = {
  programs: keyedAs(
    /\b(?:apis?|json|ya?ml|xml|html|css|sql|csv|regex|python|java(?:script)?|typescript|php|bash|(?:shell |a |the |my )scripts?|(?<!\b(?:discount|booking|post|zip|promo|voucher|pin|qr|bar|access|wi-?fi|door|tan|verification|dress|country|area|security|confirmation|reference|gift|coupon|sort|tracking|error) )code|coding|programming|programmer|debug\w*|parsers?|parsing|payload|stack ?trace|endpoints?|webhooks?|sdk|config\w*|servers?|databases?|deploy\w*|docker|git(?:hub|lab)?|repo(?:sitory)?|compil\w+|log ?files?|logs|chat (?:log|export|template)s?|prompts?|prompting|llms?|language model|local model|model['’]s (?:output|repl)\w*|models?['’]? (?:output|repl(?:y|ies))|generation|(?<!\bthe )(?:chat ?bots?|bots?)|fine-?tun\w+|tokens?|markup|markdown|(?:mail|chat|prompt|letter) templates?|merge tags?|place ?holders?|variables?|terminal|command line|ci|pipeline|data ?set|training data|transcripts?|widget|plug-?in|developer|mail merge|(?<!\b(?:price|name|dog|luggage) )tags|deepseek|ollama|llama\S*|huggingface|(?:product|rss|data) feeds?|schema|annotat\w+|subtitles?|web ?hook)\b/iu,
  ),
  users: keyedAs(
    /\b(?:users?|personas?|acceptance criteria|requirements|testers?|testing|test (?:cases?|plans?|scripts?|scenarios?)|usability|ux|ui|wireframes?|prototypes?|features?|help ?desk|support (?:team|desk|tickets?|agents?|scripts?|bot)|customer (?:service|support|journey|segments?)|call cent(?:re|er)|marketing|campaign|target (?:group|audience)|manual|documentation|workshop|(?:a|my|our|the) form\b|specification|onboarding|feedback|bugs?|accessib\w+)\b/iu,
  ),
  roles: keyedAs(
    new RegExp(
      `\\b(?:role-?plays?|role-?playing|rehears\\w+|theat(?:re|er) (?:group|class|play)|actor|actress|acting|larp|dungeons|d&d|dnd|text adventure|game night|improv|stage directions?|(?:write|improve|prepare|learn|practi[sc]e|play|develop|invent|continue|draft|act|run|finish|polish|read) (?:[\\w']+ ){0,4}${SCENE}|practi[sc]e\\b|${SCENE} (?:for|of) (?:a|an|my|the) (?:play|game|novel|film|stage|story))\\b`,
      'iu',
    ),
  ),
  texts: keyedAs(
    new RegExp(
      `\\b(?:(?:write|draft|improve|shorten|proof-?read|check|translat\\w+|rephrase|reword|polish|correct|word|phrase|edit|compose|answer|collect|get|have|make|find) (?:[\\w',-]+ ){0,5}${TEXT}|wording|translation|proof-?reading|spelling|grammar)\\b`,
      'iu',
    ),
  ),
};

/** In the person's own words, before anything is found: what they are at themselves. */
const IN_THE_WORDS: Readonly<Record<Matter, Pattern>> = {
  programs: keyedAs(
    /\b(?:(?:my|our) (?:\w+ )?(?:chat ?bot|bot|prompt)|(?:my|our) (?:\w+ )?(?:(?<!post |zip |pin |qr )code|script|server|database|template|export|program|config\w*|local model)|(?:my|our|your|this|the) (?:\w+ )?(?:apis?|json|ya?ml|xml|html|css|regex|python|parser|payload|endpoint|webhook|log ?files?|logs|llm|mail template|repo|widget|stack ?trace|sdk)\b|in (?:python|javascript|java|bash|html|json|yaml)\b|(?:i(?:['’]m| am)|we(?:['’]re| are)) (?:\w+ )?(?:coding|programming|debugging|parsing|deploying|fine-?tuning|a (?:\w+ )?(?:developer|programmer|coder|software engineer|prompt engineer))\b|returns? (?:an? )?(?:null|json|[45]\d\d)|status code|stack trace|error code|chatml|merge tags?|place ?holders?|(?:as|in|into|valid) json)\b/iu,
  ),
  users: keyedAs(
    /\b(?:(?:my|our) (?:\w+ )?(?:users|personas?|app users)|(?:when|if|that|what|where|how|lets?|whether) (?:the|a) user\b|user stor(?:y|ies)|acceptance criteria|(?:i(?:['’]m| am)|we(?:['’]re| are)) (?:\w+ )*(?:on|at|from) the help ?desk|(?:i|we)(?:['’]m| am|['’]re| are)? (?:\w+ )?(?:test|testing|tests|build|building|design|designing) (?:chat ?bots|bots|an? (?:app|form|product|feature|bot|website)|our|my)|(?:main|second|target) persona|(?:with|for|need|build|write|about) (?:a|our|my) persona|as a user\b|all users)\b/iu,
  ),
  roles: keyedAs(
    /\b(?:(?:let['’]?s|can we|could we|shall we|we could|i want to|i['’]d like to|may we) (?:do a |try a |play|practi[sc]e|role-?play|rehearse|act|swap|pretend)|(?:i|we) (?:play|practi[sc]e|rehearse)\b|i(?:['’]m| am| will be|['’]ll be)? (?:playing |practising |practicing )?the (?:waiter|waitress|interviewer|guest|boss|seller|shop assistant|receptionist|applicant|customer|doctor|patient|teacher|host)(?: and|,| then)? you(?:['’]re| are|r)?\b|you(?:['’]re| are|r)? (?:be |play )?the (?:waiter|waitress|interviewer|guest|candidate|boss|applicant|customer|doctor|patient|student|pupil|seller|buyer)\b|(?:can|could|will|would) you (?:please )?(?:play|be) (?:the|a|my)\b|text adventure|my (?:character|bard|wizard|dungeon master|dm|lines|scene|novel|story|play)\b|writing a (?:play|novel|story|scene|screenplay)|stage directions?)\b/iu,
  ),
  texts: keyedAs(
    new RegExp(
      `\\b(?:(?:shorten|improve|rewrite|correct|proof-?read|translate|check|polish|reword|rephrase|draft|write|word|phrase) (?:me |this |it |us )?(?:(?:a|an|my|the|this|our|short|friendly|formal) )*${TEXT}\\b|(?:shorten|rewrite|proof-?read|translate|rephrase|reword) (?:this|it)\\b|(?:i(?:['’]m| am)) (?:writing|drafting|translating) (?:a|an|my|the) ${TEXT}|make (?:this|it) (?:shorter|better|friendlier|sound)|which (?:one|version) (?:should|do) i (?:send|use|post)|my (?:ad|cv|letter|essay|draft)\\b)`,
      'iu',
    ),
  ),
};

const MATTERS: readonly Matter[] = ['programs', 'users', 'roles', 'texts'];
const matching = (patterns: Readonly<Record<Matter, Pattern>>, text: string): Matter[] => MATTERS.filter(matter => patterns[matter].test(text));

/** Marks and fields themselves, which are no words of the person. */
const MARKS = /```[^`\n]{0,600}(?:```)?|<[^<>\n]{1,80}>|\{[^{}\n]{0,300}\}?|"[^"\n]{0,300}"|(?<=^|[\s(:,])'[^'\n]{0,300}'/gu;

const cameFor = once(({ goal, facts }: Scenario): readonly Matter[] => matching(IN_THE_GOAL, [goal, ...facts].join('\n').slice(0, READ)));
const spokeOf = once(({ text }: Turn): readonly Matter[] => matching(IN_THE_WORDS, text.slice(0, READ).replace(MARKS, ' ')));

/**
 * What the person came for, by goal and facts, and what they have spoken of themselves before. Of the utterance in question only talk
 * of programs counts, and only where it is told to. The chatbot has no say in it: whatever it speaks of, its words make nothing ordinary.
 */
export function mattersOf(scenario: Scenario, before: readonly Turn[], now: Turn | null): ReadonlySet<Matter> {
  return new Set([
    ...cameFor(scenario),
    ...before.flatMap(spokeOf),
    ...(now === null ? [] : spokeOf(now).filter(matter => matter === 'programs' || matter === 'roles')),
  ]);
}
