/** Who speaks, as scripts name them; a form's `Name:` and `Date:` are none. */
const LABEL =
  /^\W{0,4}(?:me|you|i|user|assistant|system|chat ?bot|bot|ai|agent|interviewer|interviewee|recommender|seeker|customer|client|guest|host|waiter|waitress|barista|server|staff|clerk|operator|support|service|representative|rep|caller|speaker(?: \w+)?|person(?: \w+)?|human|employee|advisor|reception(?:ist)?|[ab])\W{0,3}:\W{0,3}\s+\S/iu;

/** Lines that are read. */
const LINES = 60;

/** Labels that make a dialogue. */
const TWO = 2;

/** The label of the second labelled line, where an utterance holds lines of two speakers; null where one speaks. */
export function bothSides(own: string): string | null {
  const labels = own
    .split('\n', LINES)
    .map(line => LABEL.exec(line)?.[0] ?? '')
    .filter(label => label !== '');
  return labels.length >= TWO && new Set(labels.map(label => label.slice(0, label.indexOf(':')).toLowerCase())).size >= TWO
    ? (labels[1]?.slice(0, -1).trim() ?? null)
    : null;
}
