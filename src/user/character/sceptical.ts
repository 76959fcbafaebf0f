import type { Character } from './character.js';
import { shareMatching } from './marking.js';

const DOUBTS = [
  'Are you sure about that?',
  'How do I know that this is right?',
  'Where does it say so?',
  'I find that hard to believe.',
  'Can I have that in writing?',
];

/** Doubts what they are told and asks for proof (scepticism in arXiv 2510.04491). */
export const sceptical: Character = {
  today: () => 'you doubt what you are told: ask how it can be known, where it says so, or for proof, before you go along',
  offline: ({ says, nth, random }) => (nth % 2 === 0 ? [random.pick(DOUBTS), ...says] : says),
  marker: shareMatching(
    'utterances that doubt or ask for proof',
    /\b(?:are you (?:really |absolutely |quite )?(?:sure|certain)|really\?|how (?:do|can|would|should) (?:i|you|we) (?:know|trust|be sure|believe)|doubt\w*|not convinced|unconvinced|hard to believe|(?:don['’]?t|do not|can['’]?t) (?:really |quite )?(?:believe|trust)|why should i (?:believe|trust)|too good to be true|prove|proof|evidence|what['’]?s your source|source for|where does it say|where (?:is|does) that (?:written|come from)|in writing|says who|guarantee\w*|sceptic\w*|skeptic\w*|suspicious|(?:can|could) you verify|verify that|what['’]?s the catch|sounds? (?:fishy|off|like a scam)|scam)(?![\p{L}])/iu,
  ),
};
