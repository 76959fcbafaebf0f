import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cachedEmbedder } from '../../src/model/cachedEmbedder.js';
import { miniLm } from '../../src/model/miniLm.js';
import { duplicatesByMeaning, SAME_FROM } from '../../src/population/duplicates.js';
import { wilson } from '../../src/statistics/proportion.js';
import { packageFolder } from '../../src/support/packageFolder.js';
import { markdown } from './table.js';

// npx tsx specs/bench/duplicates.ts [--pairs] [<folder with persona-hub/ and synthetic-persona-chat/>]
// Which texts are dropped as the same in other words, and how many of those a test manager would not keep both of, either. Each pair was read
// by one person before the threshold was chosen; the texts themselves may not all be passed on, so a pair is known by its hash.
// --pairs prints them, with their hashes, and marks those nobody has read.

const args = process.argv.slice(2);
const data = args.find(arg => !arg.startsWith('--')) ?? resolve(packageFolder(), '..', 'shared', 'data');

/** A test manager would not keep both. */
const RIGHT = new Set(
  `
    ff5fb9a4 01eb24d6 ad0e3bea aef3a616 c57fc36e bab575ce
    f61755d5 b2b33998 ec166fa9 13859b2c 0fcb259e eabe1970 1d5610c4 3ec94031 a16d03a7 d79e14bf 37da9a37 57068806 158314ab 19e5ddd0
    7f475926 5953ebb6 1d442d3d f00ddefe cfcf70b7 bf78d069 fc4a1e66 375878a4 70ba2930 4c3d9c5b ac4a27a1 64ba1023 c8c988ea f8eb28a8
    c5ab6443 ae26dbeb 17322d2c 80900f8a 9f2d79e2 9ecbbe3a a2346c66 8c530bd1 d175f4e9 0cbee9cd d1e331a9 77f2dc91 99656e70 a7a5624e
    9c7ba72e 7a2e1acd 4d489332 89b0defa 2b47ab73 8ffe1d06 c2935222 91a7dda2 f8479f8a b82002b4 0671cc17 0c8bd467 03b76a92 18366a7e
    756c0a49 bc65cf94 af57868e e5633965 aedcb87a 9be0e616 b16c26a7 51a65c56 b35a6d4f 478f8934 fd385357 cef1ce64 d61b7e85 9c336afc
    c5b83d8f`
    .trim()
    .split(/\s+/u),
);
/** They are two people, or two different facts. */
const WRONG = new Set(
  `
    b7be6bbb
    ce878743 8b153875 2b3b7d6a 9650d520 60d09f57 131a2301 02fbea52 e7faefae aff296d0 20a19dad 36f5c027 a45c2102 bee6923a d7d07f98
    0a555eeb c9c42528 572d6d60 63d6f543 db84aa55 32855d23 67afbe8e efd5cdd3 cca8ed03 88447338 ec8af4bc 04d6c339 61bc4f92 4cf03fa2
    108cb9c6 adcd219b 77a2aa8f 7caf12ba c879fbef c1202270 cb73c887 576a920a de9f9b49 10450fc4 a3bd3edc 446eea4e 3a6f83c8 cb69cb6a
    f8a08943 4c57d182`
    .trim()
    .split(/\s+/u),
);

const hashOf = (a: string, b: string): string => createHash('sha256').update([a, b].sort().join('\n')).digest('hex').slice(0, 8);

function personaHub(): string[] {
  const lines = readFileSync(join(data, 'persona-hub', 'personas-5000.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map(line => (JSON.parse(line) as { persona: string }).persona);
}

/** The sentences that the people of Synthetic-Persona-Chat are described with, each once. */
function personaChat(): string[] {
  const sentences = ['valid', 'test'].flatMap(part => {
    const text = readFileSync(join(data, 'synthetic-persona-chat', `Synthetic-Persona-Chat_${part}.csv`));
    const rows: Record<string, string>[] = parse(text, { columns: true });
    return rows.flatMap(row => ['user 1 personas', 'user 2 personas'].flatMap(column => (row[column] ?? '').split('\n')));
  });
  return [...new Set(sentences.map(sentence => sentence.trim()).filter(sentence => sentence !== ''))].sort();
}

if (!existsSync(data)) throw new Error(`no data at ${data}: name the folder`);
const embedder = cachedEmbedder(miniLm(), packageFolder('node_modules', '.cache', 'usersim', 'vectors'), {
  onProgress: (done, total) => void (process.stderr.isTTY && process.stderr.write(`\r${done} of ${total} vectors`)),
});
const rows: Record<string, string | number>[] = [];
for (const [name, texts, thresholds] of [
  ['persona-hub, 5,000 lines', personaHub(), [0.7, SAME_FROM, 0.9]],
  ['persona-chat, 972 sentences', personaChat(), [0.8, SAME_FROM, 0.9]],
] as const) {
  for (const threshold of thresholds) {
    const started = performance.now();
    const { dropped, toldApart, unread } = await duplicatesByMeaning(texts, embedder, { threshold });
    const pairs = dropped.map(({ at, sameAs, cosine }) => ({
      cosine,
      a: texts[at] ?? '',
      b: texts[sameAs] ?? '',
      hash: hashOf(texts[at] ?? '', texts[sameAs] ?? ''),
    }));
    const right = pairs.filter(({ hash }) => RIGHT.has(hash)).length;
    const judged = right + pairs.filter(({ hash }) => WRONG.has(hash)).length;
    const [low, high] = wilson(right, judged);
    rows.push({
      texts: name,
      'cosine from': threshold.toFixed(2),
      dropped: pairs.length,
      'read by hand': judged,
      right,
      precision: judged === 0 ? 'none dropped' : `${((100 * right) / judged).toFixed(0)} % (${(100 * low).toFixed(0)} to ${(100 * high).toFixed(0)})`,
      'near, told apart': toldApart.length,
      'other scripts': unread,
      s: (performance.now() - started) / 1000,
    });
    if (args.includes('--pairs')) {
      for (const { cosine, a, b, hash } of pairs.sort((x, y) => y.cosine - x.cosine))
        console.log(`${hash} ${RIGHT.has(hash) ? 'right' : WRONG.has(hash) ? 'wrong' : 'unread'} ${cosine.toFixed(3)} | ${a} | ${b}`);
    }
  }
}
console.log(markdown({ title: 'Duplicates by meaning (MiniLM), precision with 95 % Wilson interval', rows, targets: [] }));
