/** Words of a value at most: what was said about oneself is named, not quoted. */
const MOST_WORDS = 8;

/** What goes on after these says why, when or more, and is not the thing itself. */
const GOES_ON =
  /\s+(?:because|but|so|which|who|whom|when|while|since|although|though|if|unless|until|whenever|where|even|too|as well|as much|very much|so much|a lot|a bit|lately|these days|right now|at the moment|now|though|myself|lol|haha|actually|honestly|especially|like|such as|than|after|before|however|currently|sometimes|anyway|i|we|you|it is|is|are|was|were|has|have)\b.*$/iu;
const VAGUE =
  /\b(?:you|your|yours|it|its|that|those|these|this|them|they|him|her|his|their|theirs|he|she|both|one|ones|thing|things|something|anything|everything|nothing|stuff|same|idea|sound|sounds|all of|any of|some of|most of|so far|such|there|here|talking|chatting|chat|conversation|hear|hearing|know|say)\b/iu;
const ARTICLES = /\b(?:a|an|the|my|our|own|some|really|very|just|also|pretty|quite)\s+/giu;

/**
 * A thing named in a few words: articles and what goes on about it dropped; null when nothing nameable is left. Dropping the
 * little words also keeps long runs of the log out of what is written.
 */
export function phrase(text: string, most = MOST_WORDS): string | null {
  const bare = ` ${text}`
    .replace(GOES_ON, '')
    .replace(ARTICLES, '')
    .replace(/[^\p{L}\p{N}\s'&/+#.-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[.\s'-]+$/u, '')
    .trim();
  if (bare === '' || VAGUE.test(bare) || /\[|\]|https?|www\./iu.test(text)) return null;
  const words = bare.split(' ');
  const kept = words.length > most ? words.slice(0, most) : words;
  while (kept.length > 0 && /^(?:of|in|on|at|to|for|with|and|or|by|from|about|as|the|a|into|during|around|near|not)$/iu.test(kept.at(-1) ?? '')) kept.pop();
  const name = kept.join(' ');
  return name === '' || HANGING.test(name) ? null : name;
}

/** What says nothing without the object it lost. */
const HANGING =
  /^(?:to )?(?:see(?:ing)?|hav(?:e|ing)|be(?:ing)?|get(?:ting)?|mak(?:e|ing)|do(?:ing)?|us(?:e|ing)|tak(?:e|ing)|go(?:ing)?(?: out)?|try(?:ing)?|find(?:ing)?|spend(?:ing)?(?: time)?|play(?:ing)?|watch(?:ing)?|work(?:ing)?|big|huge|good|great|lot|new|different|kind|kinds|bit|more|all|time|part|parts|few|place|places|probably|people|well|best|way|ways)$/iu;

/** The things of a list, each named: `to hike, swim, and read`. */
export function phrases(text: string): string[] {
  const [first = '', ...rest] = text
    .replace(/\s+(?:because|but|so that|which|who|when|although|though)\b.*$/iu, '')
    .split(/\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+/iu);
  const to = /^to\s+/iu.test(first);
  const named = [first, ...rest].slice(0, 6).flatMap(item => {
    const name = phrase(item);
    return name === null || (rest.length > 0 && name.length < 2) ? [] : [name];
  });
  // "to read about trains and ships": what is done with the first is done with the others.
  const lead = /^(?:to )?\p{L}+(?: (?:about|to|with|for|at|in|on))?(?= )/u.exec(named[0] ?? '')?.[0] ?? '';
  const shared = to || /^\p{L}+ing\b/u.test(lead) ? lead : '';
  return named.map((name, at) => {
    if (at === 0 || shared === '') return name;
    if (startsWithVerb(name)) return to ? `to ${name}` : name;
    return /^\p{L}+ing\b/u.test(name) ? name : `${shared} ${name}`;
  });
}

const VERB =
  /^(?:eat|cook|bake|drink|read|run|swim|hike|ski|surf|skate|dance|sing|paint|draw|sew|knit|crochet|write|garden|travel|work|workout|exercise|meditate|smoke|fish|hunt|camp|collect|make|build|watch|listen|play|ride|drive|walk|jog|bike|cycle|practice|do|go|wear|spend|shop|sleep|visit|take|learn|hang|explore|climb|study|try|meet|talk|help|volunteer|relax|stay|see|race|kayak|throw|buy|get|eat|be|teach|chat|socialize|party|craft|snowboard|golf|bowl|train|lift|shoot|plant|grow|tell|use|sit|solve|decorate|create|design)\b/iu;

/** Whether an item of a list is something one does: `read` in `to hike, read`. */
export const startsWithVerb = (name: string): boolean => VERB.test(name);

const IRREGULAR: Readonly<Record<string, string>> = { have: 'has', do: 'does', go: 'goes', am: 'is', 'do not': 'does not' };

/** `play` to `plays`, `study` to `studies`. */
export function thirdPerson(verb: string): string {
  const known = IRREGULAR[verb];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/u.test(verb)) return verb.replace(/y$/u, 'ies');
  return /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}
