import { nthOf, siteIn, writesLower, type Planter, type Said } from '../planting.js';
import { manners } from './endlessManners.js';

const SHORTEST = 4;
const LONGEST = 10;

const PARTS = ["You're welcome! Goodbye!", 'My pleasure. Bye!', 'Glad I could help. Have a nice day!', 'All right, goodbye!', 'You are welcome, take care!'];
const CLOSING = /\b(?:thank|thanks|thx|bye|goodbye|that(?:'s| is| will be) all|take care|have a|ready|enjoy)\b/i;

/** The conversation is over, and the person goes on with thanks, goodbyes and the like for 4 to 10 exchanges. */
export const plantEndless: Planter = ({ dialogue, position, at, random }) => {
  const { turns } = dialogue;
  if (siteIn(turns, position, random) === null || !turns.slice(-2).some(({ text }) => CLOSING.test(text))) return null;
  const { name, says, hears } = nthOf(manners, at);
  const exchanges = SHORTEST + ((Math.floor(at / manners.length) + at) % (LONGEST - SHORTEST + 1));
  const lower = writesLower(turns);
  const mine = random.shuffle(says);
  const theirs = random.shuffle(hears);
  const said: Said[] = [...turns];
  if (said.at(-1)?.speaker === 'user') said.push({ speaker: 'chatbot', text: random.pick(PARTS) });
  const where = said.length + 1;
  for (let nth = 0; nth < exchanges; nth++) {
    const text = nthOf(mine, nth);
    said.push({ speaker: 'user', text: lower ? text.toLowerCase() : text }, { speaker: 'chatbot', text: nthOf(theirs, nth) });
  }
  return { turns: said, where, form: lower ? `${name}, lower case` : name, faults: ['thanks loop', 'loop', 'stopped too late'], ending: 'turn limit' };
};
