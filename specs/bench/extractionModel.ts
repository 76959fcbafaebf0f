/**
 * The model path on a real, weak model: how many replies can be read, and what code and the check leave of what is proposed.
 * USERSIM_MODEL and OPENAI_BASE_URL name it. npx tsx specs/bench/extractionModel.ts [conversations, default 12]
 */
import { extract } from '../../src/extraction/stages/extract.js';
import { check } from '../../src/extraction/stages/check.js';
import { promptsFor } from '../../src/extraction/prompts.js';
import { addCounts, type Counts } from '../../src/extraction/tally.js';
import { openai } from '../../src/model/openai.js';
import { Failure } from '../../src/support/failure.js';
import { seededRandom } from '../../src/support/seed.js';
import { speakersOf } from './extractionPeople.js';

const speakers = speakersOf('valid');
const name = process.env['USERSIM_MODEL'];
if (speakers === null || name === undefined) console.log(`skipped: ${speakers === null ? 'the data are absent' : 'USERSIM_MODEL names no model'}`);
else {
  const inner = openai({ model: name, apiKey: 'none', baseURL: process.env['OPENAI_BASE_URL'] ?? 'http://127.0.0.1:8311/v1', timeoutMs: 150_000, retries: 0 });
  let [proposed, readable, extractions] = [0, 0, 0];
  const model: typeof inner = {
    ...inner,
    complete: async request => {
      const reply = await inner.complete(request);
      extractions += request.task === 'extract profile' ? 1 : 0;
      const entries: unknown = (reply.value as { attributes?: unknown } | null)?.attributes;
      if (Array.isArray(entries)) [proposed, readable] = [proposed + entries.length, readable + 1];
      console.log(`  ${request.task}: ${reply.unreadable ?? 'readable'} (${reply.usage.calls} calls, ${reply.usage.completionTokens} tokens)`);
      return reply;
    },
  };
  const stage = {
    model,
    render: await promptsFor(model),
    seed: 1,
    signal: new AbortController().signal,
    language: 'en',
    promptCharacters: 900,
    replyTokens: 320,
  };
  const failed = (error: unknown): null => {
    console.log(`  ${error instanceof Failure ? error.facts.what : String(error)}`);
    return null;
  };
  let dropped: Counts = {};
  let [standing, kept] = [0, 0];
  for (const { id, turns } of seededRandom(12)
    .shuffle(speakers)
    .slice(0, Number(process.argv[2] ?? 12))) {
    console.log(id);
    const first = await extract(turns, stage).catch(failed);
    if (first === null) continue;
    const second = await check(first.facts, turns, stage).catch(failed);
    if (second === null) continue;
    for (const { name: attribute, value } of first.facts) console.log(`  stands ${attribute}: ${value}`);
    console.log('  dropped', first.dropped, second.dropped);
    standing += first.facts.length;
    kept += second.facts.length;
    dropped = addCounts(dropped, addCounts(first.dropped, second.dropped));
    for (const fact of second.facts)
      console.log(
        `  KEPT ${fact.name}: ${fact.value} (${fact.basis}) <<${fact.turns
          .map(turn => turns[turn - 1]?.text)
          .join(' | ')
          .slice(0, 300)}>>`,
      );
  }
  console.table([{ extractions, readable, proposed, 'standing after code': standing, 'kept after check': kept }]);
  console.table(dropped);
}
