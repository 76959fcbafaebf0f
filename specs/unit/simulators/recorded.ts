import type { Conversation } from '../../../src/conversation/conversation.js';
import type { ConversationRecord } from '../../../src/record/conversationRecord.js';
import { conversationToRecord } from '../../../src/record/conversationToRecord.js';
import { ann, plan, refund, turnsOf } from '../cast.js';

/** A record of three utterances, the last of which leaves. */
export function recordOf(over: Partial<Pick<Conversation, 'turns' | 'ending'>> = {}): ConversationRecord {
  const turns = turnsOf(
    'user: Hi, my flight was cancelled.',
    'chatbot: Which?',
    'user: KL1234',
    'chatbot: Sorry?',
    'user: This is useless, bye',
    'chatbot: Bye.',
  );
  const own = { ...plan, progress: [], reveal: null, told: null };
  return conversationToRecord(
    {
      id: 'c-1',
      person: 'p-1',
      profile: ann,
      scenario: refund,
      seed: 7,
      trial: 0,
      turns: turns.map((turn, at) => (turn.speaker === 'user' ? { ...turn, plan: { ...own, decision: at === 4 ? 'give up' : 'go on' } } : turn)),
      ending: 'gave up',
      failure: null,
      fidelity: [],
      meaning: null,
      voided: [],
      cues: [],
      simulator: { name: 'usp', model: 'm-1', offline: false, templateHash: '0badcafe' },
      channel: { kind: 'http', address: 'http://chat', settings: {} },
      usage: { calls: 3, promptTokens: 30, completionTokens: 3 },
      startedAt: 0,
      durationMs: 1,
      ...over,
    },
    { spec: null, again: '' },
  );
}
