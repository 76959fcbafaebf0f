import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashText } from '../support/seed.js';
import { isSealedCard, simulatorCardSchema, type SimulatorCard } from './simulatorCard.js';

/** What a card is found by: exactly these three. */
export interface CardKey {
  readonly name: string;
  readonly model: string;
  readonly templateHash: string;
}

/** A file among the cards that is none. */
export interface BadCard {
  readonly file: string;
  /** `edited`: its content is not what it was sealed with. */
  readonly why: 'unreadable' | 'edited';
  readonly detail: string;
}

export interface Cards {
  readonly cards: readonly SimulatorCard[];
  readonly bad: readonly BadCard[];
}

const MOST_BYTES = 1_000_000;
const MOST_CARDS = 500;

const shortHash = (text: string): string => hashText(text).toString(16).padStart(8, '0');

/** Readable and safe on any file system; what had to be changed or cut is told apart by a hash. */
function safe(text: string): string {
  const plain = text
    .slice(0, 200)
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/gu, '')
    .slice(0, 60);
  return plain === text ? plain : `${plain === '' ? 'model' : plain}~${shortHash(text)}`;
}

/**
 * `cards/usp-gpt-5-mini-0a1b2c3d-4e5f6a7b.json`, below the folder of a project's simulators. The last part is a hash of all three:
 * names may hold hyphens themselves.
 */
export const cardFile = (folder: string, { name, model, templateHash }: CardKey): string =>
  join(folder, 'cards', `${safe(name)}-${safe(model)}-${safe(templateHash)}-${shortHash(JSON.stringify([name, model, templateHash]))}.json`);

/**
 * All cards of these folders, each looked at once, and what lies among them without being one. A folder that is not there has none.
 * Where two are of the same simulator and day, the one of the folder named first counts.
 */
export function readCards(...folders: readonly string[]): Cards {
  const each = [...new Set(folders)].map(readFolder);
  return { cards: each.flatMap(({ cards }) => cards), bad: each.flatMap(({ bad }) => bad) };
}

function readFolder(folder: string): Cards {
  const place = join(folder, 'cards');
  const files = listed(place).filter(file => file.endsWith('.json'));
  const read = files.slice(0, MOST_CARDS).map(file => readCard(join(place, file), file));
  const more = files.slice(MOST_CARDS).map((file): BadCard => ({ file, why: 'unreadable', detail: `only ${MOST_CARDS} cards of a folder are read` }));
  return { cards: read.flatMap(one => ('why' in one ? [] : [one])), bad: [...read.flatMap(one => ('why' in one ? [one] : [])), ...more] };
}

/** The card in this file, or why it is none. */
export function readCard(path: string, file = basename(path)): SimulatorCard | BadCard {
  const unreadable = (detail: string): BadCard => ({ file, why: 'unreadable', detail: detail.slice(0, 300) });
  try {
    if (statSync(path).size > MOST_BYTES) return unreadable(`longer than ${MOST_BYTES} bytes`);
    const read = simulatorCardSchema.safeParse(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')));
    if (!read.success) return unreadable(`${read.error.issues[0]?.path.join('.') || 'the whole'}: ${read.error.issues[0]?.message ?? 'does not fit'}`);
    return isSealedCard(read.data) ? read.data : { file, why: 'edited', detail: 'its content is not what its hash was made of' };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The card of exactly this simulator, model and version of its prompts; the latest where there are several; null where there is none. */
export function cardFor({ name, model, templateHash }: CardKey, cards: readonly SimulatorCard[]): SimulatorCard | null {
  const own = cards.filter(({ simulator }) => simulator.name === name && simulator.model === model && simulator.templateHash === templateHash);
  return own.sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0))[0] ?? null;
}
