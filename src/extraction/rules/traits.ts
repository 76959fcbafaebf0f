import type { Trait } from '../attributes.js';
import type { Rule } from './rule.js';

type Pole = 'low' | 'high';

/**
 * Words people call themselves by, and the pole of the Big Five each is a marker of (Goldberg 1992, "The development of markers for the
 * Big-Five factor structure", and the adjectives of the BFI-44, John & Srivastava 1999).
 */
const MARKERS: Readonly<Record<Trait, Readonly<Record<Pole, string>>>> = {
  extraversion: {
    high: 'extroverted extraverted extrovert extravert outgoing talkative sociable gregarious assertive chatty bubbly',
    low: 'introverted introvert shy reserved quiet timid withdrawn bashful',
  },
  agreeableness: {
    high: 'agreeable kind compassionate cooperative empathetic considerate friendly helpful trusting generous kind-hearted warm-hearted easygoing caring',
    low: 'antagonistic disagreeable rude argumentative stubborn confrontational selfish blunt skeptical uncooperative combative',
  },
  conscientiousness: {
    high: 'conscientious organized organised disciplined hardworking hard-working responsible thorough meticulous diligent punctual reliable dependable efficient',
    low: 'unconscientious disorganized disorganised careless lazy messy impulsive irresponsible forgetful procrastinator sloppy unreliable carefree reckless scatterbrained',
  },
  neuroticism: {
    high: 'neurotic anxious nervous moody insecure worrier high-strung jealous temperamental unstable',
    low: 'calm relaxed stable composed even-tempered laid-back laidback unflappable confident',
  },
  openness: {
    high: 'open open-minded curious creative imaginative artistic inventive adventurous intellectual philosophical inquisitive',
    low: 'closed closed-minded conventional traditional close-minded unimaginative conservative-minded set-in-my-ways',
  },
};

/**
 * Which traits rules may tell: those decided at least 30 times on a held-out half of stories with known poles, with the whole interval of
 * the balanced accuracy above chance (specs/bench/extractionTraits). All others stay unknown.
 */
export const TELLABLE: readonly Trait[] = ['extraversion'];

const LOOKED_UP = new Map<string, readonly [Trait, Pole]>(
  Object.entries(MARKERS).flatMap(([trait, poles]) =>
    Object.entries(poles).flatMap(([pole, words]) => words.split(' ').map(word => [word, [trait as Trait, pole as Pole]] as const)),
  ),
);

const CALLED =
  /^(?:I am|I have always been|I was always|I consider myself|I would (?:say|consider|describe) (?:that )?(?:myself|I am)|as|being|I tend to be|I can be)(?: to be| as)? (?:generally |usually |naturally |just |also |known (?:for being|as|to be) |a bit |an? |the |someone who is |a person who is |so )*(.{3,120})$/iu;

/** The markers somebody calls themselves by: `I am a shy person`. Negated ones are left out. */
export function markersIn(text: string): (readonly [Trait, Pole])[] {
  const called = CALLED.exec(text)?.[1];
  if (called === undefined || /\b(?:not|never|no|less|when|if|to (?:be|see|have|meet)|about|with you|that you|for you|today|right now)\b/iu.test(called))
    return [];
  const words = called.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const found: (readonly [Trait, Pole])[] = [];
  for (const [at, word] of words.entries()) {
    const marker = LOOKED_UP.get(word);
    const of = (word === 'kind' && words[at + 1] === 'of') || (word === 'open' && words[at + 1] !== 'to');
    if (marker !== undefined && !of) found.push(marker);
    // What somebody calls themselves comes first: "a quiet and reserved person", not "looking for peace and quiet".
    else if (of || !LEADS.has(word)) break;
  }
  return found;
}

const LEADS = new Set(
  'a an the and very really quite pretty rather fairly somewhat extremely too so more bit of little both highly incredibly always generally naturally usually'.split(
    ' ',
  ),
);

export const traitRules: readonly Rule[] = [({ text }) => markersIn(text).flatMap(([name, value]) => (TELLABLE.includes(name) ? [{ name, value }] : []))];
