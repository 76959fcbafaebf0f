import { join } from 'node:path';
import { usp } from '../../simulators/usp.js';
import { overHttp } from '../../src/channel/http.js';
import type { Conversation } from '../../src/conversation/conversation.js';
import { converse } from '../../src/conversation/converse.js';
import { objectionTo } from '../../src/conversation/examinable.js';
import { judge } from '../../src/judge/llmJudge.js';
import { statedGate } from '../../src/judge/sampling/gate.js';
import { DEFAULT_GATES } from '../../src/judge/sampling/profile.js';
import { ruleUntilSettled } from '../../src/judge/sampling/ruleUntilSettled.js';
import { openai } from '../../src/model/openai.js';
import { conversationToRecord } from '../../src/record/conversationToRecord.js';
import { verdictToRecord } from '../../src/record/verdictToRecord.js';
import { writeGrowingRecord } from '../../src/record/writeGrowingRecord.js';
import { writeRecord } from '../../src/record/writeRecord.js';
import { childSeed } from '../../src/support/seed.js';
import { scenarioOf } from '../../src/user/scenario.js';
import { CRITERION, GOAL, PROFILE, TURNS } from './subject.js';

/** What a test does with one person, without the runner: gate, records as it goes, verdict with its record. */
export function ourConversations(
  endpoint: string,
  folder: string,
  { turns = TURNS } = {},
): (session: string, criteria?: readonly (readonly string[])[]) => Promise<boolean> {
  const model = (name: string) => openai({ model: name, baseURL: `${endpoint}/v1` });
  const simulator = usp({ model: model('user') });
  const rules = judge({ model: model('judge') });
  const channel = overHttp({ url: `${endpoint}/chat` });
  const scenario = scenarioOf({ goal: GOAL, maxTurns: turns });

  return async (session, criteria = [[CRITERION]]) => {
    const file = join(folder, `${session}.json`);
    const toRecord = (conversation: Conversation) => conversationToRecord(conversation, { spec: null, again: '' });
    const conversation = await converse(
      { id: session, session, profile: PROFILE, scenario, simulator, channel, seed: 1, trial: 0 },
      {
        fetch,
        now: () => performance.now(),
        clock: () => Date.now(),
        onWait: () => () => undefined,
        onTurn: soFar => writeGrowingRecord(file, toRecord(soFar)),
        step: (_title, work) => work(),
      },
    );
    let record = toRecord(conversation);
    writeRecord(file, record);
    const objection = objectionTo(conversation);
    if (objection) throw new Error(objection.because);
    for (const asked of criteria) {
      const { parts, usage } = await ruleUntilSettled({
        judge: rules,
        question: { kind: 'criteria', criteria: asked },
        gateFor: () => statedGate(DEFAULT_GATES.paired),
        cannotTell: 'cannot tell',
        draw: ({ judge: by, question, sample, ...how }) =>
          by.rule(question, conversation.turns, { ...how, sample, seed: childSeed(1, 'toMeet', ...asked, sample), signal: new AbortController().signal }),
      });
      const verdicts = parts.flatMap((part, at) => {
        if (part === null) return [];
        const { answer: outcome, by, ...settled } = part;
        const judgedBy = { name: by.name, model: by.model, offline: by.offline };
        const verdict = { matcher: 'toMeet', criterion: asked[at] ?? '', negated: false, outcome, ...settled, judge: judgedBy };
        return verdictToRecord(verdict, { party: null, conversations: [session], usage });
      });
      record = { ...record, verdicts: [...record.verdicts, ...verdicts] };
      writeGrowingRecord(file, record);
    }
    return record.verdicts.every(({ outcome }) => outcome === 'met') && conversation.turns.length === 2 * turns;
  };
}
