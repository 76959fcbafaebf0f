import { keyedAs } from '../../support/pattern/keyed.js';
import { MATTER, type RoleFeature } from './feature.js';

const wanting = (name: string, weight: number, pattern: RegExp): RoleFeature => ({ name, weight: -weight, pattern: keyedAs(pattern) });

/** What the side that wants something says. English. */
export const WANTING: readonly RoleFeature[] = [
  wanting(
    'wants',
    2,
    /\b(?:i|we)(?:['’]d| would| really| just| also| do| am| was|['’]?m|['’]re| are|['’]ll| will)*(?: also| still| really| just| actually| definitely)? (?:(?:like (?:to|a|an|the|it|that|some|for|help|information|one)|love to|want(?: to| a| the|ed)?|need(?: to| a|ed)?)(?! (?:to )?(?:know|make sure|confirm|ask|help|verify|inform|thank|recommend|offer|assist|check|look|your?|clarify|see if)\b)|wish|prefer|look(?:ing)? (?:for|to|at|into)|search(?:ing)?|hop(?:e|ing) (?:to|for|you)|try(?:ing)? to|interested in|planning|have to|care|go(?:ing)? with|take (?:it|that|the))\b|\bin (?:need|search) of\b|\blooking for\b/iu,
  ),
  wanting(
    'asks for oneself',
    2,
    /\b(?:suggest|recommend|have|find|pick|choose|get|know)\b[^.!?\n]{0,30}\bfor (?:me|us)\b|\bwhat (?:would|do) you (?:suggest|recommend|advise)\b/iu,
  ),
  wanting(
    'asks a favour',
    1,
    /\b(?:can|could|would|will|may|might) (?:you|i|we) (?:please |kindly |also |just |maybe |possibly )?(?:get|have|help me|find|book|tell me|give me|check|recommend|suggest|make|send|look|explain|show|change|cancel|do|see|pay|use|find out|reserve|add|bring|take|please|provide (?:me )?(?:with )?(?:more|some|the|an?|any))\b|\b(?:help|tell|give|get|find|show|send|recommend|book|connect|call|refund) me\b|\bis it possible\b|\bdo you (?:know (?:of|if|whether|how|what|when|where)|offer|sell|take|accept|ship|happen)\b/iu,
  ),
  wanting(
    'my matter',
    1.5,
    new RegExp(
      `\\b(?:my|our) (?:\\w+ )?${MATTER}\\b|\\b(?:my|our) (?:new |old |own |little |last |next )?(?:card|hotel|money|bank|laptop|phone|computer|friends?|kids?|children|son|daughter|wife|husband|mother|mom|mum|dad|father|brother|sister|family|boss|place|home|house|car|case|wedding|birthday|vacation|holiday|favou?rites?)\\b`,
      'iu',
    ),
  ),
  wanting(
    'own doings',
    1,
    /\b(?:i|we) (?:just |already |have |never |only |also |once |recently |had )*(?:paid|ordered|bought|booked|lost|forgot|cancell?ed|returned|received|called|waited|saw|seen|watched|heard|tried|read|got|went|asked|told|said|moved|live|work)\b|\bi(?:['’]ve| have| did| do|ve)(?:n['’]?t| not| never)\b|\bi (?:haven['’]?t|didn['’]?t|don['’]?t)\b/iu,
  ),
  wanting(
    'orders',
    1,
    /(?:^|[.!,]\s*)(?:please |just |and |then |ok |okay |yes |no )*(?:book|find|make|get|try|check|give|tell|send|change|cancel|reserve|show)\b(?! (?:a good|care))|\bplease\s*[.!?]?\s*$|\byes,? please\b/iu,
  ),
  wanting(
    'asks about the offer',
    1.5,
    /\b(?:how much|what time|when|where) (?:is|are|does|do|will|was) (?:the|it|that|they|this|there|my|check|parking)\b|\b(?:is|are|was) (?:it(?! about| (?:that )?you)|there(?! any(?:thing|one| other| movies?| particular| type| kind| specific))|they|the)\b(?![^.!?]{0,60}\byou\b)[^.!?]{0,60}\?|\b(?:does|do|did|will) (?:it|they|the|he|she)\b(?![^.!?]{0,60}\byou\b)[^.!?]{0,60}\?|\bwhat(?:['’]s| is) (?:the|that|their|this)\b(?![^.!?]{0,40}\byou\b)/iu,
  ),
  wanting(
    'closes the matter',
    1.5,
    /\b(?:thanks?|thank you|thx|appreciate)\b[^.!]{0,25}\b(?:for (?:all )?(?:your |the |that |you )?(?:help|assist\w*|suggest\w*|recommend\w*|info\w*|advice|reply|response|explain\w*|clarif\w*|everything|quick)|(?:so|very) much|your help|the help|the suggest)|\bthat(?:['’]s| is| will be|['’]ll be| should be| was)? (?:all|it|everything|enough)\b|\bno,? (?:thanks|thank you|that)|\b(?:sounds|looks) (?:good|great|perfect|interesting|like a)|\bthat (?:sounds|works|would be|will)\b(?! (?:really |so |very |incredibly |quite )*(?:hard|difficult|tough|frustrat|stressful|painful|challeng|overwhelm))|\byou(?:['’]ve| have) been\b/iu,
  ),
  wanting(
    'takes a decision',
    1,
    /\bi(?:['’]ll| will|ll| think i)\b(?! (?:just |also |then )?(?:need your|be happy|be glad|look into|process|send you|get you|help you|check (?:that|the|our)|let you know|pass|forward|transfer|arrange|update|make sure))|\b(?:doesn['’]?t|does not|don['’]?t|do not) (?:really )?(?:matter|care|mind)\b|\bi (?:like|love|enjoy|hate|dislike|prefer|loved|liked|think|guess|believe)\b/iu,
  ),
  wanting(
    'asks for more',
    1.5,
    /\bany (?:good|other|more|suggestions?|recommendations?|ideas|chance|advice|tips)\b(?![^.!?]{0,40}\byou (?:like|want|need|have in|prefer))|\b(?:is it|are they) (?:any )?(?:good|funny|scary|safe|worth|expensive|cheap|far|free)\b/iu,
  ),
  wanting(
    'will try it',
    1,
    /\bi(?:['’]?ll| will|['’]?m going to| am going to| might| may| guess i['’]?ll| should| have to| want to)(?: \w+)? (?:check|watch|try|look (?:it|into|that|for)|see (?:it|that|if)|give|take|go with|order|buy|download|read)\b/iu,
  ),
  wanting(
    'offers own details',
    3,
    /\b(?:need|want|require|like)\b[^.!?]{0,60}\bfrom (?:me|us|my (?:side|end))\b|\b(?:happy|glad|ready|willing|able) to (?:provide|send|share|give) (?:you )?(?:with )?(?:more|my|any|additional|further|the|it|that|them|a (?:photo|picture|copy))\b/iu,
  ),
  wanting(
    'complains',
    2,
    /\b(?:this is (?:ridiculous|unacceptable|useless|not (?:what|helpful))|you (?:keep|said|told|already|promised|just)|why (?:is|was|did|do|can['’]?t|should|would|am|has|have)\b(?! you)[^.!?]{0,30}\b(?:i|my|me)|i already|i['’]ve (?:already|been waiting)|again and again|speak to a|real person|human)\b/iu,
  ),
];
