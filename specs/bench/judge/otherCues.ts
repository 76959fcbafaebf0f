/**
 * The control of personalization: conversations held offline with the demo chatbot, each judged with its own person's cues and with
 * those of others whom its offers do not serve. A judge that measures personalization says met of the first and never of the second.
 * npx tsx specs/bench/judge/otherCues.ts [--url <endpoint> --model <name>] [--others 2] [--samples single]; offline rules where no endpoint is named.
 */
import { parseArgs } from 'node:util';
import { offline } from '../../../src/conversation/offline.js';
import { judge } from '../../../src/judge/llmJudge.js';
import { openai } from '../../../src/model/openai.js';
import { guestTalks, judgeCrossed } from './crossedCues.js';

void (async () => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      model: { type: 'string', default: 'typed' },
      others: { type: 'string' },
      samples: { type: 'string', default: 'paired' },
    },
  });
  const model = values.url === undefined ? offline() : openai({ model: values.model, baseURL: values.url, apiKey: 'none', timeoutMs: 1_800_000, retries: 0 });
  const by = judge({ model, samples: values.samples === 'single' ? 'single' : 'paired' });
  const talks = await guestTalks();
  const crossed = await judgeCrossed(by, talks, { others: Number(values.others ?? (model.offline ? talks.length - 1 : 2)) });
  console.log(`judge: ${model.name}, ${model.offline ? 'offline rules' : `samples ${by.samples}`}\n`);
  console.log('| conversation of | cues of | outcome | certainty | doubt | because |\n|---|---|---|---|---|---|');
  for (const { conversation, cuesOf, settled } of crossed)
    console.log(
      `| ${conversation} | ${cuesOf === conversation ? 'own' : cuesOf} | ${settled.answer} | ${settled.certainty ?? ''} | ${settled.doubt ?? ''} | ${settled.because.slice(0, 120)} |`,
    );
  console.log('\n| cues | conversations | met | not met | inconclusive |\n|---|---|---|---|---|');
  for (const own of [true, false]) {
    const answers = crossed.filter(one => (one.cuesOf === one.conversation) === own).map(({ settled }) => settled.answer);
    const count = (answer: string) => answers.filter(one => one === answer).length;
    console.log(`| ${own ? 'own' : "another's"} | ${answers.length} | ${count('met')} | ${count('not met')} | ${count('inconclusive')} |`);
  }
})();
