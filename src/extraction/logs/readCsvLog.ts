import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { findColumns, delimiterOf, type CsvColumns, type Places } from './csvColumns.js';
import { csvRows } from './csvRows.js';
import { joinTurns } from './joinTurns.js';
import { MOST_GROUPED_BYTES, MOST_TEXT, MOST_TURNS } from './limits.js';
import { hashPerson, type LoggedConversation, type LoggedTurn, type RefusedRow } from './loggedConversation.js';
import { personUnsaid, speakerOf, type SpeakerNames } from './speakers.js';
import { transcriptTurns } from './transcriptTurns.js';

type Row = LoggedConversation | RefusedRow;

interface Open {
  readonly line: number;
  person: string | null;
  reason: string | null;
  length: number;
  readonly turns: LoggedTurn[];
}

function finished(open: Open, source: string): Row {
  const joined = open.reason === null ? joinTurns(open.turns) : { reason: open.reason };
  return 'reason' in joined ? { source, line: open.line, reason: joined.reason } : { source, line: open.line, person: open.person, turns: joined.turns };
}

/** Where a cell holds an unquoted separator, what belongs where is unknown. */
const TOO_WIDE = 'has a line with more cells than the header: quote what holds a separator';

const hashed = (cells: readonly string[], column: number | null): string | null => {
  const id = column === null ? '' : (cells[column] ?? '').trim();
  return id === '' ? null : hashPerson(id);
};

/** Conversations of a table with a turn a row, grouped by their id. */
class Conversations {
  readonly open = new Map<string, Open>();
  private readonly closed = new Set<string>();

  constructor(
    private readonly places: Places & { kind: 'turns' },
    private readonly names: SpeakerNames,
    private readonly source: string,
    /** The table is small: its conversations may be mingled. */
    private readonly mingled: boolean,
  ) {}

  *add(cells: readonly string[], line: number, wide: boolean): Generator<Row> {
    const { places, source } = this;
    const id = (cells[places.conversation] ?? '').trim();
    if (id === '') {
      yield { source, line, reason: 'has no conversation id' };
      return;
    }
    if (!this.mingled && !this.open.has(id)) {
      yield* this.finish();
      const key = hashPerson(id);
      if (this.closed.has(key)) {
        yield { source, line, reason: 'belongs to a conversation that stands further up; sort a large table by conversation' };
        return;
      }
      this.closed.add(key);
    }
    const open = this.open.get(id) ?? { line, person: null, reason: null, length: 0, turns: [] };
    this.open.set(id, open);
    const label = cells[places.speaker] ?? '';
    // A table has roles of its own: the name of a speaker in other logs does not undo them.
    const speaker = speakerOf(label, this.names) ?? speakerOf(label, {});
    if (speaker === 'numbered') throw personUnsaid(source, line, label);
    if (speaker === undefined) open.reason ??= `line ${line} has the speaker "${label.slice(0, 40)}", which is neither the user nor the chatbot`;
    if (wide) open.reason ??= TOO_WIDE;
    const text = cells[places.text] ?? '';
    open.length += text.length;
    if (open.length > MOST_TEXT) open.reason ??= `has more than ${MOST_TEXT.toLocaleString('en')} characters`;
    if (open.turns.length >= MOST_TURNS) open.reason ??= `has more than ${MOST_TURNS} turns`;
    if (speaker === 'user') {
      const person = hashed(cells, places.person);
      if (person !== null && open.person !== null && person !== open.person) open.reason ??= 'has the user ids of different people';
      open.person ??= person;
    }
    if (speaker && open.reason === null) open.turns.push({ speaker, text });
  }

  *finish(): Generator<Row> {
    for (const open of this.open.values()) yield finished(open, this.source);
    this.open.clear();
  }
}

/** Reads a table: a turn a row with conversation id, speaker and text, or a whole transcript in one cell of a row. */
export async function* readCsvLog(file: string, start: string, columns: CsvColumns, names: SpeakerNames, signal?: AbortSignal): AsyncGenerator<Row> {
  const source = basename(file);
  let refused = false;
  let header: readonly string[] | null = null;
  let places: Places | null = null;
  let conversations: Conversations | null = null;
  for await (const row of csvRows(file, delimiterOf(start.split('\n', 1)[0] ?? ''), signal)) {
    signal?.throwIfAborted();
    if ('reason' in row) {
      refused = true;
      yield { source, ...row };
      continue;
    }
    const { line, cells } = row;
    if (header === null) {
      header = cells;
      continue;
    }
    places ??= findColumns(header, cells, columns, names, source);
    const wide = cells.slice(header.length).some(cell => cell.trim() !== '');
    if (wide && places.kind === 'transcripts') yield { source, line, reason: TOO_WIDE };
    else if (places.kind === 'transcripts') {
      const joined = joinTurns(transcriptTurns(cells[places.transcript] ?? '', source, line, names));
      yield 'reason' in joined ? { source, line, reason: joined.reason } : { source, line, person: hashed(cells, places.person), turns: joined.turns };
    } else {
      conversations ??= new Conversations(places, names, source, statSync(file).size <= MOST_GROUPED_BYTES);
      yield* conversations.add(cells, line, wide);
    }
  }
  if (conversations) yield* conversations.finish();
  if (places === null && !refused) yield { source, line: 1, reason: 'the table has a header and no rows' };
}
