/**
 * Offline extraction against given profiles: Synthetic-Persona-Chat (CC BY 4.0; conversations written by a language model, profile
 * sentences by crowd workers). Each speaker is the person once. The labels are noisy: speakers claim each other's traits, invent some,
 * and never voice others. Rules were developed on `valid`; `test` was measured once.
 * npx tsx specs/bench/extraction.ts [valid | test] [--sample]
 */
import { ATTRIBUTES, type AttributeName } from '../../src/extraction/attributes.js';
import { offlineExtraction } from '../../src/extraction/offline.js';
import { promptsFor } from '../../src/extraction/prompts.js';
import { toldIn } from '../../src/extraction/rules/factsIn.js';
import { check } from '../../src/extraction/stages/check.js';
import { extract } from '../../src/extraction/stages/extract.js';
import { addCounts, type Counts } from '../../src/extraction/tally.js';
import { wilson } from '../../src/statistics/proportion.js';
import { seededRandom } from '../../src/support/seed.js';
import { supports, voices } from './extractionMatch.js';
import { speakersOf, type Speaker } from './extractionPeople.js';

const part = process.argv.includes('test') ? 'test' : 'valid';
const speakers = speakersOf(part);

interface Shown {
  readonly speaker: Speaker;
  readonly name: AttributeName;
  readonly value: string;
  readonly said: string;
  /** Whether a given sentence supports it, by the published rule. */
  readonly given: boolean;
}

const figure = (some: number, all: number): string => {
  const [low, high] = wilson(some, all);
  return `${some}/${all} = ${(some / all).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
};

if (speakers === null) console.log('skipped: the data are absent');
else {
  const model = offlineExtraction();
  const stage = { model, render: await promptsFor(model), seed: 1, signal: new AbortController().signal, language: null, promptCharacters: 48_000 };
  const shown: Shown[] = [];
  let dropped: Counts = {};
  let refused = 0;
  for (const speaker of speakers) {
    const first = await extract(speaker.turns, stage);
    const second = await check(first.facts, speaker.turns, stage);
    dropped = addCounts(dropped, addCounts(first.dropped, second.dropped));
    refused += first.refused === null ? 0 : 1;
    for (const { name, value, turns } of second.facts) {
      if (name === 'languageStyle') continue;
      const said = turns.map(turn => speaker.turns[turn - 1]?.text ?? '').join(' | ');
      shown.push({ speaker, name, value, said, given: speaker.given.some(sentence => supports(value, sentence)) });
    }
  }
  if (process.argv.includes('--sample')) {
    const random = seededRandom(Number(process.argv[process.argv.indexOf('--sample') + 1] ?? 20));
    random
      .shuffle(shown)
      .slice(0, 100)
      .forEach(({ speaker, name, value, said, given }, at) =>
        console.log(
          `${at + 1} [${given ? 'given' : '-'}] ${speaker.id} ${name}: ${value}\n    said: ${said.slice(0, 260)}\n    profile: ${speaker.given.join(' / ')}`,
        ),
      );
  } else {
    const sentences = speakers.flatMap(speaker => {
      const facts = shown.filter(one => one.speaker === speaker);
      const own = speaker.turns.filter(turn => turn.speaker === 'user').map(turn => turn.text);
      return speaker.given.map(sentence => ({
        kind: toldIn(sentence)[0]?.name ?? 'no rule reads it',
        voiced: own.some(text => voices(text, sentence)),
        found: facts.some(({ value }) => supports(value, sentence)),
      }));
    });
    console.log(`${part}: ${speakers.length} speakers (${refused} refused), ${shown.length} facts, ${sentences.length} given sentences`);
    const rows = [...ATTRIBUTES, 'no rule reads it'].map(kind => {
      const [facts, wanted] = [shown.filter(({ name }) => name === kind), sentences.filter(one => one.kind === kind)];
      return {
        kind,
        facts: facts.length,
        'given by the profile': figure(facts.filter(({ given }) => given).length, facts.length),
        'recall of sentences': figure(wanted.filter(({ found }) => found).length, wanted.length),
        'recall of voiced': figure(wanted.filter(({ found, voiced }) => found && voiced).length, wanted.filter(({ voiced }) => voiced).length),
      };
    });
    console.table(rows.filter(({ facts }, at) => facts > 0 || at === rows.length - 1));
    console.log('precision against the given profile:', figure(shown.filter(({ given }) => given).length, shown.length));
    console.log('recall of given sentences:          ', figure(sentences.filter(({ found }) => found).length, sentences.length));
    console.log(
      'recall of those voiced at all:      ',
      figure(sentences.filter(({ found, voiced }) => found && voiced).length, sentences.filter(({ voiced }) => voiced).length),
    );
    console.log('dropped:', dropped);
  }
}
