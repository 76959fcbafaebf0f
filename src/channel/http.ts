import { Failure } from '../support/failure.js';
import type { Channel } from './channel.js';
import type { CheckedOptions } from './http/httpLine.js';
import type { HttpOptions } from './http/options.js';
import { placesIn, unknownPlaces } from './http/template.js';
import { redactData, redactUrl } from './redact.js';

const optionsInvalid = (what: string, asked: string, next: string) =>
  new Failure({ party: 'set-up', code: 'options-invalid', what, details: [['asked', asked]], next });

/** Finds what could never work before anything is sent. */
function check({ url, method, body, headers, replyTimeoutMs, session }: CheckedOptions): void {
  if (typeof url !== 'string' || url === '') throw optionsInvalid('overHttp was given no url', `url: ${String(url)}`, "say overHttp({ url: '/api/chat' })");
  if (!(replyTimeoutMs > 0 && replyTimeoutMs < 2 ** 31)) {
    throw optionsInvalid('replyTimeoutMs must be a number of milliseconds above 0', `replyTimeoutMs: ${replyTimeoutMs}`, 'leave it out for 30000');
  }
  const [unknown] = unknownPlaces([url, headers, typeof body === 'function' ? null : body, session]);
  if (unknown !== undefined) {
    throw optionsInvalid(
      `nothing fills {{${unknown}}} in the options of overHttp`,
      `{{${unknown}}}`,
      'use {{message}}, {{session}}, {{person}} or {{messages}}, or give body as a function',
    );
  }
  const bodiless = /^(GET|HEAD)$/i.test(method);
  const said = placesIn(bodiless ? url : [url, body]);
  if ((bodiless || (body !== undefined && typeof body !== 'function')) && !said.includes('message') && !said.includes('messages')) {
    throw optionsInvalid(
      'the utterance would never reach the chatbot: no {{message}} in what is sent',
      bodiless ? `${method} ${redactUrl(url)}` : 'body',
      "put {{message}} where the utterance belongs, such as body: { text: '{{message}}' }",
    );
  }
}

const shown = (value: unknown) => (typeof value === 'function' ? '(function)' : redactData(value));

/**
 * A chatbot behind an HTTP endpoint: JSON, plain text or server-sent events.
 * Creating it does nothing; wrong options show, as a Failure of party `set-up`, when a conversation opens.
 */
export function overHttp(options: HttpOptions): Channel {
  const checked: CheckedOptions = {
    ...options,
    method: options.method ?? 'POST',
    headers: options.headers ?? {},
    history: options.history ?? 'server',
    stream: options.stream ?? 'auto',
    replyTimeoutMs: options.replyTimeoutMs ?? 30_000,
  };
  const { url, headers, session, ...rest } = checked;
  const address = redactUrl(String(url));
  /** Origins that answered a conversation of this channel: one worker's memory. Address, key and body are right there. */
  const answered = new Set<string>();
  return {
    kind: 'http',
    address,
    settings: {
      url: address,
      headers: Object.keys(headers),
      ...(session === undefined
        ? {}
        : { session: { ...(redactData(session) as object), ...(session.url === undefined ? {} : { url: redactUrl(session.url) }) } }),
      ...Object.fromEntries(
        Object.entries(rest)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, shown(value)]),
      ),
    },
    needsPage: false,
    replyTimeoutMs: checked.replyTimeoutMs,
    open: async context => {
      check(checked);
      // Loaded when a line is opened: every process that reads the configuration comes as far as here.
      const { openHttpLine } = await import('./http/httpLine.js');
      return openHttpLine(checked, context, answered);
    },
  };
}
