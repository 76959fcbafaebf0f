/** A criterion read by the published grammar. */
export type ParsedCriterion = { readonly negated: boolean } & (
  | { readonly rule: 'names'; readonly verb: 'names' | 'mentions' | 'offers'; readonly thing: string }
  | { readonly rule: 'wording'; readonly wording: string }
  | { readonly rule: 'amount'; readonly measure: 'money' | 'number'; readonly about: string | null }
  | { readonly rule: 'when'; readonly kind: TimeKind; readonly about: string | null }
  | { readonly rule: 'asks twice'; readonly about: string | null }
  | { readonly rule: 'uses fact' | 'ignores fact' | 'contradicts fact'; readonly fact: string }
  | { readonly rule: 'goal'; readonly goal: string }
);

export type TimeKind = 'date' | 'time' | 'duration' | 'day' | 'any';

/** The forms of criteria that can be ruled offline, by what they are about. */
export const GRAMMAR = {
  names: 'names | mentions | offers | suggests | recommends <thing> [at least once]',
  wording: 'says | uses the words "<words>"',
  amount: 'states | says | gives | names an amount | a price | the price of <thing> | how much <thing> costs | the refund amount | a number of <things>',
  when: 'states | says | gives a date | a time | a duration | when <something happens> | how long <something takes> | on which day <something happens>',
  twice: 'asks for | asks about <thing> twice | more than once; asks the same question twice',
  fact: "uses | remembers | takes into account | ignores | forgets | contradicts (the fact) that the user … | the user's …",
  goal: 'reaches the goal: <goal>',
} as const;

/** The same, for messages. */
export const grammarForms: readonly string[] = Object.values(GRAMMAR);

const TELLS = `(?:states?|says?|gives?|names?|mentions?|tells?|informs?|explains?)(?: (?:to )?(?:them|(?:the|a) (?:user|customer|client|caller|guest|patient|passenger|traveller|member|student|tenant|person|shopper)))?`;
const PRICE = '(?:prices?|costs?|fees?|charges?|fare|rent|premium|total|sum|amount|rate|deposit)';
const TWICE = '(?:twice|two times|more than once|at least twice|again|a second time|repeatedly)';

type Reader = (found: RegExpExecArray) => Unsigned | null;
type Unsigned = ParsedCriterion extends infer One ? (One extends ParsedCriterion ? Omit<One, 'negated'> : never) : never;

const said = (words: string | undefined): string => (words ?? '').trim();

const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^reach(?:es)? the goal:? (.+)$/iu, ([, goal]) => ({ rule: 'goal', goal: said(goal) })],
  [
    /^(?:says?|uses?|writes?|contains?)(?: the)?(?: exact)?(?: words?| phrases?| wording)? ["“”„«'‘]([^"“”„«»]+?)["“”»'’](?: at least once)?$/iu,
    ([, wording]) => ({ rule: 'wording', wording: said(wording) }),
  ],
  [/^asks? the same (?:question|thing) (?:twice|more than once|again)$/iu, () => ({ rule: 'asks twice', about: null })],
  [new RegExp(`^asks?(?: the user)? (?:for |about )?(.+?) ${TWICE}$`, 'iu'), ([, about]) => ({ rule: 'asks twice', about: said(about) })],
  [new RegExp(`^${TELLS} (?:an amount|a price|an amount of money|a sum)$`, 'iu'), () => ({ rule: 'amount', measure: 'money', about: null })],
  [new RegExp(`^${TELLS} (?:the|a|an) (?:total )?${PRICE} (?:of|for) (.+)$`, 'iu'), ([, about]) => ({ rule: 'amount', measure: 'money', about: said(about) })],
  [
    new RegExp(`^${TELLS} how much (.+?) (?:costs?|is|are|will be|would be|comes? to|will cost|would cost)$`, 'iu'),
    ([, about]) => ({ rule: 'amount', measure: 'money', about: said(about) }),
  ],
  [new RegExp(`^${TELLS} what (.+?) (?:costs?|will cost|would cost)$`, 'iu'), ([, about]) => ({ rule: 'amount', measure: 'money', about: said(about) })],
  [new RegExp(`^${TELLS} the (.+?) (?:amount|price|cost)$`, 'iu'), ([, about]) => ({ rule: 'amount', measure: 'money', about: said(about) })],
  [new RegExp(`^${TELLS} (?:a|the) number of (.+)$`, 'iu'), ([, about]) => ({ rule: 'amount', measure: 'number', about: said(about) })],
  [new RegExp(`^${TELLS} how many (.+)$`, 'iu'), ([, about]) => ({ rule: 'amount', measure: 'number', about: said(about) })],
  [new RegExp(`^${TELLS} an? (date|time|duration)$`, 'iu'), ([, kind]) => ({ rule: 'when', kind: said(kind).toLowerCase() as TimeKind, about: null })],
  [
    new RegExp(`^${TELLS} an? (date|time|duration) (?:for|of) (.+)$`, 'iu'),
    ([, kind, about]) => ({ rule: 'when', kind: said(kind).toLowerCase() as TimeKind, about: said(about) }),
  ],
  [
    new RegExp(`^${TELLS} (?:when|by when|from when|until when|at what time|what time) (.+)$`, 'iu'),
    ([, about]) => ({ rule: 'when', kind: 'any', about: said(about) }),
  ],
  [new RegExp(`^${TELLS} (?:for )?how long (.+)$`, 'iu'), ([, about]) => ({ rule: 'when', kind: 'duration', about: said(about) })],
  [new RegExp(`^${TELLS} (?:on |by )?(?:which|what) (?:day|date) (.+)$`, 'iu'), ([, about]) => ({ rule: 'when', kind: 'day', about: said(about) })],
  [
    /^(?:uses?|remembers?|takes? into account|considers?)(?: the fact)? ((?:that )?the user(?:['’]s)? .+)$/iu,
    ([, fact]) => ({ rule: 'uses fact', fact: factOf(fact) }),
  ],
  [/^(?:ignores?|forgets?)(?: the fact)? ((?:that )?the user(?:['’]s)? .+)$/iu, ([, fact]) => ({ rule: 'ignores fact', fact: factOf(fact) })],
  [/^contradicts?(?: the fact)? ((?:that )?the user(?:['’]s)? .+)$/iu, ([, fact]) => ({ rule: 'contradicts fact', fact: factOf(fact) })],
  [
    /^(names?|mentions?|offers?|suggests?|recommends?) ([^"“”]+?)(?: at least once)?$/iu,
    ([, verb, thing]) => ({
      rule: 'names',
      verb: /^o|^s|^r/iu.test(said(verb)) ? 'offers' : /^n/iu.test(said(verb)) ? 'names' : 'mentions',
      thing: said(thing),
    }),
  ],
];

const factOf = (text: string | undefined): string =>
  said(text)
    .replace(/^that /iu, '')
    .replace(/^the user(?:['’]s)? /iu, '');

/**
 * Reads a criterion by the grammar that can be ruled offline:
 *
 * - `names | mentions | offers | suggests | recommends <thing> [at least once]`
 * - `says | uses the words "<words>"`
 * - `states | says | gives | names an amount | a price | the price of <thing> | how much <thing> costs | the refund amount | a number of <things>`
 * - `states | says | gives a date | a time | a duration | when … | how long … | on which day …`
 * - `asks for | asks about <thing> twice | more than once`, `asks the same question twice`
 * - `uses | remembers | takes into account | ignores | forgets | contradicts (the fact) that the user … | the user's …`
 * - `reaches the goal: <goal>`
 *
 * Before each may stand `the chatbot` or `it`, and `does not` or `never`. Anything else is null: it takes a language model.
 */
export function readCriterion(text: string): ParsedCriterion | null {
  if (text.length > 400) return null;
  const bare = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.!]$/u, '')
    .replace(/^(?:the (?:chat)?bot|it) /iu, '');
  const negation = /^(?:does not|doesn['’]?t|never|must not|should not|did not|didn['’]?t) (?:ever )?/iu.exec(bare);
  const positive = negation ? bare.slice(negation[0].length) : bare;
  for (const [form, reader] of FORMS) {
    const found = form.exec(positive);
    const read = found && reader(found);
    if (read) return { ...read, negated: negation !== null };
  }
  return null;
}
