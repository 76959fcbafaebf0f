import { fenced, fencedLine } from '../model/fenced.js';
import { markAround } from '../model/markAround.js';
import type { Message } from '../model/model.js';
import type { Turn } from '../transcript/turn.js';
import type { CutTurn } from './judge.js';
import type { Prompts } from './promptTexts.js';
import type { Asking } from './questions/asking.js';
import { shownText } from './shownText.js';

/** Longest text of one item that a judge reads, in characters. */
const ITEM_LIMIT = 2_000;

/** A question as a language model is shown it. */
export interface Rendered {
  /** Stands around everything that was said. It follows from the words alone, so that further questions about a conversation share its prefix. */
  readonly mark: string;
  /** Everything that was said, turn by turn. */
  readonly said: readonly string[];
  /** Turns of which it is shown the beginning and the end only. */
  readonly cutTurns: readonly CutTurn[];
  readonly messages: () => readonly Message[];
}

export function renderQuestion(asked: Asking, transcript: readonly Turn[], prompts: Prompts): Rendered {
  const conversations = asked.conversations(transcript).map(({ turns, ...shown }) => ({
    ...shown,
    own: turns === transcript,
    turns: turns.map(turn => ({ ...turn, ...shownText(turn.text), said: turn.text })),
  }));
  const said = conversations.flatMap(shown => shown.turns.map(turn => turn.said));
  const mark = markAround([...said].sort());
  const line = (text: string) => fencedLine(text, mark, ITEM_LIMIT);
  const facts = () => ({
    mark,
    heading: asked.heading,
    direction: asked.direction,
    given: (asked.given ?? []).map(({ name, text }) => ({ name, text: line(text) })),
    conversations: conversations.map(({ name, when, turns }) => ({
      name,
      when: when === undefined ? undefined : line(when),
      turns: turns.map(({ index, speaker, text }) => ({ index, who: speaker === 'user' ? 'customer' : 'chatbot', text: fenced(text, mark, text.length) })),
    })),
    items: asked.items.map(({ text, ...item }, index) => ({ number: index + 1, ...item, text: line(text) })),
  });
  return {
    mark,
    said,
    cutTurns: conversations.flatMap(({ name, of = name ?? '', own, turns }) =>
      turns.flatMap(({ index, leftOut }) => (leftOut === 0 ? [] : [{ turn: index, leftOut, ...(own ? {} : { of }) }])),
    ),
    messages: () => [
      { role: 'system', content: prompts.rules({ rubric: asked.rubric }) },
      { role: 'user', content: prompts.case(facts()) },
    ],
  };
}
