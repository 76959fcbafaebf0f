import { agenda } from '../../simulators/agenda.js';
import { replay } from '../../simulators/replay.js';
import { scripted } from '../../simulators/scripted.js';
import { simulatedBy } from '../../simulators/simulatedBy.js';
import { userModel } from '../../simulators/userModel.js';
import { usp } from '../../simulators/usp.js';
import type { Message } from '../../src/model/model.js';
import { Played } from '../unit/simulators/models.js';
import { recordOf } from '../unit/simulators/recorded.js';
import { simulatorContract } from './simulatorContract.js';

/** The person's utterances so far, by the prompt alone: so that a fresh player is answered alike. */
const saidIn = (prompt: readonly Message[]) => prompt.flatMap(({ content }) => content.match(/^You: /gmu) ?? []).length;
const planned = (prompt: readonly Message[]) => {
  const nth = saidIn(prompt);
  const last = nth >= 3;
  return {
    achieved: nth === 1 ? [1] : last ? [2] : [],
    intent: 'go on',
    reveal: nth === 1 ? 1 : null,
    affect: 'neutral',
    decision: last ? 'done' : 'go on',
    utterance: last ? 'Great, that is all then.' : `Utterance ${nth + 1}.`,
  };
};

const made = (make: (model: Played) => ReturnType<typeof usp>, reply: (prompt: readonly Message[], nth: number) => unknown) => () => {
  const model = new Played(reply);
  return { simulator: make(model), asked: () => model.requests.length };
};

simulatorContract(
  'usp()',
  made(model => usp({ model }), planned),
  { ending: 'goal reached', text: 'Great, that is all then.' },
);
simulatorContract(
  'usp() with a speaker',
  made(
    model => usp({ model, speaker: true }),
    prompt => (prompt.length === 2 ? { ...planned(prompt), utterance: undefined } : { utterance: `Spoken ${saidIn(prompt) + 1}.` }),
  ),
  { ending: 'goal reached', text: 'Spoken 4.' },
);
simulatorContract('agenda()', () => ({ simulator: agenda(), asked: () => 0 }), { ending: 'goal reached', text: /thank/iu });
simulatorContract(
  'scripted()',
  made(model => scripted({ turns: ['Hello.', { free: 1 }, 'QX77PL', { leave: 'gave up', text: 'Forget it!' }], by: usp({ model }) }), planned),
  { ending: 'gave up', text: 'Forget it!' },
);
simulatorContract('replay()', () => ({ simulator: replay({ record: recordOf() }), asked: () => 0 }), { ending: 'gave up', text: 'This is useless, bye' });
simulatorContract(
  'simulatedBy()',
  () => {
    let asked = 0;
    const next = ({ transcript, seed }: { transcript: readonly unknown[]; seed: number }) => {
      asked++;
      (transcript as unknown[]).push('changed');
      return transcript.length > 4 ? { leave: 'out of scope' as const, text: 'I see, bye.' } : `My number is ${seed}.`;
    };
    return { simulator: simulatedBy({ name: 'numbers', next }), asked: () => asked };
  },
  { ending: 'out of scope', text: 'I see, bye.' },
);
for (const format of ['usp', 'userlm', 'chat'] as const) {
  const own = format === 'chat' ? 'assistant' : 'user';
  simulatorContract(
    `userModel() in the format ${format}`,
    made(
      model => userModel({ model, format, end: '<|endconversation|>' }),
      prompt => {
        const nth = prompt.filter(({ role, content }) => role === own && !content.startsWith('(')).length;
        return nth >= 3 ? 'Ok thanks<|endconversation|>' : `Utterance ${nth + 1}`;
      },
    ),
    { ending: 'goal reached', text: 'Ok thanks' },
  );
}
