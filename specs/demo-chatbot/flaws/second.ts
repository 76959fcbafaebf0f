import type { Flaw } from '../flaw.js';
import { actsUnasked } from './second/actsUnasked.js';
import { harpsOnADetail } from './second/harpsOnADetail.js';
import { inventsFacilities } from './second/inventsFacilities.js';
import { missesTheQuestion } from './second/missesTheQuestion.js';
import { mixesUpCustomers } from './second/mixesUpCustomers.js';
import { promisesOnly } from './second/promisesOnly.js';
import { sellsExtras } from './second/sellsExtras.js';
import { staysVague } from './second/staysVague.js';

/** The second set of content flaws. */
export const second: readonly Flaw[] = [
  staysVague,
  missesTheQuestion,
  promisesOnly,
  mixesUpCustomers,
  sellsExtras,
  inventsFacilities,
  harpsOnADetail,
  actsUnasked,
];
