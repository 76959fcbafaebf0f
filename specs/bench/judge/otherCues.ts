/**
 * The control of personalization: conversations held offline with the demo chatbot, each judged with its own person's cues and with
 * those of others whom its offers do not serve. A judge that measures personalization says met of the first and never of the second.
 * npx tsx specs/bench/judge/otherCues.ts [<model> <base URL>] [--others 2] [--single]; offline rules where no model is named.
 */
import { parseArgs } from 'node:util';
import { offline } from '../../../src/conversation/offline.js';
import { judge } from '../../../src/judge/llmJudge.js';
import { openai } from '../../../src/model/openai.js';
import { guestTalks, judgeCrossed } from './crossedCues.js';

void (async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { others: { type: 'string', default: '2' }, single: { type: 'boolean', default: false } },
  });
  const [name, baseURL] = positionals;
  const model = name === undefined ? offline() : openai({ model: name, ...(baseURL === undefined ? {} : { baseURL, apiKey: 'none' }) });
  const talks = await guestTalks();
  const crossed = await judgeCrossed(judge({ model, samples: values.single ? 'single' : 'paired' }), talks, {
    others: name === undefined ? talks.length - 1 : Number(values.others),
  });
  console.log(`judge: ${model.name}, ${model.offline ? 'offline rules' : values.single ? 'single samples' : 'paired samples'}\n`);
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
