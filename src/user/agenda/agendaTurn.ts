import { samplesOf, type Profile } from '../../profile/profile.js';
import { childSeed, seededRandom, type Random } from '../../support/seed.js';
import { contentStems, folded, sentencesOf, wordsOf } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import type { Turn } from '../../transcript/turn.js';
import { CHECKS_AGAIN, goalParts } from '../goal.js';
import type { UserTurn, UserTurnFacts } from '../userTurn.js';
import { agendaOf, type Agenda } from './agenda.js';
import { factFor, isYesNo, valueFor } from './answer.js';
import { inStyle } from './inStyle.js';
import { minded, overlaid } from './overlay.js';
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
export function agendaTurn(given: unknown, seed: number): UserTurn {
  const facts = minded(given as UserTurnFacts);
  const { profile, scenario, transcript } = facts;
  const random = seededRandom(childSeed(seed, 'agenda'));
  const agenda = agendaOf(profile, scenario, transcript);
  const decided = decide(facts, agenda, random);
  const leaves = decided.decision !== undefined && decided.decision !== 'go on';
  const says = overlaid(
    decided.says.filter(sentence => sentence !== ''),
    given as UserTurnFacts,
    leaves,
    seed,
  );
  return {
    achieved: agenda.parts.flatMap((part, index) => (agenda.achieved.includes(part) ? [index + 1] : [])),
    intent: decided.intent,
    reveal: decided.reveal === undefined ? null : decided.reveal + 1,
    affect: decided.affect ?? 'neutral',
    decision: decided.decision ?? 'go on',
    utterance: inStyle(says.join(' '), profile, random),
  };
}

function decide(facts: UserTurnFacts, agenda: Agenda, random: Random): Decided {
  const { profile, scenario, transcript } = facts;
  const say = (act: Act, slots: Readonly<Record<string, string>> = {}) => phrase(act, profile, random, slots, transcript);
  const reply = transcript.at(-1);
  const spokeBefore = transcript.some(turn => turn.speaker === 'user');
  if (reply?.speaker !== 'chatbot' || !spokeBefore) return open(facts, agenda, random);

  const { questions, regrets, informs, outOfScope, handsOver } = readReply(reply.text);
  const fact = (index: number) => scenario.facts[index] ?? '';
  if (handsOver) {
    const wanted = /\b(?:human|person|agent|colleague)\b/iu.test(scenario.goal);
    return { says: [say('leaveHuman')], intent: 'wait for the human', decision: wanted ? 'done' : 'handed off' };
  }
  if (agenda.vain >= agenda.patience)
    return { says: [say('giveUp')], intent: 'leave: it leads nowhere', affect: 'annoyed', decision: outOfScope ? 'out of scope' : 'give up' };
  if (reply.text.trim() === '') return { says: [say('silence')], intent: 'ask whether anyone is there' };

  const known = answerKnown(questions, facts, agenda, say);
  if (known) return known;
  if (regrets && !informs)
    return { says: [say('rephrase', { goal: agenda.current ?? agenda.parts.at(-1) ?? scenario.goal })], intent: 'say it in other words' };
  const next = agenda.unvoiced[0];
  if (agenda.current !== null) {
    const answered = answerOpen(questions, facts, say);
    if (answered) return answered;
  }
  if (next !== undefined) return { says: [say('volunteer', { fact: fact(next) })], intent: 'add what matters to me', reveal: next };
  const promise = promiseToRecall(facts);
  if (promise !== null) return { says: [say('recall', promise)], intent: RECALL };
  const preference = preferenceToVoice(facts, random);
  if (preference !== null) return { says: [preference], intent: 'say what I am like' };
  const newlyOn = agenda.current !== null && !transcript.some(turn => turn.speaker === 'user' && turn.plan?.intent.endsWith(agenda.current ?? ''));
  if (agenda.current !== null && newlyOn && agenda.achieved.length > 0)
    return { says: [say('next', { goal: agenda.current })], intent: `go on to: ${agenda.current}` };
  if (agenda.current !== null) return { says: [say('rephrase', { goal: agenda.current })], intent: `insist on: ${agenda.current}`, affect: 'annoyed' };
  const request = agenda.requests[0];
  if (request !== undefined) return { says: [request], intent: `ask: ${request}` };
  const check = questionToRepeat(facts);
  if (check !== null) return { says: [say('again', { question: check })], intent: `check again: ${check}` };
  const declines = questions.some(isYesNo) ? [say('no')] : [];
  return { says: [...declines, say('thanks')], intent: 'say goodbye', affect: 'pleased', decision: 'done' };
}

/** The first utterance: the goal, and for talkative people the first fact. */
function open({ profile, scenario, words }: UserTurnFacts, agenda: Agenda, random: Random): Decided {
  const goal = agenda.parts[0] ?? scenario.goal;
  const terse = profile.style.medianWords <= 6 && words <= 6;
  const opening = terse ? random.pick(phrases.openTerse).replace('{goal}', () => goal) : phrase('open', profile, random, { goal });
  const first = agenda.unvoiced[0];
  if (first === undefined || words < 10) return { says: [opening], intent: 'raise the goal' };
  return {
    says: [/[.!?]$/u.test(opening) ? opening : `${opening}.`, phrase('volunteer', profile, random, { fact: scenario.facts[first] ?? '' })],
    intent: 'raise the goal',
    reveal: first,
  };
}

type Say = (act: Act, slots?: Readonly<Record<string, string>>) => string;

/** The questions about the matter, without offers of further help. */
const onTheMatter = (questions: readonly string[]): readonly string[] =>
  questions.filter(question => !/\b(?:anything else|any other|what else|something else|help you with|how (?:can|may) i)\b/iu.test(question));

/** Answers with a fact the person knows; asked again for what was said already, they say so. */
function answerKnown(questions: readonly string[], { scenario }: UserTurnFacts, agenda: Agenda, say: Say): Decided | null {
  for (const question of onTheMatter(questions)) {
    const index = factFor(question, scenario);
    if (index === null) continue;
    const fact = scenario.facts[index] ?? '';
    if (!agenda.voiced.includes(index)) return { says: [say('volunteer', { fact })], intent: 'answer', reveal: index };
    if (!isYesNo(question)) return { says: [say('toldYou', { fact })], intent: 'say it again', reveal: index, affect: 'annoyed' };
  }
  return null;
}

/** Answers what no fact answers, while the goal is open: yes, a value of the goal, or that it does not matter. */
function answerOpen(questions: readonly string[], { scenario, transcript }: UserTurnFacts, say: Say): Decided | null {
  const asked = onTheMatter(questions);
  if (asked.length === 0) return null;
  if (asked.some(isYesNo)) return { says: [say('yes')], intent: 'agree' };
  for (const question of asked) {
    const value = valueFor(question, scenario.goal);
    if (value === null) continue;
    const told = transcript.some(turn => turn.speaker === 'user' && turn.plan?.intent === `answer: ${value}`);
    return told ? { says: [say('toldYou', { fact: value })], intent: `answer: ${value}`, affect: 'annoyed' } : { says: [value], intent: `answer: ${value}` };
  }
  return { says: [say('unknown')], intent: 'say that it does not matter' };
}

const RECALL = 'recall what was promised';

/** The last promise of the latest earlier conversation, once. */
function promiseToRecall({ scenario, transcript }: UserTurnFacts): { readonly when: string; readonly fact: string } | null {
  const latest = scenario.earlier.at(-1);
  const promise = latest?.promised.at(-1);
  if (latest === undefined || promise === undefined || transcript.some(turn => turn.plan?.intent === RECALL)) return null;
  return { when: latest.when, fact: promise };
}

/** What a lasting preference may matter for, by the goal's words and the preference's: choosing a trip or a thing, not settling an old matter. */
const MATTERS: readonly (readonly [goal: RegExp, preference: RegExp])[] = [
  [
    /^(?!.*\b(?:refund|cancel\w*|return|complain|status|invoice)\b).*\b(?:hotel|room|hostel|stay|trip|weekend|holiday|journey|restaurant|table|dinner|lunch|tour|get (?:from|to)|travel)\b/iu,
    /./u,
  ],
  [
    /\b(?:buy|choose|find an?|recommend)\b/iu,
    /\b(?:leather|vegan|plastic|wool|cotton|heavy|light|size|colou?r|cheap\w*|budget|afford\w*|spend|loud|noise|waterproof|left.handed|second.?hand|made|brand)\b/iu,
  ],
];

/** One lasting preference in the person's own words, once, when it may matter and no fact says otherwise. English samples only: offline speaks English. */
function preferenceToVoice({ profile, scenario, transcript }: UserTurnFacts, random: Random): string | null {
  if (!profile.language.startsWith('en') || transcript.some(turn => turn.plan?.intent === 'say what I am like')) return null;
  const matters = MATTERS.find(([goal]) => goal.test(scenario.goal))?.[1];
  if (matters === undefined) return null;
  const { routinesHabits, otherExperiences, familyRelationships } = profile.objective;
  const known = [routinesHabits, otherExperiences, familyRelationships].filter(attribute => attribute?.basis === 'stated');
  const samples = [...new Set(known.flatMap(attribute => (attribute ? samplesOf(attribute, profile) : [])))];
  const given = new Set(scenario.facts.flatMap(fact => [...contentStems(fact), ...quantitiesOf(fact).map(quantity => quantity.kind)]));
  const said = (sample: string) => [...contentStems(sample), ...quantitiesOf(sample).map(quantity => quantity.kind)].some(item => given.has(item));
  const sayable = samples.filter(sample => matters.test(sample) && !sample.includes('?') && wordsOf(sample).length <= 14 && !said(sample));
  // Of a hotel they say first what they think of hotels.
  const about = new Set(contentStems(scenario.goal));
  const nearest = sayable.filter(sample => contentStems(sample).some(stem => about.has(stem)));
  return sayable.length === 0 ? null : random.pick(nearest.length > 0 ? nearest : sayable);
}

/** Careful and worried people ask once more about what they were told; so does a goal that says to double-check, or a scenario that says what to ask again. */
function questionToRepeat({ profile, scenario, transcript }: UserTurnFacts): string | null {
  const { conscientiousness, neuroticism } = profile.subjective;
  const { reask } = scenario;
  const careful =
    reask !== undefined ||
    conscientiousness?.value === 'high' ||
    neuroticism?.value === 'high' ||
    scenario.goal.split(/,\s*|\bthen\s+|\band\s+/u).some(part => CHECKS_AGAIN.test(part.trim()));
  if (!careful || transcript.some(turn => turn.plan?.intent.startsWith('check again:'))) return null;
  if (typeof reask === 'string') return `can you tell me ${reask}?`;
  const told = transcript.filter(turn => turn.speaker === 'chatbot').flatMap(turn => sentencesOf(turn.text).filter(sentence => !sentence.includes('?')));
  const subject = subjectOf(scenario.goal);
  const kinds = new Set(told.flatMap(sentence => quantitiesOf(sentence).map(quantity => quantity.kind)));
  if (kinds.has('money')) return `how much is ${subject}?`;
  return kinds.has('date') || kinds.has('duration') ? `when is that, with ${subject}?` : null;
}

/** What a goal is about, for asking again: `the refund for KL1234` of `get a refund for cancelled flight KL1234`. */
function subjectOf(goal: string): string {
  const object = (goalParts(goal)[0] ?? goal).replace(/^\S+\s+(?:out\s+)?/u, '').replace(/^(?:when|where|how|whether)\s+/u, '');
  return object.replace(/^an?\s+/u, 'the ');
}

/** A phrase for the act, one not said before while there is one: people do not repeat themselves word by word. */
function phrase(act: Act, { style }: Profile, random: Random, slots: Readonly<Record<string, string>>, transcript: readonly Turn[] = []): string {
  const said = transcript.filter(({ speaker }) => speaker === 'user').map(({ text }) => ` ${folded(text)} `);
  const filled = phrases[act][style.register].map(words => words.replace(/\{(\w+)\}/gu, (_, slot: string) => slots[slot] ?? ''));
  const fresh = filled.filter(words => !said.some(before => before.includes(` ${folded(words)} `)));
  const chosen = random.pick(fresh.length > 0 ? fresh : filled);
  return chosen.charAt(0).toUpperCase() + chosen.slice(1);
}
