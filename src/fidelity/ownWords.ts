import { keyed, keyedAs } from '../support/pattern/keyed.js';
import { once } from '../support/remembered.js';
import type { Turn } from '../transcript/turn.js';
import { READ } from './detector.js';

const SPEAKER =
  '(?:you|u|it|he|she|they|who|that|which|bot|chatbot|robot|machine|assistant|agent|colleagues?|guy|lady|woman|man|person|someone|somebody|rep|website|web ?site|page|e-?mails?|mail|message|text|sms|app|site|screen|letter|notification|confirmation|reply|answer|wife|husband|boss|manager|friend|mother|mom|mum|dad|father|sister|brother|son|daughter|neighbou?r|partner|doctor|banner|faq|sign|note|invoice|form|bill|policy|terms|contract)';
const ADVERB = '(?: just| only| always| also| actually| already| literally| clearly| still| have| had| has| are| were| keeps?| kept)*';
/** Telling what somebody else said: `you said how can I help`, `the website says ...`, `stop asking ...`. */
const REPORTS = keyed(
  `(?<!\\b(?:can|could|would|will|may|might|what|please|if|everything|all|as|like|movie|films?|one) )\\b(?:${SPEAKER}${ADVERB} (?:said|says?|saying|reads|states?|stated|told(?: me| us)?|tells?(?: me| us)?|wrote|writes?|ask(?:s|ed|ing)?(?: me| us)?|answer(?:s|ed|ing)?|repl(?:y|ies|ied)|promis(?:e|es|ed)|claim(?:s|ed)?|went|goes|repeat(?:s|ed|ing)?)|(?!i\\b|we\\b)\\w+ (?:says|said) (?=i['’]?m\\b|i am\\b|that\\b|you\\b|your\\b|my\\b|how\\b|it\\b|["'“«:])|(?:stop|quit|enough with|no more|sick of|tired of|instead of) (?:the |all (?:the |this )?|saying|asking|repeating|telling)|(?:i|we) (?:just |only |always |keep |kept )*(?:get|got|hear|heard|read|see|saw|was told|were told|am told)(?: is)?(?=:| that| ["'“]| how can| how may| your| thank you)|all (?:i|we) (?:get|hear) is|(?:i|we)${ADVERB} (?:(?:said|tell|told|asked|ask) (?:to )?(?:him|her|them|my \\w+|people|customers|guests|patients|callers)|said|answered|replied|say|ask)(?=:|,? ["'“«]| that| how can| how may| let me| what day))`,
  'iu',
);
/** What follows is pasted, or is a text to be written for somebody else. */
const PASTES = keyedAs(
  /\b(?:(?:i|we) (?:just |also |only |have |['’]ve )*(?:got|get|received|have|found|copied) (?:an?|the|your|this|that|these|following) (?:\w+ ){0,3}(?:e-?mail|mail|message|text|sms|letter|notification|confirmation|reply|answer|note|error)|(?:e-?mail|mail|message|text|sms|letter|notification|reply) (?:below|reads|i (?:got|received))|(?:this|here) is (?:what (?:you|they|it|he|she|(?:i|we) (?:got|get|received|have got))|the (?:e-?mail|message|text|letter|reply|answer|one))|here['’]?s (?:what (?:you|they|it|the)|the (?:e-?mail|message|text|letter|reply|answer))|(?:copy|copied|cop(?:y|ied) and past(?:e|ed)|copy-?past(?:e|ed|ing)|past(?:e|ed|ing)|quot(?:e|ed|ing)|see below|forward(?:ed|ing))|(?:translate|write|draft|compose|rewrite|proofread|rephrase|correct|summari[sz]e) (?:me |this |the |a |an |my |it|following)|(?:this|that|my|your) (?:chat|conversation|exchange|dialogue|transcript|log|thread)\b[^.!?:\n]{0,40}(?=:)|(?:i|we) (?:spoke|talked|chatted|wrote) (?:to|with) [^.!?:\n]{1,40}(?=:)|from your (?:website|web ?site|faq|page|e-?mail|policy|terms))\b/iu,
);
const QUOTED =
  /"[^"\n]{1,600}"|“[^”\n]{1,600}”|„[^“”\n]{1,600}[“”]|«[^»\n]{1,600}»|(?<=^|[\s(:,])['‘][^'’\n]{1,40}(?:['’](?=\p{L})[^'’\n]{1,300}){0,20}['’](?=$|[\s.,!?;:)])/gu;
/** An utterance that is one quotation as a whole. */
export const WHOLE_QUOTATION = /^\s*(?:"([^"]*)"|“([^”]*)”|«([^»]*)»|'((?:[^']|'(?=\p{L}))*)')\s*$/u;

/** What stands where something was quoted. */
export const QUOTATION = '«»';

/** Quotations within a line, longer ones in single marks too. */
const QUOTED_IN_LINES =
  /"[^"\n]{1,600}"|“[^”\n]{1,600}”|«[^»\n]{1,600}»|(?<=^|[\s(:,])['‘][^'’\n]{1,300}(?:['’](?=\p{L})[^'’\n]{1,300}){0,20}['’](?=$|[\s.,!?;:)])/gmu;

/** What stands in no quotation marks; each quotation becomes `«»`. */
export const unquoted = (text: string): string => text.replace(QUOTED_IN_LINES, QUOTATION);

/**
 * What the person says themselves: without quotations (each becomes `«»`), without what they report or mock ("you said how can I
 * help") and without what they paste. An utterance that is one quotation as a whole is nobody's quotation: models write so.
 */
export function ownWords(whole: string): string {
  const text = whole.slice(0, READ);
  const unwrapped = WHOLE_QUOTATION.exec(text);
  const bare = (unwrapped?.slice(1).find(part => part !== undefined) ?? text).replace(/^[ \t]*>.*$/gmu, '').replace(QUOTED, QUOTATION);
  const pasted = PASTES.exec(bare);
  return withoutReports(pasted ? bare.slice(0, pasted.index + pasted[0].length) : bare);
}

/** The same of a turn; turns do not change, so each is read once. */
export const ownWordsIn = once(({ text }: Turn): string => ownWords(text));

/** A report reaches to the end of its sentence; behind a colon to the end of its paragraph. */
function withoutReports(text: string): string {
  return text
    .split('\n')
    .map(line => {
      const report = REPORTS.exec(line);
      if (!report) return line;
      const head = line.slice(0, report.index);
      const rest = line.slice(report.index);
      if (/^[^.!?]{0,80}:/u.test(rest)) return head;
      const end = /[.!?]+(?=\s|$)/u.exec(rest);
      return end ? `${head}${QUOTATION}. ${withoutReports(rest.slice(end.index + end[0].length).trim())}` : head;
    })
    .join('\n');
}
