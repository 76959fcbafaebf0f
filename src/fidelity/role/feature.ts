import type { Pattern } from '../../support/pattern/keyed.js';

/** Something in an utterance that one side of a service conversation says more often than the other. */
export interface RoleFeature {
  readonly name: string;
  readonly pattern: Pattern;
  /** Log odds, natural: above 0 the side that serves says it, below 0 the side that wants something. */
  readonly weight: number;
}

/** What customers own and services ask about. */
export const MATTER =
  '(?:booking|order|reservation|flight|ticket|account|request|message|refund|claim|payment|budget|preferences?|price range|cart|basket|dates|plans|interests|device|convenience|needs|stay|trip|table|room|appointment|delivery|subscription|details|destination|inquiry|enquiry|question|concerns?|issue|problem|feedback|name|e-?mail(?: address)?|phone number|address|party)';
