import type { Character } from './character.js';
import { shareMatching } from './marking.js';

const DOUBTS = [
  'Are you sure about that?',
  'How do I know that this is right?',
  'Where does it say so?',
  'I find that hard to believe.',
  'Can I have that in writing?',
];

/** Doubts what they are told and asks for proof (scepticism in arXiv 2510.04491). */
export const sceptical: Character = {
  today: () => 'you doubt what you are told: ask how it can be known, where it says so, or for proof, yet answer what is asked',
  offline: ({ says, nth, random }) => (nth % 2 === 0 ? [random.pick(DOUBTS), ...says] : says),
  marker: shareMatching(
    'utterances that doubt or ask for proof',
    /(?<!\bnot )\breally\?|\b(?:are you (?:really |absolutely |quite |so )?(?:sure|certain)|you sure|(?:so|that) (?:sure|certain)(?=\W*(?:dear)?\W*$)|for real|how (?:do|can|would|could|should|am) (?:i|you|we) (?:(?:supposed|meant) to |ever |be |so )*(?:know|trust|believe|be sure|check|verify|tell|sure|certain)|how (?:i|id|i['’]d|do you|you|would you|can you) (?:can |would |even )?know\b|how (?:you|i) can (?:be|know|tell)|how come you|where do(?:es)? (?:you|that|this) (?:have|get|take|come)|(?:making|made|make) (?:this|that|it|things) up|i hope you(?:['’]re| are) not|reviews?\b|black (?:on|and) white|doubt(?:s|ed|ful|ing)?|not convinced|unconvinced|hard to believe|(?:don['’]?t|do not|can['’]?t|cannot|won['’]?t|hardly) (?:really |quite |just )?(?:believe|trust|buy (?:it|that))|why (?:should|would) (?:i|we|anyone) (?:believe|trust)|too good to be true|prove\w*|proof|evidence|what['’]?s your source|source for|your source|where (?:does it|do(?:es)? (?:you|your \w+|they|the \w+)) (?:say|state|confirm)|where (?:is|['’]?s|does|did|do|can|could|may) (?:that|this|it|i|we|you) (?:\w+ )?(?:written|come from|read|see|check|look|find (?:that|it)|verify|get (?:that|this))|where['’]?s (?:it|that|this) (?:written|from)|where (?:it|that) says|may i see|show me (?:where|proof|that first|it in writing|(?:the|a|some|your) (?:source|page|terms|link|proof|site))|see it (?:first|in (?:an )?(?:writing|email|mail|print))|in writing|says who|who tells me|who guarantees|see (?:it|that|this) written|written (?:somewhere|anywhere)|who says|according to (?:who|what)|based on what|guarantee\w*|sceptic\w*|skeptic\w*|suspicious|(?:can|could) you verify|verify (?:that|it|this)|(?:can|could) (?:you )?(?:back (?:that|it) up|confirm that (?:from|with|in))|what['’]?s the catch|sounds? (?:fishy|off|like a scam|too (?:good|easy|cheap))|fishy|scam|dodgy|sketchy|shady|sus|sure about (?:that|this|it)|can (?:a|some) (?:bot|chat|machine|program|computer) really|what do you need (?:it|that) for|believe it when|no one can know|how would you know|where(?: is|['’]?s) (?:that|this|it|the) (?:\w+ )?from|legit\w*|is (?:that|this|it) (?:really |actually |even )?(?:true|real)\b|(?:do|can|will|would) you (?:really|actually|even) (?:book|do|have|know|check|mean|hold|make)|you (?:really|actually) (?:book|do|can)|any (?:link|reference|screenshot)|i(?:['’]ll| will) believe (?:it|that) when|if you say so|certainly how|says you)(?![\p{L}])/iu,
  ),
};
