import type { Fault } from '../../../src/fidelity/finding.js';
import type { Played } from '../../../src/fidelity/played.js';
import type { Profile } from '../../../src/profile/profile.js';
import type { Random } from '../../../src/support/seed.js';
import type { Ending } from '../../../src/transcript/ending.js';
import type { HumanDialogue } from './humanDialogues.js';

/** What is planted: faults of the simulated user that show in the words alone. */
export const kinds = ['flip', 'loop', 'recitation', 'leak', 'empty', 'endless'] as const;
export type Kind = (typeof kinds)[number];

export const positions = ['early', 'middle', 'late'] as const;
export type Position = (typeof positions)[number];

export type Said = HumanDialogue['turns'][number];

/** A human dialogue with a fault of the simulated user put into it. */
export interface PlantedCase {
  readonly id: string;
  readonly kind: Kind;
  readonly source: string;
  /** Which wording or shape was planted. */
  readonly form: string;
  readonly position: Position;
  /** Findings of these kinds are right. */
  readonly faults: readonly Fault[];
  readonly played: Played;
  /** The first turn that is not as the person said it; counts from 1. */
  readonly where: number;
}

/** Where to plant, and with which chance. */
export interface Site {
  readonly dialogue: HumanDialogue;
  readonly position: Position;
  /** Which case of its kind, from 0. */
  readonly at: number;
  readonly random: Random;
  readonly people: readonly Profile[];
}

/** What was planted. The ending is the dialogue's own unless given. */
export interface Planting {
  readonly turns: readonly Said[];
  readonly where: number;
  readonly form: string;
  readonly faults: readonly Fault[];
  readonly ending?: Ending;
  readonly profile?: Profile;
}

/** Null where this dialogue does not lend itself to the fault. */
export type Planter = (site: Site) => Planting | null;

/** Indices of the user's turns. */
export const userTurns = (turns: readonly Said[]): number[] => turns.flatMap(({ speaker }, at) => (speaker === 'user' ? [at] : []));

/** The index of a user turn in the first, middle or last third; null where there is none. */
export function siteIn(turns: readonly Said[], position: Position, random: Random, fits: (index: number) => boolean = () => true): number | null {
  const users = userTurns(turns);
  const third = positions.indexOf(position);
  const there = users.filter((index, nth) => Math.min(2, Math.floor((3 * nth) / users.length)) === third && fits(index));
  return there.length === 0 ? null : random.pick(there);
}

/** What a chatbot says when it makes no sense of what it heard; no verdict on anybody. */
const PUZZLED = [
  'Sorry, I am not sure I follow. What would you like?',
  'I think I did not understand that. Could you tell me what you need?',
  'Hm, could you say that in other words?',
  'Pardon? I did not quite get that.',
  'I am sorry, I do not know what to make of that.',
  'Okay. What would you like to do?',
];

/**
 * The user's turns from index `from` on become `texts`, one each; what the chatbot said between them stays, except that with the
 * probability `puzzled` it does not understand. Where the dialogue is too short, it grows.
 */
export function sayInstead(turns: readonly Said[], from: number, texts: readonly string[], random: Random, puzzled = 0): Said[] {
  const said = [...turns];
  let at = from;
  texts.forEach((text, nth) => {
    if (nth > 0) {
      at++;
      if (at >= said.length) said.push({ speaker: 'chatbot', text: random.pick(PUZZLED) });
      else if (random.next() < puzzled) said[at] = { speaker: 'chatbot', text: random.pick(PUZZLED) };
      at++;
    }
    said[at] = { speaker: 'user', text };
  });
  if (at + 1 < said.length && random.next() < puzzled) said[at + 1] = { speaker: 'chatbot', text: random.pick(PUZZLED) };
  return said;
}

export const wordsIn = (text: string): string[] => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));

/** Whether the person of this dialogue begins most utterances without a capital. */
export const writesLower = (turns: readonly Said[]): boolean => {
  const openings = turns.filter(({ speaker, text }) => speaker === 'user' && /^\p{L}/u.test(text));
  return openings.length > 0 && openings.filter(({ text }) => /^\p{Ll}/u.test(text)).length * 2 > openings.length;
};

/** The n-th form of a list in an order drawn once: every form has its turn before any comes again. */
export const nthOf = <T>(forms: readonly T[], nth: number): T => forms[nth % forms.length] as T;
