import type { Page } from '@playwright/test';
import { Failure } from '../../support/failure.js';
import { duration } from '../duration.js';
import { quote } from '../quote.js';
import { redactUrl } from '../redact.js';
import type { Inventory } from './browser/findControls.js';

/** What a failure on a page is told with. */
interface PageFacts {
  readonly page: Page;
  /** True until one reply was read: until then we may be pressing the wrong things. */
  readonly first: boolean;
  readonly crashed: boolean;
}

const LOOK_AT_TRACE = "look at the page in Playwright's trace (use: { trace: 'on' }) and at the chatbot's log";
const whereIs = (page: Page): string => redactUrl(page.url());
/** Playwright's first line, without its call log. */
export const plain = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    ?.replace(/^\w+\.\w+: /, '')
    .replace(/\.$/, '') ?? '';

export const noPage = (): Failure =>
  new Failure({
    party: 'set-up',
    code: 'page-missing',
    what: 'this chatbot is a web page and no page was passed',
    details: [
      ['asked', 'a conversation over inPage'],
      ['there', 'no browser page'],
    ],
    next: "pass the test's page: simulate(profile, { goal, page })",
  });

export function notFound(looked: string, inventory: Inventory | null): Failure {
  const list = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '));
  const { title, url, textboxes, buttons } = inventory ?? { title: '', url: '', textboxes: [], buttons: [] };
  return new Failure({
    party: 'set-up',
    code: 'page-controls',
    what: `${looked} was found on the page "${title}" at ${redactUrl(url)}`,
    details: [
      ['looked for', 'a visible textbox that reads like a chat (message, ask, type), then a launcher button (chat, help)'],
      ['textboxes', list(textboxes)],
      ['buttons', list(buttons)],
    ],
    next: "say where things are: inPage({ input: page => page.getByLabel('Message'), send: page => page.getByRole('button', { name: 'Send' }), replies: page => page.locator('.bot-message') })",
  });
}

/** A failed navigation, or a status of 400 and above on the page itself. */
export function notOpened(address: string, why: string, status: number | null): Failure {
  const broken = status !== null && status >= 500;
  return new Failure({
    party: broken ? 'chatbot' : 'set-up',
    code: broken ? 'http-status' : 'page-unreachable',
    what: broken ? `the chatbot's page answered with status ${status}` : `the chatbot's page could not be opened: ${why}`,
    details: [
      ['asked', address],
      ['there', why],
    ],
    next: broken
      ? "look into the chatbot's log at this moment"
      : 'start the chatbot, or correct the url given to inPage and the baseURL in playwright.config.ts',
  });
}

export function noReply(limitMs: number, { page }: PageFacts, facts: { soFar: string; busy: string; trouble: readonly string[] }): Failure {
  const { soFar, busy, trouble } = facts;
  const what = soFar === '' ? `did not answer within ${duration(limitMs)}` : `did not finish its reply within ${duration(limitMs)}`;
  return new Failure({
    party: 'chatbot',
    code: 'no-answer',
    what: `the chatbot ${what}`,
    details: [
      ['asked', whereIs(page)],
      ['there', soFar === '' ? 'no new text' : quote(soFar)],
      ['still busy', busy === '' ? 'no' : busy],
      ...trouble.map(line => ['meanwhile', line] as const),
      ['limit', `replyTimeoutMs ${limitMs}`],
    ],
    next: `${LOOK_AT_TRACE}; if it is only slow: inPage({ replyTimeoutMs: ${limitMs * 2} }), if it did answer: inPage({ replies: page => page.locator('.bot-message') })`,
  });
}

export const notSent = ({ page }: PageFacts): Failure =>
  new Failure({
    party: 'set-up',
    code: 'page-not-sent',
    what: 'the first utterance was typed but never left the input',
    details: [
      ['asked', whereIs(page)],
      ['there', 'the utterance still stands in the input, and nothing else changed'],
    ],
    next: "say what sends it: inPage({ send: page => page.getByRole('button', { name: 'Send' }) })",
  });

export const replyTooLarge = ({ page }: PageFacts): Failure =>
  new Failure({
    party: 'chatbot',
    code: 'reply-too-large',
    what: "the chatbot's reply was too large: more than a million characters",
    details: [['asked', whereIs(page)]],
    next: "look into the chatbot's log at this moment",
  });

/** The document we spoke to is gone. On the first utterance we rather pressed the wrong thing. */
export const pageLeft = (doing: string, { page, first }: PageFacts, cause?: unknown): Failure =>
  new Failure({
    party: first ? 'set-up' : 'chatbot',
    code: 'page-left',
    what: `the page went to ${whereIs(page)} while ${doing}`,
    details: [
      ['asked', doing],
      ['page', whereIs(page)],
    ],
    next: first ? 'sending reloads or leaves this page: say which button sends with inPage({ send }), or give the page that holds the chat' : LOOK_AT_TRACE,
    cause,
  });

/** Any error of Playwright's, as one clear sentence with a party. `doing` continues "while". */
export function pageFailure(error: unknown, doing: string, { page, first, crashed }: PageFacts): Failure {
  const message = plain(error);
  const details = [
    ['asked', doing],
    ['page', whereIs(page)],
    ['Playwright', message],
  ] as const;
  if (crashed || /crashed/i.test(message))
    return new Failure({
      party: 'chatbot',
      code: 'page-crashed',
      what: `the chatbot's page crashed while ${doing}`,
      details,
      next: LOOK_AT_TRACE,
      cause: error,
    });
  if (page.isClosed() || /has been closed/i.test(message)) {
    return new Failure({
      party: 'set-up',
      code: 'page-closed',
      what: `the page was closed by the test while ${doing}`,
      details,
      next: 'await the conversation before the test ends or closes the page',
      cause: error,
    });
  }
  if (/context was destroyed|navigat|frame (was|got) detached/i.test(message)) return pageLeft(doing, { page, first, crashed }, error);
  return new Failure({
    party: first ? 'set-up' : 'chatbot',
    code: 'page-action',
    what: `the page did not let us go on while ${doing}: ${message}`,
    details,
    next: first ? 'correct the locators given to inPage, or leave them out to have them found' : LOOK_AT_TRACE,
    cause: error,
  });
}
