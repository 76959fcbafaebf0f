import { eitherOf } from '../../support/pattern/eitherOf.js';
import { keyedAs, type Pattern } from '../../support/pattern/keyed.js';

const SAID = '(?:message|reply|response|utterance|turn|answer|line|output|text|query|statement|input)';
const ROLE = '(?:user|customer|client|persona|person|human|character|caller|guest|simulated \\w+|role)';

const of = (...patterns: readonly string[]): RegExp => new RegExp(eitherOf(patterns), 'iu');

/** Handing over, judging, labelling or planning an utterance instead of saying it. Read in the person's own words. English. */
export const PLAYED: readonly Pattern[] = [
  // Handing it over: `here is the user's next message:`, `the next utterance would be`.
  of(
    `\\b(?:here|this|below|following)(?: is|['’]s| are| would be| could be)? (?:\\w+ ){0,3}(?:the |a |my |one |your )?(?:\\w+ ){0,3}${ROLE}['’]?s? (?:\\w+ ){0,2}${SAID}s?\\b`,
    `\\bhere(?: is|['’]s) (?:my|the|a|one) (?:\\w+ ){0,2}(?:utterance|${SAID} (?:as|in|from|for|that|you requested|to the (?:chatbot|assistant|bot|agent)))\\b`,
    `\\b(?:the )?${ROLE}['’]s (?:next |final |first |opening |possible |likely |natural |own )*${SAID}\\b(?! (?:was|to (?:me|us)|from|i got|on (?:your|the)))`,
    `\\b(?:next|final|opening|generated|suggested|revised|alternative|simulated) (?:user )?(?:utterance|turn)\\b`,
    `\\b${SAID} (?:as|from|in the voice of|from the perspective of|on behalf of) (?:the|this|a) (?:simulated )?(?:${ROLE})\\b`,
    `\\b(?:speaking|writing|replying|responding|answering|acting|typing|talking) as (?:the|this|a|an) (?:simulated |impatient |frustrated |typical |real |potential )*(?:user|customer|client|persona|character|caller)\\b`,
    `\\bin the (?:voice|style|manner|tone|words) of (?:the|this|my|a) (?:${ROLE}|profile)\\b`,
  ),
  // Judging it: `this response stays in character`, `as it fits the profile better`.
  of(
    `\\b(?:this|the|my|that|above) (?:\\w+ )?(?:response|reply|utterance|phrasing|wording|output) (?:stays|remains|keeps|reflects|maintains|is (?:written|meant|designed|intended|consistent|in (?:character|line|keeping)|short|brief|realistic|natural|under)|reveals?|fits|matches|aims|shows|conveys|sounds (?:natural|human|like)|captures|mirrors|adheres|aligns|respects|avoids|follows|demonstrates|expresses|continues)\\b(?! (?:me|us|that (?:you|i)|i |you )\\b)`,
    `\\b(?:this|the|my|that) (?:\\w+ )?(?:message|answer|version|tone|option|draft) (?:stays|keeps|reflects|maintains|sounds|fits|matches|suits|is|shows|conveys) [^.!?\\n]{0,40}\\b(?:in character|(?:the|my|their) (?:persona|profile|character|role|writing style|casual style)|like a (?:real|human)|of the (?:persona|profile|character))\\b`,
    `\\b(?:required|demanded|asked for|described|specified|stated|given|said|instructed) (?:by|in) (?:the|my) (?:scenario|persona|profile|prompt|role|character sheet|instructions)\\b`,
    `\\bdraft (?:1|a|one):[\\s\\S]{1,600}\\bdraft (?:2|b|two)\\b`,
    `\\b(?:fits?|match(?:es)?|suits?|reflects?|consistent with|in line with|keeping with|true to|aligned? with|per|as per|according to|based on|given|as) (?:the|my|this|their) (?:given |assigned |user |customer |whole )*(?:profile|persona|character(?: sheet| description)?|role description|scenario|private facts?|style guide|writing style|speaking style|backstory|instructions i (?:was|have been) given)\\b(?! (?:picture|page|photo|settings|tab|section|on (?:your|the)))`,
    `\\b(?:as|since|because|where|like) the (?:profile|persona|scenario|prompt|role|character(?: sheet)?|instructions?) (?:says|asks|requires?|wants|describes?|states?|specif\\w+|demands?|suggests?|indicates?|tells?|mentions?|calls? for)\\b`,
    `\\bthe (?:persona|scenario|role-?play|character sheet|user profile|goal state) (?:is|says|asks|requires?|wants|describes?|states?|specif\\w+|has|should|would|does|needs|will|was)\\b`,
    `\\bas (?:instructed|requested by the prompt|prompted),? i(?:['’]ll| will| am|['’]m| should| must| have| won['’]t| do)\\b`,
    `\\boption (?:1|a|one):[\\s\\S]{1,600}\\boption (?:2|b|two):[\\s\\S]{0,600}\\b(?:i(?:['’]d| would|['’]ll| will)? (?:go|choose|pick|send|use)|fits|better|profile|natural)\\b`,
  ),
  // Labels and fields: `intent: ...`, `goal: ... facts: ...`, `turns left: 3`.
  of(
    `^\\s*\\W{0,4}(?:current |next |user['’]?s? |customer['’]?s? |my |private |inner |internal |hidden |overall |remaining )*(?:intent|intention|affect|reveal|utterance|rationale|reasoning|thoughts?|thought process|chain of thought|scratch ?pad|goal (?:state|status|progress)|progress|facts? (?:revealed|left|known|to reveal|so far)|turns? (?:left|remaining)|sub-?goal|next action|emotional state|persona|constraints?|character|stop (?:signal|token|condition)|dialogue act|speech act|user act|observation|self-reflection|meta|ooc)\\W{0,4}:`,
    `\\b(?:intent|affect|decision|reveal|utterance|progress|mood|emotion|goal state|next action)\\s*[:=]\\s*[^\\n]{1,80}?[.;,|\\n]\\s*(?:intent|affect|decision|reveal|utterance|progress|mood|emotion|response|message|text|say)\\s*[:=]`,
    `^\\s*goal\\s*:[^\\n]{0,300}\\n\\s*(?:facts?|persona|profile|turns?|style|tone|context|scenario|plan|constraints?)\\b[^\\n]{0,40}:`,
    `^\\W{0,4}(?:end|stop|over)[_ ](?:of[_ ])?(?:conversation|dialogue|dialog|chat|turn)\\W{0,4}$`,
    `\\b(?:next_action|next_utterance|user_utterance|user_message|goal_achieved|goal_state|goal_progress|should_continue|should_end|end_conversation|conversation_over|stop_reason|tool_call|function_call|is_done|task_done|final_answer|inner_thought)\\b`,
    `^#{1,4}\\s*(?:user|customer|next|turn|response|utterance|plan|thought|reasoning|message|output|final)\\b[^\\n]{0,40}\\n`,
    `^\\s*\\(?(?:turn|utterance) \\d{1,3}(?: of \\d+)?\\)?\\s*[:)-]`,
    `\\b(?:word count|token count|tokens used)\\s*:\\s*~?\\d+`,
    `\\{\\{?\\s*(?:utterance|message|user|goal|fact|persona|profile|response|name)\\w*\\s*\\}?\\}|\\$\\{\\w+\\}|<(?:insert|your|utterance|name|goal)[^>]{0,40}>`,
  ),
  // Planning it: `the user should now ask`, `I should reveal only one fact`, `we need to produce the next turn`.
  of(
    `\\bthe (?:user|persona|simulated \\w+|character|customer)(?: \\w+ly)? (?:should|would|will|is (?:\\w+ )?(?:satisfied|happy|annoyed|frustrated|impatient|confused|pleased|polite|curious|now|trying|looking|supposed|asked|asking|about|in|ready)|needs? to|wants? to (?:move|ask|know|end|thank|continue|get|say)|has (?:now |just |already |not )?(?:asked|received|got|been|achieved|revealed|not|said)|may now|might (?:now )?(?:ask|say)|asks|thanks|replies|responds|hesitates|pauses|types|sighs|ends|says|confirms|expresses|acknowledges)\\b(?! (?:press|click|see|be able|receive|get a|enter|type (?:in|the)))`,
    `\\b(?:i|we|let me|let us|let['’]s) (?:should|must|need to|have to|ought to|can|will|want to|am going to|['’]ll)?\\s?(?:now |only |not |just |also |first |then )*(?:reveal|disclose|withhold|hold back|bring up|give away|drop) (?:only |just |not |the |a |one |my |any |another |all )*(?:private |next |remaining |second |new |more )*(?:facts?|information|details?|booking number|budget)(?: at a time| at once| yet| gradually| now| only)\\b`,
    `\\b(?:reveal|revealing|disclose|share) (?:only )?(?:one|another|the next|a single|the private|no) (?:more |private |new )*facts?\\b`,
    `\\b(?:must|should|do|am) not (?:reveal|give away|tell|repeat) (?:everything|all|too much|my (?:profile|instructions|persona|goal)|myself|the (?:goal|facts|profile|persona|scenario|prompt))\\b`,
    `\\b(?:was|am|been|were) (?:told|instructed|asked|supposed|meant) (?:not )?to (?:mention|reveal|recite|repeat|act|play|pretend|simulate|sound|stay|role-?play|keep (?:my|it|the) (?:repl|messages?|answers?|short|brief|utterances?))`,
    `\\b(?:you are|i am|i['’]m|we are|we['’]re|this is) (?:a |an |the )?(?:role-?play(?:ing)?(?! ?(?:playing )?game)|playing (?:the|a) (?:role|part)(?! playing)|simulat(?:ed|ing|ion)|pretending to be|acting as|impersonating)\\b(?! (?:game|club|group|event|session|convention)\\b)`,
    `\\b(?:in this|this is an?|continue|end|stop|leave|exit|break|for this|of this) (?:this |the |our |my )?(?:role-?play|simulation)\\b(?! (?:game|club|group|event|session|convention|software|game|racing))`,
    `\\b(?:what|how) (?:would|should|might|could) (?:this|the|a|my) (?:real |typical |impatient |frustrated |simulated )*(?:user|person|customer|persona|character|human|traveller|client) (?:like this |here |now )?(?:say|respond|reply|react|ask|write|answer|phrase|put)\\b`,
    `\\bwhat (?:this|the|a real) (?:person|user|customer|persona|character|human) would (?:say|write|ask|answer|reply|type)\\b`,
    `\\b(?:i|we) (?:need|have|ought|want) to (?:produce|generate|write|craft|formulate|come up with|compose|respond as|answer as|reply as|speak as|sound like)\\b[^.!?\\n]{0,60}\\b(?:utterance|turn|user|customer|persona|character|message|person)\\b`,
    `\\b(?:goal|task|objective|part|sub-?goal)s? (?:\\d |one |two |of the goal )?(?:is|are|was|remains?|:) (?:now |still |only )?(?:partly|partially|not yet|open|un(?:fulfilled|met)|fully achieved|achieved|incomplete)\\b`,
    `\\b(?:write|output|produce|return|give) only (?:the|one|your) (?:next |single )?(?:utterance|message|turn|reply|user)\\b|\\bdo not sound like an? (?:assistant|ai)\\b|\\bdo not break character\\b`,
    `\\b(?:stay|remain|keep|being) (?:consistently |firmly )?in[- ]character\\b(?! all day)|\\b(?:break|breaking|out of) character\\b(?= (?:for|here|now|to)|[.,!)]|$)`,
    `\\bmy (?:\\w+ )?(?:simulated|synthetic|fictional|assigned|given) (?:persona|identity|goal|role|profile)\\b`,
    `\\b(?:the|this) (?:chatbot|assistant|bot|agent|system) (?:has )?(?:just )?(?:asked|asks|wants|confirmed|answered|offered|greeted|responded|replied|provided)\\b[^.!?\\n]{0,100}[,.;:] (?:so |and |therefore |now |then )*i (?:should|must|will|need|have|can)\\b`,
    `\\b(?:step|phase) \\d\\s*[:.)-]\\s*(?:check|choose|decide|write|reveal|greet|ask|respond|mention|state|acknowledge|read|identify|consider|determine|express)\\b`,
    `\\[(?:plan|thought|thinking|reasoning|intent|internal|action|user|customer|persona|goal|assistant)s?\\s*:`,
    `^\\W*\\((?:thinking|thought|internal|inner|plan|reasoning|note|aside)s?\\s*:[^)]{0,300}\\b(?:assistant|chatbot|bot|reveal|facts?|persona|profile|goal|user|role|utterance|respond|reply|message|informal|character|short because)\\b`,
    `^\\W*(?:goal (?:achieved|reached|completed?|accomplished)|ending (?:the )?(?:conversation|dialogue))\\b`,
    `\\b(?:no|\\d+|few|fewer) (?:more )?turns (?:left|remain)`,
    `^\\s*(?:\\*\\*)?(?:user|customer|human|client|persona)(?: \\([^)\\n]{1,40}\\)\\s*:|(?:\\*\\*)?\\s*:\\s*(?:hi|hello|hey|yes|no|ok|okay|thanks?|thank you|i|what|how|can|could|please|bye)\\b)`,
    `^\\s*output\\s*:\\s*["'“]`,
    `^\\s*(?:assistant|chatbot|bot|agent)\\s*:[^\\n]{0,300}\\n\\s*(?:user|customer|human|me)\\s*:`,
  ),
].map(keyedAs);
