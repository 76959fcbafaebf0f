import { expect, test, type Page } from '@playwright/test';
import type { Channel, Line, LineContext } from '../../src/channel/channel.js';
import { Failure } from '../../src/support/failure.js';
import type { Turn } from '../../src/transcript/turn.js';
import { replies, startChatbot, type Wire } from './channelChatbot.js';

export interface Subject {
  readonly name: string;
  readonly wire: Wire;
  readonly pages?: Record<string, string>;
  /** A channel to the chatbot at the address. */
  readonly channel: (url: string, replyTimeoutMs: number) => Channel;
}

const turn = (index: number, speaker: Turn['speaker'], text: string): Turn => ({ index, speaker, text, firstTokenMs: null, lastTokenMs: null });
export const contextOf = (over: Partial<LineContext> = {}): LineContext => ({
  fetch: globalThis.fetch,
  now: () => performance.now(),
  conversationId: 'conversation-1',
  personId: 'conversation-1',
  ...over,
});
export const never = () => new AbortController().signal;
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const outcome = await work.then(
    () => 'no failure',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(Failure);
  return outcome as Failure;
}

/** What every channel owes, whatever it travels over. */
export function channelContract({ name, wire, pages, channel }: Subject) {
  test.describe(`channel contract: ${name}`, () => {
    let bot: Awaited<ReturnType<typeof startChatbot>>;
    test.beforeEach(async () => {
      bot = await startChatbot(wire, pages);
    });
    test.afterEach(async () => {
      await bot.stop();
    });

    const needsPage = channel('http://127.0.0.1', 1).needsPage;
    const withLine = (title: string, replyTimeoutMs: number, body: (line: Line) => Promise<void>) => {
      const run = async (page?: Page) => {
        const line = await channel(bot.url, replyTimeoutMs).open(contextOf(page === undefined ? {} : { page }));
        await body(line);
        await line.close();
      };
      if (needsPage) test(title, ({ page }) => run(page));
      else test(title, () => run());
    };

    withLine('says two utterances and gets both replies, raw and timed', 5000, async line => {
      const first = await line.send('good morning', [], never());
      expect(first.text).toBe('Heard: good morning');
      const second = await line.send('and again', [turn(1, 'user', 'good morning'), turn(2, 'chatbot', first.text)], never());
      expect(second.text).toBe('Heard: and again');
      for (const reply of [first, second]) {
        expect(reply.raw.body).toContain(wire === 'sse' ? '"H"' : reply.text);
        expect(reply.raw.truncated).toBe(false);
        expect(reply.readFrom).toBeTruthy();
        expect(reply.firstTokenMs).toBeGreaterThanOrEqual(0);
        expect(reply.lastTokenMs).toBeGreaterThanOrEqual(reply.firstTokenMs);
        expect(reply.lastTokenMs).toBeLessThan(5000);
      }
    });

    for (const hostile of ['html', 'rtl', 'emoji', 'nul'] as const) {
      withLine(`gives a hostile reply as text: ${hostile}`, 5000, async line => {
        expect((await line.send(hostile, [], never())).text).toBe(replies[hostile]);
        expect((await line.send('still there?', [], never())).text).toBe('Heard: still there?');
      });
    }

    withLine('names the chatbot within its own limit when no answer comes', 400, async line => {
      const started = performance.now();
      const failure = await failureOf(line.send('silence', [], never()));
      expect(performance.now() - started).toBeLessThan(2500);
      expect(failure.message).toMatch(/^chatbot failed: the chatbot did not answer within 400 ms\n/);
      expect(failure.facts.next).toBeTruthy();
    });

    for (const fault of ['fail', 'half', 'huge', 'broken'] as const) {
      withLine(`names the chatbot when it goes wrong after a good reply: ${fault}`, 1500, async line => {
        await line.send('good morning', [], never());
        const failure = await failureOf(line.send(fault, [], never()));
        expect(failure.message).toMatch(/^chatbot failed: \S/);
        expect(failure.facts).toMatchObject({ party: 'chatbot', code: expect.stringMatching(/^[a-z-]+$/), next: expect.any(String) });
      });
    }

    withLine('stops at once when the signal says so, and blames nobody', 10_000, async line => {
      const stop = new AbortController();
      const reason = new Error('the run was interrupted');
      const started = performance.now();
      setTimeout(() => stop.abort(reason), 100);
      await expect(line.send('silence', [], stop.signal)).rejects.toBe(reason);
      expect(performance.now() - started).toBeLessThan(1500);
      await expect(line.send('good morning', [], stop.signal)).rejects.toBe(reason);
    });
  });
}
