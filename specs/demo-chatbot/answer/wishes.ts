import { features, type Feature } from '../data/features.js';
import { euro, list } from '../language/say.js';
import type { Dislike, Facts } from '../memory/facts.js';

export function wantedFeatures(facts: Facts): readonly Feature[] {
  const all: Feature[] = [...facts.needs];
  if (facts.dog) all.push('dogs');
  if ((facts.kids ?? 0) > 0) all.push('family');
  if (facts.dislikes.includes('crowds')) all.push('quiet');
  return [...new Set(all)].filter(feature => !(feature === 'vegetarian' && all.includes('vegan')));
}

export function roomsFor(facts: Facts): number {
  return Math.max(1, Math.ceil((facts.adults ?? 1) / 2));
}

/** The most a night may cost for one room. */
export function nightlyLimit({ budget, stay, ...facts }: Facts): number | null {
  if (budget === null) return null;
  if (budget.per === 'night') return budget.amount;
  return Math.floor(budget.amount / (stay.nights ?? 2) / roomsFor({ budget, stay, ...facts }));
}

function sayBudget(facts: Facts): string[] {
  if (facts.budget === null) return facts.cheap ? ['want it affordable'] : [];
  return [`want to stay within ${euro(facts.budget.amount)}${facts.budget.per === 'night' ? ' a night' : ' in all'}`];
}

const dislikeWords: Readonly<Record<Dislike, string>> = {
  flying: 'would rather not fly',
  'early mornings': 'do not like early mornings',
  'changing trains': 'want few changes',
  crowds: 'like to avoid crowds',
};

export function sayDislikes(dislikes: readonly Dislike[]): readonly string[] {
  return dislikes.map(dislike => dislikeWords[dislike]);
}

/** "Since you travel with your dog and eat vegetarian" */
export function sinceYou(phrases: readonly string[]): string {
  return phrases.length === 0 ? '' : `Since you ${list(phrases)}`;
}

export function stayPhrases(facts: Facts): readonly string[] {
  return [...wantedFeatures(facts).map(feature => features[feature].since), ...sayBudget(facts)];
}
