import type { LoggedTurn } from './loggedConversation.js';
import { isRole, personUnsaid, speakerOf, type SpeakerNames } from './speakers.js';

/** A label of at most 40 characters before a colon, maybe in brackets and behind a time: `[12:01] User 1: hello`, `[12/01/24, 10:02:11] User: hello`, `2024-01-12 10:02 - User: hello`, `[User]: hello`, `**Bot:** hello`. */
const LABELLED =
  /^\s{0,20}(?:[[(]?\d{1,4}[-:./,T\d ]{3,24}(?:[AaPp][Mm])?[\])]?[ -]{1,3})?(?:\*\*)?\[?([\p{L}\p{N}][\p{L}\p{M}\p{N} _'’.-]{0,39})\]?(?:\*\*)?\s{0,3}[:：](?:\*\*)?\s?(.*)$/su;

/** A line that begins a turn. Only labels that are known begin one: `Address: ...` inside a message does not. */
export function labelled(
  line: string,
  names: SpeakerNames,
): { readonly speaker: ReturnType<typeof speakerOf>; readonly label: string; readonly text: string } | null {
  const match = LABELLED.exec(line.slice(0, 120));
  if (!match) return null;
  const [head, label = '', shown = ''] = match;
  const speaker = speakerOf(label, names);
  return speaker === undefined ? null : { speaker, label, text: shown + line.slice(head.length) };
}

/** What stands where a speaker's label would, in a text, each once and at most 20. */
export function labelsIn(text: string): string[] {
  const labels = new Set<string>();
  for (const line of text.split('\n')) {
    const label = LABELLED.exec(line.slice(0, 120))?.[1]?.trim();
    if (label !== undefined) labels.add(label);
    if (labels.size === 20) break;
  }
  return [...labels];
}

/** Turns gathered line by line. */
export class TranscriptTurns {
  private readonly texts: { speaker: LoggedTurn['speaker'] | null; lines: string[] }[] = [];
  /** Lines before the first speaker. */
  orphans = 0;
  firstLine: number | null = null;

  constructor(
    private readonly source: string,
    private readonly names: SpeakerNames,
    /** Labels at the beginning of the log, for the failure that asks for one of them. */
    private readonly seen?: readonly string[],
  ) {}

  add(line: string, number: number): void {
    const begun = labelled(line, this.names);
    if (begun?.speaker === 'numbered') throw personUnsaid(this.source, number, begun.label, this.seen?.filter(isRole));
    if (line.trim() !== '') this.firstLine ??= number;
    if (begun) this.texts.push({ speaker: begun.speaker ?? null, lines: [begun.text] });
    else if (this.texts.length > 0) this.texts.at(-1)?.lines.push(line);
    else if (line.trim() !== '') this.orphans++;
  }

  get turns(): LoggedTurn[] {
    return this.texts.flatMap(({ speaker, lines }) => (speaker === null ? [] : [{ speaker, text: lines.join('\n') }]));
  }

  get begun(): boolean {
    return this.texts.length > 0;
  }
}

/** The turns of a whole transcript in one text. */
export function transcriptTurns(text: string, source: string, line: number, names: SpeakerNames): LoggedTurn[] {
  const gathered = new TranscriptTurns(source, names);
  for (const one of text.split(/\r?\n/u)) gathered.add(one, line);
  return gathered.turns;
}

/** Whether a text reads as a transcript: at least two labelled lines. */
export function isTranscript(text: string, names: SpeakerNames): boolean {
  let labels = 0;
  for (const line of text.slice(0, 20_000).split('\n')) if (labelled(line, names) && ++labels === 2) return true;
  return false;
}
