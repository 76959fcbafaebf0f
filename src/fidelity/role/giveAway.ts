import { keyedAs, type Pattern } from '../../support/pattern/keyed.js';

/**
 * Sentences that only the side that serves says: an offer of help with nothing asked, speaking as the machine or for the firm,
 * both sides' lines in one utterance, an example of what to say. Read in the person's own words. English.
 */
export const GIVE_AWAYS: readonly Pattern[] = [
  /\bhow (?:else )?(?:can|may) (?:i|we) (?:help|assist|be of (?:help|service|assistance))(?=\s*(?:[?.!,…]|$)| (?:you|u|today|with (?!that (?:process|form)))\b)(?!\??\W{1,3}i mean\b)/iu,
  /\bwhat (?:else )?can (?:i|we) (?:help|assist) you with\b/iu,
  /\bwhat can (?:i|we) do (?:for you\b|to (?:help|assist|make (?:this|it|that) (?:right|up|better)))/iu,
  /\b(?:is|was) there (?:anything|something) (?:else )?(?:that )?(?:i|we) can (?:help|assist|do)\b|\banything else (?:that )?(?:i|we) can (?:help|assist|do|get)\b/iu,
  /\b(?:i|we)(?:['’]?d| would) be (?:more than )?(?:happy|glad|delighted|pleased) to (?:help|assist|guide|book|recommend)\b(?! if you need (?:my|his|her|our|their|a|an|the|some)\b)(?! (?:out|him|her|them|my))/iu,
  /\bas an? (?:ai|a\.i\.|artificial intelligence|(?:large )?language model|(?:virtual|digital|helpful|ai) assistant|chat\s?bot)(?: language model| assistant| model)?,? i\b/iu,
  /\bi(?: am|['’]?m)(?: just| only)? (?:an? (?:ai|a\.i\.|artificial intelligence|(?:large )?language model)(?!-| (?:researcher|student|engineer|expert|enthusiast|developer|scientist|specialist|sceptic|skeptic|fan|company|start-?up|teacher|professor|consultant|person|user|noob|artist))|a (?:virtual|digital|chat|customer (?:service|support)|helpful) ?(?:assistant|bot|agent|representative)|your (?:virtual |personal |digital )?(?:assistant|agent)|chatgpt|gpt|claude|gemini|llama|alexa|siri)\b/iu,
  /\bmy (?:training data|knowledge cut-?off|programming|last (?:knowledge )?update)\b|\bi (?:was|am|have been) (?:trained|programmed|designed) (?:by|to (?:help|assist|provide|be))\b/iu,
  /\bi (?:do not|don['’]?t) have (?:personal (?:opinions?|preferences?|feelings|experiences?|beliefs)|(?:the ability|access) to (?:your|real-?time|personal|book|process))\b/iu,
  /\bthank you for (?:contacting|reaching out(?: to)?|choosing|calling|your (?:interest|purchase|order|booking|inquiry|business))\b(?! (?:me|back|no ?body|no one)\b)/iu,
  /\b(?:feel free|(?:do not|don['’]?t) hesitate) to (?:ask|reach out|contact|let (?:me|us) know)\b.{0,80}\b(?:any|if you|anytime|assist|more|further|questions?|us)\b/iu,
  /\b(?:would you like|do you want|would you prefer) to (?:book|reserve|proceed|make (?:a|the|your) (?:booking|reservation|purchase|payment)|schedule|place (?:an|the|your) order)\b[^.!]{0,120}\?/iu,
  /\bwould you like (?:me|us) to (?:book|reserve|process|proceed|make (?:a|the|your) (?:booking|reservation)|help you|assist you|look (?:up|into)|find (?:you|some|a|another|one)|recommend|suggest|search)\b/iu,
  /\b(?:i|we)(?:['’]ve| have)? (?:just |now |successfully |gone ahead and )?(?:booked|reserved) (?:you (?:a|an|in|on|for|the|at)\b|(?:it|that|this|them|those|a \w+) for you\b)/iu,
  /\b(?:i|we)(?:['’]ve| have)? (?:just |now |successfully |gone ahead and )?(?:processed|issued|initiated|updated|confirmed|scheduled|submitted|cancell?ed|located|found|checked) your (?:refund|return|cancellation|request|order|booking|reservation|account|appointment|details)\b/iu,
  /\byour (?:confirmation|booking|reservation|order|reference|ticket) (?:number|code|reference) is\b(?!.{0,40}\?)/iu,
  /\byour (?:order|drink|refund|booking|table|reservation|appointment|package|request) (?:will be|is|has been) (?:ready|up|on its way|confirmed|processed|booked|cancell?ed|scheduled|shipped|all set)\b(?!.{0,120}\?)/iu,
  /\b(?:can|could|may|would) (?:i|you) (?:please |kindly )?(?:have|get|give me|provide(?: me)?(?: with)?|share|tell me|confirm) your (?:full |current )?(?:booking|order|confirmation|reservation|account|flight|ticket|customer|e-?mail|contact|phone|payment|travel|delivery|shipping|personal)(?: ?(?:number|code|id|reference|address|details|information|dates?|method))\b/iu,
  /\bplease (?:provide|share|confirm|enter|give)(?: me| us)?(?: with)? your\b/iu,
  /\bwe (?:sincerely |deeply |truly )?apologi[sz]e for (?:the|any)\b|\bi apologi[sz]e for (?:the|any) inconvenience\b|\b(?:sorry|apologies) for (?:the|any) inconvenience (?:this|caused)\b/iu,
  /\bour (?:customer (?:service|support|care)|support|service|sales) (?:team|department|agents?|representatives?|line)\b|\bour (?:representatives|agents|refund policy|return policy|terms)\b/iu,
  /\blet me (?:check|look|see|find|pull|get|verify|search)\b[^.!?]{0,40}\bfor you\b|\b(?:i|we)['’]?ll (?:transfer|connect|forward) you (?:to|with)\b/iu,
  /\b(?:hold on|one moment|bear with me|please wait)(?: please)?,? while i (?:check|look|pull|find|transfer|connect|process|verify)\b/iu,
  /\bdear (?:valued )?(?:customer|guest|user|client|passenger|traveller|traveler|sir or madam, thank you for|\[)/iu,
  /\[(?:your|customer|company|user|agent|insert|first|full|last)(?:['’]s)? ?\w{0,20} ?\w{0,20}\]/iu,
  /^\s*(?:\*\*)?(?:chat ?bot|assistant|ai|bot|agent|support(?: agent)?|customer (?:service|support)(?: \w+){0,2}|representative|\w+ customer support chatbot|service agent)(?:\*\*)?\s*:(?!\/)/imu,
  /\bhere(?:['’]s| is)(?: an example of)? (?:what|how) you (?:can|could|may|might|should) (?:say|reply|respond|answer|phrase|ask|follow)\b|\bhere is (?:an example of )?how (?:the )?(?:user|customer)\b/iu,
  /\blet me know if (?:there['’]?s|there is) anything (?:else )?(?:that )?(?:i|we) can\b|\blet me know if you (?:need (?:any (?:further|more|other|additional)|more|further) (?:help|assistance|information|details|clarification)|have any (?:other |further |more |additional )?questions)\b(?! (?:from|about|for|regarding|on) (?:me|my|our)\b)/iu,
  /\b(?:it(?:['’]s| is|['’]s been| was)|always) (?:a|my) pleasure (?:to (?:help|assist|serve)|(?:helping|assisting|serving) you)\b/iu,
  /\bwe look forward to (?:welcoming|serving|seeing) you\b|\bthis is (?:the )?customer (?:support|service)\b|\byou(?:['’]re| are) (?:speaking|chatting|talking) (?:to|with) (?:a |the |our |customer )?(?:support|service|assistant|agent|virtual)|\bour team will\b|\bwhat seems to be the (?:problem|issue|trouble) with your\b/iu,
  /\bwelcome to (?:our|the \w+ (?:help|support|service))\b|^welcome to [^.!?]{2,40}[.!] (?:how|what)\b/iu,
].map(keyedAs);

/** Mocking what the chatbot says all the time is no flip. */
export const MOCKS =
  /\bother way (?:a)?round\b|(?<!\b(?:could|can|would|will) )\byou tell me\b(?! (?:about|what you (?:like|want|need)|your|more))|\byou(?:['’]re| are) the (?:assistant|bot|one who)\b|\b(?:your|ur) (?:line|job|part)\b|\btwo can play\b|\boh(?:,)? (?:how|i) (?:lovely|nice|understand how you)\b|\b(?:you|u) (?:sound|talk|speak) like\b|🙄|😏|\b(?:is|was) (?:that|this) all (?:you|u|it)\b|\bblah\b|\byou(?:['’]re| are) (?:not|no) (?:help|listen)|\b(?:yeah|ya) right\b|\bfor once\b|\b(?:haha\w*|hehe\w*|lol|lmao|jk|just kidding)\b|😂|😉|🙃|;-?\)|\bto no ?(?:body|one)\b|\bcontacting no ?(?:body|one)\b|\bsays the\b|\bsounds? like a (?:robot|machine|script)|\b(?:stupid|dumb|useless) (?:bot|robot|machine)/iu;
