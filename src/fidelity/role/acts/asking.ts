import { act, DATA, type Act } from './act.js';

const COUNTED = '(?:people|guests|persons|adults|travell?ers|passengers|nights|days|tickets|seats|rooms|children|kids|drinks|items)';
const SET =
  '(?:day|date|time|city|airport|area|part of town|side of town|size|colou?r|cuisine|type of (?:food|room|cuisine|place|coffee|milk|hotel|restaurant|drink)|kind of (?:food|room|place|coffee|milk|hotel|restaurant|drink)|price range|budget|syrup|milk|station|address|name|number|email|e-mail|payment method|card|room|seat|class|destination|dates|brand|model|flavou?r|topping|star rating)';
const SERVED =
  '(?:like|want|prefer|need|be|plan|hope|have in mind|travel|fly|leave|depart|arrive|stay|come|check|dine|go|pay|look|start|order|drink|eat|book|reserve|schedule|aim|think)';
const DONE_BY_CUSTOMERS =
  '(?:like|want|prefer|need|plan|hope|have in mind|travel\\w*|fly\\w*|leav\\w*|depart\\w*|arriv\\w*|stay\\w*|dine|dining|need\\w*|drink|eat|prefer)';

/** Asks for what only a customer knows: their data, their wish, how many they are. */
export const ASKING: readonly Act[] = [
  act(
    'asks for data',
    1.8,
    `\\b(?:can|could|may|might) i (?:please )?(?:have|get|see|know) your (?:bank|contact) (?:details|data)\\b|\\b(?:can|could|may) i (?:please )?(?:have|get) (?:the|your) \\w+(?:'s| is) (?:full )?(?:name|age|breed|address|date of birth)\\b`,
  ),
  act(
    'asks for data',
    3,
    `\\b(?:can|could|may|might) i (?:please )?(?:have|get|grab|take|ask for|ask|see|know) (?:for )?your (?!bank|contact)(?:\\w+ (?:and|,) )?${DATA}\\b`,
    `\\b(?:can|could|may|might) i (?:please )?(?:have|get|grab|take) (?:the|your) (?:last|first) (?:\\w+ )?digits`,
    `\\b(?:can|could|may) (?:i|we) (?:please )?(?:have|get|take|ask for|ask) (?:a|the|your|what) name (?:for|on|under|to|should|is|it)\\b`,
    `\\bwhat name (?:is (?:it|that|this|the)|should|shall|can|may|will|would|for|do you want|are you)\\b`,
    `\\b(?:can|could|would|will) you (?:please )?(?:spell|confirm|verify|provide|share|tell me|give me|let me know|send me|remind me of|state|enter|repeat) (?:me |us )?(?:with )?(?:what )?your (?!team|website|company|phone number|hours|opening|name\\b|policy|colleague|address)`,
    `\\b(?:can|could|would) you (?:please )?(?:tell me|share|give me) (?:a (?:bit|little) )?more (?:about )?(?:your|what you|how you|who you)\\b`,
    `\\bplease (?:provide|share|confirm|enter|give|verify|tell|specify|state|type|send|have)(?: me| us)?(?: with)? (?:your (?!team|website|terms|policy|customer)|the \\w+ (?:associated|on file|linked|you used)|a (?:preferred|pick-?up|date|time|day))`,
    `\\bplease (?:choose|select|pick|indicate) (?:a (?:[\\w-]+ )?(?:time|day|date|size|option|slot|seat|room|method)|an option|your|from|which|the (?:option|size|date|day|time|number)|one of (?:the|these|those))\\b`,
    `\\bplease select one\\b`,
    `\\b(?:i|we) (?:will |would |do |only |still |first )*(?:need|require) (?:to know |to ask )?(?:(?:you for )?your (?!help|advice|opinion|phone number|address|website|assistance|service|product)|a few (?:more )?(?:details|things|questions|pieces|bits)|some (?:more |further |additional )?(?:info|information|details)|the following)`,
    `\\b(?:need|want) (?:this|that|it|one more thing|something|a few things|some \\w+) from you\\b`,
    `\\b(?:a few|some|couple of|couple) (?:quick |more |short )?(?:details|questions) (?:from|for) you\\b`,
    `\\bhow many ${COUNTED} (?:will|would|are(?! there)|is(?! there)|should|shall|can i|may i|do you (?:want|have in|plan|wish|require|need(?! for))|in your|were you|did you want)\\b`,
    `^(?:(?:and|so|okay|ok|great|perfect|sure|got it|for|thank you)[,.!]? )*(?:for )?how many ${COUNTED}(?:,? (?:and )?(?:on|from|for) (?:which|what) (?:day|date|night|time)s?| and (?:how many )?${COUNTED})\\?*$`,
    `\\bhow many would you (?:like|want)\\b`,
    `\\bwhat ${SET}s?\\b[^.!?]{0,20} (?:would|do|are|were) you (?:be )?${SERVED}|\\bwhat ${SET}s?\\b[^.!?]{0,20} (?:will|did) you (?:be )?${DONE_BY_CUSTOMERS}`,
    `\\bwhich ${SET}s?\\b[^.!?]{0,20} (?:would|do|are|were) you (?:be )?${SERVED}|\\bwhich ${SET}s?\\b[^.!?]{0,20} (?:will|did) you (?:be )?${DONE_BY_CUSTOMERS}`,
    `\\b(?:what|which) (?:\\w+ ){1,3}(?:should|shall) (?:i|we) (?:book|put|look|search|reserve|send|place|set|ship|deliver|arrange|write)\\b(?! (?:\\w+ )?to (?:my|our|him|her|them)\\b)`,
    `\\bwhat (?:would|can|could) (?:i|we) (?:get|fetch|make|do|bring|find|grab) (?:started |going )?(?:for )?you\\b`,
    `\\bwhat can i get (?:started|going)\\b`,
    `\\bwhere (?:should|shall|would you like) (?:i|we|the driver|us|me|the courier|it|to)\\b[^.!?]{0,40}\\b(?:you|your|pick|send|look|search)\\b|\\bwhere can (?:i|we|the driver) (?:pick|send|find|reach|drop) you\\b`,
    `\\b(?:when|what time|where|which day|what day|what date) (?:would|will|do|are|were) you (?:be )?(?:like|prefer|hoping|planning|plan|wish|arriving|arrive|departing|depart|leaving|leave|travell?ing|travel|checking|check|dining|staying|stay|flying|fly|looking|want to (?:leave|travel|depart|arrive|eat|stay|go|start|book|check))\\b(?! to (?:come|fetch|collect|pick|call|send))`,
    `\\b(?:what|which) (?:day|date|time|city|airport|station|place)\\b[^.!?]{0,15} (?:are|were|will) you (?:hoping|planning|looking|travell?ing|flying|leaving|departing|arriving|staying|going|coming)`,
    `\\bhow (?:soon|quickly|long|often) (?:do|would|will) you (?:need|want|like|be staying|plan|be)\\b`,
    `\\bhow would you (?:like|prefer) (?:to |it|that|your|this|me(?! to (?:pay|send|proceed|bring|do)))`,
    `\\bwhat (?:brings you|brought you|are you (?:looking|shopping|searching|hoping|after|in the mood|interested|trying|planning|thinking)|were you (?:looking|thinking|hoping|after)|do you have in mind|did you have in mind|would you like (?:me|it|that|help|to (?:order|book|do|see|eat|drink|watch|start|talk|discuss|try|explore|focus|change|add|have|buy|find)))\\b`,
    `\\bwhat else (?:would you like|do you need(?! to know)|are you (?:looking|after|interested|hoping|planning)|can i|could i|may i|should i|do you want)\\b`,
    `\\bwho (?:do i have the pleasure|i have the pleasure)(?: of)? (?:speaking|chatting|talking)\\b|\\bmay i (?:ask|know) who\\b[^.!?]{0,20} (?:speaking|chatting|talking)\\b`,
    `^(?:(?:and|so|okay|ok|great|sure|perfect|got it|alright|thank you)[,.!]? )*(?:any|what) (?:particular |specific )?(?:price range|budget|cuisine|allerg\\w+|dietary \\w+|special requests?|preferred \\w+|size|area|part of town|genre|star rating)\\b[^.!]{0,50}(?:\\byou\\b|\\bi should\\b|\\bin mind\\b)`,
    `\\b(?:is there|are there|do you have) (?:a|an|any) (?:particular |specific |certain |preferred )?(?:price range|budget|preferences?|cuisine|area|part of town|allerg\\w+|dietary \\w+|special requests?|genre|type of \\w+|kind of \\w+|actor|director|star rating|time|day|date)\\b[^.!]{0,50}(?:\\byour?\\b|\\bi should\\b|\\bin mind\\b)`,
    `\\bwhat is your (?!(?:\\w+ )?policy\\b(?! number)|(?:shipping|delivery|payment|booking|cancellation) (?:costs?|fees?|prices?|times?|charges?|options?|polic)\\b)${DATA}\\b(?! (?:policy|for (?:refunds|returns|contact)))`,
    `\\btell me (?:a (?:bit|little) )?(?:more )?about (?:the (?:kind|kinds|type|types|sort) of \\w+ (?:that )?you|what you (?:like|want|need|are)|yourself)\\b`,
    `\\bconfirm,? (?:that )?you (?:want|would like|need|are looking)\\b(?! me| my)`,
    `\\bis it (?:safe|fair) to say (?:that )?you\\b`,
    `\\bdo you have (?:a|any) (?:particular |specific |certain )?(?:preference|price range|budget)\\b(?! on your)`,
    `\\bi should (?:be aware of|know about|keep in mind)\\b[^.!]{0,30}\\?`,
    `\\bis (?:this|it|that|the trip|your (?:trip|stay|visit)) for (?:business|work|leisure|pleasure|here)\\b`,
    `\\bon a scale (?:of|from)\\b`,
    `\\bhow (?:satisfied|happy|likely) (?:were|are|was) you\\b`,
    `\\bwas there (?:something|anything) (?:else |in particular |specific )*(?:that )?you\\b`,
    `\\bis there (?:something|anything) (?:else|specific|in particular|particular)(?: that| which)? you (?:need|want|would|are|have|wanted|were)\\b(?! from (?:me|us))`,
    `\\banything (?:else )?(?:to (?:eat|drink) with (?:that|it)|in particular you|you (?:would like|want|need(?! from)) (?:me )?(?:to|changed|added|with|help))`,
  ),
  act(
    'asks for data',
    2,
    `\\b(?:may|can|could) i (?:please )?(?:have|get) your (?:\\w+ )?(?:name|phone number|number|address)\\b`,
    `\\bwhat(?: is|) your (?!(?:name|phone number|opinion|recommendation|suggestion|policy|favou?rite|thoughts?|take|address|website|best|cheapest|number|offer|advice|hours)\\b)(?:\\w+ )?(?:\\w+)`,
    `\\bwhat would you like(?: to know| to hear)?\\?`,
    `\\bhow can you be (?:reached|contacted)\\b`,
    `\\b(?:for (?:which|what) (?:day|date|dates|time|name|night)) (?:and|should|shall) \\w+|\\bwho (?:am i|i am|is this) (?:speaking|chatting|talking)\\b`,
    `\\btell me (?:a (?:bit|little) )?(?:more )?about (?:your|the (?:kind|kinds|type|types|sort) of \\w+ (?:that )?you|what you|how you|yourself)\\b`,
    `\\btell me (?:where|when|what|which|how) (?:and (?:when|where) )?(?:you(?! (?:know|got|get|did|do|work|can|mean|charge|have|think|need)\\b)|to (?:book|send|look|pick)|when)\\b`,
    `\\bwhat (?:genres?|kinds?|types?|sorts?|style)\\b[^.!?]{0,30} (?:are you in the mood|should we|would you like|are you looking|have you enjoyed|interests? you)`,
    `\\bare you (?:looking|searching|shopping|in the mood|travell?ing|planning|hoping|ready to|interested in|more (?:of|into))\\b[^.!]{0,80}\\?`,
    `\\bdo you (?:prefer|lean|want|need|usually|generally|tend|happen to need)\\b[^.!]{0,60}\\bor\\b[^.!]{0,60}\\?`,
    `\\bwhat (?:matters|is important|appeals) (?:most )?(?:to you)\\b`,
    `\\bdo you (?:have|need) (?:any|a|an) (?:other |further |more |particular |specific )?(?:questions?|requests?|preferences?|requirements?|preference|special)\\b(?! for (?:me|us)| from)`,
    `\\b(?:can|could|would|do you mind|please) (?:you )?(?:please )?(?:confirm|check|checking|confirming|review|verify|look at) (?:if |that |whether )?(?:the (?:order|details|screen|information|address)|your (?:order|screen|details|cart)|this order|everything is)`,
    `\\bis your \\w+ (?:correct|right|accurate)\\b|\\bdoes (?:your|this) (?:order|booking|summary) look\\b`,
    `\\bdo you confirm\\b`,
    `\\bwhat (?:made|makes) you (?:like|dislike|love|hate|choose|want|enjoy|feel|say|think|prefer)\\b`,
    `\\bwhy (?:do|did) you (?:like|dislike|love|hate|enjoy|prefer) \\w+`,
    `\\bwhat (?:movies|films|books|songs|shows) (?:have|did|do) you (?:enjoyed|enjoy|liked|watch|like)\\b[^.!?]{0,30}(?:in the past|recently|lately|most)`,
  ),
  // One word left out, either side may have said it.
  act(
    'asks for data',
    1.6,
    `\\bfor (?:which|what) (?:day|date|dates|time|name|night)\\b`,
    `^(?:(?:and|so|okay|ok|great|perfect|sure|got it|for|thank you)[,.!]? )*(?:for )?how many ${COUNTED}\\?*$`,
  ),
  // Taste is asked for by either side of a chat about films; over several turns it tells.
  act(
    'asks for data',
    1.5,
    `\\b(?:what|which) (?:genres?|kinds?|types?|sorts?|styles?)\\b[^.!?]{0,30} do you (?:not |usually |normally |generally )?(?:like|enjoy|prefer|watch|listen|read|love|hate|dislike)`,
    `\\bwhat (?:do|did|is it) (?:that )?you (?:not )?(?:like|enjoy|dislike|love|hate|appreciate) (?:most )?(?:about|in)\\b`,
    `\\bwhat about (?:this|that|these|those|it|the)\\b[^.!]{0,40}\\?`,
    `\\b(?:can|could) you (?:please )?(?:name|think of) (?:a|an|another|one|some|me)\\b`,
    `\\bis there (?:a|an|any) (?:specific|particular|certain) \\w+ (?:that )?you\\b`,
  ),
];
