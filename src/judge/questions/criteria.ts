import type { Ruling } from '../judge.js';
import type { Order, Question } from '../question.js';
import { readRubric } from '../rubrics/rubric.js';
import type { Asking } from './asking.js';
import { ruledRulingsReply, rulingsReply } from './reply.js';
import { readNumbered } from './numbered.js';

type Criteria = Extract<Question, { kind: 'criteria' }>;

/** A criterion is about the chatbot unless it says whom it is about; as it was written, it stands between quotation marks. */
const OWN_SUBJECT = /^(?:the|an?|no|every|all|if|when|while|once|after|before)\b/iu;
const claim = (text: string): string =>
  OWN_SUBJECT.test(text) && !/^the (?:chat)?bot\b/iu.test(text)
    ? `of the conversation: "${text}"`
    : `of the chatbot: "${text.replace(/^(?:the (?:chat)?bot|it)\s+/iu, '')}"`;

const ABOUT_CUSTOMER = /^the (?:customer|user|person|client|caller|guest|patient|traveller|passenger|shopper|member|student|tenant)\b/iu;
/** What the customer does shows in the customer's words. */
const allowCustomersWords = (ruling: Ruling): Ruling =>
  ruling.void === 'quotation not from the chatbot' && ABOUT_CUSTOMER.test(ruling.criterion) ? { ...ruling, void: null } : ruling;

/** Criteria in one sentence each. Inverted, each is denied: a judge that says yes to everything then says both. */
export function askCriteria({ criteria }: Criteria, order: Order): Asking {
  const numbered = readNumbered(criteria, order);
  return {
    rubric: readRubric('criteria'),
    heading: 'Criteria',
    items: criteria.map(text => ({ text: `${order === 'asked' ? 'True' : 'Not true'} ${claim(text)}` })),
    conversations: turns => [{ name: null, turns }],
    schema: rulingsReply,
    ruledSchema: ruledRulingsReply,
    maxTokens: 300 + 250 * criteria.length,
    loosely: numbered.loosely,
    read: (value, context) => numbered.read(value, context).map(allowCustomersWords),
  };
}
