import { contentStems } from '../../support/text.js';
import type { Said } from './character.js';
import { READ, readable } from './marking.js';

const TOLD = '(?:told (?:me|us)|said|says?|swears?|swore|mentioned|reckons?|claims?|claimed|promised|insists?|insisted|got|gets|heard|read|had it|explained)';
/** People one has things from; a page, an ad; what one read or heard; an expectation that it is so. */
const HEARSAY = new RegExp(
  [
    `\\b(?:(?:a|an|my|our|some|one of my|the) (?:\\w+ )?|^|[,.;!?] ?)(?:mates?|friends?|colleagues?|neighbou?rs?|sister|brother|cousin|co-?workers?|wife|husband|partner|son|daughter|mum|mom|mother|dad|father|uncle|aunt|niece|nephew|boss|guy|bloke|woman|lady|man|buddy|pal|roommate|flatmate|teacher|people|folks|everyone|everybody|somebody|someone|they|girl|kid|kids|in-laws?|customers?) (?:\\w+ ){0,4}?${TOLD}\\b`,
    `\\b(?:i|we)(?:['’]?ve| have|['’]?d| had)? (?:just |once |always )?(?:read|heard|saw|seen|was told|were told|been told|understood|gathered|was promised|learn(?:ed|t))(?! (?:you (?:the first time|well)|of (?:it|you)|back|enough|nothing|the (?:terms|message|page|first))\\b(?! you| your| all| any| every| it| there))(?: (?:somewhere|online|once|it|that|from \\w+ \\w+|on (?:your|the) \\w+))*(?: that)? (?:you|your|all|every|any|it(?:['’]?s)? (?:is|was|takes?|costs?|comes|free)|there (?:is|are|was|s)|the \\w+ (?:is|are|was|were|comes|costs?|gets?)|one|here|this place|refunds?|returns?|dinner|breakfast|shipping|delivery|orders?|tickets?|changes?|kids|children|guests?|hotels?|rooms?|pets?|dogs?|late|early|if|members?|new|first|booking|chat|when)\\b`,
    `\\b(?:your|the|this|ur) (?:\\w+ )?(?:page|site|website|web site|app|ad|advert|e-?mail|brochure|homepage|faq|policy|leaflet|flyer|poster|banner|newsletter|booklet|terms|radio|paper|spot|commercial) (?:\\w+ ){0,3}?(?:says?|said|stated?|states|promise[sd]?|shows?|showed|mentions?|mentioned|has|had)\\b`,
    '\\b(?:it|that) (?:says?|said|stood|was written|is written) (?:\\w+ ){0,3}?(?:on|in) (?:your|the|ur) (?:\\w+ )?(?:page|site|website|app|ad|e-?mail|brochure|homepage|faq|policy|leaflet|flyer|poster|front)\\b',
    '\\b(?:on|in|from) (?:your|ur) (?:\\w+ )?(?:page|site|website|app|ad|brochure|homepage|faq|leaflet|flyer|poster|newsletter) (?:it|that|you|there|i)\\b|\\bas (?:on|it says on|written on) (?:your|the) (?:page|site|website)\\b|\\baccording to\\b|\\blike (?:my|a|the|our) \\w+ (?:did|had|got|does|gets)\\b',
    "\\b(?:apparently|supposedly|allegedly|rumou?r|word is|word has it|i was under the impression|as far as i (?:know|remember)|from what i (?:heard|read|know)|is it true|they say|people say|it['’]?s known|everyone knows|we all know|i know (?:you|that you|your|it|its|it['’]s|kids|children|the \\w+ is|breakfast|parking) \\w+)",
    "\\b(?:i|we)(?: always|['’]?d)? (?:thought|assumed|believed?|counted on|figured|expected)(?: that)? (?:your|there (?:was|is|would)|all|every|breakfast|dinner|kids|children|booking|chat|guests|parking|you (?:gave|give|did|do|offer\\w*|had|have|always|only|never|all|people|don['’]?t|didn['’]?t|refund\\w*|waive\\w*|deliver\\w*|ship\\w*|match\\w*|charge\\w*|include\\w*))\\b",
    "\\b(?:isn['’]?t|aren['’]?t|wasn['’]?t|don['’]?t|doesn['’]?t) (?:it|that|you|there|they|shipping|delivery|breakfast|dinner|parking|kids|children|the \\w+)(?: \\w+){0,2}? (?:always |supposed to be |meant to be )?(?:free|included|give|get|offer|waive|throw in|refund|deliver|do)\\b|\\bsupposed to (?:be (?:free|included)|come with|include)\\b",
  ].join('|'),
  'imu',
);
/** What such a claim promises or demands. */
const TERMS =
  /\b(?:free|included?|inclusive|no (?:\w+ )?(?:fees?|charges?|deposits?|tax(?:es)?|cost|extra|interest|minimum)|without (?:\w+ )?(?:fees?|charges?|deposits?|cost)|extra|discount\w*|off|half (?:price|off)|cheaper|refund\w*|money back|bonus|gift|voucher|points|upgrade\w*|waive\w*|deposit|fee|tax|deadline|expires?|midnight|within|until|at least|only|every|always|automatic\w*|members?|guarantee\w*|per ?cent|%|\d+ ?(?:hours?|days?|percent|euros?|%)|nothing|same day|next day|overnight|instant\w*|twice|doubles?|covers?|covered|pays?|third|second)\b/iu;
/** Taken for granted: `the chat discount`, `my free upgrade`, `since you give 10 % off`; not a free table. */
const PRESUMES =
  /\b(?:the|my|our|your) (?:\w+ )?(?:free|complimentary) (?!rooms?\b|tables?\b|slots?\b|seats?\b|places?\b|times?\b|spots?\b|ones?\b|days?\b|to\b|on\b|at\b|for\b|in\b|of\b|if\b|then\b)[\p{L}]+|\b(?:the|my|our|your) (?:[\p{L}\d%-]+ ){0,3}(?:discount|voucher|bonus|upgrade|cashback|loyalty points|free of charge)\b|\b(?:since|because|cause|cos|as|seeing(?: that)?) (?:you|your|they|its|it['’]s|kids|children|the) (?:\S+ ){0,6}?(?:free|half price|discount\w*|off|included|refund\w*|no charge|waive\w*)\b|\byou (?:guys |people |lot )?(?:always|normally|usually|automatically) \p{L}+|\b(?:i|we) (?:assume|presume|take it|suppose|trust|gather)(?: that)? (?:\S+ ){1,6}?(?:free|included|refund\w*|waived|half price|no \w+)\b/iu;
/** Asks for a nod. */
const TAG =
  /[\s,]+(?:right|correct|yes|yeah|no|eh|innit|true|ok|isn['’]?t (?:it|that|there)(?: so)?|aren['’]?t (?:they|you|we)|doesn['’]?t it|don['’]?t (?:you|they)|is(?:n['’]?t)? that so|i (?:assume|take it|suppose|guess|presume|believe|trust|understand|gather)|as (?:usual|always|ever|promised|advertised|everywhere|agreed)|(?:or )?(?:so )?(?:i|we) (?:heard|read|saw|was told|were told)|(?:so )?(?:he|she|they) (?:said|told me|say|says))\W*$/iu;
/** A condition or a question is no claim. */
const OPEN =
  /^\W*(?:(?:and|but|so|ok|okay|yes|no|also|oh|well|hi|hello)\W+)*(?:is|are|was|do|does|did|can|could|would|will|what|whats|which|who|how|where|when|if|may|any|please)\b/iu;

/** Utterances that claim to know something of the service by hearsay or expectation, which neither goal, facts nor the chatbot said. English. */
export function hearsays({ scenario, turns }: Said): number {
  const known = new Set(contentStems([scenario.goal, ...scenario.facts].join(' ').slice(0, READ)));
  let claims = 0;
  for (const turn of turns) {
    const text = readable(turn.text);
    if (turn.speaker !== 'user') for (const stem of contentStems(text)) known.add(stem);
    else if (HEARSAY.test(text) || presumes(text, known) || supposes(text, known)) claims++;
  }
  return claims;
}

const presumes = (text: string, known: ReadonlySet<string>): boolean => {
  const [found] = PRESUMES.exec(text) ?? [];
  return (
    found !== undefined &&
    !/\b(?:any|is|are|do|does|can) [^.,;!?]*$/iu.test(text.slice(Math.max(0, text.indexOf(found) - 40), text.indexOf(found))) &&
    contentStems(found).some(stem => !known.has(stem))
  );
};

/** `children free, right`: terms of the service, put as known, which were not mentioned. */
function supposes(text: string, known: ReadonlySet<string>): boolean {
  return text.split(/[.!?;\n]+/u).some(sentence => {
    const end = sentence.slice(-80);
    const claim = end.replace(TAG, '');
    if (claim === end) return false;
    const pieces = `${sentence.slice(0, -80)}${claim}`.split(/,+/u).filter(piece => /\p{L}/u.test(piece));
    const last = pieces.at(-1) ?? '';
    const before = pieces.at(-2) ?? '';
    // `city tax included, correct`; `no deposit then, i assume`.
    const stated = TERMS.test(last) ? last : /^\W*(?:then|so|though|anyway)\W*$/iu.test(last) && TERMS.test(before) ? before : null;
    return (
      stated !== null &&
      !OPEN.test(stated) &&
      contentStems(stated).some(stem => !known.has(stem) && !/^(?:fine|good|perfect|great|right|then|much|euro)$/u.test(stem))
    );
  });
}
