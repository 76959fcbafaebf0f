import { once } from '../../support/remembered.js';
import { sentencesOf } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { isCustomers } from './customers.js';
import { plain } from './plain.js';
import { spokenIn } from './spoken.js';
import type { RoleFeature } from './feature.js';
import { SERVING } from './serving.js';
import { WANTING } from './wanting.js';

/** What was read out of one utterance. */
export interface RoleScore {
  /** Log odds that the side that serves said it, summed over the features; features overlap, so sums are capped where they are used. */
  readonly odds: number;
  readonly serving: readonly string[];
}

/** Asking back and doubting are no service: `what do you mean by insured?`, `are you sure?`. */
const ASKS_BACK =
  /\b(?:sorry,? |wait,? )?(?:(?:what|who|which) (?:do|did|does) (?:you|that|this|it|\w+) mean\b[^.!?]{0,80}|are you (?:really |absolutely |quite )?(?:sure|certain)\b[^.!?]{0,80}|how (?:do|can|would) (?:i|we) (?:know|trust|be sure)\b[^.!?]{0,80})[.!?]*/giu;

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bu\b/giu, 'you'],
  [/\bur\b/giu, 'your'],
  [/ {2,}/gu, ' '],
];

/** One question often shows several of these: together they count as the strongest and one more. */
const ASKING: ReadonlySet<string> = new Set(['asks for the wish', 'asks whether one wants it', 'asks for details', 'asks what is known', 'asks for reasons']);

const withoutCustomers = (text: string): string => {
  const sentences = sentencesOf(text);
  const kept = sentences.filter(sentence => !isCustomers(plain(sentence.slice(0, LONG))));
  return kept.length === sentences.length ? text : kept.join(' ');
};
/** Characters of one sentence that are read. */
const LONG = 400;

/** How much an utterance sounds like the side that serves. Turns do not change, so each is read once. */
export const roleScore = once((turn: Turn): RoleScore => {
  const text = SHORT_FORMS.reduce((so, [form, full]) => so.replace(form, full), spokenIn(turn).replace(ASKS_BACK, ' ')).trim();
  const matches = ({ pattern }: RoleFeature) => pattern.test(text);
  const sounds = SERVING.filter(matches);
  // What a customer may ask as well tells nothing: only what stands elsewhere counts.
  const rest = sounds.length > 0 && turn.speaker === 'user' ? withoutCustomers(text) : text;
  const serving = rest === text ? sounds : sounds.filter(({ pattern }) => pattern.test(rest));
  const asking = serving.filter(({ name }) => ASKING.has(name)).map(({ weight }) => weight);
  const odds =
    [...serving.filter(({ name }) => !ASKING.has(name)), ...WANTING.filter(matches)].reduce((sum, { weight }) => sum + weight, 0) +
    Math.max(0, ...asking) +
    (asking.length > 1 ? 1 : 0);
  return { odds, serving: serving.map(({ name }) => name) };
});
