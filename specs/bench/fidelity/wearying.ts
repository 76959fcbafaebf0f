import { repliesOf, utterancesOf, type Heard, type ScriptedChatbot } from '../../../src/battery/chatbots/chatbot.js';

/** Chatbots that wear people out: whoever says something again with them does so for their sake. */

const nth = (heard: Heard): number => repliesOf(heard).length + 1;
const allSaid = (heard: Heard): string => utterancesOf(heard).join(' ');
const turnBy = (lines: readonly string[], heard: Heard): string => lines[repliesOf(heard).length % lines.length] ?? '';

export const wearyingChatbots: readonly ScriptedChatbot[] = [
  { name: 'counts its tickets', reply: heard => `Ticket ${999 + nth(heard)}. What is your booking number?` },
  { name: 'counts its screens', reply: heard => `Screen ${nth(heard)}: bookings, refunds, other. Which number?` },
  { name: 'counts its files', reply: heard => `Your message ${nth(heard)} has been added to the file.` },
  { name: 'counts its attempts', reply: heard => `Attempt ${nth(heard)}: what is your booking number?` },
  { name: 'reads all back', reply: heard => `Understood. I have this so far. ${allSaid(heard)} What is your budget?` },
  { name: 'puts words in mouths', reply: heard => `You could say ${allSaid(heard)}. Anything but that? Part ${nth(heard)}: when?` },
  { name: 'mirrors', reply: heard => utterancesOf(heard).at(-1) ?? '' },
  {
    name: 'offers options',
    reply: heard =>
      turnBy(
        [
          'Which of these: a refund to the card, a voucher for later?',
          'When: as soon as possible, at the end of the month?',
          'How shall we tell you: an e-mail to the address, a letter by post?',
        ],
        heard,
      ),
  },
];
