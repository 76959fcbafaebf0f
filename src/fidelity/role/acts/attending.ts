import { act, type Act } from './act.js';

/** What the other side of a service gets. */
const GOODS =
  '(?:hotel|room|table|restaurant|train|taxi|cab|flight|tickets?|guest ?house|place|film|movie|comedy|thriller|coffee|latte|cappuccino|mocha|drink|car|loan|account|card|appointment|refund|stay|meal|cuisine|museum|attraction|book|song|phone|laptop|cake|flowers?)';
/** What is the customer's, and what a service has dealt with. */
const HANDLED =
  '(?:card|account|limit|pin|password|booking|reservation|order|dispute|claim|transfer|appointment|subscription|payment|refund|ticket|room|table|seats?|flight|details|preferences?|request|case|address|complaint|prescription|delivery|policy|plan|parcel|package|loan|mortgage|insurance)';
const ELSEWHERE =
  '(?!(?:driver|technician|courier|colleague|team|guy|man|people|shop|office|store|website|page|app|number|address|name|offer|reply|answer|mail|help)\\b)';
const TASTED = '(?:like|liked|love|loved|enjoy|enjoyed|dislike|disliked|hate|hated|find|found|prefer)';
const ABOUT_TASTE = '(?:movies?|films?|genres?|books?|shows?|songs?|series|actors?|actress(?:es)?|directors?)';

/** Attends to a customer: takes the order, sees to it, recommends in the own name, interviews. */
export const ATTENDING: readonly Act[] = [
  act(
    'says it is done',
    3,
    `\\byour (?:\\w+ )?${HANDLED} (?:for|on|at|to|of|in|from) (?!(?:me|my|us|our)\\b)[^.!?]{1,40} (?:is|are|has been|have been|was|has|have) (?:now |all )?(?:booked|confirmed|reserved|scheduled|gone through|processed|set|cancell?ed|approved|ready|complete)\\b(?![^.!]{0,60}\\?)`,
    `\\byour ${ELSEWHERE}(?:\\w+ )?\\w+ will be (?:out|ready|right (?:up|out|there|with you)|up|with you|waiting|delivered|along|served|brought)\\b(?![^.!]{0,60}\\?)`,
    `\\byour ${ELSEWHERE}(?:\\w+ )?(?:coffee|latte|cappuccino|mocha|drink|tea|pizza|food|meal|taxi|cab|car|table|room|order|espresso|americano|key|keys) (?:is|are) (?:ready|at the|on (?:its|the|their) way|waiting|here|outside)\\b(?![^.!]{0,60}\\?)`,
    `\\b(?:i|we) (?:have )?(?:blocked|unblocked|frozen|unlocked|reset|raised|lowered|increased|extended|upgraded|corrected|amended|reinstated|approved|activated|waived|reopened|rebooked|cancell?ed|changed|updated|moved|booked|confirmed) your (?:\\w+ ){0,2}${HANDLED}\\b`,
    `\\bi have you (?:down|booked|in|confirmed) (?:for|as|in|with|on|under)\\b`,
    `\\byou will hear from us\\b|\\bwe will be in touch\\b|\\byou will (?:get|receive) (?:a|an|your|the) [^.!?]{1,30} from (?:us|the bank|our)\\b`,
  ),
  act(
    'says it is done',
    1.5,
    `\\b(?:i|we) (?:have )?(?:just )?(?:corrected|adjusted|amended|filed|opened|raised|logged|blocked|ordered|unlocked|extended) (?:the|that|this|it|a|an|a new) (?:\\w+ )?(?:${HANDLED}|one)\\b`,
    `^(?:(?:ok|okay|done|alright|great|perfect)[, ]+)*booked it\\b`,
    `\\b(?:it|that|they) (?:will )?(?:arrives?|takes) (?:in|within|about) (?:\\w+ )?(?:\\w+ )?(?:working |business )?(?:days|hours|minutes)\\b(?![^.!]{0,60}\\?)`,
    `\\b(?:that is|it is|all|everything is) (?:done|sorted|arranged|taken care of|settled)[.!,](?! thank)`,
    `\\bthe (?:taxi|cab|car) will be (?:a|an) \\w+(?![^.!]{0,60}\\?)`,
    `\\b(?:ref|reference|code|confirmation)(?: number| code)? (?:is )?(?=[a-z]*\\d)(?=\\d*[a-z])[a-z0-9]{5,}\\b`,
  ),
  act(
    'is of service',
    3,
    `\\b(?:sorry|apologi[sz]e|apologies) (?:for|about) [^.!?]{1,40}\\b(?:on|from|at) our (?:side|end|part)\\b`,
    `\\bunderstand how \\w+(?:ing|ful) (?:a|an|this|that|it|the|your)\\b`,
    `\\b(?:come|stop|swing|drop|check) (?:back|by|in)(?: again)? (?:whenever|any ?time|if|when|should) you\\b|\\bit was (?:\\w+ )?(?:helping|assisting|serving) you\\b`,
    `\\bi am here to (?:learn|find out|understand|hear|know) (?:\\w+ )?(?:about )?your\\b`,
    `\\byour (?:answers?|responses?|input) (?:was|were|has been|have been) (?:\\w+ )?(?:useful|helpful|valuable|great)\\b`,
    `\\bwelcome in\\b[!,.]`,
  ),
  act(
    'is of service',
    0.9,
    `\\bi (?:completely|totally|fully|absolutely|certainly) understand\\b|\\bi (?:completely|totally|fully) get (?:it|that)\\b`,
    `\\b(?:glad|happy) (?:i|we) could (?:find|get|recommend|suggest|make|do)\\b`,
    `\\benjoy the (?:movie|film|show|coffee|music|book|meal|food|trip|ride|match|concert)\\b`,
    `\\bwill take care of the rest\\b|\\bno worries at all\\b`,
  ),
  act(
    'asks for data',
    3,
    `\\bwhich (?:movies|films|one|ones) should (?:i|we) (?:recommend|suggest) you\\b|\\b(?:the |your )?last (?:four|4|three|few) digits (?:of|on) your\\b`,
    `\\b(?:please )?tell me the (?:last|first) (?:\\w+ )?digits\\b|\\bwhat name shall i (?:put|use|book)\\b`,
    `\\bany (?:other )?(?:allergies|dietary \\w+|special requests?)(?: (?:i|we) should)?\\b[^.!]{0,30}\\?|\\bfor here or to go\\b|\\b(?:hot or iced|iced or hot)\\?`,
  ),
  act(
    'asks for data',
    2.3,
    `\\b(?:now|next|so|alright|okay|thank you|please)[,.]? (?:can|could|would) you (?:please )?(?:name|think of|give me|tell me about|tell me) (?:a|an|another|one)(?: \\w+)? ${ABOUT_TASTE}\\b[^.!?]{0,30}\\byou\\b`,
    `\\b(?:can|could|would) you (?:please )?(?:name|think of|tell me about) (?:a|an|another|one)(?: \\w+)? ${ABOUT_TASTE} (?:that |which )?you (?:did not|do not|hated|disliked|really|have (?:really )?(?:enjoyed|liked|hated|disliked)|enjoyed|liked|loved)\\b`,
    `\\bwhat is it about [^.!?]{1,60} (?:that )?you (?:\\w+ )?${TASTED}\\b`,
    `\\b(?:which|what) (?:other )?${ABOUT_TASTE} (?:do|did|have) you (?:not |really |most |never )?(?:dislike|disliked|hate|hated|not (?:like|enjoy))\\b`,
    `\\blet us (?:move on|start|continue|begin|go on|talk|turn)(?: \\w+)? (?:to|with|about) [^.!?]{0,40}\\byour?\\b`,
    `\\b(?:my |our )?(?:next|first|last|final) question (?:is|for you|is for you)\\b[^.]{0,80}\\byou\\b`,
    `\\bwhat (?:is|was) (?:your (?:price range|least favou?rite)|the last (?:film|movie|book|show) (?:that )?you (?:saw|watched|read|have))\\b`,
    `^any (?:particular |specific |certain |preferred |favou?rite )(?:\\w+ ){1,2}(?:that )?you (?:would like|want|like|prefer|have in mind|enjoy|are (?:looking|after|into))\\b`,
    `^any (?:particular |specific |special |other )?preferences?\\b(?: (?:on|for|as to|regarding|about|in|when)\\b|\\?)`,
    `\\b(?:will|would|are) you (?:like to |be )?pay(?:ing)? (?:by|with|in|cash|card)\\b`,
    `\\b(?:tell me (?:the|your)|i (?:only |just )?need the|give me (?:the|your)) (?:day|date|dates|time|times|size|place|area|number of (?:people|guests|nights|tickets))(?:,| and)[^.!?]{0,40}\\b(?:i|we) (?:will|can)\\b`,
    `\\bif you (?:send|give|show|bring|e-?mail|upload) (?:me|us) (?:a (?:copy|photo|scan|picture) of )?your\\b`,
  ),
  act(
    'asks for data',
    1.6,
    `\\bwhat (?:kind ?of|kinda|kinds? of|types? of|sorts? of|genres? of)? ?${ABOUT_TASTE} are you (?:\\w+ )?(?:into|in the mood for)\\b|\\bwhat else do you (?:usually|normally|often|like to)\\b`,
    `\\b(?:which|what) ${ABOUT_TASTE} (?:do|did) you\\b|\\bwho is your favou?rite (?:director|actor|actress|author|singer)\\b`,
    `\\b(?:is|was) there (?:a |an |any |one )?(?:\\w+ )?(?:that |which )?(?:disappointed|bored|scared|moved|impressed|surprised|annoyed) you\\b`,
    `\\bwhich (?:of (?:them|these|those) |ones? )?have you (?:already )?(?:seen|tried|read|visited|been to)\\b|\\bdo you mind (?:subtitles|black and white|a longer|older|violence)\\b`,
    `\\b(?:is|was) the \\w+ (?:from|at|by|in) [^?]{1,30} you (?:recogni[sz]e|know)\\b`,
    `\\bwhat makes (?:a|an) [^.!?]{1,30} (?:work|good|great|special) for you\\b`,
  ),
  act('asks for data', 0.8, `\\bhave you (?:ever |already )?(?:seen|tried|read|watched|been to) \\S`),
  act('asks for data', 1.1, `\\b(?:next|first|last|final) question ?:`),
  act(
    'offers',
    3,
    `\\b(?:is|are) there any (?:other )?\\w+ (?:that )?(?:i|we) can (?:suggest|recommend|find|book|show|look up|help)\\b`,
    `\\b(?:like|want) me to (?:send|e-?mail|show|tell|give|read|forward) you (?:the|a|an|some|more|our) (?:form|list|link|menu|options|timetable|brochure|directions|results|recommendations|suggestions|more|confirmation)\\b`,
    `\\bgenres? can i\\b|\\bwhat (?:can|could|shall|may) (?:i|we) (?:recommend|suggest|make|get|bring|fetch|prepare|show)(?: for)? you\\b|\\bwant me to (?:book|reserve|find|look|check|recommend)\\b`,
    `\\bwould you like (?:whipped cream|milk|sugar|ice|oat milk|syrup|breakfast|a (?:receipt|bag|lid|straw|wake-?up call|seat|window|copy of your))\\b[^.!]{0,40}\\?`,
  ),
  act(
    'offers',
    2.4,
    `\\blet me (?:suggest|recommend)\\b|\\bi have (?:just the|the perfect|a perfect|a great|a good) (?:one|thing|film|movie|place|hotel|pick)\\b|\\bi have got a perfect one for you\\b`,
    `\\b(?:will|would|do|does|is|are)? ?any of (?:these|those|them) (?:sound|interest|appeal|suit|work|catch|look)\\b[^.!]{0,30}\\?`,
    `\\bi (?:have|can give you|can offer) (?:a couple of|a few|some|several|three|two|four) (?:\\w+ )?(?:suggestions?|recommendations?|ideas|tips|picks|titles|options) ?(?::|for you|in mind|ready)`,
  ),
  act(
    'offers',
    1.5,
    `\\b(?:shall|should) (?:i|we) (?:give|tell|read|show|e-?mail|text) you (?:the|its|their|a|an|some)\\b`,
    `\\bshould i (?:check|try|look|search|see) (?:the next|another|a different|for|other|if there|elsewhere|whether)\\b`,
    `\\bif you need [^.,!?]{2,40}, (?:just |please )?(?:tell|let|ask|give|call|mention)\\b`,
    `\\bi can do (?!(?:it|that|this|mon|tues|wednes|thurs|fri|satur|sun|any|\\d|all|everything|nothing|morning|afternoon|evening)\\w*\\b)[a-z ]{3,30} or [a-z]+[.!]?$`,
    `\\bi will (?:open|file|raise|log|submit) (?:a|an|the|your) (?:claim|case|ticket|request|dispute)\\b(?! (?:with|against|myself|at))`,
    `\\bjust (?:tell|let) me (?:know )?(?:what|which|when|where|how many|the|if) (?:you|day|time|size|date)\\b`,
  ),
  act(
    'tells',
    3,
    `\\bhere are (?:a few|some|several|three|two|my) (?:\\w+ ){0,3}you (?:may|might|could|will|would|should) (?:like|enjoy|love|want)\\b`,
    `\\b(?:is|would be|will be) my (?:\\w+ )?(?:pick|recommendation|suggestion|tip|choice) for you\\b|\\bi (?:would|will|can) (?:suggest|recommend) [^.!?]{1,60} (?:for you|(?:as|since|because) you)\\b`,
    `\\b(?:sorry|unfortunately|i am afraid),? (?:but )?we are (?:\\w+ )?(?:out of|sold out|closed|full|booked)\\b|\\b(?:sorry|unfortunately),? (?:but )?(?:that|the|this) [^.!?]{1,30} is (?:fully booked|sold out|not available|unavailable|out of stock)\\b[^.!?]{0,30}[.!]`,
    `\\bfor (?:security|verification|safety|identification) (?:reasons|purposes)[^.!?]{0,20}\\b(?:please|i|we|can you|could you)\\b`,
    `\\b(?:follow these steps|let me walk you through|tell me when you are (?:there|done|ready|in|logged))\\b`,
  ),
  act(
    'tells',
    2.4,
    `\\bgiven what you (?:have )?(?:told|said|mentioned|liked|described)\\b|\\bi think you (?:would|will|might|may) (?:really |love|like|enjoy)`,
    `\\bright up your (?:alley|street)\\b|\\byou will not regret (?:it|that|this)\\b|\\bif you are in the mood for\\b[^.!?]{0,50}, (?:try|watch|go|i|you|check)\\b`,
    `\\bin that case,? (?:try|check out|consider|watch|i (?:would )?(?:recommend|suggest)|let me|you (?:might|may|could|should|would) (?:like|enjoy|want|love))\\b`,
    `\\bwe have (?:plenty|lots|a lot|a wide|a great|a large|many|several|a few|some great|\\d+|two|three|four|five) (?:of )?(?:\\w+ )?(?:museums|hotels|rooms|options|films|movies|restaurants|guest ?houses|trains|flights|tables|syrups|flavou?rs|drinks|accounts|plans|places|models|sizes|colou?rs)\\b(?![^.!]{0,60}\\?)`,
    `\\b(?:its|their) (?:postcode|post code|phone number|telephone|entrance fee|address) is\\b(?![^.!]{0,60}\\?)`,
    `\\b(?:that|it|this) (?:comes to|will be|would be|makes) (?:[£$€] ?)?\\d+(?:[.,]\\d\\d)?(?: (?:pounds|euros|dollars|gbp))?(?: (?:per|each|in total|all together)\\b|[£$€.!]|$)`,
    `\\bthere (?:is|are) (?:a|an|\\d+|two|three|several|one|no|another)(?: \\w+)? trains?\\b[^.!?]{0,60}\\b(?:arriv|at \\d|leav|depart|after|before)\\w*(?![^.!]{0,60}\\?)`,
    `\\byou can reach (?:the (?:driver|hotel|restaurant|office|shop|branch)|them|him) (?:on|at|by|under)\\b`,
    `\\bplease keep an eye on your\\b|\\bplease check your (?:inbox|e-?mails?|phone|spam)\\b`,
  ),
  act(
    'tells',
    1.6,
    `\\byou can (?:check in|board|drop (?:it|them) off) (?:from|at|on|after|until|between|anytime|in)\\b(?![^.!]{0,60}\\?)`,
    `\\b(?:it|that|this) (?:gets|has|got) (?:\\w+ )?(?:great|good|excellent|rave|fantastic) reviews\\b|\\b(?:should|might|will) (?:suit you(?!r)|be right for you)\\b(?![^.!]{0,60}\\?)`,
    `\\bi am afraid (?:there (?:is|are)|we|that (?:one|hotel|train|restaurant|date|day|time)) \\w+(?![^.!]{0,60}\\?)`,
    `\\bour (?!(?:own|whole)\\b)(?:\\w+ ){0,2}\\w+ (?:pays|costs|comes with|starts at|features|starts from)\\b(?![^.!]{0,60}\\?)`,
  ),
  act(
    'reads back',
    3,
    `\\b(?:sum up|recap|summari[sz]e|confirm|be sure|make sure|clear)[:,]? (?:that )?you (?:need|want|would like|are looking for|are after) (?:a|an|the|one|two|three|\\d+) (?:[\\w-]+ ){0,4}${GOODS}\\b`,
    `\\bi (?:can )?see (?:that )?you (?:are|were) (?:looking|interested|searching|trying|after|in the market|planning)\\b`,
    `\\bi have noted (?:that )?you\\b`,
  ),
  act(
    'reads back',
    2.2,
    `^(?:(?:got it|okay|ok|so|alright|understood|i see)[, ]+)+you are (?:more )?(?:a|an|into|in the mood|looking)\\b(?! (?:chat|bot|assistant|robot|machine|computer|person|human))`,
  ),
  act('praises', 2, `\\b(?:great|excellent|good|wonderful|nice|fantastic|perfect|interesting) (?:answer|response|example)[!.]`),
  act(
    'offers',
    3,
    `\\bwhat (?:can|should|may|could) (?:i|we) recommend\\b|\\bthat (?:helps|would help|will help|lets) me (?:to )?(?:understand your|make (?:a|you|some|better)|find (?:you|something|a|the right)|narrow|give you|recommend|suggest)\\b`,
  ),
  act(
    'offers',
    2.4,
    `\\b(?:does|would|do) (?:that|this|it|these|those) sound like (?:something|a|an)\\b|\\bi (?:still )?have (?:plenty|lots|a lot|many|some|a few) more to (?:recommend|suggest|offer|show)\\b`,
  ),
  act(
    'offers',
    1.6,
    `\\bshall i (?:buy|purchase|print|note|hold)\\b|\\bwould you consider\\b|\\bwould (?:\\w+ ){1,3}be (?:okay|ok|fine|acceptable|alright) (?:for you|instead)\\b`,
  ),
  act(
    'asks for data',
    3,
    `\\bwould you say (?:that )?you(?: are|r)\\b|\\bdo you want (?:it|that|this|them) (?:to go|hot|iced|for here|delivered|wrapped|heated|with (?:milk|sugar|ice))\\b`,
  ),
  act(
    'asks for data',
    2.4,
    `\\bi (?:would like|want|have) to ask you (?:about|a few|some|a couple|one)\\b|\\b(?:could|can|would) you (?:please )?tell me (?:when|where|how) you (?:last|first|lost|noticed|paid|used)\\b|\\bdo you want to (?:leave|depart|arrive|travel|eat|check in|fly|stay) (?:before|after|at|around|by|on|in)\\b`,
  ),
  act(
    'asks for data',
    1.6,
    `\\bdid i (?:get|understand) (?:that|it|you|this) (?:right|correctly)\\b|\\bdo you recogni[sz]e (?:it|this|that|the)\\b|\\b(?:large or small|small or large|small,? medium,? or large|regular or large|hot or cold|single or double)\\b[?]`,
  ),
  act('is of service', 2, `\\bsorry (?:that )?(?:this|that) (?:has )?happened to you\\b`),
  act('is of service', 2.4, `\\bsafe travels\\b`),
  act(
    'is of service',
    1.4,
    `\\bhave fun (?:watching|at|with|on|in)\\b|\\benjoy the rest of your\\b|\\bhave an? (?:lovely|fantastic|amazing) (?:flight|trip|stay|meal|journey|visit)\\b|\\bthank you for (?:verifying|waiting|holding)\\b`,
  ),
  act('says it is done', 3, `\\bwill (?:pick you up|be picking you up|collect you) (?:at|from|in|on)\\b(?![^.!]{0,60}\\?)`),
  act(
    'says it is done',
    2,
    `\\bi have (?:written (?:that|it|this) down|added (?:a|an|the|it|that|your)\\b|raised a case)|^contact(?: number)?: ?\\+?\\d|\\bi can see (?:the|your|a|an) [^.!?]{1,40}\\bon your\\b|^here you (?:go|are)[,!.]? (?:one|a|an|your|two)\\b`,
  ),
  act(
    'says it is done',
    1.6,
    `\\b(?:i|we) (?:have )?(?:searched|looked) for (?:a|an|some|the|any) [^.!?]{1,60}\\b(?:but|and)\\b|\\b(?:has|have) nothing (?:left|available|free)\\b|\\bnothing came up\\b`,
  ),
  act(
    'tells',
    3,
    `\\bas a (?:fan|lover) of [^.!?]{1,40},? you (?:would|might|will|may|could|should)\\b|\\bi would say (?:go (?:for|with)|try|watch|take|book) [^.!?]{1,60}\\byou (?:will|would) not (?:be disappointed|regret)`,
  ),
  act(
    'tells',
    2.4,
    `\\b(?:perfect|great|ideal|good|right) (?:one )?for your (?!(?:site|website|company|app|shop)\\b)\\w+|\\byou (?:will|would) not be disappointed\\b|\\bwe will (?:refund|credit|reimburse|replace|compensate|block|issue|investigate)\\b|\\bi recommend that you\\b`,
  ),
  act(
    'tells',
    1.6,
    `\\bif you want something (?:\\w+ ){1,3}(?:there is|try|watch|you|i)\\b|\\b(?:gets|takes) you (?:there|to)\\b[^.!?]{0,40}\\d|\\b(?:won|nominated for|received) (?:the|an?|\\d+|two|three|four|five|six|several) (?:oscars?|awards?|golden)\\b`,
  ),
  act(
    'asks for data',
    3,
    `\\b(?:may|can|could) i (?:please )?(?:know|ask|have|get) (?:the number of (?:guests|people|persons|nights|tickets)|the (?:day|date|time) of (?:your )?(?:arrival|departure|travel))\\b`,
    `\\b(?:could|can|would) you (?:please )?(?:describe|tell me about) a (?:scene|moment|part|character|film|movie|time) (?:that |when |which )?you\\b|\\bso (?:that )?i (?:can )?(?:get|have) (?:an|some|a better|a) (?:idea|picture|sense|feel) of (?:your|what you)\\b`,
  ),
  act('asks for data', 2.3, `\\b(?:what|which) other (?:kinds? of |types? of |sorts? of )?${ABOUT_TASTE} do you (?:watch|like|enjoy|love|read|prefer)\\b`),
  act('asks for data', 1.6, `\\b(?:could|can) you (?:please )?(?:give|leave|provide)(?: me| us)?(?: with)? a (?:contact|mobile) number\\b`),
  act(
    'offers',
    3,
    `\\b(?:anything|something) else on your (?:list|mind)\\b|\\bi will give you (?:a few|some|two|three|four|several) (?:options|suggestions|choices|ideas|tips)\\b|\\bkeep (?:that|this|it) in mind for (?:my|the|your|future|next) (?:\\w+ )?(?:recommendations?|suggestions?|search|booking)\\b`,
  ),
  act('offers', 1.6, `\\bi will (?:reserve|book) (?:a|the|one) (?:room|table|taxi|seat|ticket)s?\\b(?! (?:myself|online|somewhere))`),
  act('offers', 1.2, `\\bis (?!(?:it|that|this|there|everything|all)\\b)\\w+(?: \\w+){0,2} (?:alright|okay|ok|fine)(?: instead| for you)?\\?`),
  act('reads back', 3, `\\bso you (?:like|enjoy|prefer|love|dislike|hate) [^.?!]{1,60}(?: because|, (?:is that (?:right|correct)|right|correct))\\b`),
  act('says it is done', 3, `\\byour (?:train|flight|bus|ferry|stay|ticket) (?:departs|leaves|arrives|starts|costs) [^.?!]{0,15}\\d(?![^.!]{0,60}\\?)`),
  act('tells', 3, `\\b(?:fits?|suits?|match(?:es)?) your (?:taste|preferences|needs|budget|criteria|mood)\\b(?![^.!]{0,60}\\?)`),
  act(
    'tells',
    2,
    `\\byou can pay (?:at|when|by|with|on|in|upon)\\b(?![^.!]{0,60}\\?)|\\bwe do not have \\w+(?: \\w+)? (?:today|left|in stock|at the moment)\\b(?!, (?:so|and|but) (?:i|we)\\b)`,
  ),
];

/** Acknowledges and asks on, as interviewers and waiters do: `I see. And what did you like about it?`. */
export const ACKNOWLEDGES =
  /^(?:thank you(?: for (?:that|sharing|telling me))?|i see|got it|noted|interesting|(?:that is )?(?:great|good|nice|fair|interesting|wonderful|perfect|cool|lovely)(?: (?:to (?:know|hear)|choice|point))?|alright|all right|okay|understood|sure(?: thing)?|of course)[.!,]/u;
