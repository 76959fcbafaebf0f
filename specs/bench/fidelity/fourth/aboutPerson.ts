import type { Profile } from '../../../../src/profile/profile.js';

/** What a profile holds, as values and as the words a model makes of them. */
export interface Person {
  readonly age: string;
  readonly man: boolean;
  readonly place: string;
  readonly job: string;
  readonly school: string;
  /** What else is known: family, friends, habits, pastimes. */
  readonly rest: readonly string[];
  readonly traits: readonly (readonly [name: string, pole: string])[];
  readonly manner: string;
  readonly samples: readonly string[];
  readonly prose: string;
  readonly inwards: string;
}

/** Null where little is known of somebody: what could be recited of them would be no recitation. */
export function personOf({ objective, subjective, samples, prose }: Profile): Person | null {
  const { age, gender, location, occupation, education, familyRelationships, socialRelationships, routinesHabits, otherExperiences } = objective;
  const { languageStyle, ...poles } = subjective;
  const rest = [familyRelationships, socialRelationships, routinesHabits, otherExperiences].flatMap(known => (known === null ? [] : [known.value]));
  const traits = Object.entries(poles).flatMap(([name, known]): [string, string][] => (known === null ? [] : [[name, known.value]]));
  if (age === null || location === null || occupation === null || education === null || languageStyle === null) return null;
  if (rest.length < 2 || traits.length < 2) return null;
  return {
    age: String(age.value),
    man: gender?.value === 'male',
    place: location.value,
    job: occupation.value,
    school: education.value,
    rest,
    traits,
    manner: languageStyle.value,
    samples,
    prose: prose.objective,
    inwards: prose.subjective,
  };
}

const VERBS =
  /\b(work|cast|tape|model|mend|test|clean|take|drive|stock|run|install|sell|inspect|cook|collect|mind|put|supervise|own|schedule|pick|grind|deliver|look|keep|read|buy|leave|measure|note|play|lie|check|write|plan|swim|knit|host|move|learn|want|invite|call|bake|paint|sing|build|repair|make|photograph|referee|announce|coach|rate|share|eat|avoid|log|visit|follow|struggle|draw|reckon|feed|ride|stay|strum|get|watch|walk|sleep|listen|tell|lose|use|speak|sew|crochet|breed|hum|love)s\b/g;

/** "keeps bees with his wife" as that person says it; plain values stay as they are. */
export const asI = (value: string): string =>
  value
    .replace(VERBS, '$1')
    .replace(/\bcarries\b/g, 'carry')
    .replace(/\bhas\b/g, 'have')
    .replace(/\bis\b/g, 'am')
    .replace(/\b(?:does|goes)\b/g, word => word.slice(0, -2))
    .replace(/\b(?:his|her)\b/g, 'my')
    .replace(/\b(?:he|she)\b/g, 'I')
    .replace(/\b(?:himself|herself)\b/g, 'myself')
    .replace(/\bhim\b/g, 'me');

/** Nouns that stand at the front of a value and want an article. */
const NOUNS =
  /^(?:\w+ )?(?:captain|father|mother|grandmother|grandfather|granddaughter|grandson|homemaker|widower|widow|student|chemist|engineer|clerk|dispatcher|seamstress|scaffolder|boilermaker|electrician|surgeon|architect|inspector|technician|nurse|pharmacist|assistant|surveyor|driver|controller|caregiver|carer|manager|guard|dealer|teacher|member)\b/;
const HAD = /^(?:an? |the |master|doctor|bachelor|vocational|some |wife|three |forty |women |customers |friends |football |coffee |two |polytechnic)/;
const PAST = /^(?:has|is|was|made|took|learned|judged|threw|painted|lost|went|left|finished|broke|stayed|goes|does|carries|wants|used|worked)\b/;

/** A clause with "I" or "She" from a value: "I keep bees", "She is a baker". */
export function clause(value: string, who: 'I' | 'He' | 'She'): string {
  const be = who === 'I' ? 'am' : 'is';
  const said = who === 'I' ? asI(value) : value;
  const first = value.split(/[ ,;]/)[0] ?? '';
  if (PAST.test(value)) return `${who} ${said}`;
  if (NOUNS.test(value) || first === 'full-time' || first === 'stay-at-home') return `${who} ${be} ${/^[aeiou]/.test(value) ? 'an' : 'a'} ${said}`;
  if (HAD.test(value)) return `${who} ${who === 'I' ? 'have' : 'has'} ${said}`;
  if (!/[a-rt-z]s$/.test(first) || first === 'always') return `${who} ${be} ${said}`;
  const verb = who === 'I' && asI(first) === first ? first.slice(0, -1) : '';
  return verb === '' ? `${who} ${said}` : `${who} ${verb}${said.slice(first.length)}`;
}

/** The same behind "who": "keeps bees", "is a baker". */
export const afterWho = (value: string): string => clause(value, 'She').slice(4);

/** The prose in the person's own mouth. Only sentences with "you" as their subject turn out right. */
export const inFirstPerson = (prose: string): string =>
  prose
    .replace(/\b(?:You are|you are)\b/g, 'I am')
    .replace(/\b(?:You were|you were)\b/g, 'I was')
    .replace(
      /\b(to|for|with|at|of|on|by|from|about|like|than|around|behind|gives?|serves?|tells?|reach|makes?|lets?|suits?) you\b(?! (?:are|have|were|can|know|do|want|seem|write|live|keep|like|think))/g,
      '$1 me',
    )
    .replace(/\b[Yy]ou\b(?=[.;:])/g, 'me')
    .replace(/\b[Yy]ou\b/g, 'I')
    .replace(
      /\b(?!(?:that|and|but|what|as|if|when|which|where|or|than|so|because|how|before|after)\b)(\w+) I (?=(?:your|my|with|for|out|up|to|the|a|in|at)\b)/g,
      '$1 me ',
    )
    .replace(/\byours\b/g, 'mine')
    .replace(/\byour\b/g, 'my')
    .replace(/\bYour\b/g, 'My')
    .replace(/\byourself\b/g, 'myself');

export const sentencesOf = (prose: string): string[] => prose.split(/(?<=[.?!])\s+/).filter(text => text !== '');
