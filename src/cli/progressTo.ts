import type { ExtractionProgress } from '../extraction/extractPeople.js';
import { counted } from '../support/text.js';

interface Screen {
  readonly err: (text: string) => void;
  readonly tty: boolean;
}

const BAR = 20;

/** How far it is: one line that moves on a terminal, else a line every tenth of the way. `words`: what came of what is done. */
export function progressTo({ err, tty }: Screen, words: readonly [good: string, bad: string] = ['kept', 'refused']) {
  let tenth = 0;
  return {
    show(progress: ExtractionProgress): void {
      const share = progress.total === 0 ? 1 : progress.done / progress.total;
      const line = lineOf(progress, share, words);
      if (tty) err(`\r${line}\u001b[K`);
      else if (Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10);
        err(`${line}\n`);
      }
    },
    end(): void {
      if (tty) err('\r\u001b[K');
    },
  };
}

function lineOf({ kept, refused, calls, tokens }: ExtractionProgress, share: number, [good, bad]: readonly [string, string]): string {
  const full = Math.round(share * BAR);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${Math.floor(share * 100)} %, ${kept} ${good}, ${refused} ${bad}, ${counted(calls, 'call')}, ${counted(tokens, 'token')}`;
}
