/** One server-sent event. */
export interface SseEvent {
  /** `message` where the stream names none. */
  readonly event: string;
  readonly data: string;
}

export interface SseReader {
  /** Takes bytes in any cut and gives the events they complete. */
  push(bytes: Uint8Array): SseEvent[];
  /**
   * The event the stream stopped in, if any. The standard throws it away; sloppy servers leave out the last blank line,
   * so whoever reads the stream decides.
   */
  end(): SseEvent | null;
}

/** Reads server-sent events as the HTML standard says: split UTF-8, BOM, CR, LF and CRLF, comments, data over several lines. */
export function sseReader(): SseReader {
  const decoder = new TextDecoder();
  /** Pieces of the line that has no end yet; put together once, however many there are. */
  let pending: string[] = [];
  let carriageReturn = '';
  let name = '';
  let data: string[] = [];

  const flush = (): SseEvent | null => {
    const event = data.length === 0 ? null : { event: name || 'message', data: data.join('\n') };
    name = '';
    data = [];
    return event;
  };
  const field = (line: string) => {
    const colon = line.indexOf(':');
    const key = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
    if (key === 'data') data.push(value);
    else if (key === 'event') name = value;
  };
  const lines = (text: string, atEnd: boolean): SseEvent[] => {
    const events: SseEvent[] = [];
    const fresh = `${carriageReturn}${text}`;
    let from = 0;
    // A CR at the very end may be half of a CRLF: it waits for the next bytes.
    carriageReturn = !atEnd && fresh.endsWith('\r') ? '\r' : '';
    const whole = carriageReturn === '' ? fresh : fresh.slice(0, -1);
    for (const match of whole.matchAll(/\r\n|\n|\r/g)) {
      const line = pending.join('') + whole.slice(from, match.index);
      pending = [];
      from = match.index + match[0].length;
      const event = line === '' ? flush() : (field(line), null);
      if (event !== null) events.push(event);
    }
    if (from < whole.length) pending.push(whole.slice(from));
    return events;
  };
  return {
    push: bytes => lines(decoder.decode(bytes, { stream: true }), false),
    end: () => {
      const [last] = lines(decoder.decode(), true);
      if (pending.length > 0) field(pending.join(''));
      pending = [];
      return last ?? flush();
    },
  };
}
