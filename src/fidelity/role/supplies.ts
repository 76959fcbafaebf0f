import { keyed } from '../../support/pattern/keyed.js';

/** Things that the side which wants something hands over when asked. */
const OWN =
  '(?:signature|photos?|pictures?|screenshots?|receipt|invoice|proof|scan|copy|copies|documents?|papers?|id|passport|sources?|evidence|bank details|reference|booking (?:number|code)|order (?:number|id)|account number|number|phone|name|birthday|date of birth|card|address|mail|e-?mail(?: address)?|details|deposit)';
/** Offering one's own data or papers to the side that serves, in the form that plain gives sentences: `do you need my booking number?`, `if you need his number`. */
export const SUPPLIES = keyed(
  `\\b(?:do you|if you|would you|will you|should you|you) (?:still )?(?:need|want|require|like)(?: to (?:see|know|have))? (?:my|his|her|our|their|its) (?:\\w+ ){0,2}\\w+|\\b(?:do you|if you|will you|should you|you) (?:still )?(?:need|want|require)(?: to (?:see|know|have))? (?:a|an|the|some|any) (?:\\w+ )?${OWN}\\b|\\b(?:should|shall|can|could) (?:i|we) (?:send|show|give|upload|forward|email|mail) (?:you )?(?:my|our|his|her|the|a|an) (?:\\w+ )?${OWN}\\b|^(?:which|what) (?:number|name|address|e-?mail|card|details|code|reference)s? (?:exactly )?do you need\\b|\\b(?:anything|something|more|else) (?:else )?(?:you need )?from (?:me|us|my side|my end)\\b|\\b(?:need|want|require)\\b[^.!?]{0,20} from (?:me|us|my side|my end)\\b`,
  'u',
);

/** Asks what else the other side needs; customers do so after giving what was asked for. */
const WHAT_ELSE = /(?:\b(?:what|anything|something) (?:else|more)|\bmore)(?: (?:that )?(?:do )?you (?:still )?(?:need|want|require)(?: to know)?)[?!. ]*$/u;
/** Own data: a figure, a name, an address. */
const DATA = /\d|@|\bmy\b|\b(?:mr|mrs|ms)\b|\bname\b|\bbudget\b/u;

/** Whether a text in that form gives own data and asks what else is needed; what serves has no such data to give, but codes and prices with what it did. */
export function suppliesMore(text: string): boolean {
  const end = WHAT_ELSE.exec(text);
  return (
    end !== null &&
    DATA.test(text.slice(0, end.index)) &&
    !/\b(?:booked|reserved|confirmed|your|for you|costs?|ref|reference is|there (?:is|are)|we have)\b/u.test(text.slice(0, end.index))
  );
}
