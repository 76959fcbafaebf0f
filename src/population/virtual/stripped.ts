import type { Profile } from '../../profile/profile.js';
import { NUMBER_WORDS } from '../../support/numberWords.js';
import { contentStems, sentencesOf } from '../../support/text.js';

/** Words that facts, manner and samples share without telling of anybody. */
const TELLS_NOTHING = new Set(
  contentStems(
    `likely probably seem seems appear perhaps maybe want wants like likes need needs know knows go going come make take use look ask asking tell say
    talk give find keep help time way thing things one bit lot good better best well often usually sometimes always never still again back right
    new old much many even rather quite really through where people day days today tomorrow week first last next long short small big little
    cannot enjoy prefer hope plan try live work works person write text word sentence message question answer`,
  ),
);
const tellingStems = (text: string): string[] => contentStems(text).filter(stem => !TELLS_NOTHING.has(stem));

const NUMBER = new RegExp(`\\p{N}|\\b(?:${NUMBER_WORDS.slice(2).join('|')}|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\\b`, 'iu');
/** Family, work, places, the body and age: whatever else the sentence says, it says it of this life. */
const OF_A_LIFE =
  /\b(?:m[uo]m(?:my)?|mam|mother|dad(?:dy)?|father|parents?|sisters?|brothers?|siblings?|sons?|daughters?|child(?:ren|hood)?|kids?|bab(?:y|ies)|boy|girl|twins?|wife|husband|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|grand\w+|gran|nan|oma|opa|aunt|uncle|cousin|nephew|niece|widow\w*|divorced|family|pregnan\w+|married|jobs?|boss|shifts?|office|colleagues?|retired|pension\w*|students?|pupils?|teachers?|school\w*|college|university|uni|class|exam|degree|trade|craft|profession\w*|city|town|village|street|home|flat|dogs?|cats?|deaf\w*|blind\w*|wheelchair|allerg\w+|vegetarian|vegan|diet\w*|diabet\w+|body|illness|disab\w+|your age|aged|teenage\w*)\b/iu;
/** What somebody says of themselves, and what is theirs. */
const OF_ONESELF =
  /\b(?:my|mine|our|ours|we|us|i['’]?m|i am|i['’]?ve|i have|i had|i was|i used|i work\w*|i live\w*|i only|i never|i always|i (?:can|could) ?(?:not|['’]?t)|i don['’]?t|i do not|i (?:got|grew|grow|study|teach|run|own|take|wear|sleep|eat|drive|play))\b/iu;
/** A capital inside a sentence, other than in `I`: a name, as far as a rule can tell. */
const NAME = /(?<=[\p{Ll}\p{N},;:]['")]?\s)\p{Lu}[\p{Ll}\p{N}]/u;

const isEnglish = (language: string): boolean => /^en\b/i.test(language);

const factsIn = ({ objective }: Profile): string[] => Object.values(objective).flatMap(fact => (fact === null ? [] : [String(fact.value)]));
const wishesIn = ({ scene }: Profile): string[] => [...scene.goalsPlans, ...scene.taskDetails];

/** A word of the facts, or one built on it: `deaf`, `deafness`. */
function sharesAny(stems: readonly string[], facts: ReadonlySet<string>): boolean {
  const builtOn = (stem: string) => Array.from({ length: Math.max(0, stem.length - 4) }, (_, cut) => stem.slice(0, 4 + cut)).some(start => facts.has(start));
  return stems.some(stem => facts.has(stem) || builtOn(stem));
}

/** Words that several people share are nobody's facts: those their manner is described with, and those of their samples. */
export interface CommonWords {
  readonly manner: ReadonlySet<string>;
  readonly samples: ReadonlySet<string>;
}

/** Words that so large a part of the people, and at least so many, are described with are common. */
const COMMON_SHARE = 0.05;
const COMMON_LEAST = 3;
/** Samples are few and short: a word that somebody else uses, too, is common in them. */
const COMMON_IN_SAMPLES = 2;

export function commonWords(people: readonly Profile[]): CommonWords {
  const usedBySeveral = (least: number, textsOf: (person: Profile) => readonly string[]): ReadonlySet<string> => {
    const counts = new Map<string, number>();
    for (const person of people) for (const stem of new Set(textsOf(person).flatMap(contentStems))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return new Set([...counts].flatMap(([stem, count]) => (count >= least ? [stem] : [])));
  };
  return {
    manner: usedBySeveral(Math.max(COMMON_LEAST, COMMON_SHARE * people.length), ({ prose, subjective }) => [
      prose.subjective,
      subjective.languageStyle?.value ?? '',
    ]),
    samples: usedBySeveral(COMMON_IN_SAMPLES, ({ samples }) => samples),
  };
}

/**
 * The samples that show how a person writes and nothing of their life: no number, no name, no family, work, place or body,
 * nothing said of themselves, no word of their facts, and none that few others use: it is a topic of theirs. In another language
 * than English, in which facts are written, no rule can show that: none are kept.
 */
export function factFreeSamples(person: Profile, common: CommonWords): string[] {
  if (!isEnglish(person.language)) return [];
  const facts = new Set([...factsIn(person), ...wishesIn(person), person.prose.objective].flatMap(tellingStems));
  const tells = [NUMBER, NAME, OF_A_LIFE, OF_ONESELF];
  const isFree = (stems: readonly string[]) => stems.every(stem => common.samples.has(stem)) && !sharesAny(stems, facts);
  return person.samples.filter(sample => !tells.some(pattern => pattern.test(sample)) && isFree(tellingStems(sample)));
}

const OF_WRITING =
  /\b(?:you(?:r)? (?:writ\w+|typ(?:e|ing)|spell\w*|messages?|sentences?|tone|wording|grammar|style)|emojis?|emoticons?|slang|punctuat\w+|full stops?|exclamation marks?|capital letters|lower[- ]case|upper[- ]case|apostrophes?|typos?|abbreviat\w+)\b/iu;

/** What tells of a person's facts: their family, work, place or body, and words of their facts, scene and samples that are not common. How they write shows in the samples and tells of nothing. */
function tellsOf(person: Profile, common: CommonWords): (text: string) => boolean {
  const stemsIn = (texts: readonly string[]) => new Set(texts.flatMap(tellingStems).filter(stem => !common.manner.has(stem)));
  const facts = stemsIn([...factsIn(person), ...wishesIn(person), person.prose.objective]);
  const topics = new Set([...stemsIn(person.samples)].filter(stem => !common.samples.has(stem)));
  return text => {
    const stems = tellingStems(text).filter(stem => !common.manner.has(stem));
    return OF_A_LIFE.test(text) || sharesAny(stems, facts) || (!OF_WRITING.test(text) && sharesAny(stems, topics));
  };
}

/** Ends in the middle of a thought, or begins with what the rest was to follow. */
const UNFINISHED =
  /\b(?:and|or|but|nor|yet|though|that|with|of|to|for|a|the)$|^(?:when|if|since|because|after|before|although|though|as|while|in|on|at|for|with|to|about|once)\b/iu;
const FEWEST_WORDS = 3;

/** The sentence up to where it begins to tell; empty when nothing that stands alone is left. */
function untelling(sentence: string, tells: (text: string) => boolean): string {
  if (!tells(sentence)) return sentence;
  const parts = sentence.split(/(?<=[,:;])\s/u);
  const first = parts.findIndex(part => tells(part));
  const kept = parts
    .slice(0, Math.max(0, first))
    .join(' ')
    .replace(/[,:;\s]+$/u, '');
  return kept.split(/\s+/u).length < FEWEST_WORDS || UNFINISHED.test(kept) ? '' : `${kept}.`;
}

/** A person's subjective prose without what tells of their facts: sentences end where they begin to. */
export function factFreeProse(person: Profile, common: CommonWords): string {
  const tells = tellsOf(person, common);
  return sentencesOf(person.prose.subjective)
    .map(sentence => untelling(sentence, tells))
    .filter(sentence => sentence !== '')
    .join(' ');
}

/** The parts of a person's language style that tell of none of their facts; null when nothing is left. */
export function factFreeStyle(person: Profile, common: CommonWords): string | null {
  const tells = tellsOf({ ...person, samples: [] }, common);
  const parts = (person.subjective.languageStyle?.value ?? '').split(/(?<=[,;])\s+/u).filter(part => part !== '' && !tells(part));
  return (
    parts
      .join(' ')
      .replace(/[,;\s]+$/u, '')
      .trim() || null
  );
}

/** A sentence that shares so many words with what somebody was after tells of that. */
const SHARED_WITH_SCENE = 2;

/** A person's objective prose without the sentences on how they write, and without those that are more about one scene than about lasting facts. */
export function lastingProse(person: Profile): string {
  const stemsIn = (texts: readonly string[]) => new Set(texts.flatMap(tellingStems));
  const facts = stemsIn(factsIn(person));
  const wishes = stemsIn(wishesIn(person));
  const isOfScene = (sentence: string) => {
    const stems = [...new Set(tellingStems(sentence))];
    const shared = stems.filter(stem => wishes.has(stem)).length;
    return shared >= SHARED_WITH_SCENE && shared > stems.filter(stem => facts.has(stem)).length;
  };
  return sentencesOf(person.prose.objective)
    .filter(sentence => !OF_WRITING.test(sentence) && !isOfScene(sentence))
    .join(' ');
}
