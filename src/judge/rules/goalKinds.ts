/** What a goal asks for: something done, something found within limits, or something learned. */
export type GoalKind = 'act' | 'choose' | 'learn';
/** What a chatbot's answer to a question has to hold. */
export type Asked = 'money' | 'time' | 'yes or no' | 'code' | 'count' | 'reason' | 'way';

const LEARN =
  /^(?:to )?(?:find out|learn|know|understand|ask|see if|see whether|check|hear|track|clarify|confirm (?:if|whether|that)|verify|figure out|(?:get|receive|obtain|request|find) (?:the |an? |some |clear )?(?:[\w-]+ ){0,2}?(?:directions|information|info|quote|estimate|price|cost|advice|instructions|opening hours|hours|address|phone number|number|balance|answer|explanation|status|details of|times?|code for|dates?|schedule|timetable)\b)/iu;
const CHOOSE =
  /^(?:to )?(?:find|choose|pick|select|decide|compare|look for|discover|get (?:an? |some |the )?(?:[\w-]+ ){0,2}?(?:recommendation|recommendations|suggestion|suggestions|tip|tips|idea|ideas|help choosing|offer|offers))\b/iu;

export const goalKind = (text: string): GoalKind => (LEARN.test(text) ? 'learn' : CHOOSE.test(text) ? 'choose' : 'act');

/** What has to be learned, told by the goal's own question word. */
export function askedFor(text: string): Asked {
  if (/\b(?:whether|if|possible|allowed)\b/iu.test(text)) return 'yes or no';
  if (/\b(?:tracking|reference|phone|telephone|account|room|order|serial|booking|policy) (?:number|code)|\b(?:code|password|iban|email address)\b/iu.test(text))
    return 'code';
  if (/\bwhy\b|\breason\b/iu.test(text)) return 'reason';
  if (
    /\bhow much (?:data|sugar|salt|water|space|weight|luggage|time|notice)\b|\bhow (?:many|big|heavy|far|old|tall|large|wide|deep)\b|\b(?:content|size|weight|dimensions|capacity|limit|allowance|maximum|minimum|number of|percentage|rate)\b/iu.test(
      text,
    ) &&
    !/\bcosts?\b|\bprice\b/iu.test(text)
  )
    return 'count';
  if (/\b(?:how much|price|prices|cost|costs|fee|fees|charge|fare|quote|estimate|balance|deposit|fine)\b/iu.test(text)) return 'money';
  if (/\b(?:when|how long|how soon|how often|what time|hours|until|deadline|date|time|times|schedule|timetable|arrives?|departs?)\b/iu.test(text))
    return 'time';
  return 'way';
}

/** Families of deeds: what is done must not be the opposite of what was to be done. */
const UNDOING =
  /\b(?:cancel\w*|remov\w*|delet\w*|clos(?:e|ed|ing|ure)|stop\w*|terminat\w*|unsubscrib\w*|withdr\w*|end(?:ed|s)?|taken off|take off|released?|void\w*)\b/iu;
const REPAYING = /\b(?:refund\w*|money back|reimburs\w*|credit\w*|paid back|sent back|returned|repa(?:id|y)|waiv\w*|revers\w*|compensat\w*|payout)\b/iu;
const SENDING = /\b(?:label|collect\w*|pick(?:ed)? up|courier|return\w*|refund\w*|exchang\w*|replac\w*|qr code)\b/iu;

/** Whether a sentence tells of the deed that the goal asks for, not of another. */
export function rightDeed(text: string, sentence: string): boolean {
  if (/^(?:to )?(?:cancel|stop|close|delete|remove|terminate|end|unsubscribe|have .{1,40} (?:stopped|removed|cancelled|closed|deleted))\b/iu.test(text))
    return UNDOING.test(sentence);
  if (/\b(?:refund|money back|reimburs\w*|compensation)\b/iu.test(text)) return REPAYING.test(sentence);
  if (/^(?:to )?(?:return|send back|exchange)\b/iu.test(text)) return SENDING.test(sentence);
  return (
    UNDOING.test(text) ||
    /\bblock|freeze|lock/iu.test(text) ||
    !/\b(?:is|are|was|were|been|have|has|ve|just) (?:now |already |just )?(?:cancelled|canceled|terminated|deleted|closed|blocked|stopped|suspended)\b/iu.test(
      sentence,
    )
  );
}

/** Goals that a report taken down fulfils. */
export const reports = (text: string): boolean =>
  /^(?:to )?(?:report|complain|file|submit|lodge|make a (?:complaint|claim|report)|register a|notify|open a|raise)\b/iu.test(text);
