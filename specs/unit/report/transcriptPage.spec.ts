import { expect, test } from '@playwright/test';
import { description } from '../../../src/report/description.js';
import { codeBlock, html, markdown } from '../../../src/support/escape.js';
import { highlight } from '../../../src/report/highlight.js';
import { transcriptPage } from '../../../src/report/transcriptPage.js';
import { conversation, replied, said, verdict } from './records.js';

const ATTACK = '</div><script>alert(1)</script><img src="https://evil.example/x" onerror=alert(1)>\u202Egnirts\u202C\u0000';

test('a hostile record stays text, wherever it stands', () => {
  const page = transcriptPage(
    conversation({
      scenario: { ...conversation().scenario, goal: ATTACK },
      again: ATTACK,
      turns: [said(1, ATTACK), replied(2, ATTACK), replied(4, 'x'.repeat(1_000_000))],
      verdicts: [verdict({ criterion: ATTACK, because: ATTACK, evidence: [{ turn: 2, quote: '<script>alert(1)</script>' }] })],
      channel: { kind: 'http', address: ATTACK, settings: {} },
    }),
  );
  expect(
    page.match(
      /<(?!\/?(?:html|head|meta|title|style|body|h1|p|ol|li|span|br|div|mark|sup|small|details|summary|b|pre|!doctype)\b|!doctype)[^>]*>|\u202E|\u0000/,
    ),
  ).toBeNull();
  expect(page).toContain('<mark>&lt;script&gt;alert(1)&lt;/script&gt;</mark><sup>1</sup>');
  expect(page).toContain('[U+202E]gnirts[U+202C][U+0000]');
  expect(page).toContain('Cut here: 980,000 more characters stand in the record.');
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page.length).toBeLessThan(40_000);
});

test('quotations are marked in their own turn, with the numbers of the expectations; plans are folded away', () => {
  const page = transcriptPage(conversation({ verdicts: [verdict(), verdict({ criterion: 'other', evidence: [{ turn: 4, quote: 'within 7 days' }] })] }));
  expect(page).toContain('Your refund of 120 euros <mark>will arrive </mark><mark>within 7 days</mark><sup>1, 2</sup>.');
  expect(page).toContain('<details><summary>what the simulated user planned</summary>Intent: say what happened;');
  expect(page).toContain('4 · chatbot · 1.3 s, first words after 0.2 s');
});

test('marks: exact words, else without case and spacing, else none', () => {
  expect(highlight('Seven  Days, ok', [{ quote: 'seven days', number: 1 }])).toBe('<mark>Seven  Days</mark><sup>1</sup>, ok');
  expect(
    highlight('a <b> c', [
      { quote: 'never said', number: 1 },
      { quote: '', number: 2 },
    ]),
  ).toBe('a &lt;b&gt; c');
  expect(highlight('', [])).toBe('');
});

test('Markdown and code cannot be broken out of', () => {
  expect(markdown('# *a* [b](http://c) | `d`\n<e>')).toBe(String.raw`\# \*a\* \[b\](http:&#47;&#47;c) \| \`d\` &lt;e&gt;`);
  expect(codeBlock('a\n```\nb')).toBe('````\na\n```\nb\n````');
  expect(html(`"'`)).toBe('&quot;&#39;');
});

test('the description says all that matters, without clutter', () => {
  const conversations = [conversation()];
  const verdicts = [verdict({ uncalibrated: true }), verdict({ criterion: 'is rude', negated: true, outcome: 'not met', party: 'chatbot' })];
  expect(
    description(
      { conversations, verdicts, lost: [], faults: [], run: null, unreadable: 0 },
      { outcome: 'not met', party: 'chatbot' },
      { outcome: 'not met', party: 'chatbot' },
    ),
  ).toBe(`**Not met: the chatbot was wrong.**

Offline: the person was played by rules, not by a language model. This says nothing about the quality of a real model.

- **Goal:** get a refund for cancelled flight KL1234
- **Person:** frugal-traveller (34, nurse, Berlin, Germany); casual in tone, about 9 words at a time
- **Ending:** Goal reached: the person left content.

1. **met**: says when the money will arrive  
   The judge is 92 % certain that “says when the money will arrive” is true of this conversation.
2. **not met**: must not happen: is rude  
   The judge is 92 % certain that “is rude” is true of this conversation.

Uncalibrated: the judge’s certainty is its own word. Nobody has measured yet how often people agree with this judge.

To hold this conversation again:

\`\`\`
npx usersim again reports/records/c1.json
\`\`\``);
});
