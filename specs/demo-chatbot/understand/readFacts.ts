import type { Facts } from '../memory/facts.js';
import type { FactReader } from './factReader.js';
import { readArticle } from './readArticle.js';
import { readBudget } from './readBudget.js';
import { readDislikes } from './readDislikes.js';
import { readName } from './readName.js';
import { readNeeds } from './readNeeds.js';
import { readNumber } from './readNumber.js';
import { readParty } from './readParty.js';
import { readPlaces } from './readPlaces.js';
import { readStay } from './readStay.js';
import { readTaste } from './readTaste.js';
import type { Said } from './said.js';

const readers: readonly FactReader[] = [readName, readNumber, readArticle, readPlaces, readStay, readParty, readNeeds, readDislikes, readBudget, readTaste];

export function readFacts(known: Facts, said: Said): Facts {
  return readers.reduce((facts, read) => read(facts, said), known);
}
