import type { SpeakingModel } from './model.js';
import type { OpenaiOptions } from './openaiOptions.js';
import { longestWait } from './sendPatiently.js';

/**
 * A model behind any OpenAI-compatible chat completions endpoint, hosted or local. Making one reads nothing and cannot fail;
 * what is wrong shows at the first call. No other model ever answers in its place. An interrupted call rejects with the
 * signal's reason; see {@link Model} for the rest.
 */
export function openai(options: OpenaiOptions): SpeakingModel {
  const { model, timeoutMs = 60_000, retries = 2, answersAs = [] } = options;
  const whole = longestWait({ retries, timeoutMs });
  let session: Promise<Pick<SpeakingModel, 'complete' | 'speak'>> | undefined;
  // Loaded with the first call: every process that reads the configuration makes a model.
  const open = () => (session ??= import('./openaiSession.js').then(({ openaiSession }) => openaiSession(options, whole)));
  return {
    name: model,
    offline: false,
    timeoutMs: whole,
    answersAs: typeof answersAs === 'string' ? [answersAs] : answersAs,
    complete: async request => {
      request.signal.throwIfAborted();
      return (await open()).complete(request);
    },
    speak: async request => {
      request.signal.throwIfAborted();
      return (await open()).speak(request);
    },
  };
}
