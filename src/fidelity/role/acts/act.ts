import { eitherOf } from '../../../support/pattern/eitherOf.js';
import { keyed, type Pattern } from '../../../support/pattern/keyed.js';

/** What the side that serves does in a sentence. */
export type Doing =
  | 'asks for data'
  | 'offers'
  | 'says it is done'
  | 'tells'
  | 'speaks as the machine'
  | 'is of service'
  | 'counsels'
  | 'teaches'
  | 'reads back'
  | 'praises'
  | 'takes the other side'
  | 'speaks for the firm';

/** A wording of such an act, in the form that {@link plain} gives sentences. */
export interface Act {
  readonly doing: Doing;
  /** 3 is proof by itself; what people who want something say now and then has less. */
  readonly weight: number;
  readonly pattern: Pattern;
}

export const act = (doing: Doing, weight: number, ...patterns: readonly string[]): Act => ({
  doing,
  weight,
  pattern: keyed(eitherOf(patterns), 'u'),
});

/** What customers own and services ask for; a name or a phone number either side may ask for. */
export const DATA =
  '(?:\\w+ )?(?:booking|reservation|order|account|customer|confirmation|ticket|flight|tracking|membership|loyalty|reference|policy|contract|card|payment|billing|shipping|delivery|e-?mail|email|postcode|post code|zip|date of birth|birth ?date|full name|last name|first name|surname|passport|details|preferences?|budget|party size|destination|contact|address|size|travel dates?|dates)';
