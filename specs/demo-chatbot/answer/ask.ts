import { months } from '../language/dates.js';
import { capitalise } from '../language/say.js';
import type { Slot } from '../memory/talk.js';
import type { Turn } from './turn.js';

const questions: Readonly<Record<Slot, string>> = {
  city: 'Which city would you like to go to?',
  dates: 'When would you like to go, and for how many nights?',
  days: 'Which days suit you?',
  nights: 'For how many nights?',
  from: 'Which city do you leave from?',
  number: 'What is the number? It starts with KL, LK or LS and is in the subject of your confirmation e-mail.',
  newDate: 'Which new date would you like?',
  article: 'Which article is it about?',
  budget: 'How much would you like to spend?',
  which: 'Which one would you like?',
};

/** The question, unless it was put before. */
export function ask({ talk }: Turn, slot: Slot, wording = questions[slot]): string {
  if (talk.asked.includes(slot)) return '';
  talk.asked = [...talk.asked, slot];
  talk.awaited = slot === 'days' ? 'dates' : slot;
  return wording;
}

/** Asks for what is missing to book a stay: the days, or only the number of nights. */
export function askDates(turn: Turn): string {
  const { start, month, nights } = turn.facts.stay;
  if (start !== null) return ask(turn, 'nights');
  const when = month === null ? 'When would you like to go' : `Which days in ${capitalise(months[month - 1] ?? '')} suit you`;
  return ask(turn, month === null ? 'dates' : 'days', nights === null ? `${when}, and for how many nights?` : `${when}?`);
}
