import { existsSync, readFileSync } from 'node:fs';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { childSeed } from '../../../src/support/seed.js';

/** People who talked with people playing an assistant; each source is a channel of its own. */
export interface HumanDialogue {
  readonly id: string;
  readonly source: string;
  readonly turns: readonly { readonly speaker: 'user' | 'chatbot'; readonly text: string }[];
}

const FILE = packageFolder('..', 'shared', 'data', 'human-turns', 'dialogues.jsonl');

export const haveHumanDialogues = (): boolean => existsSync(FILE);

/** All dialogues, parted once and for all by a hash of their ids: 400 to measure on, which nobody who writes rules looks at, and the rest to learn from. */
export function humanDialogues(): { readonly measure: readonly HumanDialogue[]; readonly learn: readonly HumanDialogue[] } {
  const all = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as HumanDialogue)
    .map(dialogue => ({ dialogue, order: childSeed(4, dialogue.source, dialogue.id) }))
    .sort((a, b) => a.order - b.order || (a.dialogue.id < b.dialogue.id ? -1 : 1))
    .map(({ dialogue }) => dialogue);
  return { measure: all.slice(0, 400), learn: all.slice(400) };
}
