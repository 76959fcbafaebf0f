import type { Advice } from '../judge/advice/advice.js';
import type { VagueKind } from '../judge/advice/vague.js';
import type { VoidReason } from '../judge/judge.js';
import { counted, cut, inQuotes, listed } from '../support/text.js';
import { oneLine } from '../support/visible.js';

/** Somebody else's words inside a sentence of ours: on one line, cut, in quotation marks. */
const said = (text: string): string => inQuotes(oneLine(cut(text, 160)));

const SHAPES: Readonly<Record<VagueKind, string>> = {
  quality: `Say what the chatbot has to say or do for it: "names a hotel below 60 euros", "offers to pass the customer on to a person"`,
  use: `Say what the customer must know afterwards: "says where the return label is", "names the next thing to do"`,
  manner: `Say what shows it: "says sorry for the delay", "uses the customer's name", or what must not come: .not.toMeet('tells the customer to calm down')`,
  speed: `Time is measured, not judged: toReplyWithin(2000). For talk without detours say "states the price in the first reply"`,
  correctness: `The judge does not know what is correct: say it, "says that a refund takes 7 working days", or give reference facts: toBeConsistent({ reference: [...] })`,
  clarity: `Say what has to be in it: "states the amount and the day in one reply"`,
  degree: `Say how much: "names at least two hotels", "asks at most one question"`,
  personal: 'toBePersonalized() judges that, on what the customer really said; or name the fact: "takes into account the user\'s budget"',
  consistent: 'toBeConsistent() judges that, statement by statement; or name what must not change: "states the same price both times"',
};

const VOID: Readonly<Partial<Record<VoidReason, string>>> = {
  'no quotation':
    'the judge decided without exact words of the chatbot to show for it. Of something absent there are none: ask for what the chatbot says instead',
  'quoted only one of the two conversations': 'it quoted only one of the two conversations, and which is better shows in the words of both. Ask a better judge',
  'quotation not from the chatbot': "the judge quoted only the customer. Begin the criterion with what the chatbot does, or ask about the chatbot's own words",
  'too many quotations': 'the judge quoted more than anybody can check. Ask a better judge',
  'certainty out of range': 'the judge stated a certainty that is no number from 0 to 100. Ask a better judge',
  'wrong model': 'another model answered than the one that was asked for. Name the model that the endpoint really serves',
  'cue missing': 'the judge did not rule on every thing that the person had said about themselves. Ask a better judge',
};

const ofThem = (count: number, of: number): string =>
  of === 1 ? 'The ruling does not count' : `${count} of ${counted(of, 'ruling')} ${count === 1 ? 'does' : 'do'} not count`;

/** One piece of advice in plain words: what kept the verdict from being decided, or how to put the criterion. One line. */
export function adviceSentence(advice: Advice): string {
  switch (advice.code) {
    case 'misquoted': {
      const { quote, turn, standsIn, count, of } = advice;
      const where = standsIn === null ? 'nobody said that' : `it stands in turn ${standsIn}`;
      return `${ofThem(count, of)}: the judge quoted ${said(quote)} as turn ${turn}, and ${where}. Ask a better judge; a criterion about one sentence of one reply is quoted right more often.`;
    }
    case 'void':
      return `${ofThem(advice.count, advice.of)}: ${VOID[advice.reason] ?? `${advice.reason}. Ask a better judge`}.`;
    case 'unreadable':
      return `${advice.of === 1 ? "The judge's reply" : `${advice.count} of ${counted(advice.of, 'reply', 'replies')} of the judge`} could not be read as a ruling; see "raw" in the record. Ask a better judge.`;
    case 'offline form':
      return advice.instead === null
        ? `No offline rule reads this wording. The nearest form is: ${advice.form}. Or name a language model: USERSIM_MODEL.`
        : `No offline rule reads this wording. Offline you could ask: ${said(advice.instead)}. Or name a language model: USERSIM_MODEL.`;
    case 'offline none':
      return 'It needs a language model: name one, USERSIM_MODEL.';
    case 'offline silent':
      return 'The offline rule for this wording found nothing that it may decide on. Name a language model (USERSIM_MODEL), or ask about words, amounts or dates that the chatbot says.';
    case 'no turn':
      return `It asks about ${advice.what} ${advice.nth}, and the conversation had ${counted(advice.had, advice.what, advice.what === 'reply' ? 'replies' : 'turns')}. Say what is to be done, not in which ${advice.what}; or let the person talk longer (maxTurns, goal).`;
    case 'condition':
      return `It has a condition, ${said(advice.words)}: where that never comes up there is nothing to decide. Send a person who brings it up (goal, facts or opening), and ask without the condition.`;
    case 'two things':
      return advice.joined === 'and'
        ? `It asks two things at once. Ask each by itself: toMeetAll([${advice.parts.map(part => `'${oneLine(part).replace(/[\\']/gu, String.raw`\$&`)}'`).join(', ')}])`
        : `It asks for one thing or another (${listed(advice.parts.map(said))}), and a judge may rule on either. Ask for the one you need, or in one word that covers both; each by itself is toMeetAll.`;
    case 'negation':
      return advice.twice
        ? `It denies something ("${oneLine(advice.words)}") under .not, which is to deny it twice. Write: expect(conversation).toMeet(...) of ${said(advice.without)}, or .not of it.`
        : `It denies something ("${oneLine(advice.words)}"), which is easily misread. Ask the positive, and deny it outside: expect(conversation).not.toMeet('${oneLine(advice.without).replace(/[\\']/gu, String.raw`\$&`)}')`;
    case 'vague':
      return `${listed(advice.words.map(said))} ${advice.words.length === 1 ? 'is' : 'are'} understood differently by different readers. ${SHAPES[advice.kind]}.`;
    case 'orders disagree':
      return `Asked whether it is not so, the judge contradicted ${advice.asked === null ? 'itself' : `its "${advice.asked}"`}: its answer follows the question, not the conversation. ${advice.unworded ? 'Ask' : 'Reword the criterion, or ask'} a better judge.`;
    case 'samples disagree':
      return `The judge says now this, now that: ${advice.met} met and ${advice.notMet} not met of ${counted(advice.of, 'ruling')}. ${advice.unworded ? 'Ask' : 'Reword the criterion, or ask'} a better judge.`;
    case 'near the gate':
      return `The judge leans to ${advice.leaning} with ${rounded(advice.certainty)}, and ${rounded(advice.gate)} is needed: ${advice.unworded ? 'ask a better judge' : 'a more exact criterion may be enough'}. Lowering the gate only hides the doubt.`;
    case 'below the gate':
      return `The judge leans to ${advice.leaning} with ${rounded(advice.certainty)} only, and ${rounded(advice.gate)} is needed. ${advice.unworded ? 'Ask' : 'Reword the criterion, or ask'} a better judge. Lowering the gate only hides the doubt.`;
    case 'no certainty':
      return advice.offline
        ? 'The offline rule that answered was not measured on enough cases, so that nobody knows how often it is right. Name a language model: USERSIM_MODEL.'
        : 'The judge did not say how certain it is, and without that its answer counts for nothing. Ask a judge that states a number.';
    case 'nothing shown':
      return 'The judge found nothing that shows it either way. Let the conversation go on until it can show (goal, success criteria, maxTurns), or ask about something the chatbot says.';
  }
}

const rounded = (certainty: number): number => Math.round(certainty * 10) / 10;
