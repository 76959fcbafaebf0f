import { eitherOf } from '../../support/pattern/eitherOf.js';
import { keyedAs, type Pattern } from '../../support/pattern/keyed.js';

const ROLE = '(?:user|customer|client|guest|caller|persona|person|character|human|seeker|traveller|shopper)';
const SAYS = '(?:say|ask|reply|respond|answer|write|type|tell|add|mention|continue)';

const of = (...patterns: readonly string[]): RegExp => new RegExp(eitherOf(patterns), 'iu');

/** Speaking from outside the conversation: about the part, the next line, the turns, the test. Read in the person's own words. English. */
export const SLIPS: readonly Pattern[] = [
  // The part, seen from outside: `as the customer I would say`, `I need to play a user`, `a more impatient version of this user`.
  of(
    `\\bas (?:the|this) (?:\\w+ )?${ROLE}(?: (?:in|of|here) ?[^,.:!?\\n]{0,40})?,? i(?: would| will| should| could| might|['’]d|['’]ll)(?: now| then| probably| just)? ${SAYS}\\b`,
    `\\bas an? (?:\\w+ )?${ROLE},? i(?: would| will| should| could| might|['’]d|['’]ll)(?: now| then| probably| just)? (?:ask|reply|respond|write|type)\\b`,
    `\\bi(?:['’]m)? (?:need|have|am|want|ought|am supposed|was asked|supposed) to (?:play|act as|act like|simulate|portray|be) (?:a|the|an|this) (?:\\w+ )?${ROLE} (?:whose|who|that|with|in|talking|asking)\\b`,
    `\\b(?:simulating|imitating|portraying|role-?playing|impersonating|emulating) (?:a|an|the|this|some) (?:\\w+ )?(?:${ROLE}|conversation|dialogue)\\b`,
    `\\b(?:supposed|meant|told|asked|instructed|expected|prompted) to (?:be )?(?:writ(?:e|ing)|speak(?:ing)?|sound(?:ing)?|act(?:ing)?|behav(?:e|ing)|reply(?:ing)?|answer(?:ing)?|talk(?:ing)?|respond(?:ing)?) (?:as|like) (?:an?|the) (?:\\w+ ){0,2}${ROLE}\\b`,
    `\\b(?:version|variant|variation|portrayal|impression) of (?:this|the|my) (?:\\w+ )?${ROLE}\\b`,
    `(?:^|[*([])\\W{0,3}(?:stays|staying|remains|remaining|keeps|keeping|still) in (?:the )?(?:character|role|persona)\\b|\\b(?:stays|staying|remains|remaining) in (?:character|role|persona) as\\b`,
    `\\b(?:i am|i['’]m) (?:being |only |just )*simulated\\b|\\bfor the purposes? of (?:this|the) (?:test|simulation|scenario|exercise|role-?play)\\b|\\bin this scenario,? i(?:['’]m| am) (?:an?|the|supposed)\\b`,
    `\\bmy character would\\b|^\\W{0,3}(?!that|this|it|he|she|they|i|we|you|who)\\p{L}{2,20} would (?:say|reply|respond|answer|write)\\s*:|^\\W{0,3}what (?:would|might|should) (?!you|he|she|they|it|i|we|that|this)\\p{L}{2,20} (?:say|reply|answer|write)\\b`,
    `(?:\\blet me |\\bi(?:['’]ll| will| should| must| need to) )(?:respond|reply|answer|write|speak) in (?:an? |the |my |short |brief |lower |casual |informal )+(?:\\w+ )?(?:tone|manner|style|sentences|register|voice|case|messages)\\b|^\\W{0,3}(?:responding|replying|answering|writing|speaking) in (?:an? |the |my |short |brief |lower |casual |informal )+(?:\\w+ )?(?:tone|manner|style|sentences|register|voice|case|messages)\\b`,
    `\\b(?:my|the) instructions (?:do|did)(?: not|n['’]t) (?:mention|say|cover|specify|include|tell)\\b|\\b(?:in|of|from) my (?:brief(?:ing)?|fact sheet|scenario|character sheet|role description)\\b|\\b(?:was|been|am|were) given the (?:goal|task|role|persona|part) (?:of|to)\\b`,
    `\\bmy (?:private |given |known |own )?facts\\b(?! (?:straight|right|wrong|are (?:right|wrong|correct)))|\\b(?:more|another|other|remaining|next|last) facts? to (?:mention|reveal|share|give|tell|use|bring up)\\b`,
    `\\bmy (?:scenario|script|role card|character sheet|persona|prompt) (?:does(?: not|n['’]t)|says?|tells?|only|mentions?|has no|states|gives|contains)\\b`,
  ),
  // The next line, planned: `the next thing to ask would be`, `so the next message should`.
  of(
    `\\b(?:the|my) next (?:message|reply|utterance|turn|line|response) (?:should|would|could|ought|must|needs?|has) \\b`,
    `\\b(?:the )?(?:next|best|natural|logical|obvious) (?:thing|step|move|question)s? to (?:ask|say|reply|answer|mention)(?: here| now| next)? (?:is|would|should|could|might)\\b`,
    `\\b(?:a|the) (?:natural|good|realistic|fitting|suitable|likely) (?:reply|response|follow-?up|message|answer)(?: here| now)? (?:is|would|should|could|might)\\b`,
    `\\b(?:possible|candidate|suggested|sample|example|potential|alternative) (?:${ROLE} |next )?(?:replies|responses|messages|utterances|turns|lines|answers)\\b\\W{0,4}:`,
    `\\balternatively\\b[^.!?\\n]{0,60}\\b(?:could|would|might|may) (?:also )?(?:say|write|ask|reply)\\b\\W{0,3}[:"“«]`,
  ),
  of(
    `^\\W{0,3}(?:draft(?: \\d)?|tool[_ ]?call|action[_ ]input|function[_ ]call|(?:user|customer) turn(?: \\d+)?)\\s*:|^\\W{0,3}(?:user|customer|human|client) ?>`,
    `^\\s*(?:print|say|send\\w*|respond|reply|speak|message|output)\\s*\\(\\s*(?:\\w+\\s*=\\s*)?["'«]`,
    `\\bnow that the (?:bot|chatbot|assistant|agent) (?:has|is)\\b[^.!?\\n]{0,80}\\bi (?:can|should|will|could|need)\\b`,
    `\\bthe goal (?:is|has been|was) (?:now )?(?:reached|achieved|met|fulfilled|accomplished|completed?)\\b|\\bturn limit\\b`,
  ),
  // The turns and the test, counted and ticked off.
  of(
    `\\b(?:turn|message|utterance) (?:number |no\\.? |#)?\\d{1,3} ?(?:of|out of|/) ?\\d{1,3}\\b`,
    `\\bthis is (?:my |turn |utterance |message )+(?:number |no\\.? )?(?:\\d{1,3}|first|second|third|fourth|fifth|sixth|last|final) ?(?:turn|utterance)\\b|\\bthis is (?:my )?(?:turn|utterance) (?:number |no\\.? )?\\d`,
    `\\b(?:i(?: have|['’]ve)? (?:got )?)?(?:\\d{1,2}|two|three|four|five|six|one) (?:more )?turns? (?:left|remain(?:s|ing)?|to go)\\b`,
    `\\b(?:mark|tick off|check off|consider|count) (?:this|that|the|my) (?:success )?(?:criterion|criteria|sub-?goal|goal|objective|requirement) (?:as )?(?:met|done|achieved|fulfilled|complete[d]?|reached|passed|satisfied)\\b`,
    `\\b(?:success )?criteri(?:on|a) (?:is|are|was|has been|have been) (?:now )?(?:met|fulfilled|achieved|satisfied)\\b`,
    `\\b(?:part|step|item|stage|phase) of (?:the|this|my) (?:test|evaluation|simulated|simulation) ?(?:scenario|case|conversation|dialogue|script|run)\\b|\\bthe (?:test|evaluation) (?:scenario|persona|dialogue)\\b`,
    `\\b(?:user|customer) speaking\\)`,
  ),
].map(keyedAs);
