import type { Cue } from '../judge/judge.js';
import { samplesOf, type Profile } from '../profile/profile.js';
import { once } from '../support/remembered.js';
import { contentStems, sentencesOf } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import type { Scenario } from '../user/scenario.js';

/** Things people say of themselves, by what they are about. Only what matters to a service; English. */
const DISCLOSURES: readonly (readonly [about: string, pattern: RegExp])[] = [
  ['diet', /\b(?:vegetarian|vegan|halal|kosher|gluten|lactose|i (?:don['’]?t|do not|never) eat|no (?:meat|fish|pork|dairy|nuts))\b/iu],
  [
    'health',
    /\b(?:allerg(?:y|ies|ic)|asthma|diabet\w+|wheelchair|crutches|walker|my (?:knees?|back|hip|eyes)|pregnant|deaf|blind|can['’]?t (?:walk|lift|carry|climb|hear|see)|cannot (?:walk|lift|carry|climb|hear|see))\b/iu,
  ],
  [
    'family',
    /\bmy (?:wife|husband|partner|son|daughter|kids?|children|baby|toddler|mother|father|mum|mom|dad|parents|grand\w+|boyfriend|girlfriend|family)\b|\b(?:two|three|four|2|3|4) (?:kids|children)\b/iu,
  ],
  ['pet', /\b(?:my|a|our|the|small|big) (?:\w+ )?(?:dog|cat|puppy|pet)\b/iu],
  [
    'budget',
    /\b(?:my budget|i can(?:['’]?t|not) (?:afford|spend|pay)|i can (?:only )?(?:afford|spend)|i can only pay|i can pay (?:up to|at most|no more|about|around|\d|[€$£])|no more than|at most|tight budget|not too expensive|cheap(?:est)?|on a budget|save money)\b/iu,
  ],
  [
    'dislike',
    /\bi (?:really )?(?:hate|dislike|can['’]?t stand|don['’]?t like|do not like|avoid|never (?:fly|buy|use|travel))\b|(?<!\b(?:is|are|was|were|have|has|had|got|see|find|found|says?) )\bno (?:early mornings?|flying|flights|phone calls|crowds|leather|plastic)\b/iu,
  ],
  [
    'liking',
    /\bi (?:really )?(?:(?:love|prefer|like|enjoy)\b(?! (?:that|this|it|them|the (?:first|second|third|last|other|sound|look))\b)|(?:always|usually|only (?:travel|fly|buy|eat|use))\b)/iu,
  ],
  ['fear', /\bi(?:['’]?m| am)? (?:(?:a bit |a little |very |so |really )?(?:afraid (?:of|to)|scared|nervous|anxious|worried|terrified))\b/iu],
  [
    'work',
    /\bi work\b|\bi(?:['’]?m| am) an? (?:\w+ )?(?:nurse|teacher|student|driver|doctor|engineer|pensioner|retired|plumber|baker|farmer|artist|musician)\b|\b(?:night|late|early) shifts?\b/iu,
  ],
  ['experience', /\b(?:first time|never (?:flown|travel\w+|ordered|been|done)|i(?:['’]?m| am) (?:new|not good|no expert))\b/iu],
];

/**
 * What the person really voiced about themselves: the sentence as it was said, never more. Found by comparing what was said with
 * the scenario's facts and the profile, and by the things people say of themselves. Names of bookings and the goal are no cues.
 */
export function voicedCues(profile: Profile, scenario: Scenario, turns: readonly Turn[]): Cue[] {
  const voicedIn = voicing(scenario)(profile);
  const voiced: Voiced[] = [];
  for (const turn of turns)
    if (turn.speaker === 'user') for (const one of voicedIn(turn)) if (!voiced.some(before => repeats(one.stems, before.stems))) voiced.push(one);
  return voiced.map(({ turn, quote, about }, at) => ({ id: `cue-${at + 1}`, turn, quote, about }));
}

interface Voiced extends Omit<Cue, 'id'> {
  readonly stems: ReadonlySet<string>;
}

/** Sentences of a turn that voice something, said before or not. Turns do not change, so each is read once. */
const voicing = once((scenario: Scenario) =>
  once((profile: Profile) => {
    const goal = new Set(contentStems(scenario.goal));
    const known = [...scenario.facts.map(text => ['fact', text] as const), ...knownOf(profile)].map(([about, text]) => ({ about, stems: contentStems(text) }));
    return once((turn: Turn): readonly Voiced[] =>
      sentencesOf(turn.text).flatMap(quote => {
        const stems = new Set(contentStems(quote));
        const about =
          DISCLOSURES.find(([, pattern]) => pattern.test(quote))?.[0] ??
          known.find(item => says(stems, item.stems, goal))?.about ??
          (reveals(turn, stems, goal) ? 'fact' : undefined);
        return about === undefined ? [] : [{ turn: turn.index, quote, about, stems }];
      }),
    );
  }),
);

/** Said before: `I already said that: my budget is 90 euros` after `note that my budget is 90 euros`. */
function repeats(said: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
  const shared = [...before].filter(stem => said.has(stem)).length;
  return shared >= 0.75 * before.size && said.size - shared <= 3;
}

/** Most of what is known, beyond the goal and mere numbers, stands in what was said. */
function says(said: ReadonlySet<string>, known: readonly string[], goal: ReadonlySet<string>): boolean {
  const telling = known.filter(stem => !goal.has(stem) && !/\d/u.test(stem));
  const shared = telling.filter(stem => said.has(stem)).length;
  return telling.length >= 2 && shared >= 2 && shared / telling.length >= 0.6;
}

/** The person meant to reveal a fact with this turn, and the sentence shares a word or number with it: `under my 90 euros` of a budget of 90 euros. */
function reveals({ plan }: Turn, said: ReadonlySet<string>, goal: ReadonlySet<string>): boolean {
  const fact = plan?.reveal ?? null;
  return fact !== null && contentStems(fact).some(stem => said.has(stem) && !goal.has(stem) && !/^(?=.*[a-z])(?=.*\d)/u.test(stem));
}

/** The lasting traits a person may voice: their own samples that carry a habit or a relation, and the parts of every attribute. */
const knownOf = ({ objective, samples }: Profile): (readonly [string, string])[] =>
  Object.entries(objective).flatMap(([name, known]) => {
    if (known === null) return [];
    const about = name.replace(/([A-Z])/gu, ' $1').toLowerCase();
    const own = TOLD.has(name) ? samplesOf(known, { samples }).filter(sample => !sample.includes('?')) : [];
    return [...own, ...String(known.value).split(/[,;]/u)].map(text => [about, text] as const);
  });

const TOLD = new Set(['routinesHabits', 'otherExperiences', 'familyRelationships', 'socialRelationships']);
