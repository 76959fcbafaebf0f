import type { Trait } from '../profile/attributeNames.js';

/** One line of the questionnaire. `keyed` -1: agreeing speaks against the trait. */
export interface Item {
  readonly trait: Trait;
  readonly keyed: 1 | -1;
  readonly text: string;
}

/**
 * Twenty items of the International Personality Item Pool, chosen by Donnellan, Oswald, Baird and Lucas (2006, Psychological
 * Assessment 18, 192-203); wording and keys as in ipip.ori.org/MiniIPIPKey.htm. Items and scales of the pool are in the public
 * domain and need no permission (ipip.ori.org/newPermission.htm).
 */
export const items: readonly Item[] = [
  { trait: 'extraversion', keyed: 1, text: 'Am the life of the party.' },
  { trait: 'extraversion', keyed: 1, text: 'Talk to a lot of different people at parties.' },
  { trait: 'extraversion', keyed: -1, text: "Don't talk a lot." },
  { trait: 'extraversion', keyed: -1, text: 'Keep in the background.' },
  { trait: 'agreeableness', keyed: 1, text: "Sympathize with others' feelings." },
  { trait: 'agreeableness', keyed: 1, text: "Feel others' emotions." },
  { trait: 'agreeableness', keyed: -1, text: 'Am not really interested in others.' },
  { trait: 'agreeableness', keyed: -1, text: "Am not interested in other people's problems." },
  { trait: 'conscientiousness', keyed: 1, text: 'Get chores done right away.' },
  { trait: 'conscientiousness', keyed: 1, text: 'Like order.' },
  { trait: 'conscientiousness', keyed: -1, text: 'Often forget to put things back in their proper place.' },
  { trait: 'conscientiousness', keyed: -1, text: 'Make a mess of things.' },
  { trait: 'neuroticism', keyed: 1, text: 'Have frequent mood swings.' },
  { trait: 'neuroticism', keyed: 1, text: 'Get upset easily.' },
  { trait: 'neuroticism', keyed: -1, text: 'Am relaxed most of the time.' },
  { trait: 'neuroticism', keyed: -1, text: 'Seldom feel blue.' },
  { trait: 'openness', keyed: 1, text: 'Have a vivid imagination.' },
  { trait: 'openness', keyed: -1, text: 'Have difficulty understanding abstract ideas.' },
  { trait: 'openness', keyed: -1, text: 'Am not interested in abstract ideas.' },
  { trait: 'openness', keyed: -1, text: 'Do not have a good imagination.' },
];

/**
 * Standard deviations of people's scores on these items, points of 1 to 5: 422,326 people who filled in the 50 items on
 * openpsychometrics.org, worked out for these 20 in github.com/sprice/bffm-xgb (artifacts/ipip_bffm_norms.json). People who
 * look for a test on the web differ more than students do; nobody drew them.
 */
export const humanDeviation: Readonly<Record<Trait, number>> = {
  extraversion: 1.029,
  agreeableness: 0.896,
  conscientiousness: 0.903,
  neuroticism: 0.91,
  openness: 0.767,
};

/**
 * How far apart the upper and the lower third of people stand on a trait that is normal, in standard deviations of all people.
 * The thirds meet at z with Phi(z) = 2/3, z = 0.4307. The mean above it is phi(z) / (1/3), by the mean of a truncated normal:
 * 3 x 0.3636 = 1.0908; the lower third mirrors it, so they are 2.18 apart. Thirds by any other sign than the score itself,
 * such as a profile's wording, come less far apart: more than 2.18 is caricature.
 */
export const THIRDS_APART = 2.1816;

/**
 * The same in Cohen's d, which divides by the spread within the thirds: variance 1 + z m - m^2 with m = 1.0908, which is 0.2800,
 * deviation 0.5291; 2.1816 / 0.5291 = 4.12. Scores that hold error, as all do, give less. Prompted models were measured at 1.2 to
 * 7.8 (PersonaLLM, Jiang et al. 2024, recomputed from its score files): d alone does not tell caricature from thirds.
 */
export const THIRDS_EFFECT = 4.123;
