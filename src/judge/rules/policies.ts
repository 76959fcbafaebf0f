import { askedBefore, clausesOf, plainWords, type Dialogue, type Line } from './dialogue.js';
import { overlap } from './opposites.js';
import { isQuestion } from './sentences.js';
import { subjectIn } from './stated.js';

const NOT = '(?:not|nt|isnt|arent|cant|cannot|dont|doesnt|no|never|wont|hasnt|havent|wasnt|didnt|without|no longer|neither|non|nor)';
/** Matters on which one can say yes or no, with the words of either side. */
const MATTERS: readonly (readonly [matter: string, yes: RegExp, no: RegExp])[] = [
  [
    'refund',
    /\b(?:(?:fully |is |are |be |get )?refund(?:ed|able)|money back|(?:get|comes?|paid) (?:it |the \w+ )?back)\b/u,
    /\b(?:non ?refundable|nonrefundable|no refunds?|keep (?:the|your|it))\b/u,
  ],
  [
    'allowed',
    /\b(?:allowed|welcome|permitted|(?:you|they|he|she|dogs|pets|children|kids) (?:can|may)|fine to|ok to|okay to)\b/u,
    /\b(?:prohibited|forbidden|banned|off limits|strictly)\b/u,
  ],
  [
    'stock',
    /\b(?:in stock|available|(?:we|i) have (?:\w+ )?(?:\d+|two|three|four|five|six|it)|on the shelf|left in|free)\b/u,
    /\b(?:out of stock|sold out|unavailable|fully booked|discontinued|gone|none left|booked up)\b/u,
  ],
  ['open', /\b(?:open|opens|runs|running)\b/u, /\b(?:closed|closes all|shut|suspended)\b/u],
  [
    'included',
    /\b(?:included|includes?|comes with|free|no (?:extra )?(?:charge|cost|fee)|complimentary|on the house|free of charge)\b/u,
    /\b(?:extra|(?:costs?|charged?|pay|fee|fees|surcharge)\b(?! is included)|excluded|excludes|supplement)\b/u,
  ],
  [
    'sent',
    /\b(?:shipped|dispatched|sent|e ?mailed|mailed|left (?:our|the)|on its way|handed over|posted|delivered)\b/u,
    /\b(?:waiting for packing|awaiting|still (?:in|at|being) (?:our|the|packed|prepared))\b/u,
  ],
  [
    'cancel',
    /\bcancel\w* (?:is )?(?:free|free of charge|for free|at no cost|without)\b|\bfree cancell?ation\b/u,
    /\b(?:we keep|cancell?ation fee|cannot be cancelled|cant be cancelled|penalty|non ?cancell?able)\b/u,
  ],
  ['needed', /\b(?:need|needed|required|must|have to|necessary|mandatory|compulsory|obligatory)\b/u, /\b(?:optional|not required|unnecessary|voluntary)\b/u],
  ['working', /\b(?:works|working|repaired|fixed|in operation)\b/u, /\b(?:broken|out of order|defective|down|not working)\b/u],
  ['possible', /\b(?:possible|we (?:do|can)|you can|accept(?:ed|s)?|offer(?:ed|s)?|deliver|provide)\b/u, /\b(?:impossible|unable|only (?:in|at|by|with) )\b/u],
];

interface Position {
  readonly line: Line;
  readonly matter: string;
  readonly yes: boolean;
  readonly about: readonly string[];
  readonly context: readonly string[];
}

const DENIED = new RegExp(`\\b${NOT}\\b`, 'u');
const HARMLESS = /\bno (?:problem|worries|need to worry)\b|\bnot only\b|\bdont (?:worry|forget)\b|\bnot (?:a problem|far)\b/gu;
const FREE = /\b(?:no|without) (?:any |extra |additional )?(?:charge|cost|fee|fees|extra cost)\b/gu;

/** Where the chatbot stands in a sentence, matter by matter. */
function positions(dialogue: Dialogue, line: Line): Position[] {
  const asked = askedBefore(dialogue, line).flatMap(one => subjectIn(one.text));
  return clausesOf(line.text)
    .flatMap(clause => clause.split(/[,:]\s/u))
    .flatMap(clause => {
      const text = plainWords(clause).join(' ').replace(HARMLESS, ' ').replace(FREE, 'free');
      const about = subjectIn(clause);
      return MATTERS.flatMap(([matter, yes, no]): Position[] => {
        const [for_, against] = [yes.test(text), no.test(text)];
        if (!for_ && !against) return [];
        return [{ line, matter, yes: !against && !DENIED.test(text.replace(/^no /u, '')), about, context: [...new Set([...about, ...asked])] }];
      });
    });
}

/** Two sentences of the chatbot that stand on opposite sides of one matter. */
export function opposedPolicies(dialogue: Dialogue): { one: Line; other: Line }[] {
  const all = dialogue.chatbot.filter(line => !isQuestion(line)).flatMap(line => positions(dialogue, line));
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap(b => {
      if (a.matter !== b.matter || a.yes === b.yes || a.line.turn === b.line.turn) return [];
      const own = overlap(a.about, b.about).length;
      const wide = overlap(a.context, b.context).length;
      return own + wide >= 1 ? [{ one: a.line, other: b.line }] : [];
    }),
  );
}
