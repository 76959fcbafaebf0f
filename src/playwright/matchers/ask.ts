import type { Conversation } from '../../conversation/conversation.js';
import { judged, type Asked, type Concluded } from '../../conversation/judged.js';
import type { Held } from '../held.js';
import { admitting } from '../admitting.js';
import { checkOptions, required } from '../options.js';
import { extendingTimeout } from '../testTimeout.js';

/** Asks the judge until it is settled, while the test's timeout is off; every way this can go wrong is an inconclusive verdict that names its party. */
export async function ask(conversation: Conversation, held: Held, asked: Asked): Promise<Concluded[]> {
  const minCertainty = asked.minCertainty ?? held.minCertainty;
  checkOptions({ minCertainty, seed: conversation.seed, onInconclusive: held.onInconclusive, judge: held.judge });
  const judge = required(held.judge, 'judge', 'judge({ model })');
  const onWait = extendingTimeout(held.testInfo, () => performance.now());
  const concluded = await judged(conversation, { ...asked, minCertainty }, { judge, onWait, admit: admitting(held, onWait), calibrations: held.judgeFolder });
  if (concluded.every(({ verdict }) => verdict.outcome !== 'inconclusive')) return concluded;
  const [{ adviceOn }, { adviceSentence }] = await Promise.all([import('../../judge/advice/adviceOn.js'), import('../../conversation/adviceWords.js')]);
  return concluded.map(one => ({ ...one, advice: adviceOn(one.verdict, conversation.turns).map(adviceSentence) }));
}
