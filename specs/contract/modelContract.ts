import { expect, test } from '@playwright/test';
import { z } from 'zod';
import type { Model, ModelRequest } from '../../src/model/model.js';
import { Failure } from '../../src/support/failure.js';

export const Ruling = z.object({ answer: z.enum(['met', 'not met', 'cannot tell']).nullable(), certainty: z.number().nullable() });
export type Ruling = z.infer<typeof Ruling>;

/** A request that every model under contract answers with `met`, 80. */
export const requestOf = (over: Partial<ModelRequest<Ruling>> = {}): ModelRequest<Ruling> => ({
  task: 'contract ruling',
  prompt: () => [
    { role: 'system', content: 'You rule on transcripts.' },
    { role: 'user', content: 'Was the refund offered?' },
  ],
  schema: Ruling,
  facts: { transcript: [] },
  seed: 7,
  temperature: 0.2,
  maxTokens: 300,
  signal: new AbortController().signal,
  ...over,
});

export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const outcome = await work.then(
    value => value,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(Failure);
  return outcome as Failure;
}

/** What every language model owes. `makeModel` gives one that answers {@link requestOf} with `met`, 80. */
export function modelContract(name: string, makeModel: () => Promise<{ model: Model; stop: () => Promise<void> }>) {
  test.describe(`model contract: ${name}`, () => {
    let subject: Awaited<ReturnType<typeof makeModel>>;
    test.beforeEach(async () => {
      subject = await makeModel();
    });
    test.afterEach(() => subject.stop());

    test('says who it is and how long it may take', () => {
      expect(subject.model.name).not.toBe('');
      expect(subject.model.timeoutMs).toBeGreaterThan(0);
      expect(Number.isFinite(subject.model.timeoutMs)).toBe(true);
    });

    test('gives a value that fits, its raw text and its cost', async () => {
      const { value, unreadable, raw, usage, ms } = await subject.model.complete(requestOf());
      expect(value).toEqual({ answer: 'met', certainty: 80 });
      expect(unreadable).toBeNull();
      expect(raw).toContain('met');
      for (const count of Object.values(usage)) expect(Number.isInteger(count) && count >= 0).toBe(true);
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThan(subject.model.timeoutMs);
    });

    test('answers eight at once', async () => {
      const all = await Promise.all(Array.from({ length: 8 }, (_, seed) => subject.model.complete(requestOf({ seed }))));
      expect(all.map(({ value }) => value?.certainty)).toEqual(Array(8).fill(80));
    });

    test('asks nothing once the signal is aborted', async () => {
      const reason = new Error('the test is over');
      let rendered = false;
      const prompt = () => ((rendered = true), []);
      await expect(subject.model.complete(requestOf({ prompt, signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
      expect(rendered).toBe(false);
    });
  });
}
