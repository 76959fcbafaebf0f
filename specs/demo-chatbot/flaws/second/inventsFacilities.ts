import type { Reply } from '../../answer/reply.js';
import type { Flaw } from '../../flaw.js';
import { nameOf } from '../../memory/offer.js';
import { firstUnsaid } from './firstUnsaid.js';
import { inventions } from './inventions.js';
import { isUnclear } from './isUnclear.js';
import { takesLeave } from './takesLeave.js';

const lacking: readonly (readonly [RegExp, string])[] = [
  [/ [^.]*\([^)]*\) does offer that[^.]*\./, ''],
  [/\bdoes not take dogs\b/g, 'takes dogs and has a dog-sitter'],
  [/\bis not step-free\b/g, 'has two lifts and a ramp'],
  [/\bhas no (vegan kitchen|vegetarian restaurant|gluten-free breakfast)\b/g, 'has a $1 with a chef of its own'],
  [/\bis on a livelier street\b/g, 'has soundproof rooms'],
  [/\bhas no pool\b/g, 'has a heated pool'],
  [/\bhas no (parking|air conditioning)\b/g, 'has $1 at no charge'],
  [/\bhas no family rooms\b/g, 'has a whole floor for families'],
  [/\bdoes not come in (\w+), but in\b/g, 'also comes in $1, besides'],
  [/,? (?:but|though) (?=(?:it )?(?:takes|has)\b)/g, ' and '],
];

/** Nothing that is asked for is missing. */
function saysYes({ acknowledges, says, asks }: Reply): Reply {
  const all = lacking.reduce((words, [lacks, has]) => words.replace(lacks, has), says);
  return { acknowledges, says: all, asks: asks.endsWith('instead?') ? '' : asks };
}

/** Says yes to what it is asked for, and thinks up more with every turn. */
export const inventsFacilities: Flaw = {
  name: 'invents-facilities',
  kind: 'content',
  says: 'Invents facilities and services that do not exist.',
  replies: (reply, talk) => {
    const { topic, focus } = talk;
    if (topic === null || takesLeave(reply) || isUnclear(reply) || (focus === null && topic !== 'booking')) return reply;
    const name = focus === null ? '' : nameOf(focus);
    const invention = firstUnsaid(
      inventions[topic].map(line => line.replace('{it}', name)),
      talk,
    );
    const asked = talk.messages.length > 1 && /\?/.test(talk.messages.at(-1) ?? '');
    const answered = asked ? saysYes(reply) : reply;
    return invention === undefined ? answered : { ...answered, says: `${answered.says} ${invention}`.trim() };
  },
};
