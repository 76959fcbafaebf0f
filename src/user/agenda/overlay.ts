import type { Profile } from '../../profile/profile.js';
import type { Random } from '../../support/seed.js';

const HURRIES = ['Quickly please.', 'I have no time for this.', 'Come on.', 'Keep it short.'];
const TANGENTS = [
  "By the way, it has been raining here since Sunday and the cellar isn't happy.",
  'My neighbour has bought a drum kit, but that is another story.',
  'That reminds me that I still have to water the tomatoes.',
  'Did you know that they closed the bakery on the corner?',
];
const IMPOSSIBLE = [
  'And can you have somebody bring me the answer on paper within the hour?',
  'And please sign me up for your gold club while you are at it.',
  'And I want the weekend hotline number for cats.',
];

/**
 * What a non-collaborative overlay does to one utterance of the offline user (arXiv 2509.23124, four behaviours). `nth` counts
 * utterances from 1. It never touches what ends a conversation, and what is left out is said when the chatbot asks again.
 */
export function overlaid(says: readonly string[], { overlay }: Profile, { nth, leaves }: { nth: number; leaves: boolean }, random: Random): readonly string[] {
  if (overlay === undefined || leaves) return says;
  switch (overlay) {
    case 'impatient':
      return nth === 1 ? says : [...says, random.pick(HURRIES)];
    case 'tangential':
      return nth % 2 === 0 ? [random.pick(TANGENTS), ...says] : says;
    case 'incomplete':
      return nth % 2 === 1 ? [halfOf(says.join(' '))] : says;
    case 'asks for what does not exist':
      return nth === 2 ? [...says, random.pick(IMPOSSIBLE)] : says;
  }
}

/** The first half of the words, three at least: the sentence breaks off. */
function halfOf(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= 4
    ? text
    : words
        .slice(0, Math.max(3, Math.ceil(words.length / 2)))
        .join(' ')
        .replace(/[.,!?;:]+$/u, '');
}
