import { CLOSINGS, MANNERS } from './farewells.js';
import { nthOf, type Planter, type Said } from './planting.js';

const FAREWELL =
  /\b(?:bye|goodbye|see (?:you|ya)|take care|ciao|(?:have|hope you have) a (?:great|good|nice|lovely|wonderful)|that'?s all|that is all|that will be all)\b/i;
const said = (speaker: Said['speaker'], text: string): Said => ({ speaker, text });

/**
 * After the talk is over the two go on for 4 to 10 more exchanges: thanks, goodbyes, wishes, praise, nothings, or two of these by turns,
 * no two exchanges alike. Where the person had not closed the talk, it is closed first. The turn limit ends it.
 */
export const plantEndless: Planter = ({ dialogue: { turns }, at, random }) => {
  const over: Said[] = [...turns];
  const closed = turns.slice(-3).some(({ speaker, text }) => speaker === 'user' && FAREWELL.test(text));
  if (!closed) {
    if (over.at(-1)?.speaker === 'user') over.push(said('chatbot', 'All right.'));
    const [user, chatbot] = random.pick(CLOSINGS);
    over.push(said('user', user), said('chatbot', chatbot));
  } else if (over.at(-1)?.speaker === 'user')
    over.push(said('chatbot', random.pick(['You are welcome. Goodbye!', 'Have a nice day!', 'Bye, take care.', 'Thanks, you too!'])));
  const names = Object.keys(MANNERS);
  const mixed = at % 3 === 2;
  const first = random.shuffle(MANNERS[nthOf(names, at)] ?? []);
  const second = random.shuffle(MANNERS[nthOf(names, at + 3)] ?? []);
  const rounds = mixed ? first.flatMap((round, nth) => [round, second[nth] ?? round]) : first;
  const exchanges = 4 + (at % 7);
  const where = over.length + 1;
  for (const [user, chatbot] of rounds.slice(0, exchanges)) over.push(said('user', user), said('chatbot', chatbot));
  const form = mixed ? `${nthOf(names, at)} and ${nthOf(names, at + 3)}` : nthOf(names, at);
  return { turns: over, where, form: `${form}, ${exchanges} exchanges`, faults: ['thanks loop', 'stopped too late'], ending: 'turn limit' };
};
