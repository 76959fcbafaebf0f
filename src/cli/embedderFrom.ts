import { basename, dirname, join, resolve } from 'node:path';
import { cachedEmbedder } from '../model/cachedEmbedder.js';
import type { Embedder } from '../model/embedder.js';
import { miniLm } from '../model/miniLm.js';
import { openaiEmbeddings } from '../model/openaiEmbeddings.js';
import { Failure } from '../support/failure.js';
import { packageFolder } from '../support/packageFolder.js';

/** `node_modules/.cache/usersim/vectors`: goes when node_modules goes. */
function vectorFolder(): string {
  const ours = packageFolder();
  const modules = basename(dirname(ours)) === 'node_modules' ? dirname(ours) : join(ours, 'node_modules');
  return join(modules, '.cache', 'usersim', 'vectors');
}

const uncached = (name: string, { OPENAI_API_KEY, OPENAI_BASE_URL }: Readonly<Record<string, string | undefined>>): Embedder => {
  if (name === 'minilm') return miniLm();
  const model = /^openai:(.+)$/.exec(name)?.[1];
  if (model !== undefined)
    return openaiEmbeddings({ model, ...(OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}), ...(OPENAI_BASE_URL ? { baseURL: OPENAI_BASE_URL } : {}) });
  throw new Failure({
    party: 'set-up',
    code: 'arguments',
    what: `--embedder is "${name}"`,
    next: 'Say minilm, which runs offline, or openai:<model>, with OPENAI_API_KEY or OPENAI_BASE_URL.',
  });
};

/** The embedder the command line names (`minilm`, `openai:<model>`), its vectors cached. Trouble with the cache is told on standard error. */
export function embedderFrom(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  cache: string | undefined,
  onProgress: (done: number, total: number) => void,
): Embedder {
  return cachedEmbedder(uncached(name, env), cache === undefined ? vectorFolder() : resolve(cache), {
    onProgress,
    onTrouble: what => process.stderr.write(`${what}\n`),
  });
}
