import { contentStems } from '../support/text.js';
import { found, READ, userTurns, type Detector } from './detector.js';
import { wantedIn } from './goal.js';
import { roleScore } from './role/score.js';

/** Last turns that are looked at. */
const LAST = 3;
/** How plainly they want something else: log odds of {@link roleScore}. */
const WISH = -1;

/** An open goal is dropped for something the chatbot did not bring up: the last turns wish for other things. Only suspected; the chatbot lost its exam: hindered. */
export const goalAbandoned: Detector = played => {
  const { turns, ending } = played;
  const said = userTurns(turns);
  const last = said.slice(-LAST);
  const [first] = last;
  const open = said.findLast(({ plan }) => plan !== undefined)?.plan?.progress.filter(({ state }) => state === 'open' || state === 'partly') ?? [];
  if (first === undefined || said.length <= LAST || open.length === 0 || ending === 'gave up' || ending === 'handed off' || ending === 'out of scope')
    return [];
  const wanted = wantedIn(played);
  const heard = new Set(turns.filter(({ speaker }) => speaker === 'chatbot').flatMap(({ text }) => contentStems(text.slice(0, READ))));
  const elsewhere = last.every(turn => {
    const stems = contentStems(turn.text.slice(0, READ));
    return stems.length >= 2 && !stems.some(stem => wanted.has(stem)) && stems.filter(stem => !heard.has(stem)).length * 2 > stems.length;
  });
  const wishes = last.filter(turn => roleScore(turn).odds <= WISH || turn.text.includes('?')).length;
  return elsewhere && wishes >= 2 ? [found('goal abandoned', first, first.text, { effect: 'hindered', proven: false })] : [];
};
