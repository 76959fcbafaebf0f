import { offline } from '../conversation/offline.js';
import type { Model } from '../model/model.js';
import { openai } from '../model/openai.js';
import type { OpenaiOptions } from '../model/openaiOptions.js';

/** The model the environment names: offline by rules unless USERSIM_MODEL is set, whatever keys there are. */
export function modelFrom(
  { USERSIM_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL }: Readonly<Record<string, string | undefined>>,
  more: Pick<OpenaiOptions, 'timeoutMs'> = {},
): Model {
  if (!USERSIM_MODEL) return offline();
  return openai({
    ...more,
    model: USERSIM_MODEL,
    ...(OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}),
    ...(OPENAI_BASE_URL ? { baseURL: OPENAI_BASE_URL } : {}),
  });
}

/** The model that judges: USERSIM_JUDGE_MODEL, else the one that plays; offline by rules where neither is named. */
export const judgeModelFrom = (env: Readonly<Record<string, string | undefined>>, more: Pick<OpenaiOptions, 'timeoutMs'> = {}): Model =>
  modelFrom({ ...env, USERSIM_MODEL: env['USERSIM_JUDGE_MODEL'] || env['USERSIM_MODEL'] }, more);
