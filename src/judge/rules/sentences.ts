import type { Line } from './dialogue.js';

const HARMLESS =
  /\b(?:no (?:problem|worries|trouble|later than|matter|need to|need for|extra (?:cost|charge|fee)|doubt|rush|hurry|bother|longer than|more than|less than|fewer than)|not (?:a problem|only|just|to worry|later than|more than|at all a problem)|dont (?:worry|hesitate|forget|mind|miss)|do not (?:worry|hesitate|forget)|(?:cant|cannot) wait|why (?:not|dont)|without (?:any )?(?:delay|problem|problems|charge|cost|paying|fuss|trouble)|at no (?:cost|charge|extra)|free of charge|dont (?:have|need) to|neednt|no questions|never mind|wont be long|not far|if (?:not|you dont|you cant)|nothing to pay|no charge|no fee|no cost|if its not|if it doesnt|cant go wrong|wouldnt you|dont you|cant you|couldnt you|havent you|shouldnt you|isnt it|wont you|didnt you)\b/gu;
const DENIAL =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|cannot|cant|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|wouldnt|couldnt|shouldnt|havent|hasnt|hadnt|aint|unable|impossible|unavailable|without|unfortunately|sold out|fully booked|out of stock|no longer|stopped|discontinued|suspended|refuse|refused|declined|excluded|unknown|unclear|unsure|depends|yet to be|remains to be|unlikely)\b/u;
const UNKNOWN =
  /\b(?:dont know|do not know|cant say|cannot say|cant tell|cannot tell|not sure|unsure|no idea|dont have (?:that|this|the|any|a|access|information)|not (?:yet )?(?:been )?(?:known|fixed|set|decided|announced|confirmed|determined|available|public)|no (?:information|details|date|news|word|estimate)|havent (?:been|got|heard|decided)|hasnt (?:been|told|decided)|unable to (?:say|tell|give|see|share)|depends|depend on|varies|vary|cant see|dont see|cannot see|hard to say|difficult to say|let you know (?:when|as soon|once)|keep you (?:posted|updated|informed)|in due course|as soon as (?:possible|we can|i can)|will (?:tell|inform|give|send) you (?:the|a|an)? ?(?:price|cost|charges|quote|amount|date|time|figure)|to be (?:confirmed|announced|decided)|cant (?:give|promise|share|quote|commit)|cannot (?:give|promise|share|quote|commit)|not able to (?:say|tell|give|see|share|quote))\b/u;
const REGRET = /\b(?:sorry|apolog\w*|afraid|unfortunately|regret|sadly|alas)\b/u;

const plain = (line: Line): string => line.words.join(' ');

/** Whether the words say that something is not so, is not there or cannot be had. */
export const denies = (words: string): boolean => DENIAL.test(words.replace(HARMLESS, ' '));

/** Whether the words say that something is not known. */
export const unknown = (words: string): boolean => UNKNOWN.test(words);

export const isQuestion = (line: Line): boolean => line.text.trimEnd().endsWith('?');
export const regrets = (line: Line): boolean => REGRET.test(plain(line));

const OFFER =
  /^(?:(?:and|then|so|or|also|yes|sure|certainly|of course|ok|okay|alternatively|in that case|if you like|if you prefer)\s)*(?:would you (?:like|prefer|rather)|do you want|want|shall|should|may i|can i|could i|how about|what about|why not|why dont|fancy|could you come|can you come|does|do you prefer|will|is|are you happy|interested|let me|i can|we can|i could|we could)\b|\b(?:shall i|shall we|want me to|should i|would you like|do you want me|like me to|how about|i can (?:offer|book|arrange|put|send|get|do)|we can (?:offer|book|arrange|put|send)|id suggest|i suggest|id recommend|i recommend|id go for|we have|weve got|ive got|we offer|i have|theres|there is|there are|try|you could|you can|take|choose|go for)\b/u;

/** Whether a sentence, question or not, holds something out to the user. */
export const offers = (line: Line): boolean => OFFER.test(plain(line));

const REQUEST =
  /\b(?:please (?:give|send|tell|type|enter|share|provide|confirm|state|let|upload|attach|write|fill|reply|add|quote|check|repeat|try|resend|retype|supply|specify|name|choose|pick|select|show|read|take|email)|(?:could|can|would|will|may|might) (?:you|i|we) (?:please |also |just |kindly |possibly |quickly )*(?:give|send|tell|type|enter|share|provide|confirm|state|let|upload|attach|write|fill|have|get|take|ask|know|repeat|resend|check|read|see|specify|note|spell|show|remind|describe|say|name|verify|double)|(?:i|we|id|ill|well|wed) (?:still |also |just |only |first |then |now |will |do |would |really |again |once more )*(?:need|require|am missing|have to have|have to ask|want to know|must ask|must know|must have|like to know|like to have)|im (?:still |just |only )*(?:missing|waiting for|lacking)|(?:give|send|tell|share|type|enter|drop|let|show|remind|upload|attach|email) (?:me|us|in|your|the|over)|let (?:me|us) (?:know|have)|(?:your|the|a|an|and|which|what) [\w ]{1,50} please|may i ask|can i ask|i didnt (?:catch|get|see)|i dont (?:seem to )?(?:have|see)|still (?:missing|needed|need)|(?:is|are) (?:still )?(?:missing|needed|required)|(?:what|which|when|where|who|how (?:many|much|old|long|big|tall|heavy|often))\b(?: \w+){0,6} (?:is|are|was|do|does|did|would|will|should|can|have|has) (?:you|your|the|it|this|that|her|his|their|he|she|they)|whats|whens|wheres|and your|kindly)\b/u;

/** Whether a sentence asks the user for something: a question, or a request in the imperative. */
export const asks = (line: Line): boolean => isQuestion(line) || REQUEST.test(plain(line));

/** Whether a sentence only tells what the user said or did; `the way you paid` and `the card you paid with` tell where money goes. */
export const recounts = (line: Line): boolean =>
  /(?<!\b(?:way|how|card|account|method|means) )\byou (?:said|told|mentioned|wrote|paid|asked|were told|gave|stated|claimed|noted)\b|\bas you (?:said|mentioned|wrote)\b|\byou(?:ve| have) (?:said|told|mentioned|paid)\b/u.test(
    plain(line),
  );
