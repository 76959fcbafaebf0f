import type { Profile } from '../src/profile/profile.js';
import { cut } from '../src/support/text.js';
import { oneLine, visible } from '../src/support/visible.js';
import type { Plan, Turn } from '../src/transcript/turn.js';
import { adversaryWords } from '../src/user/adversary/adversaryWords.js';
import { todayOf } from '../src/user/character/characters.js';
import { careIn, goalParts } from '../src/user/goal.js';
import { goalStateAt } from '../src/user/goalState.js';
import { memoryOf } from '../src/user/memory.js';
import type { Scenario } from '../src/user/scenario.js';
import { factsTold } from '../src/user/told.js';
import type { UserTurnFacts } from '../src/user/userTurn.js';

/** What stays the same for a whole conversation: the system message, which provider caches keep. */
export const personFacts = ({ profile, scenario }: Pick<UserTurnFacts, 'profile' | 'scenario'>, plansOnly: boolean) => ({
  profile: `${profile.prose.objective}\n\n${profile.prose.subjective}`,
  deep: (profile.deep ?? []).map(({ value }) => value),
  ...mannerFacts(profile),
  today: todayOf(profile),
  adversary: adversaryWords(scenario.adversary),
  goal: [scenario.goal, ...reasked(scenario)].join(', then '),
  many: goalParts(scenario.goal).length > 1,
  plansOnly,
  parts: numbered(goalParts(scenario.goal)),
  care: [...careIn(scenario.goal), ...reasked(scenario)],
  facts: numbered(scenario.facts),
  earlier: memoryOf(scenario),
});

/** What a person who asks again is told to do, last of all. */
const reasked = ({ reask }: Pick<Scenario, 'reask'>): string[] =>
  reask === undefined ? [] : [`ask once more, in other words, ${reask === true ? 'something it has already answered' : reask}`];

/** How the person writes: fields and own samples. */
export const mannerFacts = (profile: Profile) => ({ samples: profile.samples.slice(0, 4), style: styleWords(profile) });

/** What this turn adds: what was said, what is still open, and how long the next utterance is. */
export function momentFacts({ scenario, transcript, words }: UserTurnFacts, plansOnly: boolean) {
  const state = goalStateAt(scenario.goal, transcript);
  const open = state.flatMap((part, index) => (part.state === 'achieved' || part.state === 'impossible' ? [] : [index + 1]));
  const told = [...factsTold(scenario, transcript)].map(index => index + 1).sort((a, b) => a - b);
  return {
    turns: saidTurns(transcript),
    /** Numbers of what is still open, only for goals of several parts. */
    open: state.length > 1 ? open.join(', ') || 'nothing' : null,
    told: told.length > 0 ? told.join(', ') : null,
    words,
    plansOnly,
  };
}

/** Turns that a speaker sees: enough to answer in tone. */
const HEARD = 6;

/** What a separate speaker is told: the plan, how the person writes, and the last turns; not the profile, so that it has nothing to recite. */
export const speakerFacts = ({ profile, scenario, transcript, words }: UserTurnFacts, { intent, affect, decision }: SpokenPlan, fact: string | null) => ({
  ...mannerFacts(profile),
  goal: scenario.goal,
  turns: saidTurns(transcript.slice(-HEARD)),
  intent: oneLine(intent),
  fact,
  affect: oneLine(affect),
  leaves: decision === 'go on' ? null : decision,
  words,
});

type SpokenPlan = Pick<Plan, 'intent' | 'affect' | 'decision'>;

/** Longest text of one turn that a person reads, in characters: a chatbot that talks without end must not fill the prompt. */
const TURN_LIMIT = 8_000;

/** What was said, a turn a line: further lines of a turn are indented, so that nobody's words pass for another's turn or for a line of ours. */
export const saidTurns = (transcript: readonly Turn[]) =>
  transcript.map(({ speaker, text }) => ({ who: speaker === 'user' ? 'You' : 'Chatbot', text: visible(cut(text, TURN_LIMIT)).replace(/\n+/gu, '\n  ') }));

const numbered = (items: readonly string[]) => items.map((text, index) => ({ number: index + 1, text }));

function styleWords({ style, language }: Profile): string {
  const slips = style.typos === 'none' && style.emoji === 'none' ? 'no typos or emoji' : `${AMOUNT[style.typos]} typos, ${AMOUNT[style.emoji]} emoji`;
  // The prompt is in English: that goes without saying, and every word is paid for with each call.
  return `${style.register}, ${style.casing} case, ${style.punctuation} punctuation, ${slips}${language === 'en' ? '' : `; ${language}`}`;
}

const AMOUNT = { none: 'no', some: 'some', many: 'many' } as const;
