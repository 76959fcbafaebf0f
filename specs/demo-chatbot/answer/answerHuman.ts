import { phone } from '../data/policies.js';
import { list } from '../language/say.js';
import { newReference } from '../memory/talk.js';
import { reply, type Answerer, type Reply } from './reply.js';
import type { Turn } from './turn.js';

const someone =
  '(human|humans|person|people|agent|someone|somebody|colleague|employee|representative|staff|manager|operator|supervisor|advisor|adviser|customer (service|care|support)|support team|team member|real one)';
const wantsHuman = new RegExp(
  `\\b(speak|talk|chat|connect|transfer|put me|hand|get|contact|reach|need|want|prefer|give|can i have|is there|call)\\b.{0,25}\\b${someone}\\b|\\breal (human|person|people)\\b|^(a )?(human|agent|person|operator)\\b|\\bhuman (please|now|agent)\\b|\\bhand ?-?over\\b|\\bnot (a|with a) (bot|robot|machine|computer)\\b|\\bcustomer service\\b`,
);
const notAHuman =
  /\b(are you|is this|am i) (\w+ )*(human|person|bot)\b|\bper person\b|\b(for|book) (\d|a|one) persons?\b|\bno (human|agent)\b|\bfor \d people\b/;

export function handOver({ talk, facts }: Turn): Reply {
  talk.proposal = null;
  if (talk.handedOver !== null)
    return reply(`A colleague has your conversation already, under reference ${talk.handedOver}. If you are in a hurry, call ${phone} and mention it.`);
  talk.handedOver = newReference(talk, 'H');
  const matter = [
    ...(facts.number === null ? [] : [facts.number]),
    ...(facts.city === null || talk.topic === 'booking' ? [] : [`your plans for ${facts.city}`]),
  ];
  const about = matter.length === 0 ? 'this conversation' : `this conversation and ${list(matter)}`;
  const hello = facts.name === null ? '' : `, ${facts.name}`;
  return reply(
    `Of course${hello}: a colleague takes over from here and sees ${about}, so you need not repeat anything. Your reference is ${talk.handedOver}. You get an answer within 10 minutes during our hours, Monday to Friday 8:00 to 20:00 and Saturday 9:00 to 17:00, or call ${phone}.`,
  );
}

function askedHowLong({ talk, text }: Turn): Reply | null {
  const { handedOver } = talk;
  if (handedOver === null || talk.replies.at(-1)?.includes(handedOver) !== true || !/\b(how long|when|wait\w*)\b/.test(text)) return null;
  return reply(`You hear from a colleague within 10 minutes during our hours; your reference is ${handedOver}.`);
}

export const answerHuman: Answerer = turn => (wantsHuman.test(turn.text) && !notAHuman.test(turn.text) ? handOver(turn) : askedHowLong(turn));
