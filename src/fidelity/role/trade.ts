import { keyed } from '../../support/pattern/keyed.js';
import { once } from '../../support/remembered.js';
import { READ } from '../detector.js';
import type { Turn } from '../../transcript/turn.js';

const OTHERS = '(?:customers?|guests?|clients?|patients?|passengers?|pupils?|students|tenants?|members?|visitors?|callers?|shoppers?|diners?)';
/** Speaks of a trade in which they serve others themselves: `I run a bakery`, `my guests`, `I answer chats all day`. */
const TRADE = keyed(
  `\\b(?:(?:i|we) (?:run|own|manage)|i (?:\\w+ )?(?:work|build|sell|drive|teach|serve|answer (?:chats|calls|phones|mails?)|have (?:a|my own))) (?:\\w+ ){0,4}(?:bakery|shop|store|salon|restaurant|hotel|caf[eé]|garage|practice|business|company|firm|farm|bar|pub|studio|clinic|help ?desk|call cent(?:re|er)|hotline|reception|front desk|bots?|chatbots?|chats|calls|school|taxi|cab|agency|b&b|guest ?house|agent|assistant|receptionist|nurse|therapist|teacher|support|retail|customer service|for a living)\\b|\\bi(?:['’]?m| am) (?:an? |the )(?!(?:virtual|digital|ai|helpful|automated|online|friendly|chat) )(?:\\w+ )?(?:therapist|counsell?or|nurse|teacher|receptionist|waiter|waitress|barista|agent|assistant|concierge|librarian|doctor|shopkeeper|owner|manager|support engineer|coach|tutor|host|driver|prompt engineer|developer|bot developer)\\b|\\bas an? (?:\\w+ )?(?:therapist|counsell?or|nurse|teacher|receptionist|waiter|waitress|barista|shop owner|host|coach|tutor|manager|owner)\\b|\\b(?:my|one of my) ${OTHERS}\\b|\\b(?:help|serve|assist|greet|tell|ask) (?:my )?${OTHERS}\\b|\\bone of your (?:beta )?(?:testers|partners|suppliers|hosts|drivers|sellers|vendors|resellers)\\b`,
  'iu',
);

const speaksOfTrade = once(({ text }: Turn): boolean => TRADE.test(text.slice(0, READ)));

/** Whether somebody said that serving others is their own trade: what they then say like a service proves nothing. */
export function servesOthers(said: readonly Turn[]): boolean {
  return said.some(speaksOfTrade);
}
