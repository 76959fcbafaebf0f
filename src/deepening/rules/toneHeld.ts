import { readFileSync } from 'node:fs';
import { packageFolder } from '../../support/packageFolder.js';
import { z } from 'zod';
import { matchesIn } from './claims.js';
import { issueIn, type Rule } from './draft.js';

const lists = z.strictObject({ positive: z.string(), negative: z.string() });

let patterns: Readonly<Record<'positive' | 'negative', RegExp>> | undefined;
function words() {
  if (patterns) return patterns;
  const { positive, negative } = lists.parse(JSON.parse(readFileSync(packageFolder('src', 'deepening', 'rules', 'tone.json'), 'utf8')));
  const pattern = (list: string) => new RegExp(`\\b(?:${list})\\b`, 'giu');
  return (patterns = { positive: pattern(positive), negative: pattern(negative) });
}

/** Words of one side in a neutral value that are still nothing. */
const NEUTRAL_MOST = 1;

/**
 * The tone that was asked, as far as two short word lists can tell: a value is flagged when every telling word in it is of the
 * other side, a neutral one when two or more are of the same side. A word that is denied counts for the other side.
 */
export const toneHeld: Rule = draft => {
  const { positive, negative } = words();
  const [liked, disliked] = [matchesIn(draft.value, positive), matchesIn(draft.value, negative)];
  const good = liked.filter(({ takenBack }) => !takenBack).length + disliked.filter(({ takenBack }) => takenBack).length;
  const bad = liked.length + disliked.length - good;
  const { tone } = draft.asked;
  const told = good > 0 && bad === 0 ? 'positive' : bad > 0 && good === 0 ? 'negative' : null;
  if (told === null || told === tone || (tone === 'neutral' && good + bad <= NEUTRAL_MOST)) return [];
  const found = [...liked, ...disliked].map(match => `"${match.words}"`).join(', ');
  return [issueIn(draft, 'tone-other', `the tone asked is ${tone}, ${found} ${good + bad === 1 ? 'sounds' : 'sound'} ${told}: ${HINTS[tone]}`)];
};

const HINTS = {
  positive: 'say what they like, or what goes well or what they are good at',
  neutral: 'tell a plain habit without praise or blame',
  negative: 'say what they dislike, or what goes badly or what they are bad at',
} as const;
