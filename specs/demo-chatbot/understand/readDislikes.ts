import type { Dislike } from '../memory/facts.js';
import { merged, type FactReader } from './factReader.js';

const aversion =
  '(dont|do not|no|not|hate|avoid|without|afraid of|fear of|scared of|cant stand|dislike|never|refuse to|rather not|prefer not to|cannot|cant|wont|will not|instead of|stopped)';

const disliked: readonly (readonly [Dislike, RegExp])[] = [
  [
    'flying',
    new RegExp(
      `\\b${aversion} (\\w+ ){0,3}(fly|flying|flights?|planes?|airplanes?|air travel)\\b|\\bflying (is not|isnt|scares|makes me)|\\bfear of heights\\b|\\b(only|just) (by )?trains?\\b|\\bflight shame\\b`,
    ),
  ],
  [
    'early mornings',
    new RegExp(
      `\\b${aversion} (\\w+ ){0,4}(early|mornings?|morning person)\\b|\\bnot (\\w+ )?(too |so |very )?early\\b|\\bnot before (8|9|10|11)\\b|\\b(sleep in|lie ?-?in|sleep late|late riser|night owl|late sleeper)\\b|\\b(i am|im) not a morning\\b|\\bafter (9|10|11)( ?am| in the morning|:00)\\b|\\btoo early\\b`,
    ),
  ],
  [
    'changing trains',
    /\b(no|without|few|fewer|fewest|less|hate|avoid|as few|not too many|dont like|dont want) (\w+ ){0,2}(changes|changing|transfers|connections|changeovers)\b|\bdirect (train|flight|connection|route)s?\b/,
  ],
  ['crowds', new RegExp(`\\b${aversion} (\\w+ ){0,3}(crowds?|crowded|busy places|tourists|touristy|mass tourism)\\b`)],
];

const fineAgain: readonly (readonly [Dislike, RegExp])[] = [
  [
    'flying',
    /\b(flying|flights?|a plane|plane) (is|are|would be) (fine|ok|okay|alright|good|possible)\b|\b(dont|do not) mind (flying|a flight)\b|\bok (with )?flying\b/,
  ],
  ['early mornings', /\bearly (\w+ )?(is|are|would be) (fine|ok|okay|alright|no problem)\b|\b(dont|do not) mind (an )?early\b|\bi can get up early\b/],
];

export const readDislikes: FactReader = (facts, { text }) => {
  const fine = fineAgain.filter(([, pattern]) => pattern.test(text)).map(([dislike]) => dislike);
  const heard = disliked.filter(([, pattern]) => pattern.test(text)).map(([dislike]) => dislike);
  return {
    ...facts,
    dislikes: merged(
      facts.dislikes,
      heard.filter(dislike => !fine.includes(dislike)),
      fine,
    ),
  };
};
