import { list } from '../language/say.js';
import { goOn } from './answerSearch.js';
import { reply, type Answerer, type Reply } from './reply.js';
import { sayFacts } from './sayFacts.js';
import type { Turn } from './turn.js';

const toldAlready =
  /\b(i|as i|like i|ive) (have )?(already|just) (told|said|gave|mentioned|answered|given)\b|\b(already|just) (told|said|gave) (you|that|it|this)\b|\byou (already )?(asked|know|forgot)\b|\bi (told|said) (you|that|it|this)\b|\bread what i\b|\bas i said\b|\bhow (many times|often) (do|must|should) i\b|\bpay attention\b|\blisten\b/;
const annoyed =
  /\b(ridiculous|useless|terrible|awful|annoy\w*|angry|furious|unacceptable|frustrat\w*|disappoint\w*|stupid|idiot|waste of|worst|fed up|sick of|wtf|damn|hell|crap|bullshit|shit|fuck\w*|nonsense|scandal\w*|rubbish|not helpful|unhelpful|incompetent|outrageous|third time|second time|still no|for weeks|complain\w*|bad service|not (good|happy|ok|okay|acceptable|amused)|poor service|horrible|ripoff|rip off|scam)\b|!{2,}/;

export function isAnnoyed({ text, raw }: Pick<Turn, 'text' | 'raw'>): boolean {
  return annoyed.test(text) || (raw.length > 15 && raw === raw.toUpperCase() && /[A-Z]{4}/.test(raw));
}

export function claimsTold({ text }: Pick<Turn, 'text'>): boolean {
  return toldAlready.test(text);
}

/** Says sorry, shows what is known and goes on with the matter. */
export const answerAnnoyed: Answerer = (turn): Reply | null => {
  const { facts, talk } = turn;
  const told = claimsTold(turn);
  if (!told && !isAnnoyed(turn)) return null;
  const known = sayFacts(facts);
  const continued = goOn(turn);
  talk.annoyances += 1;
  if (continued !== null && talk.annoyances < 2) {
    const noted = known.length > 0 ? ` I have ${list(known)}.` : '';
    return { ...continued, acknowledges: `I am sorry${told ? ', you did tell me' : ' that this is tiresome'}.${noted}` };
  }
  talk.proposal = { kind: 'human' };
  const step =
    facts.number === null
      ? 'Tell me in a few words what should happen, or give me your booking or order number, and I see to it at once.'
      : `I have ${facts.number} in front of me: say "refund", "change" or "status", and I see to it at once.`;
  return reply(`I am sorry, that is not how it should go. ${step}`, { asks: 'Or would you like a colleague to take over right away?' });
};
