import type { Profile } from '../../profile/profile.js';
import { childSeed, seededRandom, type Random } from '../../support/seed.js';
import { wordsOf } from '../../support/text.js';
import type { UserTurn, UserTurnFacts } from '../userTurn.js';
import { agendaOf, type Agenda } from './agenda.js';
import { factFor, isYesNo, valueFor } from './answer.js';
import { inStyle } from './inStyle.js';
import { phrases } from './phrases.js';
import { readReply } from './readReply.js';

type Act = Exclude<keyof typeof phrases, 'openTerse'>;

/** What the offline user decided, before it is put into the person's style. */
interface Decided {
  readonly says: readonly string[];
  readonly intent: string;
  readonly reveal?: number;
  readonly affect?: 'neutral' | 'pleased' | 'annoyed';
  readonly decision?: UserTurn['decision'];
}

/** The offline user's turn: rule-based, in English, deterministic for the same facts and seed. */
export function agendaTurn(facts: unknown, seed: number): UserTurn {
  const { profile, scenario, transcript } = facts as UserTurnFacts;
  const random = seededRandom(childSeed(seed, 'agenda'));
  const agenda = agendaOf(profile, scenario, transcript);
  const decided = decide(facts as UserTurnFacts, agenda, random);
  return {
    achieved: [...agenda.achieved],
    intent: decided.intent,
    reveal: decided.reveal === undefined ? null : decided.reveal + 1,
    affect: decided.affect ?? 'neutral',
    decision: decided.decision ?? 'go on',
    utterance: inStyle(decided.says.filter(sentence => sentence !== '').join(' '), profile, random),
  };
}

function decide(facts: UserTurnFacts, agenda: Agenda, random: Random): Decided {
  const { profile, scenario, transcript } = facts;
  const say = (act: Act, slots: Readonly<Record<string, string>> = {}) => phrase(act, profile, random, slots);
  const reply = transcript.at(-1);
  const spokeBefore = transcript.some(turn => turn.speaker === 'user');
  if (reply?.speaker !== 'chatbot' || !spokeBefore) return open(facts, agenda, random);

  const { questions, regrets, informs, outOfScope, handsOver } = readReply(reply.text);
  const fact = (index: number) => scenario.facts[index] ?? '';
  if (handsOver) {
    const wanted = /\b(?:human|person|agent|colleague)\b/iu.test(scenario.goal);
    return { says: [say('leaveHuman')], intent: 'wait for the human', decision: wanted ? 'done' : 'handed off' };
  }
  if (agenda.vain >= agenda.patience) return { says: [say('giveUp')], intent: 'leave: it leads nowhere', affect: 'annoyed', decision: outOfScope ? 'out of scope' : 'give up' };
  if (reply.text.trim() === '') return { says: [say('silence')], intent: 'ask whether anyone is there' };

  const answered = answer(questions, facts, agenda, say);
  if (answered) return answered;
  if (regrets && !informs) return { says: [say('rephrase', { goal: agenda.current ?? scenario.goal })], intent: 'say it in other words' };

  const next = agenda.unvoiced[0];
  if (next !== undefined) return { says: [say('volunteer', { fact: fact(next) })], intent: 'add what matters to me', reveal: next };
  const preference = preferenceToVoice(facts, random);
  if (preference !== null) return { says: [preference], intent: 'say what I am like' };
  const request = agenda.requests[0];
  if (request !== undefined && agenda.current === null) return { says: [request], intent: `ask: ${request}` };
  if (agenda.current !== null && agenda.achieved.length > 0) return { says: [say('next', { goal: agenda.current })], intent: `go on to: ${agenda.current}` };
  if (agenda.current !== null) return { says: [say('rephrase', { goal: agenda.current })], intent: 'insist on the goal', affect: 'annoyed' };
  const check = questionToRepeat(facts);
  if (check !== null) return { says: [say('again', { question: check })], intent: `check again: ${check}` };
  return { says: [say('thanks')], intent: 'say goodbye', affect: 'pleased', decision: 'done' };
}

/** The first utterance: the goal, and for talkative people the first fact. */
function open({ profile, scenario, words }: UserTurnFacts, agenda: Agenda, random: Random): Decided {
  const goal = agenda.parts[0] ?? scenario.goal;
  const terse = profile.style.medianWords <= 6 && words <= 6;
  const opening = terse ? random.pick(phrases.openTerse).replace('{goal}', goal) : phrase('open', profile, random, { goal });
  const first = agenda.unvoiced[0];
  if (first === undefined || words < 10) return { says: [opening], intent: 'raise the goal' };
  return { says: [/[.!?]$/u.test(opening) ? opening : `${opening}.`, phrase('volunteer', profile, random, { fact: scenario.facts[first] ?? '' })], intent: 'raise the goal', reveal: first };
}

/** Answers what was asked: a fact, a value of the goal, yes, or that there is no preference. */
function answer(questions: readonly string[], { scenario, transcript }: UserTurnFacts, agenda: Agenda, say: (act: Act, slots?: Readonly<Record<string, string>>) => string): Decided | null {
  const asked = questions.filter(question => !/\b(?:anything else|any other|what else|something else|help you with|how (?:can|may) i)\b/iu.test(question));
  if (asked.length === 0) return null;
  for (const question of asked) {
    const index = factFor(question, scenario);
    if (index === null) continue;
    const fact = scenario.facts[index] ?? '';
    if (agenda.voiced.includes(index) && !isYesNo(question)) return { says: [say('toldYou', { fact })], intent: 'say it again', reveal: index, affect: 'annoyed' };
    if (!agenda.voiced.includes(index)) return { says: [say('volunteer', { fact })], intent: 'answer', reveal: index };
  }
  if (asked.some(isYesNo)) return { says: [say('yes')], intent: 'agree' };
  for (const question of asked) {
    const value = valueFor(question, scenario.goal);
    const told = transcript.some(turn => turn.speaker === 'user' && value !== null && turn.plan?.intent === `answer: ${value}`);
    if (value !== null) return told ? { says: [say('toldYou', { fact: value })], intent: `answer: ${value}`, affect: 'annoyed' } : { says: [value], intent: `answer: ${value}` };
  }
  return { says: [say('unknown')], intent: 'say that it does not matter' };
}

/** One lasting preference in the person's own words, once, when something is to be chosen. English samples only: offline speaks English. */
function preferenceToVoice({ profile, scenario, transcript }: UserTurnFacts, random: Random): string | null {
  const chooses = /\b(?:find|plan|book|buy|choose|recommend|pick|get to|travel|order|look)\w*\b/iu.test(scenario.goal);
  if (!chooses || !profile.language.startsWith('en') || transcript.some(turn => turn.plan?.intent === 'say what I am like')) return null;
  const numbers = [profile.objective.routinesHabits, profile.objective.otherExperiences, profile.objective.familyRelationships].flatMap(known => (known?.basis === 'stated' ? known.evidence : []));
  const sayable = [...new Set(numbers)].map(number => profile.samples[number - 1] ?? '').filter(sample => sample !== '' && !sample.includes('?') && wordsOf(sample).length <= 16);
  return sayable.length === 0 ? null : random.pick(sayable);
}

/** Careful and worried people ask once more about what they were told; so does a goal that says to double-check. */
function questionToRepeat({ profile, scenario, transcript }: UserTurnFacts): string | null {
  const { conscientiousness, neuroticism } = profile.subjective;
  const careful = conscientiousness?.value === 'high' || neuroticism?.value === 'high' || /double-check|check again|make sure/iu.test(scenario.goal);
  if (!careful || transcript.some(turn => turn.plan?.intent.startsWith('check again:'))) return null;
  const replies = transcript.filter(turn => turn.speaker === 'chatbot').map(turn => turn.text).join(' ');
  if (/\d\s?(?:€|eur|\$|£|dollars|pounds)|(?:€|\$|£)\s?\d/iu.test(replies)) return 'how much was it?';
  return /\b(?:days?|weeks?|hours?|tomorrow|\d{1,2} (?:june|july|may|august))\b/iu.test(replies) ? 'when was that?' : null;
}

function phrase(act: Act, { style }: Profile, random: Random, slots: Readonly<Record<string, string>>): string {
  const filled = random.pick(phrases[act][style.register]).replace(/\{(\w+)\}/gu, (_, slot: string) => slots[slot] ?? '');
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
