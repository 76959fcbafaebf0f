import { saidIn, type SpeakerItem } from '../../../../src/judge/precheck/item.js';
import type { StoredTurns } from '../../../../src/judge/precheck/recordItems.js';
import { seededRandom } from '../../../../src/support/seed.js';

type Guesser = (item: SpeakerItem) => string | undefined;

const when = (customer: boolean): string => (customer ? 'customer' : 'chatbot');
const said =
  (pattern: RegExp, otherwise: 'customer' | 'chatbot'): Guesser =>
  item =>
    pattern.test(saidIn(item)) ? when(otherwise === 'chatbot') : otherwise;
/** The speaker of the nearest line above the asked one, else below it. */
const neighbour = ({ asked, lines }: SpeakerItem) => {
  const at = 'line' in asked ? asked.line : 0;
  return [lines[at - 1], lines[at + 1], ...lines].find(line => line?.who)?.who;
};
const third = (options: readonly string[]) => options.find(option => option !== 'customer' && option !== 'chatbot');
const shared = (item: SpeakerItem, who: string) => {
  const words = (text: string) => text.toLowerCase().match(/\w{4,}/gu) ?? [];
  const own = new Set(words(saidIn(item)));
  return item.lines
    .filter(line => line.who === who)
    .flatMap(({ text }) => words(text))
    .filter(word => own.has(word)).length;
};

/** Who understands nothing, and guesses by order, position, alternation, punctuation, length, or single words. */
export const GUESSERS: Readonly<Record<string, Guesser>> = {
  'the first option': ({ options }) => options[0],
  'the last option': ({ options }) => options.at(-1),
  'always the customer': () => 'customer',
  'always the chatbot': () => 'chatbot',
  'the third party where there is one': ({ options }) => third(options) ?? 'customer',
  'the first line is the customer': ({ asked }) => when('line' in asked && asked.line === 0),
  'the last line is the chatbot': ({ asked, lines }) => when(!('line' in asked && asked.line === lines.length - 1)),
  'speakers alternate': item => when(neighbour(item) === 'chatbot'),
  'the same as beside it': item => when(neighbour(item) !== 'chatbot'),
  'who has fewer lines with a name': ({ lines }) => {
    const named = (who: string) => lines.filter(line => line.who === who).length;
    return when(named('customer') <= named('chatbot'));
  },
  'customers ask': said(/\?/u, 'chatbot'),
  'chatbots ask': said(/\?/u, 'customer'),
  'customers exclaim': said(/!/u, 'chatbot'),
  'chatbots exclaim': said(/!/u, 'customer'),
  'chatbots say much': item => when(saidIn(item).length < 110),
  'customers say much': item => when(saidIn(item).length > 110),
  'customers say I': said(/\b(?:I|my|me)\b/u, 'chatbot'),
  'customers say my': said(/\bmy\b/iu, 'chatbot'),
  'chatbots say you': said(/\byour?\b/iu, 'customer'),
  'customers say you': said(/\byour?\b/iu, 'chatbot'),
  'chatbots say we': said(/\b(?:we|us|our)\b/iu, 'customer'),
  'customers say we': said(/\b(?:we|us|our)\b/iu, 'chatbot'),
  'chatbots are polite': said(/sorry|apolog|thank|please|glad|welcome/iu, 'customer'),
  'customers are polite': said(/sorry|apolog|thank|please|glad|welcome/iu, 'chatbot'),
  'who shares more words': item => when(shared(item, 'customer') >= shared(item, 'chatbot')),
  'who shares fewer words': item => when(shared(item, 'customer') < shared(item, 'chatbot')),
};

/** Conversations whose chatbot answers at length and whose customer asks shortly, as in real records; every turn is another one. */
export function talks(count: number, seed: number): StoredTurns[] {
  const random = seededRandom(seed);
  const things = ['kettle', 'sofa', 'ticket', 'router', 'lamp', 'parcel', 'card', 'coat', 'phone', 'bill'];
  const word = () => random.pick(['blue', 'late', 'broken', 'second', 'small', 'old', 'missing', 'heavy', 'wrong', 'spare']);
  const filler = (most: number) => Array.from({ length: Math.floor(random.next() * most) }, word).join(' ');
  const asks = () => random.pick(['Where is the', 'What about the', 'I want the', 'Can you find the', 'We still wait for our']);
  const answers = () => random.pick(['I looked for the', 'Here is news of the', 'We have the', 'It is about your', 'Is this about the']);
  return Array.from({ length: count }, (_, at) =>
    [0, 1, 2, 3].flatMap(nth => [
      { speaker: 'user' as const, text: `${asks()} ${word()} ${random.pick(things)} ${at}.${nth} ${filler(6)}${random.pick(['?', '?', '.', '!'])}` },
      { speaker: 'chatbot' as const, text: `${answers()} ${word()} ${random.pick(things)} ${at}.${nth} ${filler(14)}${random.pick(['.', '.', '!', '?'])}` },
    ]),
  );
}
