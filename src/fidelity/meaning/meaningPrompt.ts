import { readFileSync } from 'node:fs';
import { fenced, fencedLine } from '../../model/fenced.js';
import { markAround } from '../../model/markAround.js';
import type { Message } from '../../model/model.js';
import { packageFolder } from '../../support/packageFolder.js';
import type { Ending } from '../../transcript/ending.js';
import type { Speaker } from '../../transcript/turn.js';
import type { Played } from '../played.js';
import { todayOf } from '../../user/character/characters.js';
import { knownTo } from './known.js';

/** Characters of one turn that the reader sees: the person's, and the chatbot's, which only give context. */
const TURN_LIMIT: Readonly<Record<Speaker, number>> = { user: 2_000, chatbot: 1_200 };
/** Characters of all turns, and of all that the person knows; shared evenly where there is more. */
const ALL_TURNS = 60_000;
const ALL_KNOWN = 12_000;
const LINE_LIMIT = 500;

/** The endings that say something about the person; the others cut them off. */
const ENDED: Partial<Readonly<Record<Ending, string>>> = {
  'goal reached': 'the person left, the goal reached in their eyes',
  'gave up': 'the person gave up and left',
  'handed off': 'the person left, handed over to a human',
  'out of scope': 'the person left: the chatbot does not do such things',
};
const CUT_OFF = 'cut off from outside, not by the person';

/** Renders a finished conversation for the reader: goal, what the person knows, what was said. Never the profile, the plan or a verdict. */
export type RenderMeaning = (played: Played) => readonly Message[];

/** Handlebars loads at the first call. The system message is the same for every conversation, so that provider caches hit. */
export async function meaningPrompt(): Promise<RenderMeaning> {
  const { default: handlebars } = await import('handlebars');
  const text = (name: string) => readFileSync(packageFolder('src', 'fidelity', 'meaning', 'prompts', `${name}.hbs`), 'utf8');
  const render = handlebars.compile<object>(text('case'), { noEscape: true });
  const rules = text('rules').trimEnd();
  return ({ profile, scenario, turns, ending }) => {
    const known = knownTo(scenario);
    const mark = markAround([...known.map(({ text: words }) => words), ...turns.map(turn => turn.text)]);
    const line = Math.min(LINE_LIMIT, Math.floor(ALL_KNOWN / Math.max(1, known.length)));
    const share = Math.floor(ALL_TURNS / Math.max(1, turns.length));
    const facts = {
      mark,
      goal: fencedLine(scenario.goal, mark, LINE_LIMIT),
      told: toldToday(profile, scenario),
      ended: (ending === null ? undefined : ENDED[ending]) ?? CUT_OFF,
      known: known.map(({ text: words }, at) => ({ number: at + 1, text: fencedLine(words, mark, line) })),
      turns: turns.map(({ index, speaker, text: said }) => ({ index, who: speaker, text: ends(said, mark, Math.min(TURN_LIMIT[speaker], share)) })),
    };
    return [
      { role: 'system', content: rules },
      { role: 'user', content: render(facts) },
    ];
  };
}

/** What whoever plays the person was told to do besides, which is no fault of theirs: an overlay, or an adversary's made-up biography. */
function toldToday(profile: Played['profile'], { adversary }: Played['scenario']): string | null {
  if (adversary !== null) return 'they test a policy, under a biography that they make up';
  return todayOf(profile);
}

/** Beginning and end of a long text: a question or a refusal stands at either. Says how much is left out. */
function ends(text: string, mark: string, length: number): string {
  if (text.length <= length) return fenced(text, mark, length);
  const half = Math.floor(length / 2);
  const [head, tail] = [text.slice(0, half).replace(/[\uD800-\uDBFF]$/u, ''), text.slice(-half).replace(/^[\uDC00-\uDFFF]/u, '')];
  return fenced(`${head} (... ${text.length - head.length - tail.length} characters left out ...) ${tail}`, mark, 2 * length);
}
