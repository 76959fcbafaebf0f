import { features } from '../data/features.js';
import { sayDate, sayStay } from '../language/dates.js';
import { euro, plural } from '../language/say.js';
import { noFacts, type Dislike, type Facts } from '../memory/facts.js';
import { months } from '../language/dates.js';
import { capitalise } from '../language/say.js';

const dislikeWords: Readonly<Record<Dislike, string>> = {
  flying: 'no flying',
  'early mornings': 'no early mornings',
  'changing trains': 'few changes',
  crowds: 'no crowds',
};

const needWords = {
  vegetarian: 'vegetarian food',
  vegan: 'vegan food',
  glutenFree: 'gluten-free food',
  quiet: 'a quiet place',
  stepFree: 'step-free access',
} as const;

function needWord(need: Facts['needs'][number]): string {
  return need in needWords ? needWords[need as keyof typeof needWords] : features[need].offers;
}

function when({ stay: { start, nights, month } }: Facts): string[] {
  if (start !== null) return [nights === null ? `from ${sayDate(start)}` : sayStay(start, nights)];
  return [...(month === null ? [] : [`in ${capitalise(months[month - 1] ?? '')}`]), ...(nights === null ? [] : [plural(nights, 'night')])];
}

/** What was told, in a few words each. */
export function sayFacts(facts: Facts): readonly string[] {
  const people =
    facts.companion !== null
      ? [`with ${facts.companion}`]
      : facts.adults === null
        ? []
        : facts.adults === 1
          ? ['on your own']
          : [plural(facts.adults, 'adult')];
  return [
    ...(facts.city === null ? [] : [facts.city]),
    ...(facts.from === null ? [] : [`leaving from ${facts.from}`]),
    ...when(facts),
    ...people,
    ...((facts.kids ?? 0) > 0 ? [facts.kids === 1 ? 'a child' : `${facts.kids ?? 0} children`] : []),
    ...(facts.dog ? ['your dog'] : []),
    ...facts.needs.map(needWord),
    ...facts.dislikes.map(dislike => dislikeWords[dislike]),
    ...(facts.budget === null ? [] : [`up to ${euro(facts.budget.amount)}${facts.budget.per === 'night' ? ' a night' : ' in all'}`]),
    ...(facts.articleBudget === null ? [] : [`at most ${euro(facts.articleBudget)} for the ${facts.article ?? 'article'}`]),
  ];
}

export function tellsSomething(heard: Facts): boolean {
  return JSON.stringify(heard) !== JSON.stringify(noFacts);
}
