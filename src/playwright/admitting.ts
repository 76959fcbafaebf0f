import { dirname, join } from 'node:path';
import { admitJudge, type Admit } from '../conversation/admitJudge.js';
import type { OnWait } from '../conversation/waiting.js';
import type { Held } from './held.js';
import { projectFolder } from './projectFolder.js';

/** Judges are checked once for the whole project: what they knew is kept in `node_modules/.cache/usersim/judge-checks` beside its configuration. */
export const admitting = ({ testInfo, recordFile }: Pick<Held, 'testInfo' | 'recordFile'>, onWait: OnWait): Admit =>
  admitJudge(onWait, {
    folder: join(projectFolder(testInfo), 'node_modules', '.cache', 'usersim', 'judge-checks'),
    conversations: async () => (await import('../record/storedTurns.js')).storedTurns(dirname(recordFile)),
    clock: Date.now,
  });
