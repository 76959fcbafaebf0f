import type { Locator, Page } from '@playwright/test';

/** Finds something on the page, such as `page => page.getByLabel('Message')`. */
export type Find = (page: Page) => Locator;

export interface PageOptions {
  /** Opened for each conversation; relative to `baseURL`. Without it the page is used as the test left it. */
  readonly url?: string;
  /** Where the person types. Default: found by name, kind and neighbourhood; a launcher button is pressed once where there is none. */
  readonly input?: Find;
  /** What sends it. Default: the button beside the input, otherwise Enter. */
  readonly send?: Find;
  /** All messages of the chatbot, and none of the person. Default: the log, feed or live region, otherwise the text that appears. */
  readonly replies?: Find;
  /** Visible while the chatbot is still writing. Default: the common indicators. */
  readonly typing?: Find;
  /** Longest wait for one whole reply, in milliseconds, above 0. Default 30000. */
  readonly replyTimeoutMs?: number;
  /** How long a reply must stay unchanged to count as whole, in milliseconds, 0 or more. Default 400. */
  readonly settleMs?: number;
}

export type CheckedPageOptions = PageOptions & Required<Pick<PageOptions, 'replyTimeoutMs' | 'settleMs'>>;
