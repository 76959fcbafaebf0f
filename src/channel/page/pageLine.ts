import type { Page, Response } from '@playwright/test';
import { Failure } from '../../support/failure.js';
import type { Line, Reply } from '../channel.js';
import { deadline, type Deadline } from '../deadline.js';
import { rawReply } from '../rawReply.js';
import { redactUrl } from '../redact.js';
import type { PageOutcome, PageReply, WaitFor } from './browser/watchTurn.js';
import { findChat, type Chat } from './openChat.js';
import type { CheckedPageOptions } from './options.js';
import { noReply, notSent, pageFailure, pageLeft, replyTooLarge } from './pageFailures.js';

/** Milliseconds for one press or one filling of a field. */
const ACTION_MS = 5000;
/** Our own clock gives the page's clock this long to speak first, for a page whose script hangs. */
const GRACE_MS = 500;
const TROUBLES = 3;
/** Characters of a reply; a page that keeps to our script says itself that it has more. */
const LONGEST_TEXT = 1024 * 1024;

/** What our eyes say comes out of the chatbot's own page, which may have tampered with them: it is taken for what it should be, or not at all. */
const replyOf = (read: PageReply): Reply => {
  const { text, html, readFrom } = read;
  const [firstTokenMs, lastTokenMs] = [Number(read.firstMs), Number(read.lastMs)];
  if (typeof text !== 'string' || typeof html !== 'string' || !(firstTokenMs >= 0 && lastTokenMs >= firstTokenMs && lastTokenMs < Infinity)) {
    throw new Failure({
      party: 'chatbot',
      code: 'page-tampered',
      what: "the chatbot's page tampers with how it is read",
      next: 'see which script of the page redefines what browsers bring',
    });
  }
  return { text: text.slice(0, LONGEST_TEXT), firstTokenMs, lastTokenMs, raw: rawReply(null, 'text/html', html), readFrom: String(readFrom) };
};

/** Requests of the page that went wrong: they explain a reply that never came. */
function watchTrouble(page: Page) {
  let trouble: string[] = [];
  const note = (line: string) => {
    if (trouble.length < TROUBLES) trouble.push(line);
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400) note(`${response.request().method()} ${redactUrl(response.url())} answered ${response.status()}`);
  };
  const onError = (error: Error) => note(`error in the page: ${error.message.split('\n')[0]}`);
  page.on('response', onResponse).on('pageerror', onError);
  return {
    clear: () => {
      trouble = [];
    },
    list: (): readonly string[] => trouble,
    stop: () => {
      page.off('response', onResponse).off('pageerror', onError);
    },
  };
}

/** Opens one conversation on a page that is already at its address. */
export async function openPageLine(page: Page, options: CheckedPageOptions): Promise<Line> {
  const { replyTimeoutMs, settleMs } = options;
  const waitFor: WaitFor = { settleMs, limitMs: replyTimeoutMs, byLocator: options.replies !== undefined };
  const trouble = watchTrouble(page);
  let first = true,
    crashed = false;
  const onCrash = () => {
    crashed = true;
  };
  page.on('crash', onCrash);
  const facts = () => ({ page, first, crashed });
  const close = () => {
    trouble.stop();
    page.off('crash', onCrash);
    return Promise.resolve();
  };
  const named =
    (doing: string) =>
    (error: unknown): never => {
      throw error instanceof Failure ? error : pageFailure(error, doing, facts());
    };

  async function greet({ frame }: Chat): Promise<Reply | null> {
    const read =
      options.replies === undefined
        ? await frame.evaluate(wait => window.__usersim?.watch.greeting(wait) ?? null, waitFor)
        : await options.replies(page).evaluateAll((elements, wait) => window.__usersim?.watch.greeting(wait, elements) ?? null, waitFor);
    return read === null ? null : replyOf(read);
  }

  /** Types and presses send; the page's clock starts at the press. */
  async function say(utterance: string): Promise<Chat> {
    const chat = await findChat(page, options, false);
    await chat.frame.evaluate(input => window.__usersim?.watch.rest(input), chat.input);
    await chat.input.fill(utterance, { timeout: ACTION_MS });
    const armed = { utterance, input: chat.input };
    if (options.replies === undefined) await chat.frame.evaluate(({ utterance: words, input }) => window.__usersim?.watch.arm(words, input), armed);
    else await options.replies(page).evaluateAll((elements, { utterance: words, input }) => window.__usersim?.watch.arm(words, input, elements), armed);
    trouble.clear();
    if (options.send !== undefined) await options.send(page).first().click({ timeout: ACTION_MS });
    else {
      const button = (await chat.frame.evaluateHandle(input => window.__usersim?.controls.sendFor(input) ?? null, chat.input)).asElement();
      await (button === null ? chat.input.press('Enter', { timeout: ACTION_MS }) : button.click({ timeout: ACTION_MS }));
    }
    return chat;
  }

  /** Waits inside the page; only given locators bring it back here, once for every pause. */
  async function hear({ frame }: Chat, wait: Deadline): Promise<PageOutcome> {
    for (;;) {
      const outcome = await wait.race(frame.evaluate(how => window.__usersim?.watch.wait(how) ?? null, waitFor));
      if (outcome === null) throw pageLeft('waiting for the reply', facts());
      const typing = options.typing?.(page).first();
      const isTyping = (await typing?.isVisible()) ?? false;
      if (isTyping && outcome.kind !== 'late' && outcome.kind !== 'too large') {
        const gone = await wait.race(
          (typing as NonNullable<typeof typing>).waitFor({ state: 'hidden', timeout: replyTimeoutMs }).then(
            () => true,
            () => false,
          ),
        );
        if (gone && outcome.kind === 'reply') continue;
      }
      if (options.replies === undefined || outcome.kind !== 'changed') return outcome;
      const still = (await typing?.isVisible()) ?? false;
      const read = await options
        .replies(page)
        .evaluateAll((elements, [how, busy]) => window.__usersim?.watch.read(elements, how, busy) ?? null, [waitFor, still] as const);
      if (read !== null) return read;
    }
  }

  async function send(utterance: string, signal: AbortSignal): Promise<Reply> {
    signal.throwIfAborted();
    const saying = deadline(ACTION_MS * 3, signal);
    const chat = await saying
      .race(say(utterance))
      .catch((error: unknown) => (signal.aborted ? Promise.reject(error as Error) : named('saying the utterance')(error)))
      .finally(saying.clear);
    const waiting = deadline(replyTimeoutMs + GRACE_MS, signal);
    try {
      const outcome = await hear(chat, waiting);
      if (outcome.kind === 'too large') throw replyTooLarge(facts());
      if (outcome.kind === 'reply') {
        first = false;
        return replyOf(outcome);
      }
      if (outcome.kind === 'late' && outcome.unsent && first) throw notSent(facts());
      const seen = outcome.kind === 'late' ? outcome : { soFar: '', busy: '' };
      throw noReply(replyTimeoutMs, facts(), { ...seen, trouble: trouble.list() });
    } catch (error) {
      if (signal.aborted) throw error;
      if (waiting.passed() && error === waiting.signal.reason)
        throw noReply(replyTimeoutMs, facts(), { soFar: '', busy: "the page's own script", trouble: trouble.list() });
      return named('waiting for the reply')(error);
    } finally {
      waiting.clear();
      if (!page.isClosed()) void chat.frame.evaluate(() => window.__usersim?.watch.disarm()).catch(() => undefined);
    }
  }

  try {
    const chat = await findChat(page, options, true).catch(named('opening the chat'));
    const greeting = await greet(chat).catch(named('reading the greeting'));
    return { greeting, send: (utterance, _history, signal) => send(utterance, signal), close };
  } catch (error) {
    await close();
    throw error;
  }
}
