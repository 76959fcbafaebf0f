import type { City } from '../data/cities.js';
import { cityAliases, countryCities, elsewhere } from '../data/places.js';
import { capitalise } from '../language/say.js';
import type { Facts } from '../memory/facts.js';
import type { FactReader } from './factReader.js';

interface Mention {
  readonly city: City;
  readonly before: string;
  readonly after: string;
}

const cityPattern = new RegExp(`\\b(${Object.keys(cityAliases).join('|')})\\b`, 'g');
const comesFrom =
  /\b(from|leaving|leave|depart(ing)?|live (in|near)|living in|based in|i am in|im in|were in|we are in|start(ing)? (in|at|from)|out of|home is|stuck in|between)( the)?( city of)? $/;
const goesTo = /\b(to|in|at|for|visit|visiting|towards|around|see|and|reach|explore|destination|near)( the)?( city of| centre of)? $/;
const refused = /\b(not|not in|not to|instead of|except|no) $/;

function mentions(text: string): readonly Mention[] {
  return [...text.matchAll(cityPattern)].flatMap(match => {
    const city = cityAliases[match[0]];
    if (city === undefined) return [];
    return [{ city, before: text.slice(0, match.index), after: text.slice(match.index + match[0].length) }];
  });
}

function unserved(text: string): string | null {
  const name =
    elsewhere.find(place => place !== 'nice' && new RegExp(`\\b${place}\\b`).test(text)) ??
    (/\b(in|to|from) nice\b(?! (hotel|place|room))/.test(text) ? 'nice' : undefined);
  return name === undefined ? null : name.split(' ').map(capitalise).join(' ');
}

function assign(facts: Facts, found: readonly Mention[], awaitsOrigin: boolean): Facts {
  let { city, from } = facts;
  for (const { city: named, before, after } of found) {
    if (refused.test(before)) continue;
    const startsHere = comesFrom.test(before) || (/^ ?(-|to )/.test(after) && found.length > 1 && !goesTo.test(before));
    if (startsHere || (awaitsOrigin && found.length === 1 && !/\bto $/.test(before))) {
      from = named;
      if (city === named) city = null;
    } else if (city === null || facts.city === city || goesTo.test(before)) {
      city = named;
      if (from === named) from = null;
    }
  }
  return { ...facts, city, from };
}

export const readPlaces: FactReader = (facts, { text, awaited }) => {
  const found = mentions(text);
  const country = Object.keys(countryCities).find(name => new RegExp(`\\b${name}\\b`).test(text)) ?? null;
  const other = unserved(text);
  if (found.length > 0) return { ...assign(facts, found, awaited === 'from'), elsewhere: other, country: null };
  const narrowed = country === null ? undefined : countryCities[country];
  if (narrowed?.length === 1 && !/\b(from|live in|i am|im)\b/.test(text)) return { ...facts, city: narrowed[0] ?? null, elsewhere: null, country };
  return { ...facts, elsewhere: other, country: country ?? facts.country };
};
