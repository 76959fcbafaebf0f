import { act, type Act } from './act.js';

const MATTERS =
  '(?:booking|reservation|order|refund|request|appointment|payment|ticket|tickets|table|room|taxi|ride|trip|flight|seat|seats|account|subscription|return|cancellation|delivery|claim|card|drink|coffee|latte|train|stay|changes?|car|cab|spot)';
const DONE =
  '(?:updated|booked|confirmed|processed|cancell?ed|scheduled|reserved|placed|issued|submitted|forwarded|approved|changed|moved|arranged|completed|registered|received|added|rescheduled|secured|made|set|paid|refunded|upgraded|sent|noted|credited|activated|resolved|answered|closed|ready)';

/** Says what a service has done, and what customers then get. */
export const DOING: readonly Act[] = [
  act(
    'says it is done',
    3,
    `\\b(?:i|we) (?:have |had |already |went ahead and |gone ahead and |was able to |were able to |managed to |have gone ahead and |successfully )*(?:booked|reserved|put|placed|signed|scheduled|got|get|found|find|secured|secure|registered|added|upgraded|enrolled|moved) you (?:down|with|in|on|up|a|an|the|two|for|some|at|into|to|one|seats|tickets)\\b`,
    `\\b(?:i|we) (?:have |already |went ahead and |gone ahead and |was able to |were able to |managed to |have gone ahead and |successfully )*(?:booked|reserved|found|located|secured|arranged|confirmed|checked|set|sorted|ordered|placed|prepared|pulled|narrowed|picked|selected|noted|made|got)\\b[^.!?]{0,60}\\bfor you\\b`,
    `\\b(?:i|we) (?:have|have gone ahead and|went ahead and|have successfully|successfully) (?:booked|reserved|processed|issued|cancell?ed|confirmed|scheduled|submitted|updated|placed|refunded|rescheduled|changed|forwarded|located|initiated|applied|credited) (?:your|that for|the (?:booking|reservation|order|refund|request|change|appointment|table|room))\\b`,
    `\\bi have gone ahead and\\b`,
    `\\byour (?:answers?|responses?|feedback|preferences|profile|rental|details|complaint|comments?|purchase|survey|suggestions?) (?:has|have|is|are) (?:been )?(?:recorded|noted|saved|created|confirmed|passed on|registered|submitted|updated|processed|completed?|forwarded)\\b(?![^.!]{0,60}\\?)`,
    `\\b(?:has been|was|will be) (?:charged|credited|refunded|debited|sent) to your\\b(?![^.!]{0,60}\\?)`,
    `\\bto (?:summari[sz]e|sum up|recap|conclude) (?:our|the|this) (?:conversation|chat|call|discussion|session|interview)\\b`,
    `\\bi (?:have )?(?:provided|supplied|presented|helped|assisted|supported|e-?mailed|refunded) you\\b(?! (?:with )?(?:my|all my|the (?:number|code|details)))|\\b(?:resolve|resolved|answered|handled|fulfilled) your (?:request|issue|query|question|problem|inquiry)\\b`,
    `\\b(?:that is|this is|these (?:are|were)) all (?:the questions )?(?:i|we) (?:need|needed|have|had) (?:from|for) you\\b`,
    `\\bi (?:have|have made) (?:a note|noted (?:that|it|this|your|down))\\b`,
    `\\byour (?:\\w+ )?${MATTERS} (?:has|have) been (?:\\w+ )?${DONE}\\b(?![^.!]{0,60}\\?)`,
    `\\byour (?:\\w+ )?${MATTERS} (?:is|are|was) (?:now |all |successfully )?(?:booked|confirmed|processed|scheduled|reserved|placed|complete|all set|updated|set for|good to go|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\\b(?![^.!]{0,60}\\?)`,
    `\\byour (?:\\w+ )?${MATTERS} will (?:be|arrive|take|come|appear|cost)\\b(?![^.!]{0,60}\\?)`,
    `\\b(?:request|order|booking|reservation|payment|refund) (?:for [^.!?]{1,40} )?(?:has been|was) (?:successfully )?(?:processed|placed|confirmed|booked|issued)[^.!?]{0,30}\\b(?:on our|on my|your|should appear|successfully)\\b`,
    `\\byour (?:total|driver|confirmation|bill|balance|fare|price)(?: number| code)? (?:is|comes|will|would|should|has been)\\b(?! (?:not|wrong|late|rude|never))(?![^.!]{0,60}\\?)`,
    `\\byou (?:will|should|are going to) (?:shortly |soon |then )?(?:receive|get|see|hear back|hear from|find) (?:a|an|the|your|it|from|back) ?(?:\\w+ )?(?:confirmation|e-?mail|email|text|receipt|notification|message|sms|link|details|refund|us|in your|on your|statement|money)\\b(?![^.!]{0,60}\\?)`,
    `\\byou (?:are|have been) (?:all set|booked|confirmed|good to go|checked in|registered|signed up|now booked)\\b(?![^.!]{0,60}\\?)`,
    `\\byou will not be charged\\b`,
    `\\bappear (?:on|in) your (?:statement|account)\\b(?![^.!]{0,60}\\?)`,
    `\\bwe (?:will )?have (?:that|it|your \\w+|them|those) (?:out|ready|up|correct|waiting|delivered)\\b`,
    `\\bcoming right up\\b`,
    `\\byour (?:reference|confirmation|booking|reservation|order|ticket)(?: number| code| id)* is\\b(?![^.!]{0,60}\\?)`,
    `\\bsent you (?:the|a|your) (?:\\w+ )?(?:confirmation|receipt|itinerary|link|booking|ticket|reservation)\\b`,
    `\\b(?:i|we) (?:have )?(?:booked|reserved)\\b[^.!?]{0,60}\\b(?:reference|confirmation)\\b`,
    `\\b(?:i|we) (?:have )?(?:found|have|got|see|located) (?:\\w+ ){0,4}(?:options|matches|results|flights|hotels|restaurants|places|trains|choices|that (?:match|fit|meet)\\w*)\\b[^.!?]{0,60}(?:\\bfor you\\b|\\byour?\\b|\\bavailable\\b|:)`,
    `\\bthat (?:match|fit|meet|suit)(?:es|s)? (?:what you|your)\\b`,
    `\\bmatching your (?:criteria|request|needs|preferences|search)\\b`,
    `\\b(?:in front of me|on your file|in our system|in your file|pulled up your|under your name)\\b`,
  ),
  act(
    'says it is done',
    2,
    `\\b(?:i|we) (?:have )?(?:found|got|see|located) (?:a few|some|several|a couple|two|three|four|five|\\d+|one|nothing|no|none|multiple)\\b(?! (?:errors?|mistakes?|problems?|issues?|mails?|letters?|scratches|holes|charges|bags?))`,
    `\\bi have (?:three|two|four|five|\\d+|a few|several|some) (?:\\w+ ){0,2}(?:options|choices|available|possibilities)\\b`,
    `^(?:(?:ok|okay|alright|great|perfect|and|excellent|yes)[,!. ]+)*(?:all set|all sorted|all booked|booked|sorted|taken care of)[!,.]`,
    `\\btaken care of (?:on|for|that)\\b`,
    `\\bi (?:have )?cancell?ed (?:it|that) for\\b|\\bi (?:have )?(?:updated|cancell?ed|changed|processed|confirmed|refunded) (?:it|that|this)\\b(?! (?:myself|but|and (?:it|now|nothing|still)|on (?:your|the) (?:website|app)))`,
    `\\b(?:it|that|they) will be (?:ready|done|out|up|at the (?:bar|counter|desk)|with you|waiting)\\b[^.!?]{0,30}\\b(?:shortly|soon|in (?:a|an|about|\\d+|no)|momentarily|coffee bar|counter|minutes)\\b(?![^.!]{0,60}\\?)`,
    `\\bgood news\\b`,
    `\\b(?:i|we) (?:have )?(?:checked|looked)\\b[^.!?]{0,40}\\b(?:and (?:i can see|it (?:is|looks|seems)|there (?:is|are)|found|that)|nothing (?:\\w+ ){0,4}match)`,
    `\\b(?:i|we) (?:was|were) able to (?:get|find|book|secure|locate|reserve)\\b`,
    `\\b(?:the )?(?:refund|booking|reservation|order) (?:was|is) (?:successful|complete)\\b`,
    `\\breference (?:number |code )?(?:is )?[:#]?\\s?(?=[a-z]*\\d)[a-z0-9]{6,}\\b`,
    `\\bhas been (?:forwarded|escalated|passed on|submitted) to (?:our|the)\\b`,
    `\\bsaved (?:your|that for you)\\b|\\badded (?:it |that |this )?to your\\b`,
  ),
];
