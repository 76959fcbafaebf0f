import { nthOf, type Planter, type Said } from '../planting.js';
import { COMMON, POLITE, RARER } from './endlessManners.js';

/** 60 places: the common manners six times, the rarer ones once. */
const MANNERS = [...COMMON, ...RARER, ...COMMON, ...COMMON, ...COMMON, ...COMMON, ...COMMON];

const FAREWELL = /\b(?:bye|goodbye|thanks?|thank you|have a (?:good|great|nice|wonderful)|see you|that'?s all|that is all|that would be all)\b/i;
const SETTLED: Readonly<Record<string, string>> = {
  multiwoz: 'Great, then I have everything I need.',
  ccpe: 'Okay, that is all I have to say about movies.',
  redial: 'Okay, then I know what I am going to watch tonight.',
  taskmaster4: 'Great, that is all.',
};
const FINISHED: Readonly<Record<string, string>> = {
  multiwoz: 'Thank you for using our service. Goodbye!',
  ccpe: 'That was all I wanted to ask. Thank you and goodbye!',
  redial: 'Enjoy your movie! Goodbye!',
  taskmaster4: 'Your order is on its way to the bar. Goodbye!',
};

/** The talk is over, and the user goes on thanking or taking leave; four of five never stop. */
export const plantEndless: Planter = ({ dialogue: { source, turns }, at, random }) => {
  const manner = nthOf(MANNERS, at);
  const said: Said[] = [...turns];
  const last = said.at(-1);
  if (last === undefined) return null;
  const user = (text: string) => said.push({ speaker: 'user', text });
  const chatbot = (text: string) => said.push({ speaker: 'chatbot', text });
  const settled = said.slice(-2).some(({ text, speaker }) => speaker === 'user' && FAREWELL.test(text));
  if (last.speaker === 'user' && !settled) chatbot('All right, that is settled then. Anything else?');
  if (!settled) user(SETTLED[source] ?? 'That is all.');
  if (said.at(-1)?.speaker === 'user') chatbot(FINISHED[source] ?? 'Goodbye!');
  const answers = manner.answers ?? POLITE;
  const more = random.next() < 0.4 ? manner.said.slice(1, 4) : [];
  const goesOn = [...manner.said, ...more];
  const stops = random.next() < 0.2;
  goesOn.forEach((text, nth) => {
    user(text);
    if (nth < goesOn.length - 1 || !stops) chatbot(nthOf(answers, nth));
  });
  return {
    turns: said,
    where: turns.length + (said[turns.length]?.speaker === 'user' ? 1 : 2),
    form: manner.name,
    faults: ['thanks loop', 'stopped too late', 'loop'],
    ending: stops ? 'goal reached' : 'turn limit',
  };
};
