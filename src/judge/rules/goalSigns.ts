import { quantitiesOf } from '../../transcript/quantity.js';
import type { Line } from './dialogue.js';
import { denies, isQuestion, regrets, unknown } from './sentences.js';

const plain = (line: Line): string => line.words.join(' ');

const FILLER = '(?: (?:now|all|just|already|also|successfully|both|been|gone ahead and|both|then|fully|right away|too|therefore|officially|gladly|immediately))*';
const NO_DEED =
  '(?!received|checked|looked|noted|noticed|forwarded|asked|seen|tried|passed|understood|logged|escalated|requested|reviewed|informed|mentioned|explained|needed|said|told|offered|apologi|marked|flagged|raised|searched|opened|taken note|made a note|filed|submitted|been|happened|considered|prepared|started|created a (?:ticket|case)|given you)';
const DEED = `${NO_DEED}(?:(?:\\w{2,}ed|sent|put|set|made|taken|given|written|done|reset|bought|got|drawn|split|cut|paid|lifted|found|rebuilt|rung|cleared|let|undone|swapped))`;
/** The chatbot has done something. */
const ACTIVE = new RegExp(`\\b(?:ive|i have|weve|we have|i just|i|we)${FILLER} ${DEED}\\b`, 'u');
const STATES =
  'booked|cancelled|canceled|refunded|changed|confirmed|reserved|ordered|added|removed|sent|issued|moved|updated|extended|renewed|activated|active|blocked|unblocked|frozen|unlocked|reset|closed|opened|transferred|credited|registered|rescheduled|scheduled|upgraded|replaced|approved|set up|set|done|arranged|processed|fixed|completed|waived|held|applied|switched|paused|stopped|deleted|redirected|enrolled|signed up|rebooked|corrected|linked|enabled|disabled|dispatched|shipped|submitted|lifted|reversed|withdrawn|released|reinstated|assigned|put|secured|in place|in your (?:account|inbox)|yours|settled|live|complete|finished|merged|restored|increased|raised|reduced|lowered|sorted|entered|recorded|saved|swapped|terminated|returned|paid|cleared|exchanged|on order|on its way|on the way|off the list';
/** Something is in the state that was wanted. */
const PASSIVE = new RegExp(
  `\\b(?:is|are|its|youre|theyre|shes|hes|thats|was|were|been|became|be)(?: (?:now|all|just|already|successfully|both|officially|hereby|therefore|then|fully|also)|ve|nt)* (?:${STATES})\\b|^(?:(?:great|perfect|okay|ok|thank you|thanks|thats|good news|all|lovely|sure|great news|wonderful|super|and|brilliant|excellent|right|certainly|of course|\\w+) ){0,3}(?:done|booked|cancelled|canceled|refunded|confirmed|reserved|changed|updated|added|moved|ordered|sorted|sent|submitted|registered|activated|blocked|rescheduled|extended|renewed|rebooked|upgraded|approved)\\b|\\b(?:all set|all sorted|all done|consider it done|its done|youre in|youre down|see you (?:on|at|then))\\b`,
  'u',
);
const REFERENCE =
  /\b(?:confirmation|booking|reference|ref|plan|order|case|refund|reservation|cancellation|appointment|transaction|policy|report|request|registration|return|permit|ticket|claim|repair|job|record|receipt)(?: (?:number|no|code|id|reference|is))+\b/u;
const NOT_YET =
  /\b(?:if|once|as soon as|when you|after you|would|could|can be|can then|will be able|must be|should be|may be|needs? to be|have to be|has to be|to be|normally|usually|generally|typically|in some cases|before we|unless|in most cases|are (?:often|always)|cannot be|may|might|perhaps|maybe|please|until you|your (?:feedback|opinion|request) (?:is|has been)|being|only be)\b/u;

/** The chatbot says that it did something, or that it is done. */
export function tellsDeed(line: Line): boolean {
  const text = plain(line);
  if (isQuestion(line) || unknown(text)) return false;
  const head = line.text.split(/\bthen\b|[;:]|,\s(?=(?:so|and|please|you|which|the)\b)|\s[–—-]\s/iu).map(part => part.toLowerCase().replace(/[’'`]/gu, ''));
  return head.some(
    part =>
      !denies(part.replace(/[^\p{L}\p{N}]+/gu, ' ')) &&
      !NOT_YET.test(part) &&
      (ACTIVE.test(part) || PASSIVE.test(part.trim()) || (REFERENCE.test(part) && quantitiesOf(line.text).some(({ kind }) => kind === 'code' || kind === 'number'))),
  );
}

const PENDING =
  /\b(?:(?:i|we|they|she|he|someone|somebody|team|colleagues?|department|manager|specialist|technician)(?:ll| will| shall| would| may| might| should| could)+ (?:\w+ )?(?:see|check|look|try|ask|forward|find out|pass|review|get back|be in touch|contact|call|reply|write|investigate|get in touch|respond|let you know)|let me (?:check|see|look|find)|will get back|be in touch|get back to you|looking into|look into|one moment|bear with|please (?:call|contact|visit|phone|ring|write to|refer|wait|try again|look at|have a look|keep an eye|rate|see the|see our|check (?:the|our|your|back))|on our (?:website|page|site|homepage)|in the app|faq|help (?:centre|center|page|section)|terms and conditions|being (?:processed|reviewed|checked|investigated)|in progress|under review|passed (?:it|this|that|on|your)|forwarded|escalated|logged|note that you|patience|your feedback|take your (?:feedback|concerns?)|come in person|in person)\b/u;
const GENERIC =
  /^(?:hello|hi|hey|thanks?\b|thank you|welcome|you are welcome|youre welcome|great|sure|of course|certainly|i understand|i see|i (?:completely|totally|fully) understand|i appreciate|i hear you|goodbye|bye|have a|no problem|no worries|anything else|is there anything|how (?:exciting|lovely|kind|nice|romantic)|enjoy|what a|good (?:morning|evening|afternoon|choice|question)|glad|im glad|we look forward|happy to|exciting|wonderful|oh)\b/u;

export const pending = (line: Line): boolean => PENDING.test(plain(line));
/** Refusals, regrets, and what is not known. */
export const refuses = (line: Line): boolean => !isQuestion(line) && (regrets(line) || unknown(plain(line)) || denies(plain(line)));
/** A sentence that hands nothing over. */
export const barren = (line: Line): boolean => isQuestion(line) || regrets(line) || unknown(plain(line)) || pending(line) || GENERIC.test(plain(line));

const GIVES_UP =
  /\b(?:never ?mind|forget (?:it|about it|that|this)|(?:ill|i will|then ill|gonna|im going to|ill have to|i must|i shall|well) (?:just |then |have to |rather |now |probably |simply )*(?:phone|ring|call|try|go|look|find|ask|write|email|take|buy|switch|book|check|do it|complain|dispute|contact|order|use|walk|drive|visit|come|leave)\b(?! ahead| for it| with)|somewhere else|elsewhere|another (?:shop|company|provider|bank|place)|no use|useless|pointless|unbelievable|ridiculous|waste of (?:my )?time|hopeless|give up|giving up|a joke|thanks for nothing|not (?:helpful|helping|useful)|unhelpful|no help|omg|wtf|ffs|seriously|disappoint\w*|incredible|i am done|im done|bye then|leave it|too bad|thats a shame|not (?:ok|acceptable|good enough)|unacceptable|great help|very helpful not|going round in circles|in circles|chargeback|lawyer|ombudsman|trading standards|bad review|one star|terrible|awful|rubbish|anyway)\b/u;
const OBJECTS =
  /\b(?:i (?:said|asked|told|wrote|meant|wanted|need(?:ed)?|want|do want|was asking|already|just (?:want|need|told|said|asked))|thats (?:not|over|after|too|even|above|more|no|wrong|two|three|later|weeks|months|the wrong|next|out)|that is (?:not|over|after|too|even|above|wrong|no|again)|not what|isnt what|wasnt|isnt (?:\w+ ){1,4}(?:is it|though)|wrong|still (?:no|not|red|over|down|too|doesnt|waiting|nothing|dont|cant|blocked|the same|above|broken|there|charged|says|does)|but (?:i|the|my|that|they|its|is|you|what|when|how|where|which|why|can|this|it|we)\b|even later|too (?:late|far|expensive|early|much|big|small|long|loud|dear|pricey)|dont (?:want|care|need)|so you (?:dont|cant|wont|have no)|so no\b|yes or no|just (?:connect|cancel|tell|give|answer|do|refund|put)|you (?:didnt|havent|keep|just (?:said|told)|dont)|didnt (?:answer|work|get|ask|help)|doesnt (?:help|answer|work|say)|does not (?:help|answer|work|say)|did that|tried that|done that|nothing (?:came|arrived|there|happened|cheaper|earlier)|hasnt|never (?:got|came|arrived|received)|no (?:answer|luck|use)|website says|not (?:in|the|on|a|single|february|sunday|there|working|possible)|again|really no|no way|who can|cant you|can you not|how (?:long|much|many) (?:then|exactly|approx)|exactly how|roughly|answer (?:my|the)|please just|read (?:my|what)|listen)\b|^(?:no|nope|nah|and the|and which|ok and|ok but|yes but|so what|so how|so when|so which)\b/u;
const PLEASED =
  /\b(?:perfect|brilliant|excellent|wonderful|fantastic|amazing|great|lovely|super|awesome|finally|at last|thank you so much|thanks so much|many thanks|cheers|exactly (?:what|right)|just what|that works|works (?:now|again|for)|it works|its working|working (?:now|again)|went through|there we go|got it|got the|its (?:here|there|back|on)|solved|sorted|that helps|that did it|thats all|all i needed|good to know|sounds good|very kind|phew|bars|relief|relieved|legend|lifesaver|nice|deal|see you|fine)\b/u;

const said = (line: Line): string => plain(line);
export const givesUp = (line: Line): boolean => GIVES_UP.test(said(line));
export const objects = (line: Line): boolean => OBJECTS.test(said(line)) || (/\b(?:NO|WHEN|WHAT|NOT|HOW|I)\b.*\b(?:NO|HAVE|WANT|NEED)\b/u.test(line.text) && !PLEASED.test(said(line)));
export const pleased = (line: Line): boolean => PLEASED.test(said(line)) && !givesUp(line) && !/\b(?:not|isnt|but|if|would be)\b/u.test(said(line));
