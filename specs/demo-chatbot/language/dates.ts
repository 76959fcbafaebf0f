export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const;

function parse(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

export function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

export function addDays(iso: string, days: number): string {
  const date = parse(iso);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function weekdayOf(iso: string): number {
  return parse(iso).getUTCDay();
}

export function addWorkingDays(iso: string, days: number): string {
  let date = iso;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (weekdayOf(date) % 6 !== 0) left -= 1;
  }
  return date;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((parse(to).getTime() - parse(from).getTime()) / 86_400_000);
}

/** The next date after `iso` that falls on the weekday. */
export function nextWeekday(iso: string, weekday: number): string {
  const ahead = (weekday - weekdayOf(iso) + 7) % 7;
  return addDays(iso, ahead === 0 ? 7 : ahead);
}

/** "Friday 5 June" */
export function sayDate(iso: string): string {
  const name = (word: string | undefined) => (word ?? '').replace(/^./, letter => letter.toUpperCase());
  const date = parse(iso);
  return `${name(weekdays[date.getUTCDay()])} ${date.getUTCDate()} ${name(months[date.getUTCMonth()])}`;
}

export function sayStay(start: string, nights: number): string {
  return `${sayDate(start)} to ${sayDate(addDays(start, nights))}`;
}
