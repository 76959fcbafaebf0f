import type { Profile } from '../profile/profile.js';
import { found, READ, userTurns, type Detector } from './detector.js';
import { isEmpty } from './emptyTurn.js';
import { ownWords } from './ownWords.js';

/** The reply's wrapping, which no person types, quoted or not: reasoning tags, data fields, chat templates, stop signals. */
const WRAPPING: readonly RegExp[] = [
  /<\/?(?:think(?:ing)?|reasoning|reflection|scratchpad|analysis|plan|response|reply|utterance|message|user|assistant|system|answer|output|inner_?(?:monologue|thoughts?))>/iu,
  /["'](?:utterance|decision|intent|affect|achieved|reveal|thoughts?|reasoning|next_?(?:message|utterance|turn|action)|user_?(?:message|response|utterance|reply)|goal_?(?:progress|state)|should_?(?:stop|end)|done)["']\s*:/iu,
  /^\s*(?:```(?:json)?\s*)?\{\s*["'](?:response|message|text|content|reply|answer|role|speaker|user|action|plan|say)["']\s*:/iu,
  /<\|?[a-z_]*(?:im_start|im_end|eot|eos|endoftext|end_of|start_header|end_header|begin_of|endconversation|assistant|user|system|channel|message|return)[a-z_]*\|?>|<\|[a-z_]+\|>|\[\/?INST\]|<\/?s>|<<\/?SYS>>|<(?:start|end)_of_turn>/iu,
  /#{2,}\s?(?:stop|transfer|end|out-of-scope|done|finish(?:ed)?|instruction|response|input|output|user|assistant|system|task|context|plan|note)s?\b\s?(?:#{2,}|:)/iu,
  /\[(?:end(?: of (?:the )?(?:conversation|chat|dialogue|message|turn))?|stop|done|exit|conversation (?:ends?|over|ended)|end[-_ ]?(?:chat|conversation|call)|terminate)\]|^\s*(?:terminate|exit_?conversation|end_?(?:of_?)?conversation|task_?complete(?:d)?|stop_?token)\s*$|\bTERMINATE\b|<\/?(?:stop|end|done|eos)\s*\/?>/iu,
];

/** Speaking about the playing itself: what the person is told to be, to want and to say. Read in the person's own words. */
const INSTRUCTED: readonly RegExp[] = [
  /\b(?:as|being|i am|i['’]?m|playing|play|act(?:ing)? as|role of|simulat(?:e|ing)|imitat(?:e|ing)) (?:a|the|this|an?) (?:simulated|synthetic|fictional|fake|virtual|role-?played) (?:user|customer|person|client|human|caller|character|traveller|traveler|guest|patient)\b/iu,
  /\b(?:the )?(?:simulated user|user simulator|user simulation|user persona|simulated customer|user['’]s persona|customer persona)\b/iu,
  /\b(?:my|the|this|your) persona\b(?! (?:5|4|3|non grata|games?))|\b(?:my|the) (?:assigned|given|provided|scripted) (?:persona|profile|role|character|goal|scenario|script|task|facts?|instructions?)\b|\baccording to (?:my|the) (?:persona|profile|scenario|instructions|prompt|script|character (?:sheet|description|profile))\b|\b(?:in|per|from) (?:my|the) (?:persona|scenario description|user profile|character (?:sheet|description|profile)|private facts)\b/iu,
  /\b(?:i|we)(?:['’](?:ll|m|ve|d))?(?: will| should| must| need to| have to| am| was| want to| would| ought to| try to| am supposed to| can['’]?t| cannot| should not| must not)? (?:stay(?:ing)?|remain(?:ing)?|keep(?:ing)?|be|break(?:ing)?) (?:in |out of |my )?character\b|\b(?:stay(?:ing)?|remain(?:ing)?) in (?:character|role|persona)\b(?= (?:as|and (?:ask|respond|reply|write|say|answer|continue))|[.:;]?$)/iu,
  /(?<!\b(?:your|ur|its|the bot['’]s|a|chatbot['’]?s?) )(?<!\b(?:what|where) is the |\b(?:show|tell|give|send|print|repeat|reveal|share|ignore) (?:me )?(?:the |any )?(?:previous |full |whole |entire )?)\bsystem prompt\b/iu,
  /\b(?:the|this) (?:user|customer|persona|character|simulated \w+) (?:wants? me to|would (?:say|respond|reply|probably|likely|ask|answer)|should (?:now |probably |then )?(?:respond|reply|ask|say|answer)|asks? me to (?:act|play|write|respond|simulate|generate)|expects me)\b|(?:^|[.!?:>\n]\s*|\b(?:okay|ok|so|hmm|alright|now|wait|first),? )the (?:user|persona|simulated \w+|character) (?:wants?|would|should|needs? (?:me )?to|is|has|will|might|asks?|expects|responds?|replies|says?|seems)\b/iu,
  /\b(?:my|the) (?:goal|task|job|role|objective|aim|instructions?|purpose)(?: here| now| in this (?:conversation|chat|scenario|dialogue))? (?:is|are|says?|was|tells? me) (?:to )?(?:act|play|pretend|simulate|behave|respond|reply|speak|talk|write|generate|produce|stay|remain|role-?play|imitate|impersonate|be (?:a|the) (?:user|customer|human|person)|(?:only )?reveal|not (?:to )?(?:reveal|offer|help)|ask the (?:chatbot|assistant|bot|agent))\b/iu,
  /\bi(?: was|['’]?m| am|['’]ve been| have been) (?:told|instructed|asked|supposed|prompted|meant) to (?:act|play|pretend|simulate|behave as|respond (?:as|like|in|with)|reply (?:as|like|in|with)|role-?play|be (?:a|the) (?:user|customer|human|person)|write (?:as|like|in|one|the next)|reveal|only (?:say|reveal|respond|answer)|stay|not (?:to )?(?:reveal|recite|mention my))\b/iu,
  /\bi(?:['’]m)? (?:should|need to|must|have to|will|['’]ll|going to|can|want to|shall)(?: now| then| only| just| also)? (?:respond|reply|answer|speak|write|act|ask|say|continue)(?: back)? (?:as (?:if|though|the|an?|this|my|[A-Z]\w+ (?:would|might|did))(?! (?:soon|customer of yours))|like (?:the|a|an|this) (?:user|customer|person|human|client|traveller|real)|in (?:the )?(?:voice|style|persona|tone|character|role)|from the (?:perspective|point of view)|naturally)\b/u,
  /\bi (?:should|must|need to|have to|ought to|am supposed to|was told to|will|['’]ll)(?: now| also| only| just| always| try to| remember to| make sure to)* (?:keep (?:it|this|my (?:\w+ )?(?:message|reply|response|answer|utterance|tone)s?) (?:very |short|brief|casual|concise|natural|realistic|under)|write in|use (?:lower ?case|typos|slang|no punctuation)|sound (?:like (?:a|an|the) (?:human|person|user|customer)|natural|human|casual|impatient|annoyed)|mimic|(?:not |avoid |never )(?:reveal|revealing|recite|reciting|volunteer|break|breaking|sound|sounding|give (?:away )?(?:everything|all))|reveal|withhold|express (?:frustration|impatience|my|gratitude)|show (?:impatience|frustration)|role-?play)\b/iu,
  /\b(?:what|how) (?:\w+|the \w+|this \w+|a real \w+) would (?:say|respond|react|reply|answer|ask|type|write)\b(?= (?:here|next|now|to (?:this|that)|in this)|[.:]|$)/iu,
  /\b(?:i(?:['’]m| am)|let me|i['’]ll|i will|i was|i(?:['’]m| am) supposed to be) (?:now |just )?(?:playing|play|pretending|pretend|acting|act|role-?playing|role-?play|simulating|simulate|impersonating|take on|taking on|in) (?:the (?:role|part|persona|character)|to be (?:an? |the )?(?:customer|user|person|human|traveller|traveler|client|guest)|(?:as )?(?:an? |the )(?:\w+ )?(?:customer|user|human|person|traveller|traveler|client)\b)|\bi(?:['’]m| am) supposed to be (?:an? |the )(?:customer|user|human|person|client)\b|\b(?:begin|start|continue|end) (?:the|this|our) (?:role-? ?play|simulation|scenario|scene)\b/iu,
  /\b(?:based on|as per|per|following|given|according to|in line with) (?:the|my|these) (?:prompt|persona|scenario|character|role|system message|user profile|profile)\b|\b(?:based on|as per|per|following|given|according to) (?:the|my|these) (?:instructions|rules|guidelines)(?: (?:given|provided|above))?,? i (?:should|must|will|would|need|have to|am)\b/iu,
  /\b(?:private|hidden|secret) facts?(?: (?:number )?#?\d)?\b|\bfact (?:number |#)?\d\s*:|\bstep \d\s*: (?:greet|ask|reveal|respond|mention|thank|raise|state)\b/iu,
  /\b(?:need to|should|must|let['’]?s|will|i['’]ll|to) (?:now )?(?:produce|generate|write|output|craft|compose|create|formulate) (?:a|the|one|my|another|their)? ?(?:next|single|short|realistic|brief|casual|natural)? ?(?:user|customer|simulated|human)(?:['’]s)? ?(?:message|utterance|turn|reply|response|query)\b/iu,
  /\((?:[^()]{0,60}\b)?i (?:would|should|will|need to|must) (?:now )?(?:ask|say|respond|mention|reply|reveal|tell)\b[^()]{0,200}\)/iu,
  /\b(?:you want|you know this|also true of you|you write like this|you write): (?=\S)/iu,
  /\b(?:reveal(?:ing)?|disclos(?:e|ing)|withhold(?:ing)?|volunteer(?:ing)?) (?:the |my |a |one |only |another |any |this )*(?:private |next |first |second |hidden |secret )?(?:facts?|fact (?:number )?\d|information (?:gradually|only when asked|yet)|goal)\b/iu,
  /\b(?:the )?(?:next|following|user['’]s|my) (?:user )?(?:utterance|turn|message to the (?:chatbot|assistant|bot|agent))(?: is| would be| should be| could be)?\s*:/iu,
  /^\s*(?:\*\*|\(|\[|#+ )?\s*(?:(?:next |my |final |user['’]?s? |customer['’]?s? |simulated |chosen |suggested |draft )+(?:response|reply|message|answer|turn|action|plan|goal)|(?:\w+['’]?s? )?(?:utterance|thoughts?|thinking|reasoning|intent|intention|affect|internal monologue|inner monologue|inner thoughts|goal state|goal progress|rationale|self-check|stage direction|persona))\s*(?:\*\*)?\s*:(?:\*\*)?\s*\S/imu,
  /^\s*(?:\*\*)?(?:response|reply|output|message|answer|line)(?:\*\*)?\s*:(?:\*\*)?\s*["'“]?(?:i\b|hi\b|hey\b|hello\b|yes\b|yeah\b|ok\b|okay\b|sure\b|thanks?\b|can (?:i|you)\b|could you\b|my\b|what\b|how\b|when\b|where\b|please\b|good (?:day|morning|evening|afternoon)\b|that['’]?s\b|great\b|well\b|no,)/iu,
  /^\s*(?:\*\*)?(?:plan|action|analysis|strategy|next|decision|mood|tone|emotion|goal|task)(?:\*\*)?\s*:(?:\*\*)?\s*(?:to )?(?:ask|reveal|respond|mention|say|tell the|greet|thank|push|insist|express|raise|complain|provide|request|state|explain|decline|the (?:user|customer|chatbot|bot|assistant)|go on|give up|done|neutral|frustrated|annoyed|pleased|curious|polite)\b/imu,
  /^\s*(?:\*\*)?(?:user|customer|client|human|persona|me|you|write|[a-z]+ \((?:user|customer|client)\))(?:\*\*)?\s*:\s*(?:\S+\s+){3}/iu,
  /^\s*(?:sure|certainly|of course|okay|ok|here)[,!.:]*\s*(?:(?:here|this)(?:['’]s| is| are)|i(?:['’]ll| will) (?:now )?(?:play|act|respond|simulate|write|generate|take on))\s(?:a|an|the|my|one|some|as|what)? ?(?:\w+ ){0,4}(?:response|reply|message|utterance|turn|user|customer|persona|role|conversation|dialogue|would (?:say|write|ask|respond))\b/iu,
  /\b(?:okay|ok|alright|hmm|so|first|now|let['’]?s see|wait)[,.]* (?:i need to|let me|let['’]?s|i should|i have to|i must) (?:think (?:about|through) (?:how|what)|figure out (?:how|what)) (?:the|this|a|my|i) ?(?:user|customer|persona|person|character|should|would|\w+ would)\b/iu,
  /\b(?:offer no help|never answer for it|you are a person typing to a chatbot|say it only when asked|nothing recited|typed words in your style|plan, then speak|what you were not told you do not know|one at a time \(reveal|it wins over the above|goodbyes short|your last, so decide|never help, obey|obey or speak for it|type like that, no politer|give it away only when asked|parts newly achieved|fed up \(rude|the chat window is open|you write first\.|write your next message|you are a user who wants|you are engaging in a conversation with an ai|your current goal is to|put into words what a person types)\b/iu,
  /\((?:note|ooc|out of character|as (?:the )?(?:user|customer|instructed|requested)|in (?:the )?(?:style|voice|character)|word count|\d+ words|keeping (?:it|this|the)|staying in|this (?:response|reply|message|is (?:a|the|my))|end of|i (?:kept|tried|chose|used|will|am now))\b[^)]{0,300}\)|\[(?:note|ooc|out of character|internal|thinks?|thinking|thought|plan|intent|reveals?|goal|the user|user|as the|continues?)\b[^\]]{0,300}\]/iu,
  /\b(?:is|are|goal|part \d|progress|status|state) ?(?::|=|->|→) ?(?:open|partly(?: achieved)?|achieved|impossible|not (?:yet )?achieved)\b/iu,
  /\b(?:decision|affect|intent|reveal) ?(?::|=) ?["']?(?:go[ _]on|done|give[ _]up|handed[ _]off|out[ _]of[ _]scope|neutral|annoyed|pleased|frustrated|null|none|\w+)\b/iu,
];

/** Thinking aloud about the other side; read in the whole text, since it reports. */
const PONDERS =
  /\bthe (?:chat ?bot|assistant|bot|agent|ai|system) (?:has |is |just |now |then )*(?:asked|asks|asking|wants|offered|offers|responded|responds|replied|replies|provided|provides|requested|requests|greeted|greets|said|says)\b[^.!?\n]{0,120}[,.;] (?:so |now |therefore |then )*i(?:['’]ll| will| should| need to| must| can| am going to| have to) (?:now |just |then )?(?:provide|give|reveal|respond|answer|ask|push|mention|insist|reply|tell|share|express|confirm|thank)\b/iu;

/** Words that may be innocent: shown, never proof. */
const SUSPICIOUS: readonly RegExp[] = [/\b(?:in character|system prompt|my persona|my instructions|role-?play(?:ing)?|simulated user)\b/iu];

/** What people do write between stars or brackets: hugs, laughs, corrections, emphasis. */
const HUMAN_ASIDE =
  /^(?:hugs?|lol|lmao|rofl|haha\w*|hehe\w*|jk|joking|just kidding|kidding|grin|grins|smile|smiles|wink|winks|sigh|sighs|shrugs?|facepalms?|cries|crying|cough|coughs|blush\w*|sarcasm|yay|ugh|omg|wow|thanks?|please|not|very|really|never|now|again|still|today|my|your|[\w'’]+)$/iu;
const ASIDES = /(?<![\p{L}\p{N}*])\*([^*\n]{2,120})\*(?!\*)|\[([^\]\n]{2,120})\]|\(([^)\n]{2,120})\)/gu;
/** A stage direction tells in the third person what the speaker does. */
const DIRECTS =
  /^(?:the (?:user|customer|person|caller|client)\b|(?:user|customer) (?:is|waits|pauses|sighs|leaves|seems|types|remains|does)|(?:\w+ly,? |then |she |he |they |ann |still )*(?:sighs?|sighing|pauses?|pausing|waits?|waiting|nods?|nodding|smiles?|smiling|frowns?|frowning|thinks?|thinking|looks?|looking|glances?|leans?|leaning|types?|typing|rolls?|rolling|shakes?|shaking|checks?|checking|hesitates?|hesitating|takes?|taking|scratches|rubs?|taps?|tapping|grabs?|reads?|reading|clears?|clearing|stares?|laughs?|chuckles?|chuckling|exhales?|raises?|leaves?|closes?|hangs? up|logs? off|walks?|sits?|sipping|sips?|continues?|appears?|seems?|feeling|sounding) (?:a\b|an\b|the\b|at\b|for\b|in\b|on\b|up\b|off\b|away\b|her\b|his\b|their\b|my\b|its\b|with\b|and\b|to\b|deeply\b|heavily\b|softly\b|quietly\b|slowly\b|nervously\b|impatiently\b|patiently\b|briefly\b|again\b|back\b|through\b|about\b|\w+ly\b|head\b|eyes\b|relieved\b|annoyed\b|frustrated\b|chat(?:bot)?\b))/iu;

/** Directions that stand alone and that nobody types to a machine. */
const DIRECTION_ALONE =
  /^(?:waits?|waiting|pauses?|pausing|thinking|types?|typing|nods?|nodding|frowns?|frowning|leaves?|hesitates?|hesitating|silence|end(?:s)? (?:chat|conversation)|leaves (?:the )?(?:chat|conversation)|exits?|hangs up|logs off|no further (?:response|reply|comment)s?)$/iu;

/**
 * Reasoning, instructions or wrapping in what was said. It tells the chatbot what the person was sent for: that helped it.
 * Of wrapping alone nobody can say. Asking the chatbot for its own prompt is fair, and a quotation is only suspected.
 */
export const leak: Detector = ({ profile, turns }) =>
  userTurns(turns).flatMap(turn => {
    const text = turn.text.slice(0, READ);
    if (isEmpty(text, '')) return [];
    const wrapped = firstMatch(WRAPPING, text);
    if (wrapped !== null) return [found('leaked instructions', turn, wrapped, { effect: 'unclear', proven: true })];
    const own = ownWords(text);
    const instructed = firstMatch(INSTRUCTED, own) ?? firstMatch([PONDERS], text) ?? nameLabel(profile, own);
    if (instructed !== null) return [found('leaked instructions', turn, instructed, { effect: 'helped', proven: true })];
    const direction = stageDirection(own);
    if (direction !== null) return [found('leaked instructions', turn, direction, { effect: 'neither', proven: true })];
    const suspected = firstMatch(INSTRUCTED, text) ?? firstMatch(SUSPICIOUS, text);
    return suspected === null || ASKS_FOR_PROMPT.test(text) ? [] : [found('leaked instructions', turn, suspected, { effect: 'unclear', proven: false })];
  });

const ASKS_FOR_PROMPT = /\b(?:your|ur|its) (?:\w+ )?(?:system prompt|instructions|prompt|language model|persona)\b|\bare you (?:an?|just|only|really|even)\b/iu;

/** `Ann:` before what Ann says, as in a script; names are known from the profile's id. */
function nameLabel({ id }: Profile, text: string): string | null {
  const name = /^\s*\*{0,2}(\p{L}{2,20})\*{0,2}\s*:\*{0,2}\s*\S+\s+\S/u.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && id.split('-').includes(name) ? `${name}:` : null;
}

function stageDirection(text: string): string | null {
  for (const match of text.matchAll(ASIDES)) {
    const aside = (match[1] ?? match[2] ?? match[3] ?? '').trim().replace(/[.…!]+$/u, '');
    const bracketed = match[2] !== undefined;
    const alone = match[0].length === text.trim().length || (match.index === 0 && match[3] !== undefined);
    if (
      DIRECTS.test(aside) ||
      ((bracketed || alone || match[1] !== undefined) && DIRECTION_ALONE.test(aside) && !(HUMAN_ASIDE.test(aside) && !DIRECTION_ALONE.test(aside)))
    )
      return match[0];
  }
  return null;
}

function firstMatch(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match[0].trim();
  }
  return null;
}
