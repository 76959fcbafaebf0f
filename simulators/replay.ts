import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NO_USAGE } from '../src/model/usage.js';
import type { ConversationRecord } from '../src/record/conversationRecord.js';
import { checkedKeys, givenWords, isObject, isText } from '../src/support/checkedOptions.js';
import { Failure } from '../src/support/failure.js';
import { counted } from '../src/support/text.js';
import { isLeaving } from '../src/transcript/ending.js';
import type { Move, Simulator } from '../src/user/simulator.js';

const EXAMPLE = "replay({ record: 'reports/records/ann-1a2b3c.json' })";

/**
 * Says what the person of a record said, with the plans of then, and ends as it ended; no model is asked, and nobody listens to the
 * chatbot. `record` is a parsed record or the path of a file (a relative one counts from the working directory). A record that
 * cannot be read, and one without utterances, are set-up failures; so is a conversation that goes on longer than one that did
 * not end by leaving.
 */
export function replay(options: { readonly record: string | ConversationRecord }): Simulator {
  checkedKeys('replay', options, ['record'], EXAMPLE);
  const { record: given } = options;
  const isRecord = isText(given) || (isObject(given) && Array.isArray(given['turns']) && isObject(given['simulator']));
  if (!isRecord) throw failed('replay-record', `replay was given ${givenWords(given)} for a record`, `Write: ${EXAMPLE}`);
  let text: string | undefined;
  const fileText = (path: string): string => (text ??= textAt(path));
  let read: Promise<ConversationRecord> | undefined;
  // The schema of records is loaded with the first turn: a configuration is read by every process.
  const record = () =>
    (read ??=
      typeof given === 'string' ? import('../src/record/readRecord.js').then(({ readRecord }) => readRecord(fileText(given), given)) : Promise.resolve(given));
  const simulator = (): Readonly<Record<string, unknown>> => (typeof given === 'string' ? simulatorIn(() => fileText(given)) : given.simulator);
  return {
    get name() {
      const { name } = simulator();
      return isText(name) ? `replay of ${name}` : 'replay';
    },
    get model() {
      const { model } = simulator();
      return isText(model) ? model : 'none';
    },
    get offline() {
      const { offline } = simulator();
      return offline !== false;
    },
    get templateHash() {
      const { templateHash } = simulator();
      return isText(templateHash) ? templateHash : '00000000';
    },
    timeoutMs: 10_000,
    start({ scenario }) {
      return {
        async next(transcript, signal): Promise<Move> {
          signal.throwIfAborted();
          const { id, turns, ending } = await record();
          const said = turns.filter(({ speaker }) => speaker === 'user');
          if (said.length === 0) throw failed('replay-empty', `nobody said anything in the record ${id}`, 'Replay a conversation in which the person spoke.');
          const at = transcript.filter(({ speaker }) => speaker === 'user').length;
          const turn = said[at];
          const plan = turn?.plan ?? { progress: [], intent: 'as recorded', reveal: null, told: null, affect: 'not planned', decision: 'go on' as const };
          if (turn === undefined) {
            if (isLeaving(ending)) return { kind: 'leave', ending, text: null, plan: said.at(-1)?.plan ?? plan, usage: NO_USAGE };
            throw failed(
              'replay-over',
              `the record ${id} holds ${counted(said.length, 'utterance')} and ended by "${ending}", and this conversation goes on`,
              `Give the turn limit of then: maxTurns: ${said.length} (now ${scenario.maxTurns}).`,
            );
          }
          const leaves = at === said.length - 1 && isLeaving(ending) && plan.decision !== 'go on';
          return leaves ? { kind: 'leave', ending, text: turn.text, plan, usage: NO_USAGE } : { kind: 'say', text: turn.text, plan, usage: NO_USAGE };
        },
      };
    },
  };
}

const failed = (code: string, what: string, next: string) => new Failure({ party: 'set-up', code, what, next });

/** Who played, in a record that nobody has checked yet. What is wrong with it is told with the first turn. */
function simulatorIn(text: () => string): Readonly<Record<string, unknown>> {
  try {
    const record: unknown = JSON.parse(text());
    return isObject(record) && isObject(record['simulator']) ? record['simulator'] : {};
  } catch {
    return {};
  }
}

function textAt(path: string): string {
  try {
    return readFileSync(resolve(path), 'utf8');
  } catch (cause) {
    throw new Failure({
      party: 'set-up',
      code: 'record-missing',
      what: `the record ${resolve(path)} cannot be read`,
      next: 'Give the path of a conversation record.',
      cause,
    });
  }
}
