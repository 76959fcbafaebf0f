import { basename } from 'node:path';
import { Failure } from '../../support/failure.js';
import { bytesOf } from './bytesOf.js';
import { joinTurns } from './joinTurns.js';
import { megabytes, MOST_LINE_BYTES } from './limits.js';
import { linesOf } from './linesOf.js';
import type { LoggedConversation, RefusedRow } from './loggedConversation.js';
import { sameLabel, speakerMissing, type SpeakerNames } from './speakers.js';
import { labelled, labelsIn, TranscriptTurns } from './transcriptTurns.js';

const RULE = /^\s{0,8}(?:[-=_*#~]\s?){3,200}$/u;

/**
 * How many blank lines part conversations: one, or two where the start of the file shows single turns parted by one.
 * A line of dashes always does.
 */
export function blanksBetween(start: string, names: SpeakerNames): 1 | 2 {
  let [alone, together, before] = [0, 0, true];
  for (const line of start.split(/\r?\n/u)) {
    if (labelled(line, names)) [alone, together] = before ? [alone + 1, together] : [alone, together + 1];
    before = line.trim() === '';
  }
  return alone > together ? 2 : 1;
}

function unlabelled(source: string): Failure {
  return new Failure({
    party: 'set-up',
    code: 'log-unrecognised',
    what: `${source} is no transcript: none of its first lines begins with a speaker`,
    details: [['known', 'lines such as "User: ...", "Customer: ...", "[User]: ..." and "Assistant: ...", "Bot: ...", "Agent: ..."']],
    next: 'Name the speakers as they stand before the colon: --speaker "User 1" --chatbot "Helpdesk"',
  });
}

/** Reads plain transcripts: a labelled line begins a turn, other lines go on with it; blank lines or dashes part conversations. */
export async function* readTranscripts(
  file: string,
  start: string,
  names: SpeakerNames,
  signal?: AbortSignal,
): AsyncGenerator<LoggedConversation | RefusedRow> {
  const source = basename(file);
  const seen = labelsIn(start);
  for (const [option, name] of [
    ['--speaker', names.person],
    ['--chatbot', names.chatbot],
  ] as const)
    if (name !== undefined && seen.length > 0 && seen.length < 20 && !seen.some(label => sameLabel(label, name)))
      throw speakerMissing(source, option, name, seen);
  if (!start.split('\n').some(line => labelled(line, names))) throw unlabelled(source);
  const parting = blanksBetween(start, names);
  let [blanks, length, lost, lines] = [0, 0, '', 0];
  let gathered = new TranscriptTurns(source, names, seen);

  function finish(): (LoggedConversation | RefusedRow)[] {
    const [done, why, long] = [gathered, lost, length > MOST_LINE_BYTES];
    [gathered, length, lost] = [new TranscriptTurns(source, names, seen), 0, ''];
    if (done.firstLine === null && why === '') return [];
    const line = done.firstLine ?? lines;
    if (why !== '') return [{ source, line, reason: why }];
    if (long) return [{ source, line, reason: `is longer than ${megabytes(MOST_LINE_BYTES)}` }];
    if (!done.begun) return [{ source, line, reason: 'has no line that begins with a speaker' }];
    const orphans: RefusedRow[] =
      done.orphans === 0 ? [] : [{ source, line, reason: `${done.orphans} lines stand before the first speaker, and were left out` }];
    const joined = joinTurns(done.turns);
    return [...orphans, 'reason' in joined ? { source, line, reason: joined.reason } : { source, line, person: null, turns: joined.turns }];
  }

  for await (const piece of linesOf(bytesOf(file, signal))) {
    signal?.throwIfAborted();
    lines = piece.line;
    if ('reason' in piece) {
      lost ||= `line ${piece.line} ${piece.reason}`;
      continue;
    }
    const text = piece.text.replace(/\r$/u, '');
    const blank = text.trim() === '';
    if (RULE.test(text)) yield* finish();
    else {
      const begins = !blank && labelled(text, names) !== null;
      if (blanks >= parting && begins) yield* finish();
      length += text.length + 1;
      if (length <= MOST_LINE_BYTES) gathered.add(text, piece.line);
    }
    blanks = blank ? blanks + 1 : 0;
  }
  yield* finish();
}
