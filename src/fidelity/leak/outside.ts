import { eitherOf } from '../../support/pattern/eitherOf.js';
import { keyed, type Pattern } from '../../support/pattern/keyed.js';
import { sentencesOf } from '../../support/text.js';

/** What shows that somebody speaks about this conversation from outside. */
type Sign =
  | 'the other side' // spoken of, not to
  | 'the user' // in the third person
  | 'the part' // persona, scenario, instructions
  | 'the line' // the next message as a thing to be made
  | 'the plan' // what I should do with it
  | 'the manner' // how it is to sound
  | 'the talk' // turns, its end, its test
  | 'the state'; // goals ticked off, moods counted

const of = (...patterns: readonly string[]): Pattern => keyed(eitherOf(patterns), 'iu');

const BOT = '(?:chat ?bot|assistant|bot|ai(?: model| assistant| agent)?|other (?:side|party|speaker)|interlocutor)';
const USER = '(?:user|customer|client|persona|caller|speaker|simulated \\w+)';
const MOOD =
  '(?:patience|realism|frustration|trust|annoyance|tension|anger|engagement|urgency|mood|satisfaction|politeness|emotion(?:al)?|confidence|consistency|naturalness|fidelity|irritation)';
const CONVEY =
  '(?:express|convey|voice|show|signal|display|reveal|disclose|withhold|volunteer|escalate|test|steer|feign|simulate|portray|acknowledge|dodge|deflect)';
const ACT = `(?:${CONVEY}|ask|answer|reply|respond|mention|bring up|insist|push|press|accept|decline|thank|greet|close|conclude|confirm|provide|share|state|stay|leave (?:that|it|this) out|leave out|clarify|repeat|request|follow up|inquire|enquire|probe|hold back|give up|keep|say|tell|continue|move on|end)`;

const SIGNS: readonly { readonly sign: Sign; readonly weight: number; readonly pattern: Pattern }[] = [
  {
    sign: 'the other side',
    weight: 1,
    pattern: of(
      `\\b(?:the|this) ${BOT}(?:['’]s)?\\b(?! (?:at|in|on|from|who|behind|i (?:spoke|talked|called)|told me|said i|promised|before|yesterday|last|on the phone|desk|manager|professor|referee|coach))`,
    ),
  },
  {
    sign: 'the user',
    weight: 1,
    pattern: of(
      `\\b(?:the|this) (?:\\w+ )?${USER}(?:['’]s)?\\b(?! (?:service|support|care|names?|manual|guide|interface|accounts?|id|ids|number|agreement|experience|reviews?|ratings?|portal|base|satisfaction|friendly|groups?|data|journey|hotline|cent(?:re|er)|desk|line|is always right|login|profile page|before|in front|behind|not found|does not exist|story|stories|is great|was))`,
      `\\bthe (?:speaker|person|caller)(?:['’]s (?:first language|mood|tone|style|goal|wish)| (?:dodges|hesitates|accepts|replies|responds|asks|answers|wonders|declines|sighs|pauses|types|thanks|insists|repeats|gives|is (?:satisfied|annoyed|relieved|wary)))\\b`,
      `\\b(?:a|any) (?:realistic|real|typical|plausible|natural|human) (?:person|user|customer|caller|human) (?:would|might|could|may|in this)\\b`,
      `\\b(?:user|customer|persona|speaker)['’]s (?:\\w+ )?(?:style|tone|voice|mood|goal|message|reply|utterance|profile|persona|low|high)\\b`,
    ),
  },
  {
    sign: 'the user',
    weight: 2,
    pattern: of(`\\bhere(?: is|['’]s) (?:what|how) (?:the|this|a|your) (?:\\w+ )?${USER} (?:would|might|could|may|should|says?|replies)\\b`),
  },
  {
    sign: 'the part',
    weight: 1,
    pattern: of(
      `\\b(?:my|this|the|their|his|her|given|assigned) (?:\\w+ )?(?:persona|character|role|scenario|script|brief(?:ing)?|profile|back ?story|prompt|role-?play|simulation|instructions?|guidelines?|facts?|fact sheet|set-?up|sample (?:utterances?|messages?|lines?)|samples|examples?|character sheet|role card|description|settings?|task description)\\b(?! (?:picture|photo|page|settings|tab|you|manual|for the|of (?:use|payment)|on (?:page|the (?:box|packet|label|back|site|page))|5|4|straight|right|wrong))`,
      `\\b(?:in|out of|break(?:ing)?) character\\b`,
      `\\bas (?:instructed|prompted|described|specified|stated)(?: (?:in|by) (?:the|my) \\w+)?\\b`,
      `\\b(?:i (?:haven['’]t|have not|wasn['’]t|was not|hadn['’]t) (?:been )?(?:given|told)|not (?:given|specified|stated|mentioned|provided|included) (?:in|by) (?:the|my)|(?:doesn['’]t|does not|don['’]t|do not|didn['’]t|did not) (?:say|specify|mention|state|cover|give|include) (?:that|this|one|anything|any|which|it))\\b`,
      `\\b(?:role-?play\\w*|simulat(?:ed|ing|ion)|impersonat\\w+|portray\\w*)\\b`,
      `\\bi (?:was|am|have been) (?:told|instructed|asked|supposed|meant) (?:not )?to (?:not )?(?:mention|reveal|bring up|volunteer|give (?:it |that |everything )?away|disclose|write|sound|act|play|pretend|simulate)\\b`,
      `\\b(?:act(?:ing)?|speak(?:ing)?|reply(?:ing)?|respond(?:ing)?|answer(?:ing)?|writ(?:e|ing)) as (?:a|an|the|this) (?:\\w+ )?\\w+ (?:who|with|that|in|from|of)\\b`,
      `\\bplay(?:ing)? (?:this|the|a) (?:\\w+ )?(?:person|user|customer|character|persona|role|part)\\b`,
    ),
  },
  {
    sign: 'the part',
    weight: 2,
    pattern: of(
      `\\b(?:my|the) (?:persona|scenario|character|role(?: card)?|prompt|profile|brief(?:ing)?|instructions?) (?:says?|tells?|wants?|requires?|asks?|states?|describes?|specif(?:y|ies)|calls? for|indicates?|suggests?) (?:that )?(?:i|me)\\b`,
    ),
  },
  {
    sign: 'the part',
    weight: 3,
    pattern: of(
      `\\b(?:can ?not|can['’]t|won['’]t|will not|unable to|not able to|not going to|refuse to|not comfortable|decline to) (?:\\w+ ){0,2}(?:play(?:ing)?|portray(?:ing)?|role-?play(?:ing)?|simulat(?:e|ing)|impersonat(?:e|ing)|adopt(?:ing)?|take on|pretend(?:ing)?|generat(?:e|ing)|continu(?:e|ing)|act(?:ing)?|writ(?:e|ing)) [^.!?\\n]{0,40}\\b(?:person|character|persona|role|user|customer|scenario|statements|content|dialogue|role-?play|simulation|utterances?)\\b`,
    ),
  },
  {
    sign: 'the line',
    weight: 1,
    pattern: of(
      `\\b(?:the|my|this|a|an|next|following|first|opening|short|final|one|single) (?:next |short |brief |natural |user |customer |final |realistic |single |own |opening |direct |possible |suitable |fitting |good |quick )*(?:message|reply|response|utterance|answer|turn|line|wording|phrasing|output)\\b(?! (?:machine|from|of your|i (?:got|received)|to (?:my|your)|for (?:me|him|her)|on (?:your|the)|was|said|says))`,
      `\\b(?:utterances?|respond|reply|reveal(?:ing|ed)?|bring(?:ing)? up|volunteer(?:ing)?|hold(?:ing)? back|withhold(?:ing)?|disclos(?:e|ed|ing)|give (?:everything|it all|too much) away|follow up|phrase (?:it|this|that)|word (?:it|this|that)|(?:would|might|could|may) (?:say|write|reply|respond|answer|type)|something like|leave (?:that|it|this) out)\\b`,
    ),
  },
  {
    sign: 'the plan',
    weight: 1,
    pattern: of(
      `\\b(?:i|we) (?:should|must|shall|need to|have to|ought to|will|am going to|want to|can|could|might|would|['’]ll|am (?:supposed|meant|expected|allowed) to|was (?:told|instructed|asked|given)|have been (?:told|instructed|asked|given))\\b`,
      `\\b(?:i|we)['’](?:ll|d)\\b|\\bi['’]m (?:supposed|meant|going|expected|not supposed) to\\b|\\blet (?:me|us)\\b|\\blet['’]s\\b|\\bto stay consistent\\b|\\bi (?:kept|tried|made|used|chose|wrote|avoided|added|left)\\b`,
      `\\b(?:should|would|could|needs? to|has to|is supposed to|will|may) (?:be|now|then|next|probably|likely|also|only|not|just)\\b`,
      `\\bshould (?:ask|answer|reply|say|go|offer|move|mention|respond|stay|keep)\\b|\\b(?:deliberate|on purpose|intentional)(?:ly)?\\b|\\binstead (?:asks?|asking)\\b|\\b(?:is|seems|sounds) plausible\\b`,
    ),
  },
  {
    sign: 'the manner',
    weight: 1,
    pattern: of(
      `\\b(?:short|brief(?:ly)?|concise(?:ly)?|casual(?:ly)?|naturally|sound natural|informal(?:ly)?|realistic(?:ally)?|polite(?:ly)?|impatien\\w+|frustrat\\w+|curt(?:ly)?|terse(?:ly)?|tone|register|typos?|emojis?|lower ?-?case|full stops?|punctuation|grammar mistakes?|spelling mistakes?|one (?:thing |fact |detail |piece |bit )?(?:at a time|by one)|all at once|everything at once|too much|unless (?:(?:i|they|it|he|she)(?: am|['’]m| is)? |the \\w+ |directly )?ask(?:ed|s)?|(?:only )?(?:when|if|until) (?:directly |explicitly )?(?:asked|they ask|it asks)|gradually|reluctan\\w+|wary|hesitant\\w*|direct question|style)\\b`,
    ),
  },
  {
    sign: 'the talk',
    weight: 1,
    pattern: of(
      `\\b(?:this|the|our) (?:conversation|dialogue|dialog|exchange|interaction|chat) (?:can|should|will|has|is|ends?|continues?|going|naturally|towards?|forward|over)\\b|\\b(?:end|continue|move|close|leave|conclude|steer|exit|finish|wrap up)(?:ing|s)? (?:the|this) (?:conversation|dialogue|dialog|exchange|interaction|chat)\\b|\\b(?:in|for|of) this (?:conversation|dialogue|scenario|role-?play|simulation|test|exercise)\\b`,
      `\\b(?:turn limit|turns? (?:left|remaining)|(?:as|since|because) (?:the|my) (?:evaluation|brief|test|task|exercise) (?:asks|requires|demands|wants|says)|(?:test|check|see|probe)(?:ing)? (?:whether|if|how) the (?:bot|chat ?bot|assistant|agent)|next turn|dialogue policy|conversation flow|at this point|test scenario)\\b`,
    ),
  },
  {
    sign: 'the state',
    weight: 2,
    pattern: of(
      `\\((?:[a-z ]{3,30}: ?(?:[01]?\\.\\d{1,2}|\\d{1,2} ?/ ?\\d{1,2})[,;] ?){1,4}[a-z ]{3,30}: ?(?:[01]?\\.\\d{1,2}|\\d{1,2} ?/ ?\\d{1,2})\\)`,
      `(?<!\\b(?:says?|shows?|said|reads?|showing|saying|claims?) )\\b(?:sub-?goals?|(?:all|both|remaining|next|current|final) (?:goals?|objectives?)|objectives?|criteri(?:on|a)) ?(?:#?\\d{1,2})?(?: \\([^)\\n]{1,60}\\))?(?::| is| are| has been| have been| now)? ?(?:now |all |still |not yet |partly |fully )*(?:done|open|pending|completed?|achieved|fulfilled|reached|satisfied|in progress|unresolved|accomplished)\\b`,
      `\\b${MOOD}(?: (?:with|to) \\w+)? ?(?:level|score|meter|rating)?(?: is| has| now| drops?| rises?| falls?| at| goes| remains?|:|=| to| up| down)* ?(?:at |to )?\\d{1,3} ?(?:/|of|out of|%)`,
      `\\bi(?:['’]ll| will| should| must| am going to| need to| have to| can)(?: now| then| first| also| only| try to| not)* express (?:my |some |mild |slight |a little |a bit of )?(?:dissatisfaction|frustration|gratitude|interest|concern|impatience|annoyance|appreciation|doubt|hesitation|relief|disappointment|satisfaction|confusion|thanks|scepticism|skepticism)\\b`,
      `\\b(?:dissatisfaction|escalat(?:e|ion)|disclosed) (?:with|by|has|at|as|so|since|yet|already)\\b`,
    ),
  },
  {
    sign: 'the state',
    weight: 1.5,
    pattern: of(
      `(?<!\\b(?:says?|shows?|said|reads?|showing|saying|claims?) )\\b(?:goals?|tasks?)(?::| is| has been| now)? ?(?:now |all |still |not yet |partly |fully )*(?:done|open|pending|completed?|achieved|fulfilled|reached|in progress|accomplished)\\b`,
    ),
  },
  {
    sign: 'the plan',
    weight: 1.5,
    pattern: of(
      `(?:^|[.!?:;,]\\s*)(?:now|first|then|next|so|okay|since [^,.!?\\n]{3,60}),? i(?:['’]ll| will| should| shall| must| need to| have to| am going to)(?: now| then| first| also)* ${ACT}\\b`,
    ),
  },
];

/** Perspective that nobody has who is in the talk. */
const OUTSIDE: ReadonlySet<Sign> = new Set(['the other side', 'the user', 'the part', 'the state']);

/** Signs that prove it, where all words are ordinary ones and where the talk is about such things anyway. */
const PROOF = 3;
const PROOF_ANYWAY = 4;
/** Where the user stands in the third person, or goals and moods are counted, one sign more is enough. */
const PLAINLY = 2;
const BESIDES: ReadonlySet<Sign> = new Set(['the line', 'the manner', 'the talk', 'the part']);

/** Sentences that are read, and characters of each. */
const SENTENCES = 30;
const LONG = 400;

/** What speaks about the conversation from outside it. */
export interface Outside {
  readonly score: number;
  readonly signs: readonly Sign[];
  readonly evidence: string;
}

const NOTHING: Outside = { score: 0, signs: [], evidence: '' };

/** Those that show the perspective come first: without one the others need not be read. */
const FROM_OUTSIDE = SIGNS.filter(({ sign }) => OUTSIDE.has(sign));
const BESIDE = SIGNS.filter(({ sign }) => !OUTSIDE.has(sign));

function read(texts: readonly string[]): Outside {
  const best = new Map<Sign, number>();
  const look = (signs: typeof SIGNS) => {
    for (const text of texts) for (const { sign, weight, pattern } of signs) if ((best.get(sign) ?? 0) < weight && pattern.test(text)) best.set(sign, weight);
  };
  look(FROM_OUTSIDE);
  if (best.size === 0) return NOTHING;
  look(BESIDE);
  // Words that follow in quotation marks as a whole are the line that was made.
  if (texts.slice(1).some(text => /^\W*«»\W*$/u.test(text)) || /(?::|\blike) «»\W*$/u.test(texts[0] ?? '')) best.set('the line', 1);
  return { score: [...best.values()].reduce((all, weight) => all + weight, 0), signs: [...best.keys()], evidence: texts.join(' ') };
}

/** How much two sentences in a row of an utterance speak about the conversation from outside; the most there is. English. */
export function outside(own: string): Outside {
  const sentences = sentencesOf(own)
    .slice(0, SENTENCES)
    .map(sentence => sentence.slice(0, LONG));
  return sentences
    .map((sentence, at) => read([sentence, ...sentences.slice(at + 1, at + 2)]))
    .reduce((most, one) => (one.score > most.score ? one : most), NOTHING);
}

/** Whether that much proves it; more is needed where users, parts, programs or texts are what the talk is about. */
export function provesOutside({ score, signs }: Outside, ordinary: boolean): boolean {
  if (ordinary) return score >= PROOF_ANYWAY;
  return score >= PROOF || (score >= PLAINLY && (signs.includes('the state') || (signs.includes('the user') && signs.some(sign => BESIDES.has(sign)))));
}
