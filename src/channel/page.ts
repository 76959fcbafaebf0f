import type { Page } from '@playwright/test';
import { Failure } from '../support/failure.js';
import type { Channel } from './channel.js';
import type { CheckedPageOptions, PageOptions } from './page/options.js';
import { noPage, notOpened, pageFailure, plain } from './page/pageFailures.js';
import { redactUrl } from './redact.js';

const NAVIGATION_MS = 30_000;

function check({ replyTimeoutMs, settleMs }: CheckedPageOptions): void {
  if (replyTimeoutMs > 0 && replyTimeoutMs < 2 ** 31 && settleMs >= 0 && settleMs < replyTimeoutMs) return;
  throw new Failure({
    party: 'set-up',
    code: 'options-invalid',
    what: 'inPage needs replyTimeoutMs above settleMs, and settleMs of at least 0',
    details: [['asked', `replyTimeoutMs ${replyTimeoutMs}, settleMs ${settleMs}`]],
    next: 'leave them out for 30000 and 400 milliseconds',
  });
}

async function goTo(page: Page, url: string): Promise<void> {
  const response = await page.goto(url, { timeout: NAVIGATION_MS }).catch((error: unknown) => {
    if (page.isClosed()) throw pageFailure(error, 'opening the chatbot', { page, first: true, crashed: false });
    const relative = /invalid url/i.test(plain(error));
    throw notOpened(redactUrl(url), relative ? 'the url is relative and no baseURL is set' : redactUrl(plain(error)), null);
  });
  const status = response?.status() ?? null;
  if (status !== null && status >= 400) throw notOpened(redactUrl(page.url()), `status ${status}`, status);
}

/**
 * A chatbot in a web page. Finds input, send button and replies by itself on a plain page; locators can be given.
 * Creating it does nothing; what is missing shows, as a Failure of party `set-up`, when a conversation opens.
 */
export function inPage(options: PageOptions = {}): Channel {
  const checked: CheckedPageOptions = { ...options, replyTimeoutMs: options.replyTimeoutMs ?? 30_000, settleMs: options.settleMs ?? 400 };
  const address = options.url === undefined ? "the test's own page" : redactUrl(options.url);
  const shown = (name: string, value: unknown) => (name === 'url' ? address : typeof value === 'function' ? '(function)' : value);
  return {
    kind: 'page',
    address,
    settings: Object.fromEntries(
      Object.entries(checked)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, shown(name, value)]),
    ),
    needsPage: true,
    replyTimeoutMs: checked.replyTimeoutMs,
    open: async ({ page, baseURL }) => {
      check(checked);
      if (page === undefined) throw noPage();
      if (options.url !== undefined)
        await goTo(page, baseURL === undefined || /^[a-z][a-z0-9+.-]*:/i.test(options.url) ? options.url : new URL(options.url, baseURL).href);
      // Loaded when a page is opened: most specs talk over HTTP.
      const { openPageLine } = await import('./page/pageLine.js');
      return openPageLine(page, checked);
    },
  };
}
