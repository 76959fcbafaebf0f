import { Failure } from '../support/failure.js';
import type { OpenaiOptions } from './openaiOptions.js';
import { redact } from './redact.js';

/** Where requests go and what they carry, checked. */
export interface Endpoint {
  readonly model: string;
  /** Without a query; ends without a slash. */
  readonly baseURL: string;
  /** The base URL as failures and reports may show it. */
  readonly address: string;
  /** Null when no authorization header is to be sent: the headers given carry the credentials. */
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** True for OpenAI's own hosts and Azure's, whose newer models only know `max_completion_tokens`. */
  readonly hosted: boolean;
  /** What no message may contain. */
  readonly secrets: readonly string[];
}

const OPENAI = 'https://api.openai.com/v1';
/** Local servers want some key and read none. */
const NO_KEY = 'no-key';

const setUp = (code: string, what: string, next: string) => new Failure({ party: 'set-up', code, what, next });

function checkedURL(baseURL: string): URL {
  const url = URL.canParse(baseURL) ? new URL(baseURL) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw setUp(
      'model-base-url-invalid',
      'the base URL of the model is no http or https address',
      'Set OPENAI_BASE_URL (option baseURL) to an address such as http://localhost:11434/v1.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw setUp(
      'model-base-url-invalid',
      `the base URL of the model (${url.host}) holds a user name or password`,
      'Give credentials as apiKey or headers, not inside the base URL.',
    );
  }
  return url;
}

function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    try {
      new Headers({ [name]: value });
    } catch {
      throw setUp(
        'model-header-invalid',
        `the header ${JSON.stringify(name)} for the model cannot be sent`,
        'Look for line breaks and characters outside Latin-1 in its name and value.',
      );
    }
  }
}

/** The endpoint that the options describe. Fails as `set-up` when they describe none. Reads no environment variable. */
export function endpointOf({ model, apiKey, baseURL, headers = {}, query = {} }: OpenaiOptions): Endpoint {
  const key = apiKey?.trim() ?? '';
  const given = baseURL?.trim() ?? '';
  if (model.trim() === '') throw setUp('model-name-missing', 'no model is named', 'Set the option model to a name the endpoint knows, such as gpt-4o-mini.');
  if (key === '' && given === '') {
    throw setUp(
      'model-key-missing',
      `no API key for ${model}, and no other endpoint to ask`,
      'Set OPENAI_API_KEY (option apiKey), or OPENAI_BASE_URL (option baseURL) for a server of your own.',
    );
  }
  if (!/^[\x21-\x7e]*$/.test(key))
    throw setUp(
      'model-key-invalid',
      `the API key for ${model} holds a space or a character no key has`,
      'Set OPENAI_API_KEY (option apiKey) again; look for quotes and line breaks.',
    );
  checkHeaders(headers);
  const url = checkedURL(given === '' ? OPENAI : given);
  const path = url.pathname.replace(/\/+$/, '');
  const allQuery = { ...Object.fromEntries(url.searchParams), ...query };
  const bringsCredentials = Object.keys(headers).some(name => /^(?:authorization|(?:x-)?api-key)$/i.test(name));
  return {
    model,
    baseURL: url.origin + path,
    address: redact(url.origin + path, []),
    apiKey: key !== '' ? key : bringsCredentials ? null : NO_KEY,
    headers,
    query: allQuery,
    hosted: /(?:^|\.)openai\.(?:com|azure\.com)$/.test(url.hostname),
    secrets: [key, ...[...Object.values(headers), ...Object.values(allQuery)].flatMap(value => [value, ...value.split(/\s+/)])],
  };
}
