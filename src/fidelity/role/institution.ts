import { keyedAs } from '../../support/pattern/keyed.js';

/** A firm speaks: what is its own, what it does with customers, where one reaches it. In the form that {@link plain} gives sentences. */
const FIRM = keyedAs(
  /\bour (?:\w+ )?(?:depot|warehouse|app|hotline|website|support|branch(?:es)?|service|tariffs?|conditions?|terms|polic(?:y|ies)|trains|buses|fleet|technicians?|drivers?|system|records|database|menu|catalog\w*|range|products?|models?|packages?|offers?|newsletter|loyalty|staff|experts?|rates|prices|opening hours|camp ?site|resort|bank|clinic|courses?|partners?|guidelines|premises|reception|customers|returns?)\b|\b(?:travel|stay|book|shop|fly|bank|dine|order|register|account)\w* (?:\w+ ){0,2}with us\b|\b(?:leave|leaving|join|joining) us\b|\bwe (?:will |can |could |may |would |are going to )?(?:refund|offer|reimburse|credit|deduct|compensate|notify|inform) you\b|\bwe (?:may|can|will|must|have to) (?:deduct|charge|refuse|ask you)\b|\bwe have (?:commissioned|scheduled|corrected|registered|forwarded|received your|credited|refunded)\b|\bwe ask (?:you|for your)\b/u,
);
/** Somebody is told what they have, may or must. */
const CUSTOMER = keyedAs(
  /\byour (?!(?:team|staff|website|site|app|company|shop|store|hotel|office|offer|service|policy|terms|name|number|help|colleagues?|driver|technician|page|menu|prices|system|warehouse|depot|hotline|records)\b)\w+|\byou (?:can|may|will|must|need to|have to|should|are able to)\b|\b(?:refund|offer|reimburse|credit|compensate|see|notify|inform) you\b|\bplease (?:arrive|bring|have|make sure|keep|see to|note|ensure|allow|remember|leave your|see that)\b|\bguests?\b|\bsubject to\b/u,
);
/** The speaker is a customer of somebody themselves. */
const WANTS = keyedAs(
  /\bour (?:own |whole |little )?(?:flight|room|order|booking|reservation|house|flat|apartment|car|trip|stay|family|kids?|money|internet|luggage|bags?)\b|\b(?:i|we) (?:want|need|would like|ordered|bought|booked|paid|hope|am waiting|are waiting|have to)\b|\b(?:my|me)\b|\bcan (?:we|i) (?:get|have)\b|\b(?:can|could|would|will|do|did|does|are|is) (?:you|your)\b[^.!]{0,80}\?/u,
);

/** Whether an institution speaks to its customer in this utterance, as no customer does: its own, and the other's, and nothing asked for. */
export const speaksAsFirm = (text: string): boolean => FIRM.test(text) && CUSTOMER.test(text) && !WANTS.test(text);
