import { isQuestion, offers } from './sentences.js';
import type { Line } from './dialogue.js';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAY = `(${DAYS.join('|')})`;
const OUT = new RegExp(
  `\\b(?:not|never|no|except|but|cant|wont|dont work|away|closed|except for) (?:(?:on|a|at|do|make|be|any|for|come|free|available|possible|good|work) ){0,3}${DAY}s?\\b|\\b${DAY}s? (?:is|are|isnt|arent|doesnt|dont|wont) (?:out|work|no good|possible|impossible|good|taken)\\b`,
  'gu',
);
const ONLY = new RegExp(
  `\\b(?:only|just) (?:(?:on|a|at|do|be|free|available|possible|come|good) ){0,3}${DAY}s?\\b|\\b${DAY}s? (?:only|suits? me|is the only)\\b`,
  'u',
);
const UNTIL = new RegExp(
  `\\b(?:until|till|by|before|no later than|latest|leave on|leaving on|back home on|deadline is) (?:the |this |late |noon )?${DAY}\\b`,
  'u',
);
const SOON = /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|same day|within the hour|right away|while you wait)\b/u;
const LATER =
  /\b(?:next week|week after|(?:two|three|four|2|3|4|several|a few|a couple of) weeks|(?:a|one) week\b(?! ?(?:long|pass))|fortnight|next month|(?:ten|seven|eight|\d\d|7|8|9|five to seven|5 7) (?:working |business )?days|(?:five|5|6|six) (?:working|business) days)\b/u;

/** What a cue about days of the week asks of a day, from 0 for Monday; null when it names none. */
export function dayLimit(cue: string, plainCue: string): { readonly values: (line: Line) => number[]; readonly fine: (day: number) => boolean } | null {
  const at = (name: string | undefined): number => DAYS.indexOf(name ?? '');
  const out = [...plainCue.matchAll(OUT)].map(found => at(found[1] ?? found[2]));
  const only = ONLY.exec(plainCue);
  const until = UNTIL.exec(plainCue);
  const named = (line: Line): number[] =>
    isQuestion(line) && !offers(line) ? [] : [...line.words.join(' ').matchAll(new RegExp(`\\b${DAY}s?\\b`, 'gu'))].map(found => at(found[1]));
  if (out.length > 0) return { values: named, fine: day => !out.includes(day) };
  if (only) {
    const wanted = at(only[1] ?? only[2]);
    return { values: named, fine: day => day === wanted };
  }
  const ordinal = /\b(?:by|before|until|till|no later than) (?:the )?(\d{1,2})(?:st|nd|rd|th)\b/u.exec(plainCue);
  if (ordinal) {
    const cap = Number(ordinal[1]);
    return {
      values: line => [...line.words.join(' ').matchAll(/\b(\d{1,2})(?:st|nd|rd|th)\b/gu)].map(found => Number(found[1])),
      fine: day => day <= cap,
    };
  }
  if (!until || /\b(?:open|closed?|sale|offer)\b/iu.test(cue)) return null;
  const cap = at(until[1]);
  return {
    values: line => {
      const words = line.words.join(' ');
      const days = /\bnext \w+day\b/u.test(words) ? [7] : named(line).filter(day => day > cap || cap - day < 3);
      return [...days, ...(SOON.test(words) ? [0] : []), ...(LATER.test(words) ? [7] : [])];
    },
    fine: day => day <= cap,
  };
}
