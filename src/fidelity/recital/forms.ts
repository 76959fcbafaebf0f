/** How a profile sounds when it is read out: forms that nobody uses of themselves unasked. English. */

const TRAIT = '(?:openness(?: to experience)?|conscientiousness|extraversion|extroversion|agreeableness|neuroticism|emotional stability)';
const POLE = '(?:very |rather |quite |fairly )?(?:low|medium|moderate|average|high|[1-5](?:\\.\\d)?(?: (?:of|out of) \\d+)?)';
const POLED = new RegExp(
  `\\b${POLE}(?: (?:in|on|level of))? ${TRAIT}(?: and ${TRAIT})?|\\b${TRAIT}(?:(?:,| and|, and) ${TRAIT})*(?: (?:is|are|at)| level)?[ :=]{1,3}${POLE}\\b`,
  'giu',
);
const TRAITS = new RegExp(TRAIT, 'giu');
/** Somebody speaks of a test, or of somebody else. */
const TESTED =
  /\b(?:tests?|quiz|scor(?:e|ed|ing)|results?|psycholog\w*|big five|questionnaire|hero(?:ine)?|inspector|protagonist|character|he|she|they|patients?|students?|employees?)\b/iu;

/** Traits of the big five that are named with a pole, each counted; none where a test or somebody else is spoken of. */
export const polesNamed = (text: string): string[] =>
  TESTED.test(text) ? [] : (text.match(POLED) ?? []).flatMap(hit => hit.match(TRAITS) ?? []).map(trait => trait.toLowerCase());

/** Headings of a profile. */
const LABEL =
  '(?:age|age band|gender|sex|occupation|profession|job title|education|location|city|home ?town|residence|country|nationality|marital status|family(?: relationships?| status)?|social relationships?|religion|hobb(?:y|ies)|interests?|routines?(?: habits)?|habits?|temperament|personality(?: type| traits?)?|character(?: traits?)?|traits?|first language|mother tongue|language style|style|register|tone|background|other experiences?|communication style|speaking style|values?)';
const LABELLED = new RegExp(`(?:\\bmy ${LABEL} (?:is|are)\\b|(?:^|[\\n.;,|{(•*-])\\s*["']?${LABEL}["']?\\s*[:=]\\s*\\S)`, 'giu');

/** Headings under which something is told: `my occupation is`, `Age: 44`. */
export const labelled = (text: string): number => text.match(LABELLED)?.length ?? 0;

/** Says what somebody is in apposition: `as a 54-year-old retired welder`, `being a mother of three, a midwife`. */
const APPOSITION =
  /(?:^|[.!?,;:\n]\s*|\b(?:and|yes|well|so|ok|okay|because|since|speaking|i am|i['’]m|here,?) )(?:as|being) (?:an?|someone|somebody)(?: (?:person|man|woman))? [^.!?\n]{3,300}/giu;
export const appositions = (text: string): string[] => text.match(APPOSITION) ?? [];
export const WITH_AGE =
  /\b\d{2}[- ](?:years?|yrs?)[- ]olds?\b|\b(?:aged|of|age) \d{2}\b|\b(?:in (?:his|her|my|their) )(?:early |mid |late )?(?:twen|thir|for|fif|six|seven|eigh)\w*ties\b/iu;

/** Words for how somebody writes. */
const STYLE =
  /\b(?:lower ?-?case|upper ?-?case|capitals?|capitali[sz]ed|punctuation|punctuated|full stops?|commas?|semicolons?|question marks?|exclamation marks?|emojis?|emoticons?|typos?|misspell\w*|spelling|slips|slang|abbreviat\w*|(?:short|long|complete|full|plain|tidy|clipped|terse|simple|polite|formal) (?:\w+ )?(?:sentences|messages|words|phrases|fragments)|sentences|fragments|scraps|registers?|formal|informal|casual|terse|curt|articles|swears?|sailing terms|words (?:at a time|per|a|long|or so)|about \w+ words)\b/giu;
const WRITES =
  /\b(?:i|we) (?:\w+ ){0,2}(?:write|type|speak|talk|express myself|phrase|text|swear)\b|\bmy (?:messages|sentences|writing|texts|language|style|spelling|tone)\b/iu;

/** How many words for how one writes somebody says of their own writing. */
export const onOwnStyle = (text: string): number => {
  const start = WRITES.exec(text)?.index;
  return start === undefined ? 0 : new Set((text.slice(start, start + 400).match(STYLE) ?? []).map(word => word.toLowerCase())).size;
};

/** Announces a description of oneself. */
export const ANNOUNCES =
  /\b(?:(?:a (?:bit|little) |something |some (?:facts|things) )?about (?:me|myself)\s*[:–-]|my (?:profile|background|persona|details)(?: is as follows)?\s*[:–-]|who i am\s*[:–-]|(?:true|facts) (?:about|of) me\s*[:–-])/iu;
