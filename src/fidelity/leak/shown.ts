/** Fields that nobody filled, as pages and mails show them by mistake. */
export const LEFT_OPEN = /\{\{|undefined|object Object|NaN|null|[$%]/u;
/** Telling what a page or a mail shows. */
const SHOWS =
  /\b(?:see|seeing|saw|shows?|showing|says|reads|displays?|displayed|beg[ai]ns? with|starts? with|started with|addressed|appears?|prints?|printing|printed|called me|stop=)\b[^.!?\n]{0,60}$/iu;

/** Whether an unfilled field is told of, as in `the mail begins with Dear {{name}}`, and not merely said. */
export function shownThere(text: string, field: string): boolean {
  const at = text.indexOf(field);
  return at > 0 && !/^\W{0,8}\{|["']\s*:/u.test(text.slice(0, at)) && SHOWS.test(text.slice(Math.max(0, at - 120), at));
}
