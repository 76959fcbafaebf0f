import { reply, type Answerer } from './reply.js';

const payment =
  /\b(charged|paid|billed|debited) (me )?(twice|double|2 times|too much|again)\b|\bdouble (charge|payment|charged)\b|\bovercharged\b|\bwrong (amount|price|charge)\b|\btwice on my (card|account)\b/;
const luggage =
  /\b(lost|missing) (my |our )?(luggage|suitcases?|bags?|baggage)\b|\b(luggage|suitcase|bag|baggage) (\w+ )?(never|not|didnt|hasnt|is lost|is missing|got lost)\b.*\b(airport|arrived?|flight|lost|missing|come)?\b/;

/** Trouble that only a person can sort out. */
export const answerTrouble: Answerer = ({ text, heard, facts, talk }) => {
  const wrongCharge = payment.test(text);
  if (!wrongCharge && !luggage.test(text)) return null;
  const number = heard.number ?? facts.number;
  talk.topic = 'booking';
  talk.proposal = { kind: 'human' };
  if (!wrongCharge)
    return reply(
      'I am sorry about that. Please report it at the luggage desk of the airport first and keep the report number; a colleague then follows it up with the airline.',
      { asks: 'Shall I hand you over to a colleague for that?' },
    );
  return reply(
    `I am sorry about that. I cannot see card payments, but a colleague can check ${number === null ? 'them' : `those for ${number}`} and send back what was taken too much within 7 working days.`,
    { asks: 'Shall I hand you over now?' },
  );
};
