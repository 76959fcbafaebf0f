import { wordsOf } from '../../support/text.js';
import { visible } from '../../support/visible.js';
import { issueIn, type Rule } from './draft.js';

/** Words of a value. */
export const LEAST_WORDS = 5;
export const MOST_WORDS = 25;

export const lengthFits: Rule = draft => {
  const count = wordsOf(draft.value).length;
  if (count === 0) return [issueIn(draft, 'value-missing', 'write a value')];
  if (count < LEAST_WORDS) return [issueIn(draft, 'value-too-short', `${count} words: write at least ${LEAST_WORDS}`)];
  // A profile holds at most 400 characters a value, however few words they make.
  return count <= MOST_WORDS && draft.value.length <= 300 ? [] : [issueIn(draft, 'value-too-long', `${count} words: write at most ${MOST_WORDS}`)];
};

const LATIN = /\p{Script=Latin}/gu;

/** Rules read English: what is written in another script, or with characters nobody sees, has not been checked. */
export const isReadable: Rule = draft => {
  if (visible(draft.value) !== draft.value || /[<>{}[\]|\\]/u.test(draft.value))
    return [issueIn(draft, 'value-unclear', 'plain words only: no markup, no brackets, no hidden characters')];
  const letters = draft.value.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (draft.value.match(LATIN)?.length ?? 0) < letters * 0.8 ? [issueIn(draft, 'value-not-english', 'write the value in English')] : [];
};

const FIRST_OR_SECOND = /(?<![\w’'.])(?:i|i['’](?:m|ve|d|ll)|me|my|mine|myself|we|our|ours|you|your|yours|yourself)(?![\w.])|\b(?:we['’]|you['’])/iu;
const SUBJECT = /^["'(]?(?:he|she|they|it|(?:this|the|a) (?:person|man|woman|user|customer|traveller|shopper))\b/iu;

/** A note in the third person without a subject: `pays on the last day`. */
export const personFits: Rule = draft => {
  const wrong = FIRST_OR_SECOND.exec(draft.value)?.[0] ?? SUBJECT.exec(draft.value)?.[0];
  return wrong === undefined
    ? []
    : [issueIn(draft, 'wrong-person', `"${wrong}": write a note in the third person without a subject, as in "pays on the last day"`)];
};

const STYLE =
  /\b(?:typos?|misspell\w*|spells?|spelling|punctuat\w*|apostrophes?|commas?|full stops?|exclamation marks?|question marks?|capital letters?|in capitals|all caps|lower ?case|upper ?case|emojis?|emoticons?|smileys?|grammar|abbreviat\w*|slang|types? (?:slowly|fast|quickly|with|in|everything|without|everyone)|typing|(?:writes?|texts?|messages?|replies|answers) (?:in|with|without|only in|using) (?:short|long|brief|one|single|full|complete|formal|casual|plain|broken|perfect|tiny|simple|lots|no)\b|(?:short|long|brief|curt|terse|formal|one-word|wordy|rambling) (?:messages?|sentences?|texts?|e-?mails?|replies|answers)|writing style|formal language|informal language)\b/iu;

/** How the person writes is measured on their samples; nothing imagined is to touch it. */
export const leavesStyleAlone: Rule = draft => {
  const told = STYLE.exec(draft.value)?.[0];
  return told === undefined ? [] : [issueIn(draft, 'tells-style', `"${told}": not a word on how the person writes`)];
};
