import type { Character, Said } from './character.js';
import { ADMITS, breaksOff } from './hanging.js';
import { shareOf, utterancesOf } from './marking.js';

/** Words on which a sentence is best broken off. */
const OPEN =
  /(?:^|\s)(?:an?|the|to|for|of|my|your|in|on|at|and|or|but|with|without|from|by|about|is|are|was|were|i|i['’]?m|im|it['’]?s|its|he|she|we|they|if|when|because|so|get|want|need|would|like|can|could|than|as|into|between|a few|some|any|this|that|which|will|should|be|have|has|had|please also|also|wish|mean|just|around|after|before|until|under|over)$/iu;
const TRAILS = /(?:\.\.|…|[-–—])\s*$/u;

/** Sends half of what they mean: a message that breaks off, or dumps a fragment (arXiv 2509.23124). The rest comes when asked for. */
export const incomplete: Character = {
  today: () => 'you send half of what you mean: every other message breaks off or lacks the word that matters; say the rest when asked',
  offline: ({ says, nth }) => (nth % 2 === 1 ? [halfOf(says.join(' '))] : says),
  marker: {
    unit: 'share of utterances',
    counts:
      'utterances that break off (on a word on which no clause ends, or trailing off where the person elsewhere does not) or own up to it and add the rest',
    of: said => shareOf(utterancesOf(said), text => trailsOff(text, said) || breaksOff(text) || ADMITS.test(text)),
  },
};

/** Who puts dots everywhere (heavy punctuation) does not break off with them. */
const trailsOff = (text: string, { profile }: Said): boolean => profile.style.punctuation !== 'heavy' && TRAILS.test(text) && /\p{L}\s+\S*\p{L}/u.test(text);

/** About the first half of the words, three at least, up to a word that lets the sentence hang where there is one near. */
function halfOf(text: string): string {
  const words = text.split(/\s+/u);
  if (words.length <= 4) return text;
  const half = Math.max(3, Math.ceil(words.length / 2));
  const near = [0, 1, -1, 2, -2, 3].map(off => half + off).filter(end => end >= 3 && end < words.length);
  const end = near.find(at => OPEN.test(` ${(words[at - 1] ?? '').replace(/[.,!?;:]+$/u, '')}`)) ?? half;
  return words
    .slice(0, end)
    .join(' ')
    .replace(/[.,!?;:]+$/u, '');
}
