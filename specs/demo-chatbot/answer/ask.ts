import { months } from '../language/dates.js';
import { capitalise } from '../language/say.js';
import type { Slot } from '../memory/talk.js';
import type { Turn } from './turn.js';

const questions: Readonly<Record<Slot, string>> = {
  city: 'Which city would you like to go to?',
  dates: 'When would you like to go, and for how many nights?',
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
  talk.awaited = slot;
  return wording;
}

export function askDates(turn: Turn): string {
  const { month, nights } = turn.facts.stay;
  const when = month === null ? 'When would you like to go' : `Which days in ${capitalise(months[month - 1] ?? '')} suit you`;
  return ask(turn, 'dates', nights === null ? `${when}, and for how many nights?` : `${when}?`);
}
