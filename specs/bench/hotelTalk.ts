import type { Channel } from '../../src/channel/channel.js';
import type { Conversation } from '../../src/conversation/conversation.js';
import { converse } from '../../src/conversation/converse.js';
import type { Profile } from '../../src/profile/profile.js';
import { scenarioOf } from '../../src/user/scenario.js';
import type { Simulator } from '../../src/user/simulator.js';

export const GOAL = 'book a hotel room in Vienna for two nights';
const SCENARIO = scenarioOf({ goal: GOAL, facts: ['my budget is 90 euros a night', 'we arrive on Friday'] });
const REPLIES = [
  'I can certainly arrange that. What is your budget for each night?',
  'Understood. And on which day do you arrive?',
  'There is a lovely place near the station, breakfast included. It costs 85 euros a night. Shall I take it?',
  'It is booked: two nights at the Hotel Lindenhof from Friday, 170 euros in all, confirmation HL2231. Anything else?',
  'All is settled, the confirmation HL2231 is on its way to you.',
];

/** Asks for what it needs and then delivers: says its lines one after the other, whatever it hears. */
const scripted: Channel = {
  kind: 'scripted',
  address: 'in this process',
  settings: {},
  needsPage: false,
  replyTimeoutMs: 1_000,
  open: () =>
    Promise.resolve({
      greeting: null,
      send: (_utterance, history) => {
        const text = REPLIES[Math.min(REPLIES.length - 1, history.filter(({ speaker }) => speaker === 'chatbot').length)] as string;
        return Promise.resolve({ text, firstTokenMs: 1, lastTokenMs: 1, raw: { status: null, contentType: null, body: text, truncated: false } });
      },
      close: () => Promise.resolve(),
    }),
};

/** Holds one conversation about the hotel, of this person with this seed. */
export function holdHotelTalk(simulator: Simulator): (profile: Profile, seed: number) => Promise<Conversation> {
  let held = 0;
  return (profile, seed) => {
    const id = `hotel-${++held}`;
    return converse(
      { id, session: id, profile, scenario: SCENARIO, simulator, channel: scripted, seed, trial: 0 },
      { fetch, now: () => performance.now(), clock: () => 0, onWait: () => () => undefined, onTurn: () => undefined, step: (_title, work) => work() },
    );
  };
}
