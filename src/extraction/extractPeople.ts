import type { Model } from '../model/model.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import type { Profile } from '../profile/profile.js';
import { childSeed } from '../support/seed.js';
import { inPool } from '../support/inPool.js';
import { pause } from '../support/pause.js';
import { fileNameShown } from './fileNameShown.js';
import { noJournal, type Journal } from './journal.js';
import type { LoggedConversation, RefusedRow } from './logs/loggedConversation.js';
import { keepShared } from './keepMany.js';
import { factsOf } from './onePerson.js';
import { readPeople, type LoggedPerson, type People } from './people.js';
import type { SensitiveGroup } from '../profile/sensitiveGroups.js';
import { promptsFor } from './prompts.js';
import type { Extracted, StageOptions } from './stages/extract.js';
import { refusedFor, type ExtractionSummary } from './summary.js';
import { addCounts } from './tally.js';
import { writeUp } from './writeUp.js';

export interface ExtractionOptions {
  readonly model: Model;
  readonly signal: AbortSignal;
  /** What the hashes of evidence are made with: who has it and the log can check them, who has not cannot guess. Never beside the corpus. */
  readonly evidenceKey: string;
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
  const { model, signal, k = 5, concurrency = 4, journal = noJournal(), sensitive = [], evidenceKey } = options;
  const breathe = () => pause(signal);
  const read = await readPeople(rows, { terms: options.terms ?? [], limit: options.limit ?? null, signal });
  const stage: Omit<StageOptions, 'seed'> = {
    model,
    signal,
    render: await promptsFor(model),
    language: options.language ?? null,
    promptCharacters: options.promptCharacters ?? 48_000,
  };
  const names = new Map<string, string>();
  const seedOf = (person: LoggedPerson) => childSeed(options.seed ?? 1, person.key);
  const progress = progressOf(read, options.onProgress);
  const facts = async (person: LoggedPerson) => {
    await breathe();
    const extracted = await factsOf(person, { ...stage, seed: seedOf(person) }, journal, sensitive);
    progress.done(extracted, { done: 1, refused: 0, kept: 0 });
    return { person, extracted };
  };
  const shown = await inPool(read.people, concurrency, facts, signal);
  const { candidates: chosen, cut, sceneDropped } = await keepShared(shown, { k, sensitive, evidenceKey, breathe });
  for (const { refused: reason } of chosen) if (reason !== null) progress.done({ usage: NO_USAGE }, { done: 1, refused: 1, kept: 0 });
  const { profiles, refused, generalised, kept, dropped, sceneLost, usage } = await writeUp(chosen, {
    k,
    concurrency,
    signal,
    journal,
    stageOf: person => ({ ...stage, seed: seedOf(person) }),
    by: model.offline ? 'offline rules' : model.name,
    idPrefix: options.idPrefix ?? 'person',
    sensitive,
    evidenceKey,
    onDone: progress.done,
  });
  const all = [...read.refused, ...refused].map(row => ({ ...row, source: shownAs(row.source) }));
  return { profiles, summary: summaryOf() };

  function shownAs(source: string): string {
    const shownName = names.get(source) ?? fileNameShown(source, options.terms);
    names.set(source, shownName);
    return shownName;
  }

  function summaryOf(): ExtractionSummary {
    return {
      schemaVersion: 1,
      kind: 'extraction summary',
      by: model.offline ? 'offline rules' : model.name,
      rows: { read: read.rowsRead, kept: read.rowsRead - all.length, refused: all.length },
      people: { found: read.people.length, kept: profiles.length, toldApartBy: read.toldApartBy },
      nearTwins: read.nearTwins,
      refused: refusedFor(all),
      refusedRows: all,
      attributes: { proposed: shown.reduce((sum, { extracted }) => sum + extracted.proposed, 0), kept, dropped },
      alsoDropped: shown
        .map(({ extracted }) => extracted.alsoDropped)
        .reduce(addCounts, {
          ...(sceneDropped > 0 ? { 'scene: only a few share it': sceneDropped } : {}),
          ...(sceneLost > 0 ? { 'scene: says what was made coarse': sceneLost } : {}),
        }),
      replaced: read.replaced,
      generalised: cut > 0 ? { ...generalised, 'free words: cut': cut } : generalised,
      k,
      turnsLeftOut: read.turnsLeftOut,
      resumed: journal.found,
      usage: usageOf(shown.map(({ extracted }) => extracted.usage).reduce(usageOf, NO_USAGE), usage),
    };
  }
}

function progressOf(read: People, tell: ExtractionOptions['onProgress']) {
  const total = read.people.length * 2;
  let [done, kept, refused, calls, tokens] = [0, 0, read.refused.length, 0, 0];
  return {
    done({ usage }: Pick<Extracted, 'usage'>, more: { readonly done: number; readonly refused: number; readonly kept: number }): void {
      done += more.done;
      refused += more.refused;
      kept += more.kept;
      calls += usage.calls;
      tokens += usage.promptTokens + usage.completionTokens;
      tell?.({ done: Math.min(done, total), total, kept, refused, calls, tokens });
    },
  };
}
