import { addDays, months, nextWeekday, toIso, weekdayOf, weekdays } from '../language/dates.js';

export interface DateFind {
  readonly start: string | null;
  readonly end: string | null;
  readonly month: number | null;
  readonly weekend: boolean;
}

const monthNames = `(${months.join('|')})`;
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?';
const joint = '(?: ?- ?| to (?:the )?| until (?:the )?| till (?:the )?| and (?:the )?| through (?:the )?)';
const weekdayNames = `(${weekdays.join('|')})`;

const monthOf = (name: string | undefined): number => months.findIndex(month => month === name) + 1;
const weekdayNumber = (name: string | undefined): number => weekdays.findIndex(day => day === name);

function inFuture(today: string, month: number, day: number): string | null {
  const year = Number(today.slice(0, 4));
  const date = toIso(year, month, day);
  return date !== null && date < today && month < Number(today.slice(5, 7)) - 1 ? toIso(year + 1, month, day) : date;
}

function found(start: string | null, end: string | null = null, weekend = false): DateFind {
  return { start, end, month: null, weekend };
}

const range = (from: string | null, to: string | null): DateFind => found(from, from !== null && to !== null && to > from ? to : null);

type Finder = readonly [RegExp, (match: RegExpExecArray, today: string) => DateFind];

function fridayBefore(iso: string): string {
  return addDays(iso, -((weekdayOf(iso) + 2) % 7));
}

function weekendOf(which: string | undefined, month: number, today: string): DateFind {
  const first = inFuture(today, month, 1) ?? today;
  const fridays = [0, 1, 2, 3, 4].map(week => addDays(nextWeekday(addDays(first, -1), 5), week * 7)).filter(friday => Number(friday.slice(5, 7)) === month);
  const index = { first: 0, second: 1, third: 2, fourth: 3, last: fridays.length - 1 }[which ?? 'first'] ?? 0;
  return found(fridays[index] ?? null, null, true);
}

const finders: readonly Finder[] = [
  [/\b(\d{4}-\d\d-\d\d)(?: ?(?:-|to|until|and) ?(\d{4}-\d\d-\d\d))?/, ([, from, to]) => range(from ?? null, to ?? null)],
  [
    new RegExp(`\\b${dayNumber} (?:of )?${monthNames}${joint}${dayNumber} (?:of )?${monthNames}`),
    ([, a, m, b, n], today) => range(inFuture(today, monthOf(m), Number(a)), inFuture(today, monthOf(n), Number(b))),
  ],
  [
    new RegExp(`\\b${monthNames} (?:the )?${dayNumber}${joint}${monthNames} (?:the )?${dayNumber}\\b`),
    ([, m, a, n, b], today) => range(inFuture(today, monthOf(m), Number(a)), inFuture(today, monthOf(n), Number(b))),
  ],
  [
    new RegExp(`\\bweekend of (?:the )?${dayNumber}(?: (?:of )?${monthNames})?`),
    ([, day, month], today) => {
      const date = inFuture(today, month === undefined ? Number(today.slice(5, 7)) : monthOf(month), Number(day));
      return found(date === null ? null : fridayBefore(date), null, true);
    },
  ],
  [
    new RegExp(`\\b${dayNumber}${joint}${dayNumber} (?:of )?${monthNames}`),
    ([, a, b, m], today) => range(inFuture(today, monthOf(m), Number(a)), inFuture(today, monthOf(m), Number(b))),
  ],
  [
    new RegExp(`\\b${monthNames} (?:the )?${dayNumber}${joint}(?:the )?${dayNumber}\\b`),
    ([, m, a, b], today) => range(inFuture(today, monthOf(m), Number(a)), inFuture(today, monthOf(m), Number(b))),
  ],
  [new RegExp(`\\b${dayNumber} (?:of )?${monthNames}`), ([, day, month], today) => found(inFuture(today, monthOf(month), Number(day)))],
  [
    new RegExp(`\\b${monthNames} (?:the )?${dayNumber}\\b(?! ?(?:euro|nights?|days?|people|persons))`),
    ([, month, day], today) => found(inFuture(today, monthOf(month), Number(day))),
  ],
  [
    /\b(\d{1,2})[/.](\d{1,2})(?:[/.](?:20)?\d\d)?(?: ?(?:-|to|until) ?(\d{1,2})[/.](\d{1,2})(?:[/.](?:20)?\d\d)?)?(?![.,]?\d| ?euro)/,
    ([, a, m, b, n], today) => range(inFuture(today, Number(m), Number(a)), b === undefined ? null : inFuture(today, Number(n), Number(b))),
  ],
  [
    new RegExp(`\\b${monthNames},? (?:the )?(first|second|third|last) week\\b`),
    ([, month, which], today) => found(inFuture(today, monthOf(month), { first: 1, second: 8, third: 15, last: 24 }[which ?? ''] ?? 1)),
  ],
  [
    new RegExp(`\\b(first|second|third|last) week (?:of|in) ${monthNames}`),
    ([, which, month], today) => found(inFuture(today, monthOf(month), { first: 1, second: 8, third: 15, last: 24 }[which ?? ''] ?? 1)),
  ],
  [new RegExp(`\\b(first|second|third|fourth|last) weekend (?:of|in) ${monthNames}`), ([, which, month], today) => weekendOf(which, monthOf(month), today)],
  [new RegExp(`\\bweekend in ${monthNames}`), ([, month], today) => ({ ...weekendOf('first', monthOf(month), today), start: null, month: monthOf(month) })],
  [/\bday after tomorrow\b/, (_, today) => found(addDays(today, 2))],
  [/\btomorrow\b/, (_, today) => found(addDays(today, 1))],
  [/\b(today|tonight)\b/, (_, today) => found(today)],
  [/\bweekend after next\b/, (_, today) => found(addDays(nextWeekday(today, 5), 14), null, true)],
  [/\b(next|following) weekend\b|\bweekend after\b/, (_, today) => found(addDays(nextWeekday(today, 5), 7), null, true)],
  [/\b(this|coming|the coming|this coming|upcoming) weekend\b/, (_, today) => found(nextWeekday(today, 5), null, true)],
  [
    new RegExp(`\\b${weekdayNames}${joint}${weekdayNames}`),
    ([, from, to], today) => {
      const start = nextWeekday(today, weekdayNumber(from));
      return range(start, nextWeekday(start, weekdayNumber(to)));
    },
  ],
  [
    new RegExp(`\\bnext ${weekdayNames}`),
    ([, day], today) => {
      const date = nextWeekday(today, weekdayNumber(day));
      return found(addDays(date, weekdayNumber(day) > weekdayOf(today) ? 7 : 0));
    },
  ],
  [
    new RegExp(`\\b(?:this |on |coming |for |leave |leaving |from |by )?${weekdayNames}\\b(?! ?(?:mornings|evenings))`),
    ([, day], today) => found(nextWeekday(today, weekdayNumber(day))),
  ],
  [/\bin (\d{1,2}) weeks\b/, ([, weeks], today) => found(addDays(today, Number(weeks) * 7))],
  [/\bin (\d{1,2}) days\b/, ([, days], today) => found(addDays(today, Number(days)))],
  [/\bin (a|1|one) week\b|\ba week from now\b/, (_, today) => found(addDays(today, 7))],
  [/\bnext week\b/, (_, today) => found(nextWeekday(today, 1))],
  [
    new RegExp(`\\b(?:the|on) (\\d{1,2})(?:st|nd|rd|th)(?:${joint}(\\d{1,2})(?:st|nd|rd|th))?\\b`),
    ([, day, end], today) => {
      const ofThisMonth = (number: string | undefined) => toIso(Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(number));
      return range(ofThisMonth(day), end === undefined ? null : ofThisMonth(end));
    },
  ],
  [/\bnext month\b/, (_, today) => ({ ...found(null), month: (Number(today.slice(5, 7)) % 12) + 1 })],
  [
    new RegExp(`\\b(?:in|during|early|late|mid|begin|beginning of|start of|end of|middle of|sometime|of|for|this) ${monthNames}\\b|^${monthNames}[.!]?$`),
    ([, one, other]) => ({ ...found(null), month: monthOf(one ?? other) }),
  ],
];

/** "A weekend, 20 June" begins on the Friday. */
function asWeekend(dates: DateFind, text: string): DateFind {
  if (dates.start === null || dates.end !== null || dates.weekend || !/\bweekend\b/.test(text)) return dates;
  const day = weekdayOf(dates.start);
  return { ...dates, weekend: true, start: day === 6 || day === 0 ? fridayBefore(dates.start) : dates.start };
}

export function findDates(text: string, today: string): DateFind | null {
  for (const [pattern, read] of finders) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const dates = read(match, today);
    if (dates.start !== null || dates.month !== null) return asWeekend(dates, text);
  }
  return /\bweekend\b/.test(text) ? found(null, null, true) : null;
}
