import { nthOf, positions, sayInstead, siteIn, writesLower, type Planter, type Said } from '../planting.js';
import { flipForms, flipsOn } from './flipForms.js';

const THINGS = ['restaurant', 'hotel', 'train', 'taxi', 'guesthouse', 'museum', 'attraction', 'nightclub', 'college'] as const;

/** What the talk was last about before this turn. */
function thingAt(turns: readonly Said[], at: number): string {
  const heard = turns
    .slice(0, at + 1)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  return [...THINGS].sort((a, b) => heard.lastIndexOf(b) - heard.lastIndexOf(a))[0] ?? 'place';
}

/** From this turn on each says what the other said: the user's own turn falls away, the rest moves up by one. */
const exchangedFrom = (turns: readonly Said[], at: number): Said[] => [
  ...turns.slice(0, at),
  ...turns.slice(at + 1).map(({ speaker, text }): Said => ({ speaker: speaker === 'user' ? 'chatbot' : 'user', text })),
];

/** The simulated user takes the part of the one who serves, for a turn, for two, or to the end. */
export const plantFlip: Planter = ({ dialogue, position, at, random }) => {
  const { source, turns } = dialogue;
  const forms = flipForms[source]?.[position];
  if (forms === undefined) throw new Error(`no flips for ${source}`);
  // Cases take turns at the positions, so that every third meets the same list.
  const nth = Math.floor(at / positions.length);
  const { sort, say } = nthOf(forms, nth);
  if (say === null) {
    const where = siteIn(turns, position, random, index => turns.length - index >= 4);
    if (where === null || turns[where + 1]?.text === turns[where]?.text) return null;
    return { turns: exchangedFrom(turns, where), where: where + 1, form: `${sort} to the end`, faults: ['role flip'] };
  }
  const index = siteIn(turns, position, random, one => position !== 'early' || one < 3);
  if (index === null) return null;
  const opening = say.replaceAll('{thing}', thingAt(turns, index));
  const lasts = random.next() < 0.3 && index + 2 < turns.length;
  const texts = [opening, ...(lasts ? [random.pick(flipsOn[source] ?? [])] : [])];
  const lower = writesLower(turns) && random.next() < 0.4;
  const said = lower ? texts.map(text => text.toLowerCase()) : texts;
  const form = `${sort}: ${say.slice(0, 48)}${lower ? ', lower case' : ''}`;
  return { turns: sayInstead(turns, index, said, random, 0.35), where: index + 1, form, faults: ['role flip'] };
};
