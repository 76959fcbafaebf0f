import { noFacts, type Facts } from '../memory/facts.js';
import type { Talk } from '../memory/talk.js';
import type { Flaw } from '../flaw.js';
import { readFacts } from '../understand/readFacts.js';
import { said } from '../understand/said.js';
import { anotherOffer } from './anotherOffer.js';
import { answerChoice } from './answerChoice.js';
import { answerAnnoyed, claimsTold, isAnnoyed } from './answerAnnoyed.js';
import { answerDetail } from './answerDetail.js';
import { answerFacts } from './answerFacts.js';
import { answerAboutRecord } from './answerAboutRecord.js';
import { answerDelivery } from './answerDelivery.js';
import { answerTrouble } from './answerTrouble.js';
import { answerSights } from './answerSights.js';
import { answerUndecided } from './answerUndecided.js';
import { answerHuman } from './answerHuman.js';
import { answerPolicy } from './answerPolicy.js';
import { answerProposal } from './answerProposal.js';
import { answerRecap } from './answerRecap.js';
import { answerRecord } from './answerRecord.js';
import { answerSearch, goOn } from './answerSearch.js';
import { notUnderstood } from './notUnderstood.js';
import { replyText, type Answerer, type Reply } from './reply.js';
import { bestFirst } from './scored.js';
import { declineOffTopic, smallTalk } from './smallTalk.js';
import type { Turn } from './turn.js';

/** The first that has an answer gives it. */
const answerers: readonly Answerer[] = [
  answerHuman,
  answerProposal,
  answerRecap,
  answerDelivery,
  answerTrouble,
  answerPolicy,
  answerRecord,
  answerAboutRecord,
  answerChoice,
  anotherOffer,
  answerDetail,
  declineOffTopic,
  answerSights,
  answerSearch,
  turn => (claimsTold(turn) ? answerAnnoyed(turn) : null),
  turn => ((turn.awaited === 'dates' && turn.heard.stay.anyTime) || (turn.awaited === 'nights' && turn.facts.stay.nights !== null) ? goOn(turn) : null),
  answerUndecided,
  answerFacts,
  answerAnnoyed,
  smallTalk,
];

function firstAnswer(turn: Turn): Reply {
  for (const answerer of answerers) {
    const answer = answerer(turn);
    if (answer !== null) return answer;
  }
  return notUnderstood(turn);
}

function withManners(turn: Turn, answer: Reply): Reply {
  const { raw, text, talk, facts } = turn;
  const sorry = /\bsorry\b/i.test(replyText(answer));
  if (claimsTold(turn) && !sorry) return { ...answer, acknowledges: `I am sorry, you did say so. ${answer.acknowledges}`.trim() };
  if (isAnnoyed(turn) && !sorry) return { ...answer, acknowledges: `I am sorry for the trouble. ${answer.acknowledges}`.trim() };
  const greets = talk.messages.length === 1 && /^\W*(hi|hello|hey|good (morning|afternoon|evening|day)|dear)\b/i.test(raw);
  const introduces = turn.heard.name !== null;
  const greeted = /^(hello|nice to meet)/i.test(replyText(answer)) || /\bbye\b/.test(text);
  if ((!greets && !introduces) || greeted || (facts.name === null && !greets)) return answer;
  return { ...answer, acknowledges: `Hello${facts.name === null ? '' : ` ${facts.name}`}. ${answer.acknowledges}`.trim() };
}

/** Answers one message and remembers what it led to. */
export function answer(talk: Talk, raw: string, today: string, flaw: Flaw | null): string {
  const situation = { today, topic: talk.topic, awaited: talk.awaited, offersShown: talk.offers.length > 0 };
  const message = said(raw, situation);
  const heard: Facts = readFacts(noFacts, message);
  const known = readFacts(flaw?.remembers?.(talk.facts, talk) ?? talk.facts, message);
  talk.messages = [...talk.messages, raw];
  talk.facts = known;
  const turn: Turn = {
    raw,
    text: message.text,
    today,
    facts: known,
    heard,
    talk,
    awaited: situation.awaited,
    proposal: talk.proposal,
    rank: scored => flaw?.ranks?.(scored, talk) ?? bestFirst(scored),
  };
  talk.awaited = null;
  talk.proposal = null;
  const plain = withManners(turn, firstAnswer(turn));
  if (talk.proposal === null && plain.asks === '') talk.proposal = turn.proposal;
  const text = replyText(flaw?.replies?.(plain, talk, heard) ?? plain);
  const spoken = flaw?.speaks?.(text, talk) ?? text;
  talk.replies = [...talk.replies, spoken];
  return spoken;
}
