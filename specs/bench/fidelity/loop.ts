import { sayInstead, siteIn, userTurns, wordsIn, type Planter, type Said } from './planting.js';
import { reword } from './reword.js';
import type { Random } from '../../../src/support/seed.js';

/** Lead-ins and ends for a chatbot that answers the same thing again, in other words. */
const AGAIN: readonly ((answer: string) => string)[] = [
  answer => `As I said: ${answer}`,
  answer => `Happy to repeat it. ${answer}`,
  answer => `Yes, that is settled. ${answer}`,
  answer => `${answer} I hope that answers it.`,
  answer => `Here it is once more. ${answer}`,
  answer => `That is what we just had: ${answer}`,
  answer => `I understood you. ${answer}`,
  answer => `We have been through this: ${answer} Shall we go on?`,
  answer => `Of course. ${answer} What else is on your mind?`,
];

/** An utterance that a sound person would not give as the answer to many different questions. */
const substantial = (text: string): boolean => {
  const words = wordsIn(text);
  return (
    words.length >= 6 &&
    words.length <= 45 &&
    !/^(?:yes|yeah|yep|yup|no|nope|nah|sure|ok|okay|thanks?|thank you|hi|hello|bye|correct)\b/i.test(text.trim()) &&
    !/\b(?:thank|bye)/i.test(text)
  );
};

/**
 * From a user turn on the user says the last one, two or three things over and over: exactly or slightly reworded, four to six times
 * with period 1, three rounds with longer ones. The chatbot keeps answering, each time in other words. Most talks run like that to the
 * limit; in some, where the dialogue is long enough, the person comes round.
 */
export const plantLoop: Planter = ({ dialogue: { source, turns }, position, at, random }) => {
  const period = Math.min(source === 'taskmaster4' ? 2 : 3, [1, 1, 2, 1, 3, 1, 2, 1, 3, 2][at % 10] ?? 1);
  const exact = (at + Math.floor(at / 10)) % 2 === 0;
  const users = userTurns(turns);
  const before = (index: number) => users.slice(users.indexOf(index) - period + 1, users.indexOf(index) + 1);
  const least = source === 'taskmaster4' ? 3 : 6;
  const fits = (index: number) => {
    const own = before(index).map(user => turns[user]?.text ?? '');
    if (own.length < period || index + 1 >= turns.length || users.indexOf(index) - period + 1 < 0) return false;
    const long = own.filter(text => substantial(text) || (least < 6 && wordsIn(text).length >= least));
    return long.length === own.length && new Set(own.map(text => text.toLowerCase())).size === period;
  };
  const index = siteIn(turns, position, random, fits);
  if (index === null) return null;
  const cycle = before(index).map(user => turns[user]?.text ?? '');
  const more = period === 1 ? 3 + Math.floor(random.next() * 3) : 2 * period;
  const repeats = Array.from({ length: more }, (_, nth) => cycle[nth % period] ?? '').map(text =>
    exact ? text : reword(text, 1 + Math.floor(random.next() * 2), random),
  );
  const answers = before(index).map(user => turns[user + 1]?.text ?? '');
  const answered = withAnswers(turns, index + 2, repeats, answers, source, random);
  const goesOn = random.next() < 0.4;
  const rest = goesOn ? turns.slice(index + 2 + 2 * repeats.length) : [];
  return {
    turns: [...answered, ...rest],
    where: index + 3,
    form: `period ${period}, ${exact ? 'exact' : 'reworded'}, ${goesOn && rest.length > 0 ? 'comes round' : 'to the end'}`,
    faults: ['loop'],
    ...(goesOn && rest.length > 0 ? {} : { ending: 'turn limit' as const }),
  };
};

/** What a chatbot says that understood at once and has nothing to add. */
const SETTLED: readonly string[] = [
  'Got it, I have that down already.',
  'Yes, that one is answered. What comes next?',
  'I heard you the first time, and it is taken care of.',
  'Understood. Nothing has changed since a moment ago.',
  'Right, we agree on that. Shall we look at the next thing?',
  'That is clear to me. Is there a part of my answer that you would like me to explain?',
  'Yes. You have my answer to that above.',
  'Noted, thank you. Let us go on from there.',
];

/** Questions of one who asks about films, where the dialogue has no more of them. */
const ASKS_ON: readonly string[] = [
  'okay. who is your favorite actor?',
  'And do you go to the theater or watch at home?',
  'Got it. When did you last see a movie?',
  'What about music in movies, does it matter to you?',
  'Thank you. Do you mind subtitles?',
  'How long should a good movie be?',
  'Is there a director you follow?',
  'Do you ever watch a movie twice?',
];

/**
 * The repeats from an index on, with answers that are all different: the dialogue's own where it asks on (ccpe); otherwise by turns word
 * that this is settled, the answer it first gave to the same thing, put in another way, and what it really went on to say.
 */
function withAnswers(turns: readonly Said[], from: number, repeats: readonly string[], first: readonly string[], source: string, random: Random): Said[] {
  const said = sayInstead(turns, from, repeats, random).slice(0, from + 2 * repeats.length);
  if (said.length % 2 !== from % 2) said.push({ speaker: 'chatbot', text: '' });
  const leads = random.shuffle(AGAIN);
  const settled = random.shuffle(SETTLED);
  return said.map((turn, at) => {
    if (at < from || turn.speaker === 'user') return turn;
    const own = turns[at];
    const nth = (at - from - 1) / 2;
    if (own !== undefined && (source === 'ccpe' || nth % 3 === 2)) return own;
    if (source === 'ccpe') return { speaker: 'chatbot', text: ASKS_ON[nth % ASKS_ON.length] ?? '' };
    const answer = first[nth % first.length] ?? '';
    const text = nth % 2 === 0 || answer === '' ? settled[nth % settled.length] : leads[nth % leads.length]?.(answer);
    return { speaker: 'chatbot', text: text ?? answer };
  });
}
