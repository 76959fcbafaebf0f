import type { Played } from '../../../src/fidelity/played.js';
import type { Profile } from '../../../src/profile/profile.js';
import { corporaNamed, corpusAt } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { childSeed, seededRandom } from '../../../src/support/seed.js';
import type { Ending } from '../../../src/transcript/ending.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { scenarioOf, type Scenario } from '../../../src/user/scenario.js';
import type { HumanDialogue } from './humanDialogues.js';
import { userTurns, wordsIn, writesLower, type Planting, type Said } from './planting.js';

/** Everybody in implicit/people who writes English. */
export const englishWriters = (): Profile[] =>
  corporaNamed('implicit/people', [packageFolder('profiles')])
    .flatMap(file => corpusAt(file))
    .filter(({ language }) => /^en\b/.test(language));

/**
 * Somebody drawn for this dialogue who could write like its person: capitals alike, no emoji, words an utterance within a factor of two
 * where there is such a one. The dialogues say nothing about who their people are, so nothing else can fit or not.
 */
export function neutralProfile({ id, source, turns }: HumanDialogue, people: readonly Profile[]): Profile {
  const lengths = userTurns(turns)
    .map(at => wordsIn(turns[at]?.text ?? '').length)
    .sort((a, b) => a - b);
  const median = Math.max(1, lengths[Math.floor(lengths.length / 2)] ?? 1);
  const casing = writesLower(turns) ? 'lower' : 'sentence';
  const drawn = seededRandom(childSeed(11, source, id)).shuffle(people);
  const alike = drawn.filter(({ style }) => style.casing === casing && style.emoji === 'none');
  const near = alike.filter(({ style }) => style.medianWords >= median / 2 && style.medianWords <= median * 2);
  const chosen = near[0] ?? alike[0] ?? drawn[0];
  if (chosen === undefined) throw new Error('nobody writes English');
  return chosen;
}

const GREETING =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|yes|yeah|ok(?:ay)?|sure|there|thanks?|please|well|so|um+|how are you(?: doing)?(?: today)?|i(?:'?m| am)? (?:good|great|fine|well|doing (?:well|good))|good)\b[\s,.!?]*)+/i;
const WISH =
  /^(?:(?:see if you can (?:find|get)(?: me)?|i(?: am|'m|m)? (?:also )?(?:looking to (?:find(?! out)|get|book|stay at)|need(?:ing)?|want(?:ing)?|looking for|look for|trying to find|would like|searching for|interested in)(?: to (?:find|get|have|book|order))?)|i'?d like(?: to (?:find|get|have|book|order))?|(?:can|could|would|will) (?:you|u|i)(?: please)?(?: help me)?(?: (?:to )?(?:find|get|have|order|book|with))?|help me(?: find)?|do you have|are there|any)\s+/i;

/** At most so many words, ending with a sentence or at least not with a word that leans on the next. */
function short(text: string, words: number): string {
  const sentence = text.split(/(?<=[.?!])\s+/)[0] ?? text;
  const whole = wordsIn(sentence).length >= 3 ? sentence : text;
  return whole
    .split(/\s+/)
    .slice(0, words)
    .join(' ')
    .replace(/(?:\s+(?:and|or|but|a|an|the|to|of|in|on|at|for|with|that|which|have|is|me|my|some|from|by|it|was|i|they're|because))+$/i, '')
    .replace(/[\s,.;:!?"]+$/, '');
}

/** The first thing a person of this dialogue says that is more than a greeting, without the greeting. */
function substance(turns: readonly Said[]): string {
  const said = userTurns(turns).map(at => (turns[at]?.text ?? '').replace(/\s+/g, ' ').trim());
  const bare = said.map(text => text.replace(GREETING, '').trim());
  return bare.find(text => wordsIn(text).length >= 3) ?? bare.find(text => text !== '') ?? said[0] ?? 'talk';
}

const ORDERS = /^(?:provide|give|tell|recommend|suggest|help|look|check|book|reserve|make|show|let|see|please)\b/i;
const DRINK = /(?:(?:decaf|iced|hot|large|small|medium) )*(?:latte|mocha|cappuccino|americano|espresso|macchiato|coffee|tea)/i;

const GOALS: Readonly<Record<string, (words: string, all: string) => string>> = {
  multiwoz: words => {
    const wish = words.replace(WISH, '');
    return wish === words ? `sort this out: ${short(words, 14)}` : ORDERS.test(wish) ? `have the chatbot ${short(wish, 14)}` : `get ${short(wish, 14)}`;
  },
  taskmaster4: (words, all) => `order a ${(DRINK.exec(all)?.[0] ?? short(words, 6)).toLowerCase()}`,
  redial: words => `talk about movies and hear of some worth seeing: ${short(words, 10)}`,
  ccpe: words => `say which movies you like or dislike and why, such as: ${short(words, 10)}`,
};

/** A goal in the dialogue's own words: from the first thing the person says that is more than a greeting. */
export const goalOf = ({ source, turns }: HumanDialogue): string =>
  (GOALS[source] ?? (words => words))(
    substance(turns),
    userTurns(turns)
      .map(at => turns[at]?.text ?? '')
      .join(' '),
  );

const CONTENT = /\b(?:thank|thanks|thx|bye|goodbye|ciao|see you|cheers|perfect|great|that'?s all|that is all|have a)\b/i;

/** How the dialogue plausibly ended: the goal reached where the last words sound like it, the limit otherwise. */
export function endingOf(turns: readonly Said[]): Ending {
  const last = turns.slice(-3);
  return last.some(({ speaker, text }) => speaker === 'user' && CONTENT.test(text)) ? 'goal reached' : 'turn limit';
}

export const turnsOf = (said: readonly Said[]): Turn[] =>
  said.map(({ speaker, text }, at) => {
    const timed = speaker === 'chatbot' ? 20 : null;
    return { index: at + 1, speaker, text, firstTokenMs: timed, lastTokenMs: timed };
  });

/** Talks that reach the limit have used it up; others had utterances left. */
export const limitFor = (said: readonly Said[], ending: Ending): number => {
  const utterances = Math.max(1, userTurns(said).length);
  return Math.min(100, ending === 'turn limit' ? utterances : Math.max(8, utterances + 3));
};

/** The dialogue as if a simulated user had held it, with what was planted in it. */
export function playedOf(dialogue: HumanDialogue, people: readonly Profile[], planting?: Planting): Played {
  const said = planting?.turns ?? dialogue.turns;
  const ending = planting?.ending ?? endingOf(dialogue.turns);
  const scenario: Scenario = scenarioOf({ goal: goalOf(dialogue), maxTurns: limitFor(said, ending) });
  return { profile: planting?.profile ?? neutralProfile(dialogue, people), scenario, turns: turnsOf(said), ending };
}
