import type { Quotation } from '../../judge/judge.js';
import type { Statement } from '../../judge/judge.js';
import { standsIn } from '../../judge/questions/voids.js';
import type { Verdict } from '../../judge/verdict.js';
import type { Turn } from '../../transcript/turn.js';
import { cut, inQuotes } from '../../support/text.js';
import type { MessageFacts } from './words.js';

type Talks = Pick<MessageFacts, 'turns' | 'earlier'>;
type Evidenced = Talks & { readonly verdict: Pick<Verdict, 'matcher' | 'rulings'> };

/** Who said the words of a quotation, and in which turn of which conversation. */
function placeOf({ turn, of }: Quotation, { turns, earlier = [] }: Talks): { readonly place: string; readonly who: string } {
  if (of === undefined) return { place: `turn ${turn}`, who: turns.find(other => other.index === turn)?.speaker ?? 'nobody' };
  const talk = earlier.find(({ conversation }) => conversation === of);
  return talk === undefined
    ? { place: `turn ${turn} of the ${of}`, who: '' }
    : { place: `${talk.when}, turn ${turn}`, who: talk.turns[turn - 1]?.speaker ?? 'nobody' };
}

/** `turn 4, chatbot: "in 7 days"`. */
export function quotedWords(quotation: Quotation, talks: Talks): string {
  const { place, who } = placeOf(quotation, talks);
  return `${who === '' ? place : `${place}, ${who}`}: ${inQuotes(cut(quotation.quote, 200))}`;
}

/** A line of evidence. Words that do not stand where the judge named them are told as what they are. */
export function quotedLine(quotation: Quotation, facts: Evidenced): readonly [label: string, text: string] {
  const misquoted = facts.verdict.rulings.some(
    ruling => ruling.void === 'quotation not found' && ruling.evidence.some(one => one.turn === quotation.turn && one.quote === quotation.quote),
  );
  const said = misquoted && quotation.of === undefined ? facts.turns.filter((turn): turn is Turn => turn.text !== undefined) : [];
  if (said.length > 0 && !standsIn(quotation, said)) {
    const elsewhere = said.find(({ index }) => standsIn({ turn: index, quote: quotation.quote }, said));
    const where = elsewhere === undefined ? 'nobody said this' : `said in turn ${elsewhere.index}, not in turn ${quotation.turn}`;
    return [`It quoted (${where})`, inQuotes(cut(quotation.quote, 200))];
  }
  const own = facts.verdict.matcher === 'toBePreferredOver' && quotation.of === undefined ? 'this one, ' : '';
  return ['Evidence', `${own}${quotedWords(quotation, facts)}`];
}

const LABELS: Readonly<Record<Statement['part'], string>> = { itself: 'With itself', told: 'As told', reference: 'Facts' };

/** What departs, pair by pair: `refund: turn 2 said "in 5 days" / turn 8 says "in 10 days"`. */
export const departureWords = (facts: Pick<MessageFacts, 'verdict'> & Talks): [label: string, text: string][] =>
  (facts.verdict.outcome === 'met' ? [] : (facts.verdict.statements ?? []))
    .filter(({ relation, constraint }) => relation === 'contradicts' || (relation === 'not stated' && constraint === 'active'))
    .slice(0, 6)
    .map(statement => [LABELS[statement.part], departure(statement, facts)]);

function departure({ part, about, earlier, later, relation }: Statement, talks: Talks): string {
  const words = (quotation: Quotation, verb: string) => {
    const { place } = placeOf(quotation, talks);
    return `${place}${verb}${inQuotes(cut(quotation.quote, 200))}`;
  };
  const says = later === null ? 'the chatbot says nothing' : words(later, ' says ');
  if (part === 'reference') {
    const fact = inQuotes(cut(about, 200));
    return relation === 'not stated' ? `${fact} is not said, though it mattered: ${says}` : `${fact}: ${says}`;
  }
  const said = earlier === null ? '' : `${words(earlier, part === 'told' ? ', the user said ' : ' said ')} / `;
  return `${about === '' ? '' : `${cut(about, 100)}: `}${said}${says}`;
}
