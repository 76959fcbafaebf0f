import type { Profile } from '../../profile/profile.js';
import { once } from '../../support/remembered.js';
import { contentStems, sentencesOf } from '../../support/text.js';
import { isCourteous } from '../pleasantry.js';

/** Stems that say nothing of anybody: every profile has them, and so has every talk. English. */
const COMMON: ReadonlySet<string> = new Set(
  contentStems(`
  work works working live lives living like likes love want need know think make made take give good great nice new old young man woman
  person people someone somebody day days year years time times home house way thing things one two three four five six seven eight nine
  ten first last often always usually sometimes never mostly probably likely seem seems appear perhaps maybe little much many few lot
  well still even every each right best better big small long short keep see look come go use used say tell ask write talk speak word
  words sentence message around near side still yet though who whose which while where rather quite`),
);

/** One thing that a profile says of somebody: the stems that carry it. */
export type Item = ReadonlySet<string>;

/** Pieces that a sentence of prose is made of. */
const PIECES = /[,;:.()]|\s[-–—]\s|\b(?:and|but|who|which|where|while|though|because|so that)\b/iu;

const itemOf = (text: string): Item => new Set(contentStems(text).filter(stem => !COMMON.has(stem) && !isCourteous(stem)));

/** What a profile says of somebody, piece by piece: its attributes, its deep details, and the clauses of its prose. */
export const itemsOf = once(({ prose, objective, subjective, deep }: Profile): readonly Item[] => {
  const attributes = [...Object.entries(objective), ...Object.entries(subjective)].flatMap(([name, known]) =>
    known === null || name === 'gender' || /^(?:low|medium|high)$/u.test(String(known.value)) ? [] : [String(known.value)],
  );
  const clauses = [prose.objective, prose.subjective].flatMap(text => sentencesOf(text).flatMap(sentence => sentence.split(PIECES)));
  const seen = new Set<string>();
  return [...attributes.flatMap(value => value.split(/[,;]/u)), ...(deep ?? []).map(({ value }) => value), ...clauses].map(itemOf).filter(item => {
    const key = [...item].sort().join(' ');
    if (item.size === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
});

/** Share of an item's stems that tell it. */
const TOLD = 0.6;

/** What of a profile an utterance tells. */
export interface Told {
  /** Items of which most is told, none counted for the same words twice. */
  readonly items: number;
  /** Stems that they are told in. */
  readonly stems: ReadonlySet<string>;
}

/** Which items are told by these stems, those that anybody had reason to say left out. */
export function toldIn(items: readonly Item[], said: ReadonlySet<string>, sayable: ReadonlySet<string>): Told {
  const stems = new Set<string>();
  let count = 0;
  for (const item of items) {
    const hit = [...item].filter(stem => said.has(stem));
    const own = hit.filter(stem => !sayable.has(stem) && !stems.has(stem));
    if (own.length === 0 || hit.length < TOLD * item.size) continue;
    count++;
    own.forEach(stem => stems.add(stem));
  }
  return { items: count, stems };
}
