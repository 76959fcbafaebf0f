/**
 * Poles of the Big Five by rules, against chance: on first-person stories that language models wrote for given poles (PersonaLLM, MIT).
 * The stories are no talk of people: high figures here are a ceiling, not a promise. npx tsx specs/bench/extractionTraits.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Trait } from '../../src/extraction/attributes.js';
import { traitNames } from '../../src/profile/attributeNames.js';
import { clausesOf } from '../../src/extraction/rules/clauses.js';
import { markersIn } from '../../src/extraction/rules/traits.js';
import { wilson } from '../../src/statistics/proportion.js';
import { seededRandom } from '../../src/support/seed.js';
import { dataAt } from './extractionData.js';

const CODES: Readonly<Record<string, readonly [Trait, 'low' | 'high']>> = {
  extr: ['extraversion', 'high'],
  intr: ['extraversion', 'low'],
  agre: ['agreeableness', 'high'],
  anta: ['agreeableness', 'low'],
  cons: ['conscientiousness', 'high'],
  unco: ['conscientiousness', 'low'],
  emot: ['neuroticism', 'low'],
  neur: ['neuroticism', 'high'],
  open: ['openness', 'high'],
  clos: ['openness', 'low'],
};

interface Story {
  readonly type: string;
  readonly story: string;
}

const file = dataAt('personallm', 'stories.jsonl');
if (!existsSync(file)) console.log(`skipped: there is no ${file}`);
else {
  const stories = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Story);
  const types = seededRandom(3).shuffle([...new Set(stories.map(({ type }) => type))].sort());
  // Held out by type, so that no combination of poles is in both halves.
  const heldOut = new Set(types.slice(types.length / 2));
  for (const half of ['development', 'held out'] as const) {
    const part = stories.filter(({ type }) => heldOut.has(type) === (half === 'held out'));
    console.table(traitNames.map(trait => rowOf(half, trait, part)));
  }
}

function rowOf(half: string, trait: Trait, part: readonly Story[]) {
  const told = part.map(({ type, story }) => {
    const code = type.split('_').find(word => CODES[word]?.[0] === trait) ?? '';
    const poles = story
      .split('\n')
      .flatMap(paragraph => clausesOf(paragraph))
      .flatMap(clause => markersIn(clause.text))
      .flatMap(([name, pole]) => (name === trait ? [pole] : []));
    const high = poles.filter(pole => pole === 'high').length;
    const low = poles.length - high;
    return { truth: CODES[code]?.[1], said: high === low ? null : high > low ? 'high' : 'low' };
  });
  const decided = told.filter(({ said }) => said !== null);
  const right = (pole: string) => decided.filter(({ truth, said }) => truth === pole && said === pole).length;
  const all = (pole: string) => decided.filter(({ truth }) => truth === pole).length;
  if (all('high') === 0 || all('low') === 0) return { half, trait, stories: told.length, decided: decided.length, balanced: '-', from: '-', to: '-' };
  const balanced = (right('high') / all('high') + right('low') / all('low')) / 2;
  // The interval of a mean of two independent shares, from their Wilson intervals (Newcombe 1998).
  const [a, b] = [wilson(right('high'), all('high')), wilson(right('low'), all('low'))];
  const [p, q] = [right('high') / all('high'), right('low') / all('low')];
  const down = Math.hypot(p - a[0], q - b[0]) / 2;
  const up = Math.hypot(a[1] - p, b[1] - q) / 2;
  return {
    half,
    trait,
    stories: told.length,
    decided: decided.length,
    balanced: balanced.toFixed(3),
    from: (balanced - down).toFixed(3),
    to: (balanced + up).toFixed(3),
  };
}
