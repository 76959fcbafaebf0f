/**
 * The model path on a real model: how many replies can be read, what code and the check leave of what is proposed, and how much of
 * that the given profiles hold. USERSIM_MODEL and OPENAI_BASE_URL name it.
 * npx tsx specs/bench/extractionModel.ts [conversations, default 12] [seconds a call, default 150] [characters of a prompt, default 900]
 */
import { extract } from '../../src/extraction/stages/extract.js';
import { check } from '../../src/extraction/stages/check.js';
import { promptsFor } from '../../src/extraction/prompts.js';
import { addCounts, type Counts } from '../../src/extraction/tally.js';
import { openai } from '../../src/model/openai.js';
import { Failure } from '../../src/support/failure.js';
import { seededRandom } from '../../src/support/seed.js';
import { wilson } from '../../src/statistics/proportion.js';
import { supports, voices } from './extractionMatch.js';
import { speakersOf } from './extractionPeople.js';

const speakers = speakersOf('valid');
const name = process.env['USERSIM_MODEL'];
if (speakers === null || name === undefined) console.log(`skipped: ${speakers === null ? 'the data are absent' : 'USERSIM_MODEL names no model'}`);
else {
  const inner = openai({
    model: name,
    apiKey: 'none',
    baseURL: process.env['OPENAI_BASE_URL'] ?? 'http://127.0.0.1:8311/v1',
    timeoutMs: 1000 * Number(process.argv[3] ?? 150),
    retries: 0,
  });
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
    promptCharacters: Number(process.argv[4] ?? 900),
    replyTokens: Number(process.argv[4] ?? 900) > 2000 ? 1500 : 320,
  };
  const failed = (error: unknown): null => {
    console.log(`  ${error instanceof Failure ? error.facts.what : String(error)}`);
    return null;
  };
  let dropped: Counts = {};
  let [standing, kept, given, sentences, found, voiced, foundVoiced] = [0, 0, 0, 0, 0, 0, 0];
  for (const { id, turns, given: profile } of seededRandom(12)
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
    const facts = second.facts.filter(fact => fact.name !== 'languageStyle');
    const own = turns.filter(turn => turn.speaker === 'user').map(turn => turn.text);
    kept += facts.length;
    given += facts.filter(({ value }) => profile.some(sentence => supports(value, sentence))).length;
    for (const sentence of profile) {
      const [isFound, isVoiced] = [facts.some(({ value }) => supports(value, sentence)), own.some(text => voices(text, sentence))];
      sentences++;
      if (isFound) found++;
      if (isVoiced) voiced++;
      if (isFound && isVoiced) foundVoiced++;
      if (isVoiced && !isFound) console.log(`  MISSED ${sentence}`);
    }
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
  const figure = (some: number, all: number) =>
    `${some}/${all} [${wilson(some, all)
      .map(bound => bound.toFixed(2))
      .join(', ')}]`;
  console.table({
    'precision against the given profile': figure(given, kept),
    'recall of given sentences': figure(found, sentences),
    'recall of those voiced': figure(foundVoiced, voiced),
  });
  console.table(dropped);
}
