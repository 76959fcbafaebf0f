import type { Profile } from '../profile/profile.js';
import { keyedAs } from '../support/pattern/keyed.js';
import { once } from '../support/remembered.js';
import { contentStems, sentencesOf } from '../support/text.js';
import { changeOf } from '../user/character/changeOf.js';
import { quantitiesOf, type Quantity } from '../transcript/quantity.js';
import type { Turn } from '../transcript/turn.js';
import type { Scenario } from '../user/scenario.js';
import { found, READ, type Detector } from './detector.js';
import type { FidelityFinding } from './finding.js';
import { ownWordsIn } from './ownWords.js';
import type { Played } from './played.js';

/** A statement with its one quantity: `I paid 120 euros`. */
interface Statement {
  readonly text: string;
  readonly quantity: Quantity;
  /** The fact of the scenario it stands in, as a whole. */
  readonly fact: string;
  /** What it is about, the figures left out. */
  readonly about: ReadonlySet<string>;
}

/** Kinds whose values can be told apart exactly; durations and bare numbers are said roughly. */
const EXACT: ReadonlySet<Quantity['kind']> = new Set(['money', 'date', 'time', 'code', 'percent']);
/** The person says it as their own, plainly. */
const OWN = /\b(?:i|my|me|we|our|mine|it(?:['’]s| is| was| cost))\b/iu;
/** Haggling, wondering and correcting are no contradiction. */
const LOOSE =
  /[?]|\b(?:if|maybe|perhaps|about|around|roughly|approx\w*|almost|nearly|over|under|up to|at (?:most|least)|more|less|could|can|might|may|would|stretch|raise|instead|actually|sorry|correction|meant|not|no|n['’]t|change|different|other|another|or|between|than|extra|also|plus|minus|else|you|your|they|said|says|tomorrow|next|then|later|earlier|now|before|after|since|until)\b|n['’]t\b/iu;
/** A number of the person's own that a service keeps: `my booking number is ...`. */
const IDENTITY = keyedAs(
  /\b(?:my|the|our)(?: \w+)? (?:booking|order|reservation|confirmation|reference|ticket|account|customer|membership|flight|invoice|tracking|policy|card|serial|case)(?: (?:number|no\.?|code|id|reference|#))?(?: is|:| was|['’]s)? ?#?(?=[a-z0-9-]{0,20}\d)[a-z0-9-]{4,24}\b|\b(?:booking|order|reservation|confirmation|reference|ticket|account|customer|tracking|policy) (?:number|no\.?|code|id|reference)(?: is|:| was|['’]s)? ?#?(?=[a-z0-9-]{0,20}\d)[a-z0-9-]{4,24}\b/iu,
);

/**
 * Figures of the scenario contradicted or invented, in English. Proven only where one fact and the person's plain statement are
 * about the same thing and differ in its one figure; the chatbot then worked on a wrong figure: hindered. An invented number that
 * nobody asked for gave the chatbot what it lacked: helped; one that was asked for: unclear. What the chatbot named first is not invented.
 */
export const facts: Detector = played => {
  const given = givenBy(played.scenario);
  const known = new Set(knownOf(played.profile)(played.scenario));
  const digits = new Set([...known].map(onlyDigits).filter(value => value !== ''));
  const findings: FidelityFinding[] = [];
  let reply = '';
  for (const turn of played.turns) {
    const text = turn.text.slice(0, READ);
    if (turn.speaker === 'chatbot') {
      reply = text;
      for (const value of figuresIn(turn).values) known.add(value);
      for (const token of figuresIn(turn).tokens) digits.add(token);
      continue;
    }
    findings.push(...contradicted(turn, given.statements, known, played), ...invented(turn, reply, known, digits));
    for (const value of figuresIn(turn).values) known.add(value);
    for (const token of figuresIn(turn).tokens) digits.add(token);
  }
  return findings;
};

const onlyDigits = (value: string): string => value.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
const numberTokens = (text: string): string[] => (text.match(/#?[a-z0-9][a-z0-9-]{2,24}/giu) ?? []).filter(token => /\d/u.test(token)).map(onlyDigits);
/** Turns do not change, so each is read once. */
const figuresIn = once(({ text }: Turn) => ({
  values: quantitiesOf(text.slice(0, READ)).map(({ value }) => value),
  tokens: numberTokens(text.slice(0, READ)),
}));

const clausesOf = (text: string): string[] => sentencesOf(text).flatMap(sentence => sentence.split(/[,;:]\s+|\s+(?:and|but|because|so)\s+/u));

function statementIn(clause: string, fact = clause): Statement | null {
  const exact = quantitiesOf(clause).filter(({ kind }) => EXACT.has(kind));
  const [quantity] = exact;
  if (quantity === undefined || exact.length !== 1) return null;
  return { text: clause, fact, quantity, about: new Set(contentStems(clause.replace(quantity.text, ' ')).filter(stem => !/\d/u.test(stem))) };
}

const givenBy = once((scenario: Scenario): { readonly statements: readonly Statement[]; readonly values: readonly string[] } => {
  const told = [...scenario.facts, ...scenario.earlier.flatMap(({ changes }) => changes.map(({ now }) => now))];
  return {
    statements: told.flatMap(fact => clausesOf(fact).flatMap(clause => statementIn(clause, fact) ?? [])),
    values: [...told, scenario.goal, scenario.opening ?? ''].flatMap(text => quantitiesOf(text).map(({ value }) => value)),
  };
});

/** Figures the person has from elsewhere: who they are, what they remember. */
const knownOf = once((profile: Profile) =>
  once((scenario: Scenario): ReadonlySet<string> => {
    const texts = [
      ...profile.samples,
      ...Object.values(profile.prose),
      ...scenario.successCriteria,
      ...scenario.facts,
      scenario.goal,
      ...scenario.earlier.flatMap(({ turns, goal, promised, changes }) => [
        goal,
        ...turns.map(({ text }) => text),
        ...promised,
        ...changes.flatMap(({ now, before }) => [now, before ?? '']),
      ]),
    ];
    return new Set([
      ...givenBy(scenario).values,
      ...texts.flatMap(text => [...quantitiesOf(text.slice(0, READ)).map(({ value }) => value), ...numberTokens(text.slice(0, READ))]),
    ]);
  }),
);

/** The fact in which a person who changes their mind has a wish that becomes another; null for everybody else. */
function wavering({ profile, scenario }: Played): string | null {
  const change = profile.overlay === 'changes their mind' ? changeOf(scenario) : null;
  return change === null || change.fact === null ? null : (scenario.facts[change.fact] ?? null);
}

/** What a turn states as the person's own; turns do not change, so each is read once. */
const statedIn = once((turn: Turn): readonly Statement[] =>
  clausesOf(ownWordsIn(turn)).flatMap(clause => {
    const said = statementIn(clause);
    return said === null || !OWN.test(clause) ? [] : [said];
  }),
);

function contradicted(turn: Turn, given: readonly Statement[], known: ReadonlySet<string>, played: Played): FidelityFinding[] {
  const wish = wavering(played);
  return statedIn(turn).flatMap(said => {
    const { text: clause } = said;
    if (known.has(said.quantity.value)) return [];
    const fact = given.find(({ quantity, about }) => quantity.kind === said.quantity.kind && [...said.about].some(stem => about.has(stem)));
    if (fact === undefined || fact.fact === wish || sameUnit(fact.quantity, said.quantity) === false) return [];
    const exact =
      !LOOSE.test(clause) &&
      !(said.quantity.kind === 'code' && nearlyTyped(fact.quantity.value, said.quantity.value)) &&
      played.profile.overlay !== 'changes their mind' &&
      [...said.about].every(stem => fact.about.has(stem));
    return [found('fact contradicted', turn, `"${clause.trim()}", where the person knows: ${fact.text.trim()}`, { effect: 'hindered', proven: exact })];
  });
}

/** Money in another currency is not the same figure said wrongly. */
const sameUnit = (a: Quantity, b: Quantity): boolean => a.kind !== 'money' || a.value.split(' ')[1] === b.value.split(' ')[1];

/** One character amiss, in a code, is a typo. */
const nearlyTyped = (a: string, b: string): boolean =>
  a.length >= 5 && a.length === b.length && /[a-z]/u.test(a) && [...a].filter((character, at) => character !== b[at]).length <= 1;

const claimIn = once((turn: Turn) => IDENTITY.exec(ownWordsIn(turn)));

function invented(turn: Turn, reply: string, known: ReadonlySet<string>, digits: ReadonlySet<string>): FidelityFinding[] {
  const claim = claimIn(turn);
  if (!claim) return [];
  const token = onlyDigits(/#?[a-z0-9-]{4,24}$/iu.exec(claim[0])?.[0] ?? '');
  if (token === '' || known.has(token) || digits.has(token)) return [];
  const asked = /[?]|\bplease\b/u.test(reply) && /\b(?:number|code|reference|id|booking|order|account|confirmation)\b/iu.test(reply);
  return [found('fact invented', turn, claim[0], { effect: asked ? 'unclear' : 'helped', proven: false })];
}
