import { dirname } from 'node:path';
import { admitJudge, type Admit } from '../conversation/admitJudge.js';
import type { OnWait } from '../conversation/waiting.js';
import { checksFolder } from '../judge/precheck/checkResult.js';
import type { Held } from './held.js';
import { projectFolder } from './projectFolder.js';

/** Judges are checked once for the whole project: what they knew is kept beside its configuration. */
export const admitting = ({ testInfo, recordFile }: Pick<Held, 'testInfo' | 'recordFile'>, onWait: OnWait): Admit =>
  admitJudge(onWait, {
    folder: checksFolder(projectFolder(testInfo)),
    conversations: async () => (await import('../record/storedTurns.js')).storedTurns(dirname(recordFile)),
    clock: Date.now,
  });
