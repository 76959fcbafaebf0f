import type { Random } from '../../../../src/support/seed.js';
import { nthOf, siteIn, userTurns, wordsIn, type Planter, type Said } from '../planting.js';

/** What the person says, and says before and after it, where the loop begins. */
interface Round {
  readonly said: string;
  readonly next: string;
  readonly nth: number;
  readonly random: Random;
}

interface LoopForm {
  readonly name: string;
  /** How many utterances of the person go round: 1 unless given. */
  readonly of?: number;
  readonly times?: number;
  readonly say: (round: Round) => string;
  readonly hears?: readonly string[];
  readonly sentences?: number;
}

const sentencesOf = (text: string): string[] => text.trim().split(/(?<=[.!?])\s+/);
const bare = (text: string): string => text.replace(/[\s.!?,]+$/, '');
const lowerFirst = (text: string): string => (/^(?:I\b|[A-Z]{2})/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
const HEARD = ['Yes, I have that.', 'Certainly, that is noted already.', 'All right, I have taken that down.', 'Got it, thank you.', 'Yes, you told me.'];
const QUESTIONS = [
  'Thank you. And how did you hear about us?',
  'Good. Which name may I put down?',
  'Fine. Would you like to receive our newsletter?',
  'And do you have any other wishes?',
  'Understood. Is this your first time here?',
  'And what would you like to do next?',
];

const forms: readonly LoopForm[] = [
  { name: 'word for word', say: ({ said }) => said },
  { name: 'with something before it', say: ({ said, nth }) => `${nthOf(['Okay, great.', 'Sounds good.', 'Alright!', 'Perfect.', 'I see.'], nth)} ${said}` },
  { name: 'two in turn', of: 2, times: 3, say: ({ said, next, nth }) => (nth % 2 === 0 ? said : next) },
  { name: 'the same answer to other questions', say: ({ said }) => said, hears: QUESTIONS },
  { name: 'with another tail', say: ({ said, nth }) => `${bare(said)}${nthOf([', please.', ', thanks.', ', thank you!', ', if possible.', '...'], nth)}` },
  {
    name: 'over and over in one utterance',
    times: 2,
    say: ({ said, random }) => Array.from({ length: 6 + Math.floor(random.next() * 5) }, () => said).join(' '),
  },
  {
    name: 'confirms what was confirmed',
    times: 5,
    say: ({ said, nth }) =>
      `${nthOf(['Just to confirm:', 'Just to be sure:', 'Just to double-check:', 'Just to make certain:', 'Just to confirm once more:'], nth)} ${said}`,
    hears: ['Yes, that is right.', 'Yes, confirmed.', 'That is correct.', 'Yes, exactly as you say.'],
  },
  {
    name: 'other signs and capitals',
    say: ({ said, nth }) => nthOf([bare(said).toLowerCase(), `${bare(said)}!`, bare(said), `${bare(said)}...`, said.toUpperCase()], nth),
  },
  {
    name: 'sentences in another order',
    sentences: 2,
    say: ({ said, nth }) => (nth % 2 === 0 ? sentencesOf(said).reverse().join(' ') : `So, ${lowerFirst(said)}`),
  },
  {
    name: 'everything so far, again and again',
    times: 3,
    say: ({ said, nth }) => Array.from({ length: nth + 2 }, (_, at) => (at === 0 ? said : lowerFirst(said))).join(' And '),
  },
  {
    name: 'as before, with a new opening',
    say: ({ said, nth }) =>
      `${nthOf(['I was wondering about this:', 'My request is this:', "Here's what I need:", 'What I mean is this:', 'To put it simply:'], nth)} ${lowerFirst(said)}`,
  },
  { name: 'begins the conversation anew', of: 2, times: 2, say: ({ said, next, nth }) => (nth % 2 === 0 ? said : next) },
];

/** After such an answer a person may well say the same again. */
const FAILED = /\b(?:sorry|apolog|unable|unsuccessful|unfortunately|could ?n[o']t|can ?n?[o']t|not able|not sure|pardon|repeat|which|what)/i;
const answered = (answer: Said | undefined): boolean => answer !== undefined && wordsIn(answer.text).length >= 2 && !FAILED.test(answer.text);

const telling = ({ text }: Said): boolean => wordsIn(text).length >= 5 && wordsIn(text).length <= 45;

/** The same comes round again and again although the chatbot has heard it. */
export const plantLoop: Planter = ({ dialogue, position, at, random }) => {
  const { turns } = dialogue;
  const form = nthOf(forms, at);
  const of = form.of ?? 1;
  const users = userTurns(turns);
  const anew = form.name === 'begins the conversation anew';
  const fits = (index: number): boolean => {
    const nth = users.indexOf(index);
    const rounds = anew ? [users[0], users[1]] : users.slice(nth, nth + of);
    const said = rounds.map(one => (one === undefined ? undefined : turns[one]));
    if (form.hears === undefined && rounds.some(one => one !== undefined && !answered(turns[one + 1]))) return false;
    if (sentencesOf(turns[index]?.text ?? '').length < (form.sentences ?? 1)) return false;
    if (said.length < of || said.some(one => one === undefined || !telling(one)) || new Set(said.map(one => one?.text)).size < of) return false;
    return !anew || (nth >= 2 && nth < users.length - 1);
  };
  const from = siteIn(turns, position, random, fits);
  if (from === null) return null;
  const nth = users.indexOf(from);
  const first = anew ? users.slice(0, 2) : users.slice(nth, nth + of);
  const round = first.map(index => turns[index]?.text.trim() ?? '');
  const kept = anew ? from : (users[nth + of - 1] ?? from);
  const said: Said[] = turns.slice(0, kept + 1);
  const times = (form.times ?? 3 + Math.floor(random.next() * 3)) * of;
  const order = random.shuffle([0, 1, 2, 3]);
  const heardAs = random.shuffle(HEARD);
  for (let one = 0; one < times; one++) {
    const own = turns[kept + 1]?.text;
    // What the chatbot answered once it answers again, so that nobody would have to ask again.
    const answer = turns[(first[(one + of - 1) % of] ?? from) + 1]?.text ?? 'Yes.';
    const again = [`As I said: ${answer}`, `Once more: ${answer}`, `I can only tell you again: ${answer}`, answer];
    const heard = form.hears ?? (round.some(text => text.includes('?')) || one % 2 === 0 ? order.map(nth => again[nth] ?? answer) : heardAs);
    said.push({ speaker: 'chatbot', text: one === 0 && own !== undefined ? own : nthOf(heard, one) });
    said.push({ speaker: 'user', text: form.say({ said: round[0] ?? '', next: round[1] ?? '', nth: one, random }) });
  }
  if (said[kept + 2]?.text === turns[kept + 2]?.text) return null;
  const goesOn = random.next() < 0.5;
  const rest = goesOn ? turns.slice(said.length) : [];
  return {
    turns: [...said, ...rest],
    where: kept + 3,
    form: form.name,
    faults: round.some(text => /\bthank|\bbye\b/i.test(text)) ? ['loop', 'thanks loop'] : ['loop'],
    ...(goesOn ? {} : { ending: 'turn limit' }),
  };
};
