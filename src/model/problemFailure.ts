import { Failure, type FailureFacts } from '../support/failure.js';
import { counted, cut } from '../support/text.js';
import type { Problem } from './chatAnswer.js';
import type { Endpoint } from './endpoint.js';
import { redact } from './redact.js';

/** What is known about the call that failed. */
export interface Circumstances {
  readonly endpoint: Endpoint;
  readonly attempts: number;
  /** True once this endpoint has given a completion: from then on, its set-up is not in doubt. */
  readonly hasAnswered: boolean;
  /** True when it refused the one kind of `response_format` that the options allow. */
  readonly formatRefused: boolean;
}

type Words = Pick<FailureFacts, 'party' | 'code' | 'what' | 'next'>;

const seconds = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`);
const NOT_AN_ENDPOINT = 'Is this an OpenAI-compatible endpoint? The base URL (OPENAI_BASE_URL, option baseURL) usually ends in /v1.';

function refusedWords(status: number, text: string, who: string, { endpoint, formatRefused }: Circumstances, tries: string): Words {
  const { model, address } = endpoint;
  if (status === 401 || status === 403) {
    return {
      party: 'set-up',
      code: 'model-key-refused',
      what: `${address} refused the API key for ${model} (${status})`,
      next: 'Check OPENAI_API_KEY (option apiKey): is it valid, and may it use this model?',
    };
  }
  if (status === 404 || /model_not_found|model\W{1,9}(?:\S{1,99}\W{1,9})?(?:does not exist|not found)/i.test(text)) {
    return {
      party: 'set-up',
      code: 'model-unknown',
      what: `${address} knows no model ${model}, or is no model endpoint (${status})`,
      next: `Check the model's name. ${NOT_AN_ENDPOINT}`,
    };
  }
  if (status === 405) return { party: 'set-up', code: 'model-not-an-endpoint', what: `${address} takes no chat completions (405)`, next: NOT_AN_ENDPOINT };
  if (formatRefused) {
    return {
      party: 'set-up',
      code: 'model-format-refused',
      what: `${who} takes no response_format of the kind asked for (${status})`,
      next: "Set structured: 'auto', so that another kind is tried.",
    };
  }
  if (status === 429) {
    const spent = text.includes('insufficient_quota');
    return {
      party: 'model',
      code: spent ? 'model-quota-spent' : 'model-busy',
      what: `${who} ${spent ? 'refused: the quota is spent' : 'had too many requests'} (429, ${tries})`,
      next: spent ? 'Check plan and billing with the provider.' : 'Run fewer conversations at once, or wait.',
    };
  }
  if (status >= 500 || status === 408 || status === 409)
    return {
      party: 'model',
      code: 'model-unavailable',
      what: `${who} failed with status ${status} (${tries})`,
      next: 'Try again; the endpoint is at fault, not the chatbot.',
    };
  return {
    party: 'model',
    code: 'model-refused',
    what: `${who} refused the request (${status})`,
    next: 'Its own words are above. A prompt that is too long is a frequent reason.',
  };
}

function words(problem: Problem, circumstances: Circumstances): Words {
  const { endpoint, attempts, hasAnswered } = circumstances;
  const { model, address } = endpoint;
  const who = `${model} at ${address}`;
  const tries = counted(attempts, 'attempt');
  switch (problem.kind) {
    case 'refused':
      return refusedWords(problem.status, problem.text, who, circumstances, tries);
    case 'timed out':
      return {
        party: 'model',
        code: 'model-timed-out',
        what: `${who} did not answer within ${seconds(problem.afterMs)} (${tries})`,
        next: 'Raise timeoutMs when the model is only slow.',
      };
    case 'connection lost':
      return {
        party: 'model',
        code: 'model-connection-lost',
        what: `${who} broke the connection (${tries})`,
        next: 'Try again; look at the log of the endpoint.',
      };
    case 'nobody there':
      return hasAnswered
        ? {
            party: 'model',
            code: 'model-unreachable',
            what: `${who} can no longer be reached (${tries})`,
            next: 'It answered before: look at the endpoint and at the network.',
          }
        : {
            party: 'set-up',
            code: 'model-unreachable',
            what: `nobody answers at ${address} (${tries})`,
            next: 'Start the model server, or set OPENAI_BASE_URL (option baseURL) to where it listens.',
          };
    case 'no completion':
      return hasAnswered
        ? {
            party: 'model',
            code: 'model-no-completion',
            what: `${who} answered with something that is no completion`,
            next: 'It did better before: look at the endpoint, or at the proxy in front of it.',
          }
        : { party: 'set-up', code: 'model-not-an-endpoint', what: `${address} answers, but not as a model does`, next: NOT_AN_ENDPOINT };
  }
}

/** The failure a problem amounts to: whose fault, in words, without secrets. */
export function problemFailure(problem: Problem, circumstances: Circumstances): Failure {
  const { secrets } = circumstances.endpoint;
  const said = 'text' in problem ? problem.text : 'why' in problem ? problem.why : '';
  const label = 'text' in problem ? 'it said' : 'why';
  const shown = cut(redact(said.replace(/\s+/g, ' ').trim(), secrets), 300);
  return new Failure({ ...words(problem, circumstances), ...(shown !== '' && { details: [[label, shown]] }) });
}
