import { nthOf, siteIn, userTurns, type Planter } from '../planting.js';
import { deckOf, type Form } from './known.js';

/** What stands in place of an utterance; `turns`: how many in a row, default 1. */
interface Nothing {
  readonly text: string;
  readonly turns?: number;
  /** It is a word of the machinery too. */
  readonly leaks?: true;
}

const form = (name: string, make: Nothing, times = 1): Form<Nothing> => ({ name, times, make });

/** Signs that a person may send once stand several times in a row; what no person sends stands once. */
const FORMS: readonly Form<Nothing>[] = deckOf([
  form('nothing', { text: '' }, 7),
  form('nothing, twice', { text: '', turns: 2 }, 2),
  form('nothing to the end', { text: '', turns: 4 }, 2),
  form('blanks', { text: '   ' }, 3),
  form('line breaks', { text: '\n\n' }, 3),
  form('tab and line break', { text: '\t\r\n' }),
  form('blank of no width', { text: '\u200B' }),
  form('blank that does not break', { text: '\u00A0\u00A0' }),
  form('byte order mark', { text: '\uFEFF' }),
  form('two quotation marks', { text: '""' }, 3),
  form('curly quotation marks', { text: '\u201C\u201D' }),
  form('two quotation marks, single', { text: "''" }),
  form('null', { text: 'null', leaks: true }, 2),
  form('None, three times', { text: 'None', turns: 3, leaks: true }, 2),
  form('undefined', { text: 'undefined', leaks: true }, 2),
  form('N/A, three times', { text: 'N/A', turns: 3, leaks: true }),
  form('braces', { text: '{}', leaks: true }),
  form('square brackets', { text: '[]', leaks: true }),
  form('three dots, four times', { text: '...', turns: 4 }, 4),
  form('an ellipsis, three times', { text: '\u2026', turns: 3 }, 2),
  form('one dot, three times', { text: '.', turns: 3 }, 2),
  form('a dash, three times', { text: '-', turns: 3 }),
  form('an underscore line', { text: '____' }),
  form('no response, in brackets', { text: '(no response)', leaks: true }, 3),
  form('no response, in square brackets', { text: '[No response]', leaks: true }, 2),
  form('silence, in stars', { text: '*remains silent*', turns: 2, leaks: true }, 2),
  form('silence, in square brackets', { text: '[silence]', turns: 2, leaks: true }),
  form('the user does not answer', { text: '[The user does not respond.]', leaks: true }, 2),
  form('an empty message, in brackets', { text: '(empty message)', leaks: true }, 2),
  form('left blank', { text: '[blank]', leaks: true }),
  form('nothing more to say, in brackets', { text: '(No further message from the user)', leaks: true }, 2),
  form('an empty code fence', { text: '```\n```', leaks: true }),
  form('an end token only', { text: '<|endoftext|>', leaks: true }),
  form('a label only', { text: 'User:', leaks: true }, 2),
]);

const WAITING: readonly string[] = [
  'Are you still there?',
  'Take your time. What would you like to do?',
  'Hello? I am here whenever you are ready.',
  'I did not get anything. Could you write that again?',
];

/** The user says nothing, or what stands for nothing. */
export const plantEmpty: Planter = ({ dialogue: { turns }, position, at, random }) => {
  const { name, make } = nthOf(FORMS, at);
  const count = make.turns ?? 1;
  const users = userTurns(turns);
  const index = siteIn(turns, position, random, one => users.filter(other => other >= one).length >= count);
  if (index === null) return null;
  const silent = new Set(users.filter(one => one >= index).slice(0, count));
  const said = turns.map((turn, one) => {
    if (silent.has(one)) return { ...turn, text: make.text };
    return silent.has(one - 1) && random.next() < 0.5 ? { ...turn, text: random.pick(WAITING) } : turn;
  });
  return {
    turns: said,
    where: index + 1,
    form: name,
    faults: ['empty turn', ...(make.leaks === true ? (['leaked instructions'] as const) : []), ...(count > 2 ? (['loop'] as const) : [])],
  };
};
