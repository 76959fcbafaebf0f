import { keyedAs } from '../../support/pattern/keyed.js';
import { MATTER, type RoleFeature } from './feature.js';

const KIND = '(?:kinds?|types?|sorts?|genres?|style|cuisine|area|part of town|price range|day|time|date|size|colou?r|budget|features?|brand)';
/** Getting to know a thing: watching, reading, trying. */
const TRIED = '(?:seen|watched|heard (?:of|about)|tried|read|visited|considered|checked out|looked at|thought (?:of|about))';
const LIKE = '(?:like|enjoy|love|prefer|dislike|hate|want|need|looking for|interested in|in mind)';

const serving = (name: string, weight: number, pattern: RegExp): RoleFeature => ({ name, weight, pattern: keyedAs(pattern) });

/** What the side that serves says. English. */
export const SERVING: readonly RoleFeature[] = [
  serving(
    'offers help',
    3,
    /\b(?:do|would|will) you (?:need|want|like|require) (?:anything|something|help with anything) (?:else|more|further)\b(?! from (?:me|us))|\b(?:how|what) (?:else )?(?:can|may|could|might) (?:i|we) (?:help|assist|do for|get|offer|be of)\b|\b(?:can|may|could) (?:i|we) (?:help|assist)(?: you)?\b|\b(?:anything|something) (?:else|more|further)\b[^.!]{0,40}\b(?:you (?:need|want|would like)|(?:can|may|could) (?:i|we)|i can|help|assist)\b/iu,
  ),
  serving(
    'helps you',
    2,
    /\b(?:help|assist|guide|support|recommend|suggest|show|offer|get|find|book|reserve|arrange|provide) you\b(?! (?:to )?(?:find|get|help|book|guys))|\bfor you\b/iu,
  ),
  serving(
    'asks for the wish',
    2,
    new RegExp(
      `\\b(?:what|which|any) (?:other |particular |specific |else )?${KIND}\\b[^.!?]{0,60}\\byou\\b|\\bwhat (?:are|is it|do|did|would|were) (?:it )?(?:that )?you\\b[^.!?]{0,40}${LIKE}`,
      'iu',
    ),
  ),
  serving(
    'asks whether one wants it',
    2,
    /\b(?:would|do|did|will) you (?:also |still |rather |really )?(?:like|want|prefer|need|care for|wish)\b|\bare you (?:looking|interested|searching|thinking|after|ready|open|okay|happy|travel)/iu,
  ),
  serving(
    'asks for details',
    2,
    new RegExp(
      `\\b(?:for )?how many (?:people|guests|nights|persons|tickets|days|adults|seats)\\b[^.!]{0,60}\\?|\\b(?:what|when|where|which) (?:day|time|date|is|are|do|will|would|should)?\\s?(?:you|your)\\b[^.!]{0,60}\\?|\\bwhat(?:['’]?s| is| are) your\\b|\\b(?:have|get|know|take|provide|confirm|share|give me|tell me) your ${MATTER}`,
      'iu',
    ),
  ),
  serving(
    'asks to do it',
    1.5,
    /\b(?:shall|should|can|may|could) (?:i|we) (?:go ahead|add|place|put|book|reserve|proceed|make|confirm|start|process|add|send you|put you|schedule|arrange|recommend|suggest|get you)\b|\b(?:me|us) to (?:book|reserve|make|go ahead|look|check|find|search|help|process|recommend|continue)\b[^.!]{0,80}\?/iu,
  ),
  serving(
    'says it is done',
    2.5,
    /\b(?:i|we)(?:['’]ve| have)? (?:just |now |also |already |successfully |was able to |were able to )*(?:booked|reserved|made|processed|confirmed|issued|scheduled|arranged|updated|sent) (?:you|your|it|that|the|a|an|them|this|those|\d+|them)\b|\byou(?:['’]re| are) (?:all set|booked|confirmed|good to go)\b|\b(?:booking|reservation) (?:was|is|has been) (?:un)?successful|\b(?:reference|confirmation) (?:number|code|#)(?: is|:)/iu,
  ),
  serving('your matter', 2, new RegExp(`\\byour (?:\\w+ )?${MATTER}\\b`, 'iu')),
  serving(
    'tells what there is',
    1.5,
    /\b(?:there (?:are|is)|i (?:have|found|see|do have|am showing|show)|we (?:have|offer|also have|do have|accept|provide))(?: \w+)? (?:\d+|a few|several|many|some|no(?! (?:idea|preference|clue|problem|need|more|time|other|way|doubt))|nothing|one|two|three|four|five|six|plenty|quite a few|lots?|currently)\b|\bmatch(?:es|ing)? (?:your|that|those|this)\b|\b(?:is|are) (?:located|available|priced|open from)\b|\b(?:costs?|comes with|includes|features|starts? at|ranges? from)\b(?![^.!?]*\?)|\bour (?:\w+ )?(?:team|store|website|policy|staff|system|records|menu|service|prices|hours|office|hotel|restaurant|app|agents?|selection|range|products|rooms|experts?|database)\b|\bwe (?:do |also |currently |can |will |also |don['’]?t |do not )*(?:have|offer|accept|provide|ship|deliver|charge|carry|stock|sell|open|close|serve|allow|recommend|value)\b|\b(?:phone|contact|telephone) (?:number )?is\b|\b(?:address|postcode|post ?code|entrance fee|price) is\b/iu,
  ),
  serving(
    'recommends',
    1.5,
    /\b(?:i|we)(?:['’]d| would| can| could| do| might)? (?:highly |definitely |really |also |strongly )?(?:recommend|suggest)\b|\byou (?:should|might|may|could|would|['’]d|can|will) (?:\w+ )?(?:like|try|enjoy|check|consider|watch|want to|love|see|also)\b|\b\bhow does (?:that|this) (?:sound|work)\b|\b(?:does|would|will) (?:that|this) (?:work|suit|sound|be ok)|\b(?:suits?|works? (?:best )?for) you\b|\bwhich (?:one |of (?:these|those|them) |option )?(?:would|do|suits|works|sounds)\b|\ball set\b(?! (?:with|now|thanks|thank|then|on my|for me))/iu,
  ),
  serving(
    'names one',
    1,
    /\b(?:how|what) about «»|\b(?:maybe|or|try|like|is) «» ?\?|«» (?:is|was) (?:a |an )?(?:really |very |also |so |pretty )?(?:good|great|funny|one|must|awesome|excellent|classic|amazing)\b/iu,
  ),
  serving(
    'if you like',
    1.5,
    /\bif you(?:['’]?re| are)? (?:really |also |ever )?(?:like|liked|enjoy|love|want|prefer|into|interested|looking|need|have(?:n['’]?t| not))\b|\b(?:it|that|this)(?:['’]?s| is) about (?:a|an|the|two|how|what)\b/iu,
  ),
  serving(
    'asks what is known',
    1,
    new RegExp(`\\b(?:have|did|do) you (?:ever |already |also )?(?:${TRIED}|see|watch|know of|like|enjoy|try)\\b|\\bever ${TRIED}\\b`, 'iu'),
  ),
  serving(
    'asks for reasons',
    2,
    new RegExp(
      `\\b(?:what|why) (?:is it |was it |specifically |exactly |else )?(?:do|did|don['’]?t|didn['’]?t|does|is it|was it|about|makes?|made)\\b(?! you (?:think|recommend|suggest|offer|have|charge|mean|need|sell|know|propose|advise|want me|say|keep|do\\b))[^.!?]{0,50}\\b(?:you|this|that|it|them|these|those)\\b[^.!?]{0,40}(?:${LIKE}|appeal)?\\?|\\b(?:can|could|would) you (?:please )?(?:name|give (?:me )?(?:a|some|an)|tell me (?:what|why|which|more about (?:your|what)|about your|the name)|describe|specify|elaborate|think of|clarify|share)\\b|\\bname (?:one|a|an|some|another)\\b[^.!?]{0,40}\\byou\\b|\\bhow do you feel about\\b`,
      'iu',
    ),
  ),
  serving(
    'regrets for the service',
    2,
    /\b(?:unfortunately|i['’]?m (?:so |very |really )?sorry|i am sorry|sorry|i apologi[sz]e|my apologies|i['’]?m afraid|regrettably)\b[^.!?]{0,30}\b(?:there (?:are|is|was|were|aren|isn)|we|no \w+|none|nothing|i (?:do not|don['’]?t|can(?:no|['’])t|can ?not|am (?:not|unable)|was (?:not|n['’]t|unable)|wasn['’]?t|could(?:n['’]?t| not)|have no)|for (?:the|any)|(?:it|that|they|the \w+) (?:is|are|was|were|does|do)(?:n['’]t| not| no))|\bwe apologi[sz]e\b|\bfor (?:the|any) (?:inconvenience|trouble|delay)\b/iu,
  ),
  serving(
    'obliges',
    0.5,
    /^(?:well,? |okay,? |ok,? )?(?:certainly|of course|absolutely|sure(?: thing)?|no problem|my pleasure|happy to|glad (?:to|i could)|gladly|(?:great|excellent|good|wonderful|nice|fantastic) choice|not a problem|understood|thank you for (?:your (?:patience|message|inquiry|question|interest|feedback|input|time|participation|opinion|thoughts|answers?|cooperation)|sharing|confirming|providing|letting me know|asking|reaching|contacting|calling|choosing|using|chatting))\b/iu,
  ),
  serving('you are welcome', 1.5, /^(?:oh |okay,? |ok,? |and )*(?:you(?:['’]?re| are)|your) (?:very |most |quite )?welcome\b|^welcome\b/iu),
  serving(
    'happy to serve',
    1,
    /\b(?:i['’]?d|i would|i['’]?m|i am|we['’]?re|we are|we['’]?d|always)(?: be)?(?: more than)? (?:happy|glad|pleased|delighted|here) to (?:help|assist|guide|answer|support|offer|recommend|find|get|book|be|share|explain|provide)\b|\bglad (?:i|we) could\b|\bhope (?:you|this helps?|that helps?)\b|\benjoy (?:your|the|it|them|\w+ing)\b|\b(?:at your|of) service\b/iu,
  ),
  serving(
    'instructs',
    1,
    /(?:^|[.!?:\n]\s*)(?:please )(?:provide|let me know|let us know|confirm|note|hold|wait|allow|be (?:sure|aware)|make sure|keep in mind|enter|select|choose|visit|contact|specify|feel free)\b|\byou(?: can|['’]ll need to|['’]ll| will need to| need to| may| will| should) (?:also |simply |easily |always |then )?(?:reset|change|update|download|install|track|return|choose|select|go|find|contact|visit|check|call|use|go to|click|expect|receive|need|pay|cancel|reach|log|mention)\b|\bfeel free to\b|\blet me (?:check|look|see|find|pull|know (?:if|what|how|which|when|where) (?:you|there|i)|verify|confirm|get you|help|explain|walk)\b/iu,
  ),
  serving(
    'counsels',
    2,
    /\bthat['’]?s (?:a |an )?(?:great|excellent|good|wonderful|really good|fantastic|interesting|valid|understandable) (?:question|idea|point|start|approach|goal|plan)\b|\b(?:i (?:completely |totally |can |fully |really )?(?:understand|hear|appreciate|see) (?:your|how (?:you|frustrat|difficult|hard)|that you|you are|you['’]re)|it (?:sounds|seems) like you|it['’]?s (?:important|essential|completely (?:normal|understandable|okay)|okay|great|wonderful) (?:to|that you)|remember (?:to|that|,)|i['’]?m (?:listening|here (?:for|to))|take your time|take (?:a )?deep breaths?|be (?:kind|gentle) (?:to|with) yourself|how (?:does|did) (?:that|this|it) make you feel|how are you (?:feeling|coping|holding up)|i(?:['’]m| am) (?:so |really |very |truly )*(?:sorry|glad|happy|proud|pleased|excited) (?:to hear (?:that|about)|(?:that )?you(?:['’]re|['’]ve| are| have| found| feel| like| enjoy)|of you)|going through|we look forward to|that (?:sounds|must be|must have been|can be) (?:really |so |very |incredibly |quite )*(?:hard|difficult|tough|frustrating|stressful|painful|challenging|overwhelming)|how long (?:have you|has (?:this|that|it)) been|what (?:helps|makes|worries|bothers|scares|motivates) you|it makes (?:perfect |total |complete )?sense that you|thank you for (?:trusting|opening up|telling me)|you(?:['’]re| are) (?:not alone|doing (?:great|an? (?:amazing|great|wonderful|fantastic|excellent|good))))\b/iu,
  ),
  serving(
    'presents',
    2.5,
    /\bhere(?:['’]s| is| are) (?:some|a|an|the|your|what you|a few|several|more|how|my (?:recommend|suggest))\b[^.!?\n]{0,80}(?::|\n|$)|\b(?:some|a few|several|the) (?:options|suggestions|recommendations|tips|ideas|steps|ways|details)\b[^.!?\n]{0,50}:/iu,
  ),
  serving(
    'offers more',
    2,
    /\bwould you (?:also |still )?(?:like|care|prefer|want) (?:to )?(?:know|see|hear|learn|try|explore|start|continue|discuss|talk|share|have (?:a look|another)|more|another|some|any|help|assistance|information|a (?:table|room|ticket|list|link|reservation))\b|\b(?:some|any) (?:other )?(?:brand|colou?r|size|food|cuisine|seating|room|travel) preferences\b/iu,
  ),
  serving(
    'asks on behalf',
    2.5,
    /\bwhat (?:brings you|seems to be|can i get (?:for )?you|would you like (?:me )?to)\b|\bso (?:that )?i can (?:help|assist|check|look|find|process|track|get|better|make|give|book|recommend|locate|verify|provide)\b|\bto (?:process|complete|locate|verify|proceed with|confirm|track|finali[sz]e) your\b|\bi(?:['’]ll| will) (?:just |also )?need (?:your|to know your|the following|a few|some (?:more )?(?:info|details))|\b(?:tell|give) me (?:a (?:bit|little) )?(?:more )?(?:about )?(?:your|what you|how you)\b|\b(?:tell me|share) (?:a (?:bit|little) )?more about (?:what (?:you|happened)|how|your)\b|\bwho am i (?:speaking|talking|chatting) (?:to|with)\b/iu,
  ),
  serving(
    'explains',
    1.5,
    /\b(?:you can think of (?:it|this|that)|think of (?:it|this) as|in other words|for (?:example|instance),|to (?:summari[sz]e|put it simply|clarify)|(?:is|are) (?:the process|a (?:type|kind|form|method|way|technique|process) (?:of|by|in|to)|defined as|known as|used (?:to|for|in))|let me know if (?:that|this|it|you)|does (?:that|this) (?:make sense|answer|help)|(?:do you )?want (?:an example|me to)|here(?:['’]s| is) (?:one|another|an example)|keep in mind|it(?:['’]s| is) (?:recommended|advisable|worth noting|best) (?:to|that)|make sure (?:to|you|that you)|try to \w+ (?:your|the|a)|consider \w+ing)\b|^(?:exactly|correct|that['’]?s (?:right|correct)|well done|good (?:job|work)|great (?:job|work)|not quite)[!.]/iu,
  ),
  serving('lays out', 0.5, /^\s*(?:[-*•]|\d{1,2}[.)])\s+\S[^\n]*\n+\s*(?:[-*•]|\d{1,2}[.)])\s+\S|\*\*[^*\n]{2,60}\*\*|^#{1,4} \S/mu),
];
