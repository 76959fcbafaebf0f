/** Words on which no clause ends: articles, possessives, conjunctions, contractions, a few prepositions and adverbs. */
const STRICT =
  /(?:^|\s)(?:an?|the|my|your|our|their|and|or|but|because|than|into|whose|every|i['’]m|im|it['’]s|its|that['’]s|thats|he['’]s|she['’]s|there['’]s|theres|we['’]re|they['’]re|you['’]re|simply|(?:and|but|please|i|we|you|need|want) also|per|(?:i|we|it|that|there|he|she|they|you) (?:might|should|must|may|could) be|(?:yes|please|(?:can|could|would) (?:you|i|we)) (?:take|give|put|bring)|(?:i|we|you|they) just|(?:they|he|she|you) (?:try|tried|start|started|want|wanted) to|i mean|(?:and|but|because|so|when) (?:i|we|he|they)|(?:is|are|was|it|be) (?:very|quite|too)|(?:for|with|in|at) (?:some|any|a few|a couple))$/iu;
/** A preposition that ends a clause; it may be left stranded where its object stands before it. */
const PREPOSITION = /(?:^|\s)(\S+)\s+(to|for|of|in|on|at|with|from|by|about|without|between|towards|around|until|after|before|under)$/iu;
/** The object stands before: a question word, a relative one, `anything to ...`, `the hotel we stayed at`. */
const FRONTED =
  /\b(?:what|whats|which|who|whom|whose|where|how|that|ones? (?:i|we|you|that|to)|some(?:thing|one|body|where)|any(?:thing|one|body|where)|nothing|nobody|everything|all|things?|stuff|way|whatever|whichever|wherever|when|why|if|unless|as|looked|is there|is it|was it)\b|\b(?:the|an?|any|no|my|this|these|each|every) \S+(?: \S+)? (?:i|we|you|they|he|she|it)\b/iu;
/** `hard to get to`: not `we want to pay with`. */
const INFINITIVE = /(\S+) to \S+ \S+$/iu;
const AIMS = /^(?:want|wanted|need|needed|like|love|wish|hope|plan|planning|going|trying|try|have|got|prefer|ready|about)$/iu;
/** Verbs and nouns that go together with a preposition at the end. */
const TOGETHER: Readonly<Record<string, RegExp>> = {
  in: /^(?:gets?|got|getting|check\w*|comes?|came|coming|log\w*|sign\w*|be|am|are|is|was|been|fits?|drop\w*|moves?|moved|moving|puts?|hand\w*|fill\w*|settle\w*|plug\w*|turn\w*|give|call|stop|built|it|them|that|me|us|him|her|back|all|and|opt\w*|stay\w*|cut|join\w*|let|step\w*|look|kick\w*|brought|bring|sleep|lie|in|right|move|chip|zoom\w*|cash|weigh\w*|key\w*|typed?|type)$/iu,
  on: /^(?:go|goes|going|went|gone|hold|hang|move|moved|moving|later|early|carry|depend\w*|log\w*|so|try|tried|put|turn\w*|switch\w*|sign\w*|is|are|was|be|stay\w*|it|them|that|that['’]s|keep|from|and|further|has|had|get|pass|count\w*|can|screw|rely|add|way|catch|right|clip|live|reading|take|taken|work\w*|act|act)$/iu,
  of: /^(?:course|kind|sort|lots|plenty|think|know|heard|aware|unheard|care|out|instead)$/iu,
  to: /^(?:used|able|supposed|allowed|meant|love|happy|glad|welcome|forward|it|up|due|close|next|not)$/iu,
  with: /^(?:comes?|came|goes?|go|along|up|deal|done|fine|ok|okay|begin|start|away|work|that|it)$/iu,
  for: /^(?:hoped|it|that|what|up|wait|so|care)$/iu,
  from: /^(?:away|far|it|that)$/iu,
  by: /^(?:come|drop|stop|pass|go|stand|close|near|it|get|goes|went)$/iu,
  about: /^(?:just|it|that|out|up|been|come)$/iu,
  at: /^(?:it|that|look)$/iu,
  without: /^(?:do|go|with|it)$/iu,
  around: /^(?:\S+ing|look|turn|walk|shop|all|way|time|other|ask|get|be|show|it|come|go|are|is|been)$/iu,
  until: /^(?:not)$/iu,
  after: /^(?:day|week|night|morning|month|year|soon|long|shortly|right|one|time|look|it|that|directly|or|and)$/iu,
  before: /^(?:day|week|night|morning|evening|month|year|long|never|ever|time|times|as|it|that|once|twice|said|or|and|like|here|one|anything|this)$/iu,
  under: /^(?:or|and|just|it|stay|go|little|bit|from)$/iu,
  between: /^(?:in|far|the)$/iu,
  towards: /^(?:it)$/iu,
};
/** `my budget is`, `it should be`. */
const SUBJECT = /\b(?:my|the|our)\s\S+(?:\s\S+){0,2}\s(?:is|are|was|were|will|would|should)$|\b(?:it|that|there)\s(?:should|must|will|would)\sbe$/iu;
const WANTS =
  /^(?:(?:hi|hello|hey|so|and|but|yes|yeah|ok|well|actually|please)\s)*(?:i|we)(?:['’]d)?(?:\s(?:would|really|just|also|only|do))*\s(?:want|need|like|prefer|wish|was hoping)$/iu;
const OWED = /\b(?:not|n['’]t|dont|cant|wont|have to|need to)\b/iu;

/** Does a clause end on a word after which something must come? `asks`: a question mark stands behind it. English. */
export function hangs(clause: string, asks = false): boolean {
  const text = clause.slice(-200);
  if (!/\S\s+\S/u.test(text)) return false;
  if (STRICT.test(text)) return true;
  if (asks || FRONTED.test(text)) return false;
  if (SUBJECT.test(text) || WANTS.test(text)) return true;
  const [, before = '', preposition = ''] = PREPOSITION.exec(text) ?? [];
  if (preposition === '') return false;
  if (/^(?:oh |please )?come on$/iu.test(text)) return false;
  if (TOGETHER[preposition.toLowerCase()]?.test(before)) return false;
  if (preposition.toLowerCase() === 'to' && OWED.test(text)) return false;
  const [, aim] = INFINITIVE.exec(text) ?? [];
  return aim === undefined || AIMS.test(aim);
}

/** `two nights in vienna, a` */
const ALONE = /^(?:an?|the|my|and|or|but|because|with|for|in|on|at|to|from|of)$/iu;

/** What goes on after a mark as if nothing had happened: `for, say, two nights`. */
const FILLER = /^(?:say|like|uh|um|er|erm|ideally|preferably|for example|let['’]?s say|you know)\b/iu;
const JOINS = /^(?:if|or|and|but|at least|at most|maybe|perhaps|please)\b/iu;
const ARTICLE = /(?:^|\s)(?:an?|the|my|your|our)$/iu;
/** Words that many put a comma behind. */
const PAUSES = /(?:^|\s)(?:and|or|but|because|so|when|simply|just|also|mean|i|we|he|they|thats|that['’]s)$/iu;

/** Does an utterance break off, at its end or at a mark within? `book a, two nights`. Lone dots and dashes at the end are not looked at. */
export function breaksOff(utterance: string): boolean {
  const pieces = [...utterance.matchAll(/([^,.!?;:…\n]*)([,.!?;:…\n]+|$)/gu)]
    .map(([, text = '', mark = '']) => ({ text: /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text)?.[0] ?? '', mark }))
    .filter(({ text }) => text !== '');
  return pieces.some(({ text, mark }, at) => {
    const next = pieces[at + 1];
    if (next === undefined && at > 0 && mark === '' && ALONE.test(text)) return true;
    if (next !== undefined && (FILLER.test(next.text) || (JOINS.test(next.text) && !ARTICLE.test(text)) || PAUSES.test(text))) return false;
    return hangs(text, mark.includes('?'));
  });
}

/** The person says that something was left out or broken off: the missing word comes now. */
export const ADMITS =
  /\b(?:(?:left|leave|leaving) (?:that|it|this|the \w+|\w+) out|(?:did ?n['’]?t|did not|never) (?:even )?(?:finish|write|complete|type)\b|(?:i|we) meant\b|meant to (?:say|write|type|add|put)|forgot (?:to (?:say|mention|write|type|add|put|finish|tell)|that|the (?:word|city|place|day|rest|end|important))|(?:sent|send|hit (?:send|enter)|pressed (?:send|enter))(?: that| it| this)? (?:too|way too) (?:early|soon|fast)|stopped (?:in the middle|half ?way|short)|half (?:a|of (?:a|my|the)) (?:sentence|message|thought)|cut (?:myself |me )?off|trailed off|where was i|got distracted)\b/iu;
