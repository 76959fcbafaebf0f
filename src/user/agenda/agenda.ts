import type { Profile } from '../../profile/profile.js';
import { contentStems } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { goalParts } from '../goal.js';
import type { Scenario } from '../scenario.js';
import { readReply } from './readReply.js';

/**
 * What is still on a person's mind, worked out from what was said so far: the goal's parts (constraints to give, requests to
 * ask), facts not yet voiced, and how much patience is left. After Schatzmann et al. 2007 (agenda-based user simulation):
 * the goal is constraints plus requests, the agenda a stack of what is still to be said.
 */
export interface Agenda {
  /** Parts of the goal, in order: `get a refund` of `get a refund, then change the date`. */
  readonly parts: readonly string[];
  readonly achieved: readonly string[];
  /** The part being talked about; null when all are achieved. */
  readonly current: string | null;
  /** Facts nobody heard yet, as indexes into the scenario's facts. */
  readonly unvoiced: readonly number[];
  readonly voiced: readonly number[];
  /** Questions still to ask: the requests. */
  readonly requests: readonly string[];
  /** Utterances that got nowhere. */
  readonly vain: number;
  readonly patience: number;
}

/** Facts about the world that a question in the criteria's published grammar asks for; null when it asks for none. */
export function requestOf(criterion: string): string | null {
  const bare = criterion.replace(/^(?:the chatbot|it)\s+/iu, '');
  const when = /^(?:says|states|gives) (when|how long|how much) (.+)$/iu.exec(bare);
  if (when) return `can you tell me ${when[1]} ${when[2]}?`;
  const price = /^(?:states|says|gives) (the (?:price|amount|cost|date|duration|time)(?: of| for)? ?.*)$/iu.exec(bare);
  if (price) return `what is ${price[1]?.trim()}?`;
  const offer = /^offers (.+?)(?: at least once)?$/iu.exec(bare);
  return offer ? `can I have ${offer[1]}?` : null;
}

/** Two unanswered tries for the short-tempered, four for the patient (Big Five agreeableness and neuroticism); one under the overlay `impatient`. */
export function patienceOf({ subjective, overlay }: Profile): number {
  if (overlay === 'impatient') return 1;
  const { agreeableness, neuroticism } = subjective;
  if (agreeableness?.value === 'low' || neuroticism?.value === 'high') return 2;
  return agreeableness?.value === 'high' ? 4 : 3;
}

/** Goals that want something done, not told. */
const WANTS_ACTION = /^(?:please )?(?:get (?:a|my|the) (?:refund|money)|book|reserve|cancel|change|move|return|order|buy|make|send)\b/iu;

/** True when the reply deals with the part: it says it is done, or tells something definite on its subject. */
const achieves = (part: string, reply: string): boolean => {
  const { informs, acts } = readReply(reply);
  if (WANTS_ACTION.test(part)) return acts;
  const stems = new Set(contentStems(reply));
  return informs && contentStems(part).some(stem => stems.has(stem));
};

export function agendaOf(profile: Profile, scenario: Scenario, transcript: readonly Turn[]): Agenda {
  const parts = goalParts(scenario.goal);
  const said = transcript.filter(turn => turn.speaker === 'user');
  const achieved: string[] = [];
  let vain = 0;
  transcript.forEach((turn, at) => {
    if (turn.speaker !== 'chatbot' || !transcript.slice(0, at).some(before => before.speaker === 'user')) return;
    const { regrets, informs } = readReply(turn.text);
    if (turn.text.trim() === '' || (regrets && !informs)) vain++;
    const current = parts.find(part => !achieved.includes(part));
    if (current !== undefined && achieves(current, turn.text)) achieved.push(current);
  });
  vain += said.filter(turn => turn.plan?.affect === 'annoyed').length;
  const heard = said.map(turn => turn.plan?.reveal).filter(reveal => reveal !== null && reveal !== undefined);
  const spoken = new Set(said.flatMap(turn => contentStems(turn.text)));
  const voiced = scenario.facts.flatMap((fact, index) => (heard.includes(fact) || contentStems(fact).every(stem => spoken.has(stem)) ? [index] : []));
  const asked = said.map(turn => turn.plan?.intent ?? '');
  return {
    parts,
    achieved,
    current: parts.find(part => !achieved.includes(part)) ?? null,
    unvoiced: scenario.facts.flatMap((_, index) => (voiced.includes(index) ? [] : [index])),
    voiced,
    requests: scenario.successCriteria.flatMap(criterion => requestOf(criterion) ?? []).filter(request => !asked.some(intent => intent.includes(request))),
    vain,
    patience: patienceOf(profile),
  };
}
