import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ConversationRecord } from '../../../src/record/conversationRecord.js';
import { conversation, profile, replied, ruling, said, verdict } from '../../unit/report/records.js';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** Words that stand in rulings only: the page must know none of them. */
export const SECRET = { reasoning: 'zanzibar reasoning', raw: 'zanzibar raw', model: 'zanzibar-judge-9', because: 'zanzibar because', certainty: 86.375 };

const criteria = ['says when the money will arrive', 'offers a human', 'asks for the booking number twice'];

/** Twelve judged conversations and one computed verdict, as files in a folder. */
export function writeRecords(folder: string, count = 12): void {
  mkdirSync(folder, { recursive: true });
  for (let nth = 0; nth < count; nth++) {
    const leaning = nth % 4 === 0 ? ('not met' as const) : ('met' as const);
    const criterion = criteria[nth % criteria.length] ?? '';
    const judged = verdict({
      criterion,
      negated: nth % 3 === 2,
      outcome: nth % 3 === 2 ? (leaning === 'met' ? 'not met' : 'met') : leaning,
      leaning,
      certainty: SECRET.certainty,
      because: SECRET.because,
      judge: { name: SECRET.model, model: SECRET.model, offline: false },
      rulings: [
        ruling({
          criterion,
          answer: leaning,
          certainty: SECRET.certainty,
          reasoning: SECRET.reasoning,
          raw: SECRET.raw,
          modelRequested: SECRET.model,
          modelReported: SECRET.model,
          templateHash: 'hash0001',
        }),
      ],
    });
    const computed = verdict({ matcher: 'toMention', criterion: 'mentions /x/', certaintyKind: 'computed', judge: null });
    const text = `Refund number ${nth}: it arrives within 7 days. <img src=x onerror="document.title='owned'"><script>document.title='owned'</script>\u202Eevil`;
    const record: ConversationRecord = conversation({
      id: `c${nth}`,
      profile: { ...profile, id: `person-${nth % 5}` },
      turns: [said(1, `hello, this is customer ${nth}, where is my money?`), replied(2, text), said(3, 'thanks'), replied(4, 'You are welcome.')],
      verdicts: nth === 0 ? [judged, computed] : [judged],
    });
    writeFileSync(join(folder, `c${nth}.json`), JSON.stringify(record));
  }
  writeFileSync(join(folder, 'broken.json'), '{ "schemaVersion": 1, "kind": ');
}

export interface Labelling {
  readonly url: string;
  /** What came on standard error before the address. */
  readonly err: () => string;
  readonly out: () => string;
  /** As Ctrl-C does. */
  readonly interrupt: () => void;
  readonly ended: Promise<number | null>;
}

/** Starts `usersim judge label` from source, and waits for its address. */
export async function startLabel(args: readonly string[], folder: string): Promise<Labelling> {
  const tsx = join(REPOSITORY, 'node_modules/tsx/dist/loader.mjs');
  const child = spawn(process.execPath, ['--import', `file://${tsx}`, join(REPOSITORY, 'src/cli/usersim.ts'), 'judge', 'label', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
  });
  let [out, err] = ['', ''];
  const ended = new Promise<number | null>(done => child.on('close', done));
  const url = await new Promise<string>((found, failed) => {
    child.stdout.on('data', chunk => {
      out += String(chunk);
      const address = /http:\S+/.exec(out)?.[0];
      if (address !== undefined) found(address);
    });
    child.stderr.on('data', chunk => (err += String(chunk)));
    void ended.then(code => failed(new Error(`it ended with ${code}: ${err}${out}`)));
  });
  return { url, err: () => err, out: () => out, interrupt: () => void child.kill('SIGINT'), ended };
}

export const rowsIn = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Record<string, unknown>);
