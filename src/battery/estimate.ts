import type { Profile } from '../profile/profile.js';
import type { Simulator } from '../user/simulator.js';
import type { BatteryPlan } from './battery.js';
import { hold, scenarioFor, type Held } from './hold.js';
import { items } from './items.js';

/** What a battery will cost, before any model is asked. */
export interface BatteryEstimate {
  /** As many calls as the people of a rehearsal by rules needed. */
  readonly calls: number;
  /** When everybody talks to the turn limit. */
  readonly mostCalls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** Characters of English text a token has, about. */
const CHARACTERS = 4;
/** What prompts say beyond the person and the talk, in characters. */
const INSTRUCTIONS = 1200;
/** Tokens of a plan beside the words said. */
const PLAN_TOKENS = 70;

const personCharacters = ({ prose, samples }: Profile): number =>
  prose.objective.length + prose.subjective.length + samples.slice(0, 4).join('').length + INSTRUCTIONS;

/**
 * Holds the battery's conversations with a simulator that asks no model, and counts what they would cost with one: a prompt holds the
 * person and all that was said. `reads`: whether each person is read blindly as well; `callsPerTurn`: 2 with a separate speaker.
 */
export async function estimateBattery(
  { sittings, asked, talking }: BatteryPlan,
  rehearsal: Simulator,
  reads: boolean,
  callsPerTurn = 1,
): Promise<BatteryEstimate> {
  const held: Held[] = [];
  for (const sitting of sittings) held.push(await hold(rehearsal, sitting));
  let [calls, prompt, completion] = [0, 0, 0];
  for (const { sitting, conversation } of held) {
    const fixed = personCharacters(sitting.profile) + scenarioFor(sitting).facts.join('').length;
    let said = 0;
    for (const { speaker, text } of conversation.turns) {
      if (speaker === 'user') {
        calls += callsPerTurn;
        prompt += callsPerTurn * (fixed + said);
        completion += PLAN_TOKENS + (callsPerTurn * text.length) / CHARACTERS;
      }
      said += text.length + 10;
    }
  }
  const questions = items.reduce((sum, { text }) => sum + text.length + 5, 600);
  const readings = reads ? talking.length : 0;
  return {
    calls: calls + asked.length + readings,
    mostCalls: callsPerTurn * sittings.reduce((sum, { maxTurns }) => sum + maxTurns, 0) + asked.length + readings,
    promptTokens: Math.round((prompt + asked.reduce((sum, person) => sum + personCharacters(person) + questions, 0) + readings * 3000) / CHARACTERS),
    completionTokens: Math.round(completion + asked.length * 70 + readings * 50),
  };
}
