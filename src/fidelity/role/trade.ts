import { keyed } from '../../support/pattern/keyed.js';
import { once } from '../../support/remembered.js';
import type { Scenario } from '../../user/scenario.js';
import { READ } from '../detector.js';
import type { Turn } from '../../transcript/turn.js';

const OTHERS = '(?:customers?|guests?|clients?|patients?|passengers?|pupils?|students|tenants?|members?|visitors?|callers?|shoppers?|diners?)';
/** Speaks of a trade in which they serve others themselves: `I run a bakery`, `my guests`, `I answer chats all day`. */
const TRADE = keyed(
  `\\b(?:(?:i|we) (?:run|own|manage)|i (?:\\w+ )?(?:work|build|sell|drive|teach|serve|answer (?:chats|calls|phones|mails?)|have (?:a|my own))) (?:\\w+ ){0,4}(?:bakery|shop|store|salon|restaurant|hotel|caf[eé]|garage|practice|business|company|firm|farm|bar|pub|studio|clinic|help ?desk|call cent(?:re|er)|hotline|reception|front desk|bots?|chatbots?|chats|calls|school|taxi|cab|agency|b&b|guest ?house|agent|assistant|receptionist|nurse|therapist|teacher|support|retail|customer service|for a living)\\b|\\bi(?:['’]?m| am) (?:an? |the )(?!(?:virtual|digital|ai|helpful|automated|online|friendly|chat) )(?:\\w+ )?(?:psychologist|psychotherapist|social worker|paramedic|lawyer|solicitor|journalist|volunteer|travel agent|therapist|counsell?or|nurse|teacher|receptionist|waiter|waitress|barista|agent|assistant|concierge|librarian|doctor|shopkeeper|owner|manager|support engineer|coach|tutor|host|driver|prompt engineer|developer|bot developer)\\b|\\bas an? (?:\\w+ )?(?:therapist|counsell?or|nurse|teacher|receptionist|waiter|waitress|barista|shop owner|host|coach|tutor|manager|owner)\\b|\\b(?:my|one of my) ${OTHERS}\\b|\\b(?:help|serve|assist|greet|tell|ask) (?:my )?${OTHERS}\\b|\\bwe are an? (?:\\w+ ){0,3}(?:shop|bakery|restaurant|hotel|caf[eé]|practice|company|business|firm|school|clinic|agency|garage|farm)\\b|\\bas a volunteer\\b|\\b(?:survey|questionnaire|interview) (?:for|at) my (?:\\w+ )?(?:class|course|school|thesis|study|studies|research|paper|project)\\b|\\bon behalf of (?:our|my) (?:client|customer|guest|patient)s?\\b|\\b(?:i|we) need (?:an? |the |some )?[^.!?]{1,40} for (?:a|our|my|the) (?:guest|client|customer|patient|pupil|student)s?\\b|\\bone of your (?:beta )?(?:testers|partners|suppliers|hosts|drivers|sellers|vendors|resellers)\\b`,
  'iu',
);

/** Goals of people who come to give, to sell or to ask others themselves. */
const GIVES =
  /^(?:to )?(?:offer|quiz|rehearse|practi[sc]e|rent (?:out )?(?:a|my|the) (?:room|flat|house|place) out|advertise|list (?:a|my|the) (?:room|flat|house|place)|recruit|hire|tutor|coach|examine|prepare (?:a |an |some |the )?(?:quiz|lesson|interview|class|test|questions)|sell|volunteer|donate|give (?:away|back)|lend|rent out|teach|interview|hold (?:a|an) (?:survey|interview)|(?:do|run|fill in|carry out) (?:a|an|the) (?:survey|questionnaire|interview)|tell (?:a|an|the) \w+ of|help (?:a|an|the|out))\b/iu;

/** Facts of people who serve others, or who work on such services. */
const BY_TRADE =
  /\b(?:runs?|owns?|manages?|works? (?:as|at|in|for)|sells?|has) (?:an? |the |his |her |own )?(?:\w+ )?(?:bakery|shop|store|salon|restaurant|hotel|caf[eé]|garage|practice|business|company|firm|farm|bar|pub|studio|clinic|agency|school|web ?shop|qa|tester|nurse|waiter|waitress|receptionist|teacher|support|help ?desk|call cent(?:re|er)|pharmacist|librarian|guide|coach|tutor)\b|^(?:is )?(?:an? |the )?(?:\w+ )?(?:bakery|restaurant|hotel|clinic|florist|pharmacist|receptionist|tester|landlord|teacher|nurse|waiter|waitress)$|\b(?:for|of) (?:a|an|the|our|my) (?:client|customer|guest|patient)\b|\b(?:re-?order|restock|supplier|wholesale)\b/iu;
const knownByTrade = once(({ goal, facts }: Pick<Scenario, 'goal' | 'facts'>): boolean => [goal, ...facts].some(text => BY_TRADE.test(text)));

const speaksOfTrade = once(({ text }: Turn): boolean => TRADE.test(text.slice(0, READ)));

/** Whether serving others is somebody's own trade, as they said, or what they came for: what they then say like a service proves nothing. */
export function servesOthers(said: readonly Turn[], scenario: Scenario): boolean {
  return GIVES.test(scenario.goal) || knownByTrade(scenario) || said.some(speaksOfTrade);
}
