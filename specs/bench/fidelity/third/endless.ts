import { seededRandom } from '../../../../src/support/seed.js';
import { nthOf, writesLower, type Planter, type Said } from '../planting.js';
import { manners } from './endlessManners.js';

const weighted = seededRandom(37).shuffle(manners.flatMap(manner => Array.from({ length: manner.weight }, () => manner)));

const CLOSINGS: Readonly<Record<string, string>> = {
  multiwoz: "You're all set then. Thank you and have a good day!",
  ccpe: 'Alright, those were all my questions. Thank you, goodbye!',
  redial: 'Nice talking to you, enjoy the movie! Bye!',
  taskmaster4: 'Great. Your drink will be at the counter shortly. Goodbye!',
};

/** The talk is over, and the simulated user thanks and takes leave for 4 to 10 exchanges more. */
export const plantEndless: Planter = ({ dialogue: { source, turns }, position, at, random }) => {
  if (position !== 'late') return null;
  const { name, user, chatbot, inOrder = false } = nthOf(weighted, at);
  const said: Said[] = [...turns];
  if (said.at(-1)?.speaker === 'user') said.push({ speaker: 'chatbot', text: CLOSINGS[source] ?? 'Goodbye!' });
  const where = said.length + 1;
  const mine = inOrder ? user : random.shuffle(user);
  const theirs = inOrder ? chatbot : random.shuffle(chatbot);
  const lower = writesLower(turns) && random.next() < 0.5;
  for (let nth = 0; nth < 4 + (at % 7); nth++) {
    const text = nthOf(mine, nth);
    said.push({ speaker: 'user', text: lower ? text.toLowerCase() : text });
    said.push({ speaker: 'chatbot', text: nthOf(theirs, nth) });
  }
  return { turns: said, where, form: name, faults: ['thanks loop', 'loop', 'stopped too late'], ending: 'turn limit' };
};
