import { expect, test } from '@playwright/test';
import { redact } from '../../../src/model/redact.js';

test('known secrets go, the longest first', () => {
  expect(redact('key abcd-efgh and abcd', ['abcd', 'abcd-efgh'])).toBe('key [redacted] and [redacted]');
});

test('what looks like a key goes even when nobody named it', () => {
  expect(redact('Incorrect API key provided: sk-proj-ab*****wxyz. You sent Bearer eyJhbGciOi.J9', [])).toBe(
    'Incorrect API key provided: [redacted]. You sent Bearer [redacted]',
  );
});

test('plain words stay', () => {
  const text = 'the risk-averse model task-1 is a bearer of bad news about sk-8';
  expect(redact(text, ['', 'a'])).toBe(text);
});
