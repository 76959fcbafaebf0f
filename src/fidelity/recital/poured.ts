import { once } from '../../support/remembered.js';
import { contentStems } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { ASKS } from '../again/reply.js';
import { READ } from '../detector.js';
import { scenarioStems } from '../goal.js';
import { ownWordsIn } from '../ownWords.js';
import type { Played } from '../played.js';
import { asksForPerson, isOwnMatter } from './asked.js';
import { ANNOUNCES, appositions, labelled, onOwnStyle, polesNamed, WITH_AGE } from './forms.js';
import { itemsOf, toldIn } from './items.js';

/** So many items of the profile in one utterance, in so many words, are proof where nobody asked: few items in more words. */
const DENSE: readonly (readonly [items: number, stems: number])[] = [
  [4, 5],
  [3, 6],
  [2, 8],
];
/** Over several utterances it takes more. */
const SPREAD_ITEMS = 4;
const SPREAD_STEMS = 5;
/** Words of the profile within an apposition; with an age besides, one is enough. */
const APPOSED = 3;
const APPOSED_WITH_AGE = 2;
/** Headings, poles and words for one's own writing, from which on they are a profile read out. */
const LABELS = 2;
const POLES = 2;
const STYLE = 3;
/** Items under an announcement. */
const ANNOUNCED = 3;
/** Words of the profile that come in more than one utterance: somebody harps on who they are. */
const HARPED = 2;
const HARPED_OF = 3;
/** Items that are worth showing. */
const SHOWN = 2;

export interface Poured {
  readonly proven: boolean;
  readonly evidence: string;
}

/** Replies that a question about the person stays open for while they ask back. */
const OPEN = 3;
const WHY = /^\W*(?:but )?(?:why|what for|how come|is that|do i|must i|really)\b/iu;

const stemsIn = once((turn: Turn): ReadonlySet<string> => new Set(contentStems(ownWordsIn(turn).slice(0, READ))));

/**
 * The turns in which the person tells who they are although neither the chatbot nor the errand asked for it: several things of the
 * profile at once, or few of them in the form of a profile (headings, traits with their poles, age and trade in apposition, how one
 * writes). What the scenario, or the chatbot, named before is theirs to say. The forms are read in English.
 */
export function poured({ profile, scenario, turns }: Played): ReadonlyMap<Turn, Poured> {
  const items = itemsOf(profile);
  const own = isOwnMatter(scenario);
  const sayable = new Set(scenarioStems(scenario));
  const found = new Map<Turn, Poured>();
  const poles = new Set<string>();
  const all = new Set<string>();
  const twice = new Set<string>();
  // How they always talk is no harping.
  const manner = new Set(contentStems(profile.samples.join(' ')));
  let count = 0;
  let labels = 0;
  let asked = own;
  let open = 0;
  /** The person asked back, and told nothing. */
  let back = false;
  for (const turn of turns) {
    if (turn.speaker === 'chatbot') {
      const text = turn.text.slice(0, READ);
      // What was asked for stays asked until it is told, or something else is asked.
      open = asksForPerson(text) ? OPEN : ASKS.test(text) || !back ? 0 : Math.max(0, open - 1);
      asked = own || open > 0;
      for (const stem of contentStems(turn.text.slice(0, READ))) sayable.add(stem);
      continue;
    }
    back = ASKS.test(turn.text.slice(0, READ)) || WHY.test(turn.text.slice(0, READ));
    if (asked) continue;
    const text = ownWordsIn(turn);
    const told = toldIn(items, stemsIn(turn), sayable);
    for (const stem of told.stems) if (all.has(stem) && !manner.has(stem)) twice.add(stem);
    const fresh = [...told.stems].filter(stem => !all.has(stem));
    if (fresh.length > 0) count += told.items;
    fresh.forEach(stem => all.add(stem));
    const headed = labelled(text);
    if (headed > 0 && told.stems.size > 0) labels += headed;
    for (const trait of polesNamed(text)) poles.add(trait);
    const apposed = appositions(text).some(part => {
      const stems = new Set(contentStems(part).filter(stem => told.stems.has(stem)));
      return stems.size >= (WITH_AGE.test(part) ? APPOSED_WITH_AGE : APPOSED);
    });
    const proven =
      DENSE.some(([few, words]) => told.items >= few && told.stems.size >= words) ||
      (count >= SPREAD_ITEMS && all.size >= SPREAD_STEMS) ||
      (twice.size >= HARPED && all.size >= HARPED_OF && told.items >= SHOWN) ||
      labels >= LABELS ||
      poles.size >= POLES ||
      apposed ||
      (onOwnStyle(text) >= STYLE && told.stems.size > 0) ||
      (ANNOUNCES.test(text) && told.items >= ANNOUNCED);
    if (proven || told.items >= SHOWN) found.set(turn, { proven, evidence: turn.text });
  }
  return found;
}
