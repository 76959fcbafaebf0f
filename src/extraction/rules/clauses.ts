import { sentencesOf } from '../../support/text.js';

/** Characters of one turn that rules read: somebody who pastes a book says little of it about themselves. */
const TURN_LIMIT = 4_000;
const SENTENCE_LIMIT = 400;

const ASKED = String.raw`(?:^|[.!?\n]\s{0,3}|please |(?:can|could|would|will) you (?:please )?|help me (?:to )?|(?:want|need) you to )`;
/** From here on the speaker is somebody else, or nobody. */
const MADE_UP = new RegExp(
  `${ASKED}(?:act as|act like|pretend|imagine|suppose|role-?play|you are|be my|(?:write|create|tell|continue|generate|make up|compose)[^.!?\\n]{0,60}\\b(?:story|poem|song|lyrics|character|scene|dialog(?:ue)?|script|essay|biography|bio|persona|tale|novel|prompt|speech|diary|post))\\b`,
  'iu',
);
/** What follows the colon or the line end is handed over to be worked on. */
const HANDED_OVER = new RegExp(
  `${ASKED}(?:write|rewrite|translate|proofread|paraphrase|summari[sz]e|rephrase|correct|improve|edit|fix|shorten|explain|analy[sz]e|check|review|answer|reply|respond)\\b[^:\\n]{0,160}[:\\n]`,
  'iu',
);

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/[’‘`´]/gu, "'"],
  [/\bi'?m\b/giu, 'I am'],
  [/\bi'?ve\b/giu, 'I have'],
  [/\bive\b/giu, 'I have'],
  [/\bi\b/gu, 'I'],
  [/\bwe'?re\b(?= )/giu, "we're"],
  [/\bdon'?t\b/giu, 'do not'],
  [/\bdoesn'?t\b/giu, 'does not'],
  [/\bcan'?t\b/giu, 'cannot'],
  [/\bit's\b/giu, 'it is'],
  [/\b(my|My) ([\p{L}]{2,20})'s (?=(?:a|an|in|the|very|not|\w+ing)\b)/gu, '$1 $2 is '],
];

const OPENERS =
  /^(?:(?:and|but|so|or|yes|yeah|yep|no|nope|nah|well|oh|ah|hi|hello|hey|hey there|hi there|ok|okay|sure|cool|great|nice|wow|haha|lol|thanks|thank you|same here|me too|not really|actually|also|honestly|personally|basically|currently|right now|now|nowadays|sometimes|fyi|btw|by the way|as for me|for me|for one|in fact|in my spare time|in my free time|on weekends|on the weekends|for fun|for a living|because|since|though|although|while|too|then|plus|i think|i guess|unfortunately|sadly|luckily|fortunately|that is (?:great|cool|nice|awesome)|anyway)[\s,.!:;-]+|(?:look|listen|see|lately|today),\s+)+/iu;

/** What rules read of a turn: no code, no quoted words, nothing handed over to be worked on. */
export function ownWords(text: string): string {
  const bare = text
    .slice(0, TURN_LIMIT)
    .replace(/```[^`]{0,4000}(?:```|$)/gu, ' ')
    .replace(/"[^"\n]{1,600}"|“[^”\n]{1,600}”|«[^»\n]{1,600}»/gu, ' … ')
    .replace(/^\s{0,4}>.*$/gmu, ' ');
  const ends = [MADE_UP, HANDED_OVER].flatMap(pattern => pattern.exec(bare)?.index ?? []);
  return ends.length > 0 ? bare.slice(0, Math.min(...ends)) : bare;
}

export const spelledOut = (text: string): string => CONTRACTIONS.reduce((rest, [pattern, words]) => rest.replace(pattern, words), text);

/** A statement about the speaker, its subject first; `whole` is the sentence it stands in. */
export interface Clause {
  readonly text: string;
  readonly whole: string;
}

const BREAK =
  /(?:[,;:—–]|\s-\s|\.{2,}|…)\s*(?:(?:and|but|so|or|because|since|although|though|while|yet|plus)\s+)?|\s+(?:and|but|so|because|since|although|though|while|yet|plus)\s+(?=(?:I|my|we|am|have|live|work|like|love|enjoy|hate|play|also|am)\b)/u;
/** A clause after these is not asserted. */
const UNSURE = /^(?:if|when|unless|whether|that|imagine|as if|once|until|in case|even if|what|why|how|where|who|before|after)\b/iu;
const PREDICATE =
  /^(?:also |now |currently |really |usually |often |always |never |still |even |just |do not |do )*(?:am|was|have|had|live|work|like|love|enjoy|prefer|hate|dislike|play|own|run|teach|study|collect|grew|used|go|watch|read|drive|eat|drink|cook|volunteer|speak|travel|moved)\b/u;

/** The clauses of a turn whose subject is the speaker, or something of theirs. Questions and conditions are left out. */
export function clausesOf(text: string): Clause[] {
  return sentencesOf(spelledOut(ownWords(text))).flatMap(sentence => {
    const short = sentence.slice(0, SENTENCE_LIMIT);
    const asks = /\?\W{0,3}$/u.test(sentence) || sentence.length > SENTENCE_LIMIT;
    const parts = short.replace(OPENERS, '').split(BREAK);
    const clauses: Clause[] = [];
    let asserted = true;
    let mine = false;
    for (const [at, part] of parts.entries()) {
      const said = part
        .trim()
        .replace(OPENERS, '')
        .replace(/[.!?…)\]]+$/u, '')
        .trim();
      if (said === '' || (asks && at === parts.length - 1)) continue;
      if (UNSURE.test(said)) {
        asserted = false;
        continue;
      }
      const subject = /^(?:I|my|My|we|We)\b/u.test(said);
      if (subject) asserted = true;
      if (subject && asserted) clauses.push({ text: said, whole: short });
      // "I live in Graz, work in a bank and have two sons": the subject is said once.
      else if (mine && asserted && PREDICATE.test(said)) clauses.push({ text: `I ${said}`, whole: short });
      else if (/^(?:as|being|speaking as|here in)\b|^[[(]?\d\d\s?[mf]\b/iu.test(said)) clauses.push({ text: said, whole: short });
      else if (/ (?:is|are) my (?:\w+ )?(?:favou?rite|passion|hobby|life|thing)\b/u.test(said)) clauses.push({ text: said, whole: short });
      else if (
        clauses.length > 0 &&
        mine &&
        !/\b(?:you|he|she|they|it|is|are|was|were|do|does|can|will|that|this)\b/iu.test(said) &&
        said.split(' ').length <= 6
      ) {
        // What is left of a list: "I like to hike, swim, and read".
        const last = clauses[clauses.length - 1];
        if (last) clauses[clauses.length - 1] = { ...last, text: `${last.text}, ${said}` };
      }
      if (subject) mine = said.startsWith('I ');
    }
    return clauses;
  });
}
