import type { Conversation } from '../conversation/conversation.js';
import type { Measure } from '../record/simulatorCard.js';
import { isLeaving } from '../transcript/ending.js';
import { utterancesOf } from './chatbots/chatbot.js';
import { opensAt, type StoppingChatbot } from './chatbots/stopping.js';
import type { Held } from './hold.js';
import { notMeasured, share, statistic } from './measure.js';

/** What became of one conversation that should have been left. */
export interface Stop {
  /** The person decided to leave, rightly or not. */
  readonly left: boolean;
  /** Within the window, and by an ending that fits. */
  readonly right: boolean;
}

/** When somebody left, against the chatbot's window; null when they never did. */
export type Leaving = 'too early' | 'in time' | 'too late';

/** Leaving counts by the utterance it came with, or would have come with where nothing more was said. */
export function leavingOf(chatbot: StoppingChatbot, conversation: Pick<Conversation, 'turns' | 'ending'>): Leaving | null {
  if (!isLeaving(conversation.ending)) return null;
  const opens = opensAt(chatbot, conversation.turns);
  const said = utterancesOf(conversation.turns).length;
  // A silent exit has no utterance of its own: the last reply was followed by nothing.
  const lastWord = conversation.turns.at(-1)?.speaker === 'chatbot' && !spokeLeaving(conversation) ? said + 1 : said;
  const after = opens === null ? 0 : lastWord - opens + 1;
  return after < chatbot.window[0] ? 'too early' : after > chatbot.window[1] ? 'too late' : 'in time';
}

export function stopOf({ sitting: { stopping: chatbot }, conversation }: Held): Stop {
  if (chatbot === null) return { left: isLeaving(conversation.ending), right: false };
  const when = leavingOf(chatbot, conversation);
  return { left: when !== null, right: when === 'in time' && chatbot.endings.some(ending => ending === conversation.ending) };
}

/** The last utterance was the leaving one: it was planned as such. */
const spokeLeaving = ({ turns }: Pick<Conversation, 'turns'>): boolean =>
  (turns.findLast(({ speaker }) => speaker === 'user')?.plan?.decision ?? 'go on') !== 'go on';

const precision = (stops: readonly Stop[]): number | null => ratio(stops.filter(({ right }) => right).length, stops.filter(({ left }) => left).length);
const recall = (stops: readonly Stop[]): number | null => ratio(stops.filter(({ right }) => right).length, stops.length);
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The harmonic mean of the two; 0 where nothing was right. */
export function f1(stops: readonly Stop[]): number | null {
  if (stops.length === 0) return null;
  const [p, r] = [precision(stops) ?? 0, recall(stops) ?? 0];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/**
 * Leaving as a decision. Every chatbot here has a moment after which leaving is right, for some utterances and by some endings.
 * Precision: of those who left, how many did so rightly. Recall: of all, how many. Too early, too late and by the wrong ending
 * count against both; talking to the turn limit, or being voided, against recall.
 */
export function stoppingMeasures(held: readonly Held[], seed: number): Measure[] {
  const sat = held.filter(({ sitting }) => sitting.stopping !== null);
  const stops = sat.map(stopOf);
  const kinds = [...new Set(sat.map(({ sitting }) => sitting.chatbot.name))];
  const byPerson = [...new Set(sat.map(({ sitting }) => sitting.profile.id))].map(id => stops.filter((_, at) => sat[at]?.sitting.profile.id === id));
  const right = stops.filter(stop => stop.right).length;
  const whole = statistic({ measure: 'stopping F1' }, [byPerson], ([people = []]) => f1(people.flat()), seed);
  return [
    sat.length === 0 ? notMeasured({ measure: 'stopping F1' }, 'nothing to measure') : { ...whole, n: sat.length },
    share({ measure: 'stopping precision' }, right, stops.filter(({ left }) => left).length),
    share({ measure: 'stopping recall' }, right, stops.length),
    ...kinds.map(kind => {
      const own = stops.filter((_, at) => sat[at]?.sitting.chatbot.name === kind);
      return share({ measure: 'left right', of: kind }, own.filter(stop => stop.right).length, own.length);
    }),
  ];
}
