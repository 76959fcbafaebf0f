import { reply, type Answerer } from './reply.js';
import type { Turn } from './turn.js';

const help = 'I find hotels, trains, flights and travel gear, and I look after bookings, orders, refunds and returns';

function greeting({ facts, talk }: Turn): string {
  const name = facts.name === null ? '' : ` ${facts.name}`;
  return talk.messages.length > 1 ? `Hello again${name}.` : `Hello${name}, I am the Larkspur concierge.`;
}

interface Exchange {
  readonly when: RegExp;
  readonly answers: (turn: Turn) => string;
  readonly asks?: string;
}

const exchanges: readonly Exchange[] = [
  {
    when: /\b(goodbye|bye|good night|see you|cya|farewell|have a (nice|good|great|lovely) (day|evening|one|weekend)|that (is|was) all|thats all|thats it|that is everything|thats everything|nothing else|no more questions)\b/,
    answers: ({ facts, talk }) =>
      `Goodbye${facts.name === null ? '' : `, ${facts.name}`}, and ${talk.topic === 'booking' || talk.topic === 'article' ? 'all the best' : 'have a good journey'}.`,
  },
  {
    when: /\b(thanks?|thank you|thanx|merci|bedankt|cheers|much appreciated|grateful)\b/,
    answers: ({ facts }) => `You are welcome${facts.name === null ? '' : `, ${facts.name}`}.`,
    asks: 'Is there anything else I can do?',
  },
  {
    when: /\b(are you|is this|am i (talking|speaking) (to|with)) (\w+ )?(a )?(\w+ )?(bot|robot|human|person|real|machine|computer|ai|chatbot)\b/,
    answers: () => 'I am a computer program, the Larkspur concierge. A human colleague can take over whenever you like.',
    asks: 'What can I do for you?',
  },
  {
    when: /\b(who are you|what are you|what is larkspur|whats your name|what is your name|your name)\b/,
    answers: () => `I am the concierge of Larkspur, a program. ${help}.`,
  },
  {
    when: /\b(what can you do|what do you do|how can you help|^help\b|help me$|can you help|could you help|i need (some |your )?help|what can i ask|how does this work|i have a (question|problem))/,
    answers: ({ facts }) => `Gladly${facts.name === null ? '' : `, ${facts.name}`}. ${help}.`,
    asks: 'What is it about?',
  },
  {
    when: /\bhow are you\b|\bhow (is it going|are things|do you do)\b|\bhows it going\b|\bwhats up\b/,
    answers: () => 'Very well, thank you.',
    asks: 'What can I do for you?',
  },
  { when: /\b(nice to meet you|pleased to meet you)\b/, answers: () => 'And you!', asks: 'What can I do for you?' },
  { when: /^(hi|hello|hey|hallo|good (morning|afternoon|evening|day)|greetings|bonjour|ola|hola|yo)\b/, answers: greeting, asks: 'What can I do for you?' },
  {
    when: /\b(haha|lol|funny)\b|^(nice|cool|great|good|perfect|super|wonderful|ok|okay|fine|i see|alright|understood|clear|got it|excellent|awesome|lovely)[.! ]*$/,
    answers: () => 'Good.',
    asks: 'Is there anything else I can do?',
  },
  { when: /^(no|nope|nothing|no thanks)[.! ]*$/, answers: () => 'All right. I am here if something comes up.' },
  { when: /^(yes|yeah|yep|sure)[.! ]*$/, answers: () => 'Gladly.', asks: 'What would you like me to do: find something, or look after a booking or an order?' },
];

export const smallTalk: Answerer = turn => {
  const exchange = exchanges.find(({ when }) => when.test(turn.text));
  return exchange === undefined ? null : reply(exchange.answers(turn), { asks: exchange.asks ?? '' });
};

const offTopic =
  /\b(weather|forecast|football|soccer|politic\w*|election|president|recipe|cook|joke|poem|song|movie|film|code|python|javascript|homework|maths?|bitcoin|crypto|stocks|news|horoscope|doctor|medicine|girlfriend advice|meaning of life|capital of|translate|essay|religion|dating)\b/;

/** A message with wishes in it is not off-topic: "my doctor says no stairs". */
export const declineOffTopic: Answerer = ({ text, heard }) =>
  offTopic.test(text) && heard.needs.length === 0 && heard.budget === null && heard.stay.nights === null && heard.number === null && heard.article === null
    ? reply('That is outside what I know, I am afraid. I am good at travel, gear, bookings and orders.', { asks: 'Is there something there I can do for you?' })
    : null;
