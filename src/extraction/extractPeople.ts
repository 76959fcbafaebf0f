import type { Model } from '../model/model.js';
import type { Profile } from '../profile/profile.js';
import { childSeed } from '../support/seed.js';
import { inPool } from '../support/inPool.js';
import { noJournal, type Journal } from './journal.js';
import type { LoggedConversation, RefusedRow } from './logs/loggedConversation.js';
import { keepMany } from './keepMany.js';
import { factsOf } from './onePerson.js';
import { readPeople, type LoggedPerson, type People } from './people.js';
import type { SensitiveGroup } from './privacy/sensitive.js';
import { promptsFor } from './prompts.js';
import type { Extracted, StageOptions } from './stages/extract.js';
import { refusedFor, type ExtractionSummary } from './summary.js';
import { addCounts, addUsage, NO_USAGE } from './tally.js';
import { writeUp } from './writeUp.js';

export interface ExtractionOptions {
  readonly model: Model;
  readonly signal: AbortSignal;
  /** How many people must share what could lead to one of them. Default 5. */
  readonly k?: number;
  /** Groups of sensitive attributes that are kept. Default none. */
  readonly sensitive?: readonly SensitiveGroup[];
  /** People at once, 1 to 64. Default 4. */
  readonly concurrency?: number;
  /** The language the logs are in (BCP 47); null, the default: as the model says, and offline English. */
  readonly language?: string | null;
  /** Words of one's own that count as personal. */
  readonly terms?: readonly string[];
  /** First word of every id. Default `person`. */
  readonly idPrefix?: string;
  /** Rows read at most; null, the default: all. */
  readonly limit?: number | null;
  readonly seed?: number;
  /** Characters of a conversation that a prompt shows. Default 48,000. */
  readonly promptCharacters?: number;
  readonly journal?: Journal;
  readonly onProgress?: (progress: ExtractionProgress) => void;
}

/** How far an extraction is. People are counted twice: read, then described. */
export interface ExtractionProgress {
  readonly done: number;
  readonly total: number;
  readonly kept: number;
  readonly refused: number;
  readonly calls: number;
  readonly tokens: number;
}

export interface Extraction {
  readonly profiles: readonly Profile[];
  readonly summary: ExtractionSummary;
}

/**
 * From conversations to implicit profiles, after USP (ACL 2025, section 3): what the turns show is extracted, checked against them, made
 * coarse enough that `k` people share it, and only then described. Everything personal is taken out of all rows before the first call.
 * Rejects with the model's Failure, or the signal's reason; what is done by then stands in the journal.
 */
export async function extractPeople(rows: AsyncIterable<LoggedConversation | RefusedRow>, options: ExtractionOptions): Promise<Extraction> {
  const { model, signal, k = 5, concurrency = 4, journal = noJournal(), sensitive = [] } = options;
  const read = await readPeople(rows, { terms: options.terms ?? [], limit: options.limit ?? null, signal });
  const stage: Omit<StageOptions, 'seed'> = {
    model,
    signal,
    render: await promptsFor(model),
    language: options.language ?? null,
    promptCharacters: options.promptCharacters ?? 48_000,
  };
  const seedOf = (person: LoggedPerson) => childSeed(options.seed ?? 1, person.key);
  const progress = progressOf(read, options.onProgress);
  const facts = async (person: LoggedPerson) => {
    const extracted = await factsOf(person, { ...stage, seed: seedOf(person) }, journal);
    progress.done(extracted, false);
    return { person, extracted };
  };
  const shown = await inPool(read.people, concurrency, facts, signal);
  const chosen = shown.map(({ person, extracted }) => keepMany(person, extracted, sensitive));
  for (const { refused: reason } of chosen) if (reason !== null) progress.done({ usage: NO_USAGE }, true);
  const { profiles, refused, generalised, usage } = await writeUp(chosen, {
    k,
    concurrency,
    journal,
    stageOf: person => ({ ...stage, seed: seedOf(person) }),
    by: model.offline ? 'offline rules' : model.name,
    idPrefix: options.idPrefix ?? 'person',
    onDone: progress.done,
  });
  const all = [...read.refused, ...refused];
  return { profiles, summary: summaryOf() };

  function summaryOf(): ExtractionSummary {
    return {
      schemaVersion: 1,
      kind: 'extraction summary',
      by: model.offline ? 'offline rules' : model.name,
      rows: { read: read.rowsRead, kept: read.rowsRead - all.length, refused: all.length },
      people: { found: read.people.length, kept: profiles.length },
      refused: refusedFor(all),
      attributes: {
        kept: profiles.reduce((sum, { objective, subjective }) => sum + [...Object.values(objective), ...Object.values(subjective)].filter(Boolean).length, 0),
        dropped: chosen.map(({ dropped }) => dropped).reduce(addCounts, {}),
      },
      replaced: read.replaced,
      generalised,
      k,
      turnsLeftOut: read.turnsLeftOut,
      resumed: journal.found,
      usage: addUsage(shown.map(({ extracted }) => extracted.usage).reduce(addUsage, NO_USAGE), usage),
    };
  }
}

function progressOf(read: People, tell: ExtractionOptions['onProgress']) {
  const total = read.people.length * 2;
  let [done, kept, refused, calls, tokens] = [0, 0, read.refused.length, 0, 0];
  return {
    done({ usage }: Pick<Extracted, 'usage'>, isRefused: boolean, isKept = false): void {
      done += 1;
      refused += isRefused ? 1 : 0;
      kept += isKept ? 1 : 0;
      calls += usage.calls;
      tokens += usage.promptTokens + usage.completionTokens;
      tell?.({ done: Math.min(done, total), total, kept, refused, calls, tokens });
    },
  };
}
