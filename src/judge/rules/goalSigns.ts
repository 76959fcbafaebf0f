import { quantitiesOf } from '../../transcript/quantity.js';
import type { Line } from './dialogue.js';
import { denies, isQuestion, regrets, unknown } from './sentences.js';

const plain = (line: Line): string => line.words.join(' ');

const FILLER =
  '(?: (?:now|all|just|already|also|successfully|both|been|gone ahead and|both|then|fully|right away|too|therefore|officially|gladly|immediately))*';
const NO_DEED =
  '(?!received|checked|looked|noted|noticed|forwarded|asked|seen|tried|passed|understood|logged|escalated|requested|reviewed|informed|mentioned|explained|needed|said|told|offered|apologi|marked|flagged|raised|searched|opened|taken note|made a note|filed|submitted|been|happened|considered|prepared|started|created a (?:ticket|case)|given you)';
const DEED = `${NO_DEED}(?:(?:\\w{2,}ed|sent|put|set|made|taken|given|written|done|reset|bought|got|drawn|split|cut|paid|lifted|found|rebuilt|rung|cleared|let|undone|swapped))`;
/** The chatbot has done something. */
const ACTIVE = new RegExp(`\\b(?:ive|i have|weve|we have|i just|i|we)${FILLER} ${DEED}\\b`, 'u');
const STATES =
  'booked|cancelled|canceled|refunded|changed|confirmed|reserved|ordered|added|removed|sent|issued|moved|updated|extended|renewed|activated|active|blocked|unblocked|frozen|unlocked|reset|closed|opened|transferred|credited|registered|rescheduled|scheduled|upgraded|replaced|approved|set up|set|done|arranged|processed|fixed|completed|waived|held|applied|switched|paused|stopped|deleted|redirected|enrolled|signed up|rebooked|corrected|linked|enabled|disabled|dispatched|shipped|submitted|lifted|reversed|withdrawn|released|reinstated|assigned|insured|covered|enrolled|put|secured|in place|in your (?:account|inbox)|yours|settled|live|complete|finished|merged|restored|increased|raised|reduced|lowered|sorted|entered|recorded|saved|swapped|terminated|returned|paid|cleared|exchanged|on order|on its way|on the way|off the list|gone';
/** Something is in the state that was wanted. */
const PASSIVE = new RegExp(
  `\\b(?:is|are|its|youre|theyre|shes|hes|thats|was|were|been|became|be)(?: (?:now|all|just|already|successfully|both|officially|hereby|therefore|then|fully|also)|ve|nt)* (?:${STATES})\\b|^(?:(?:great|perfect|okay|ok|thank you|thanks|thats|good news|all|lovely|sure|great news|wonderful|super|and|brilliant|excellent|right|certainly|of course|\\w+) ){0,3}(?:done|booked|cancelled|canceled|refunded|confirmed|reserved|changed|updated|added|moved|ordered|sorted|sent|submitted|registered|activated|blocked|rescheduled|extended|renewed|rebooked|upgraded|approved)\\b|\\b(?:all set|all sorted|all done|consider it done|its done|youre in|youre down|see you (?:on|at|then))\\b`,
  'u',
);
const REFERENCE =
  /\b(?:confirmation|booking|reference|ref|plan|order|case|refund|reservation|cancellation|appointment|transaction|policy|report|request|registration|return|permit|ticket|claim|repair|job|record|receipt)(?: (?:number|no|code|id|reference|is))+\b|\btracking\b|\b(?:ref|reference) \w/u;
/** A thing or money on its way. */
const UNDERWAY =
  /\b(?:(?:has|have|ve|just) (?:just |already )*(?:left|gone out|gone off)|im (?:now )?(?:connecting|transferring|putting) you|(?:connecting|transferring|putting) you (?:to|with|through)|has joined|is being (?:returned|refunded|credited|sent|paid)|goes? out (?:today|tonight|tomorrow)|(?:youll|you will|you) (?:get|receive|have) (?:it|them|the money|[£$€]?[\d.,]+))\b/u;
const NOT_YET =
  /\b(?:if|once|as soon as|when you|after you|would|could|can be|can then|will be able|must be|should be|may be|needs? to be|have to be|has to be|to be|normally|usually|generally|typically|in some cases|before we|unless|in most cases|are (?:often|always)|cannot be|may|might|perhaps|maybe|please|until you|your (?:feedback|opinion|request) (?:is|has been)|being|only be|(?:registered|noted|recorded|saved|submitted|forwarded|logged|taken) your (?:wish|request|complaint|concern|concerns|interest|feedback|comment|comments|enquiry|query|message|remarks))\b/u;

/** The chatbot says in the first person that it did something. */
export const active = (line: Line): boolean =>
  ACTIVE.test(plain(line)) ||
  /\b(?:is|are|its|youre) now\b|^(?:\w+ ){0,2}(?:done|moved|changed|cancelled|corrected|rebooked|updated|removed|refunded)\b/u.test(plain(line));

/** The chatbot says that it did something, or that it is done. */
export function tellsDeed(line: Line): boolean {
  const text = plain(line);
  if (isQuestion(line) || unknown(text)) return false;
  const head = line.text
    .split(/\bthen\b|[;:]|,\s(?=(?:so|and|please|you|which|the)\b)|\s[–—-]\s|\band (?=nothing|no|there|you|the|it)/iu)
    .map(part => part.toLowerCase().replace(/[’'`]/gu, ''));
  return head.some(
    part =>
      !denies(part.replace(/[^\p{L}\p{N}]+/gu, ' ')) &&
      !NOT_YET.test(part) &&
      (ACTIVE.test(part) ||
        PASSIVE.test(part.trim()) ||
        UNDERWAY.test(part) ||
        (REFERENCE.test(part) && quantitiesOf(line.text).some(({ kind }) => kind === 'code' || kind === 'number'))),
  );
}

const FILED =
  /\b(?:ive|i have|weve|we have|has been|have been|is|are)(?: now| already| just)* (?:logged|filed|opened|raised|submitted|registered|recorded|reported|noted|lodged|sent)\b/u;
/** The chatbot has taken down a report or a complaint. */
export const files = (line: Line): boolean => !isQuestion(line) && FILED.test(plain(line)) && !denies(plain(line));

const PENDING =
  /\b(?:(?:i|we|they|she|he|someone|somebody|team|colleagues?|department|manager|specialist|technician)(?:ll| will| shall| would| may| might| should| could)+ (?:\w+ )?(?:see|check|look|try|ask|forward|find out|pass|review|get back|be in touch|contact|call|reply|write|investigate|get in touch|respond|let you know)|let me (?:check|see|look|find)|will get back|be in touch|get back to you|looking into|look into|one moment|bear with|please (?:call|contact|visit|phone|ring|write to|refer|wait|try again|look at|have a look|keep an eye|rate|see the|see our|check (?:the|our|your|back))|on our (?:website|page|site|homepage)|in the app|faq|help (?:centre|center|page|section)|terms and conditions|being (?:processed|reviewed|checked|investigated)|in progress|under review|passed (?:it|this|that|on|your)|forwarded|escalated|(?:will|ll) (?:\w+ )?(?:contact you|get back|be in touch|let you know|call you|reply|be happy to|be glad to|gladly)|note that you|patience|your feedback|take your (?:feedback|concerns?)|come in person|in person)\b/u;
const GENERIC =
  /^(?:hello|hi|hey|thanks?\b|thank you|welcome|you are welcome|youre welcome|great|sure|of course|certainly|i understand|i see|i (?:completely|totally|fully) understand|i appreciate|i hear you|goodbye|bye|have a|no problem|no worries|anything else|is there anything|how (?:exciting|lovely|kind|nice|romantic)|enjoy|what a|good (?:morning|evening|afternoon|choice|question)|glad|im glad|we look forward|happy to|exciting|wonderful|oh)\b/u;

export const pending = (line: Line): boolean => PENDING.test(plain(line));
/** Refusals, regrets, and what is not known. */
export const refuses = (line: Line): boolean => !isQuestion(line) && (regrets(line) || unknown(plain(line)) || denies(plain(line)));
/** A sentence that hands nothing over. */
export const barren = (line: Line): boolean => isQuestion(line) || regrets(line) || unknown(plain(line)) || pending(line) || GENERIC.test(plain(line));

const GIVES_UP =
  /\b(?:never ?mind|forget (?:it|about it|that|this)|(?:ill|i will|gonna|im going to|ill have to|i must|i shall|i better|i have to) (?:just |then |have to |rather |now |probably |simply |better )*(?:phone|ring|call|try (?:some|another|else|the|a|my)|go (?:to|else|some|with|in|there)|look (?:else|some)|find (?:some|another|out|it)|ask (?:some|else|at|the|my|in)|write (?:to|a)|email|take my|buy (?:it|one|else|some|a)|switch|do it|complain|dispute|contact|order (?:it )?(?:else|some|from)|walk|drive|visit|come (?:in|by|over)|leave it)\b|somewhere else|elsewhere|another (?:shop|company|provider|bank|place)|no use|useless|pointless|waste of (?:my )?time|hopeless|give up|giving up|thanks for nothing|not (?:helpful|helping|useful)|unhelpful|no help|leave it|thanks anyway|not (?:acceptable|good enough)|unacceptable|great help|in circles|chargeback|lawyer|ombudsman)\b/u;
const OBJECTS =
  /\b(?:i (?:said|asked|wrote|meant|wanted|do want|was asking|just (?:want|need|told|said|asked))|i need (?:it|them|that) (?:in|by|before|today)|thats (?:not|over|after|even|above|wrong|later|no|again|the wrong|next|out|too|(?:two|three|four|\d+) (?:weeks|days|months) (?:off|later|away|after))|that is (?:not|over|after|even|above|wrong|no|again)|not what|isnt what|wasnt what|isnt (?:\w+ ){1,4}(?:is it|though)|wrong|still (?:no|not|red|over|down|too|doesnt|waiting|nothing|dont|cant|blocked|the same|above|broken|charged|says|does)|even later|too (?:late|far|expensive|early|loud|pricey|much)|dont want|dont care|so you (?:dont|cant|wont|have no)|so (?:its )?no|yes or no|just (?:connect|cancel|tell|give|answer|refund|put)|you (?:didnt|havent|keep|just (?:said|told))|didnt (?:answer|work|ask)|doesnt (?:help|answer|work|say)|did that|tried that|done that|nothing (?:cheaper|earlier|arrived|happened)|no answer|website says|but (?:i asked|i said|i need|i want|i only|im only|the court|the app|thats|that is|is it|its for|which|when|what|how|where)|really no|no way|who can|exactly how|please just|read (?:my|what)|omg|unbelievable|ridiculous|i can see that|already (?:told|said|did|know|done|tried|have)|told you)\b|^(?:no|nope)(?:$| (?:i|cancel|it|not|just|a|the|please|you|he|she|they|we)\b)|\bnot (?:a |the |an )?(?!(?:impressed|bad|really|sure|much|yet|now|ideal|great|happy|cheap|too|all|that|so|it|necessary|needed|today|anymore|me|yours|amused|funny)$)\w+$|^(?:but |hm+ |uh |well |er )?(?:thats|that is|its|it is) (?!(?:all|it|fine|great|good|perfect|ok|okay|right|correct|kind|nice|lovely|what i (?:need|want)ed|helpful|cool|a (?:lot|bit|relief|good|nice|great|pity|shame)|the one|wonderful|awesome|amazing|clear|better|cheap|quick|fast|me|very|so|really|alright|brilliant|super|enough|done|working|back|here|more than|quite|cheaper|excellent|fantastic|less|yes|still|been|just|for|my|under|in|on|about|from|number|expensive|steep|pricey|ages|long|earlier|sooner|red|dead|broken|leaking)\b)\w+|\bi (?:cant (?:make|do|use|come|go|attend)|dont have)\b|\b(?:has|have|contains) \w+ in it\b|\bwill be (?:over|gone|too late|closed) by\b|^(?:and|ok and|but|ok but) (?:the|which|how|when|what|where)\b/u;
const PLEASED =
  /\b(?:perfect|brilliant|excellent|wonderful|fantastic|amazing|great|lovely|super|awesome|finally|at last|thank you so much|thanks so much|many thanks|cheers|exactly right|just what|that works|that helps|thats all|all i needed|good to know|sounds good|very kind|phew|relief|relieved|legend|lifesaver)\b/u;
const SUCCESS =
  /\b(?:it works|works (?:now|again)|(?:its|is) (?:working|back|here|there|on|live|green) (?:now|again)|working (?:now|again)|went through|there we go|got it|got the (?:mail|email|link|code|letter|label|confirmation)|solved|that did it|im (?:back )?in|found it|it arrived|it came|can see it now|bingo|that worked|it worked|sorted|all good now)\b/u;

export const givesUp = (line: Line): boolean => GIVES_UP.test(plain(line));
/** The user says that this is not what was wanted. */
export const objects = (line: Line): boolean => OBJECTS.test(plain(line)) && !/^no (?:thats (?:all|it|me|everything)|thanks|thank)\b/u.test(plain(line));
export const pleased = (line: Line): boolean => PLEASED.test(plain(line)) && !givesUp(line) && !/\b(?:not|isnt|but|if|would be)\b/u.test(plain(line));
/** The user says that it has worked. */
export const succeeds = (line: Line): boolean => SUCCESS.test(plain(line)) && !isQuestion(line) && !denies(plain(line));
/** Displeasure that says nothing of what was delivered. */
export const grumble = (line: Line): boolean =>
  /\b(?:ridiculous|unbelievable|omg|too (?:long|much)|about time|already)\b/u.test(plain(line)) &&
  !/\b(?:i (?:said|asked|want)|wrong|not what)\b/u.test(plain(line));
/** Courtesies that neither give nor refuse. */
export const smallTalk = (line: Line): boolean =>
  /^(?:my pleasure|youre (?:very |most )?welcome|you are (?:very )?welcome|have a|enjoy|always happy|happy to|thank you for (?:your|contacting|choosing|reaching)|thanks for|goodbye|bye|glad|im glad|see you|take care|no problem|anything else|is there anything|all the best|good luck|get well|safe travels|we look forward|you too|likewise|same to you|always)\b/u.test(
    plain(line),
  );
