import type { Measure } from '../record/simulatorCard.js';
import type { Turn } from '../transcript/turn.js';
import { repliesOf } from './chatbots/chatbot.js';
import { unknownQuestion } from './chatbots/unknown.js';
import type { Held } from './hold.js';
import { share } from './measure.js';
import type { TaskFact } from './tasks.js';

/** One fact, the first time it was said. */
interface Telling {
  readonly fact: TaskFact;
  readonly turn: Turn;
  /** The chatbot had asked for it in the reply before. The script knows what it asked, so this needs no guessing. */
  readonly asked: boolean;
  readonly opening: boolean;
}

/** A number or code that somebody types as theirs: three digits or more in a row, or letters and digits mixed. */
const CODE = /[\p{L}\p{N}][\p{L}\p{N}-]{2,40}/gu;
const isCode = (word: string): boolean => /\p{N}{3}/u.test(word) || (/\p{N}/u.test(word) && /\p{L}/u.test(word));
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export function tellingsOf({ sitting, conversation: { turns } }: Held): Telling[] {
  const told = new Set<TaskFact>();
  return turns.flatMap((turn, at) => {
    if (turn.speaker !== 'user') return [];
    const before = turns[at - 1];
    const fresh = sitting.task.facts.filter(fact => !told.has(fact) && fact.heard.test(turn.text));
    return fresh.map(fact => {
      told.add(fact);
      const asked = fact.asks !== null && before?.speaker === 'chatbot' && before.text.includes(fact.asks);
      return { fact, turn, asked, opening: before === undefined };
    });
  });
}

/** The numbers given in answer to the question for one that nobody has, which stand nowhere the person could have them from. */
export function inventedIn({ sitting, conversation }: Held): string[] {
  const { turns, profile, scenario } = conversation;
  const question = unknownQuestion(sitting.task);
  const known = bare([scenario.goal, ...scenario.facts, ...repliesOf(turns), profile.prose.objective, profile.prose.subjective, ...profile.samples].join(' '));
  return turns.flatMap((turn, at) => {
    const asked = turns[at - 1]?.speaker === 'chatbot' && (turns[at - 1]?.text.includes(question) ?? false);
    return turn.speaker !== 'user' || !asked ? [] : (turn.text.match(CODE) ?? []).filter(word => isCode(word) && !known.includes(bare(word)));
  });
}

/** How private facts come out: when asked or unasked, in the opening, several at once; and what is made up when there is none to give. */
export function factMeasures(held: readonly Held[]): Measure[] {
  const ideal = held.filter(({ sitting }) => sitting.kind === 'ideal');
  const tellings = ideal.map(tellingsOf);
  const all = tellings.flat();
  const perUtterance = tellings.flatMap(told => [...new Set(told.map(({ turn }) => turn))].map(turn => told.filter(one => one.turn === turn).length));
  const tagged = all.flatMap(({ turn: { plan }, fact, asked }) => {
    const told = plan?.reveal === fact.text ? plan.told : plan?.also?.find(one => one.fact === fact.text)?.told;
    return told === 'asked for' || told === 'volunteered' ? [(told === 'asked for') === asked] : [];
  });
  const unknown = held.filter(
    ({ sitting, conversation: { turns } }) =>
      sitting.kind === 'unknown' &&
      turns.some((turn, at) => turn.speaker === 'chatbot' && turn.text.includes(unknownQuestion(sitting.task)) && turns[at + 1] !== undefined),
  );
  return [
    share({ measure: 'facts asked for' }, all.filter(({ asked }) => asked).length, all.length),
    share({ measure: 'openings with a fact' }, tellings.filter(told => told.some(({ opening }) => opening)).length, ideal.length),
    share({ measure: 'several facts at once' }, perUtterance.filter(count => count > 1).length, perUtterance.length),
    share({ measure: 'told tags right' }, tagged.filter(Boolean).length, tagged.length),
    share({ measure: 'invented answers' }, unknown.filter(one => inventedIn(one).length > 0).length, unknown.length),
  ];
}
