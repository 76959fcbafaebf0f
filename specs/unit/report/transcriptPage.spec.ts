import { expect, test } from '@playwright/test';
import { description } from '../../../src/report/description.js';
import { codeBlock, html, markdown } from '../../../src/support/escape.js';
import { highlight } from '../../../src/report/highlight.js';
import { transcriptPage } from '../../../src/report/transcriptPage.js';
import { findingOf } from '../cast.js';
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
      fidelity: [findingOf({ evidence: ATTACK })],
      meaning: { model: ATTACK, notMeasured: ATTACK, cycle: { objective: null, subjective: null, by: ATTACK } },
      voided: [{ id: ATTACK, seed: 1, because: ATTACK }],
    }),
  );
  expect(
    page.match(
      /<(?!\/?(?:html|head|meta|title|style|body|h1|h2|p|ol|ul|li|span|br|div|mark|sup|small|details|summary|b|pre|!doctype)\b|!doctype)[^>]*>|\u202E|\u0000/,
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
  const compared = verdict({ evidence: [{ turn: 4, quote: 'within 7 days', of: 'baseline' }] });
  expect(transcriptPage(conversation({ verdicts: [compared] }))).not.toContain('<mark>within 7 days');
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

test('what the gate found stands beside its turn, and below in full; what nobody looked for is said', () => {
  const suspicion = findingOf({ kind: 'loop', turn: 3, evidence: 'i said so', certainty: 82.4, effect: 'hindered', proven: false });
  const page = transcriptPage(conversation({ fidelity: [suspicion] }));
  expect(page).toMatch(/3 · simulated user<\/small><small class="finding">suspected: loop<\/small>/);
  expect(page.match(/class="finding"/g)).toHaveLength(1);
  expect(page).toContain(
    'Suspected loop in turn 3: “i said so” (a rule that was right in at least 82 of 100 findings when it was measured; it hindered the chatbot).',
  );
  expect(page).toContain('Faults of meaning: not measured, only rules looked.');
  expect(transcriptPage(conversation())).toContain('The rules found no fault.');
});

test('a model’s reading, the ranks, and the attempts before are told', () => {
  const page = transcriptPage(
    conversation({
      meaning: { model: 'large', notMeasured: null, cycle: { objective: { rank: 3, of: 20 }, subjective: null, by: 'shared words' } },
      voided: [{ id: 'c0', seed: 99, because: 'role flip in turn 1: "How can I help"' }],
    }),
  );
  expect(page).toContain('Faults of meaning: read by large.');
  expect(page).toContain('Told apart from other people by what was said (shared words): facts 3rd of 20, manner too little was said to tell.');
  expect(page).toContain(
    'This is attempt 2, the one that is judged. Void before it: attempt 1 (role flip in turn 1: &quot;How can I help&quot;; seed 99, record c0).',
  );
});

test('of a rate, a conversation’s page says what it counts for itself', () => {
  const rate = { atLeast: 0.8, met: 1, notMet: 0, inconclusive: 0, invalid: 1, total: 2, interval: [0.1, 1] as [number, number] };
  const rated = (outcome: 'met' | 'inconclusive') =>
    verdict({ matcher: 'toMeetRate', outcome: 'inconclusive', doubt: 'too many undecided', rate: { ...rate, each: [{ conversation: 'c1', outcome }] } });
  const stood = transcriptPage(conversation({ verdicts: [rated('met')] }));
  expect(stood).toContain('<span class="badge met">met</span>');
  expect(stood).toContain('This conversation counts as met. Over all of them: inconclusive.');
  const again = transcriptPage(conversation({ verdicts: [rated('inconclusive')], voided: [{ id: 'c0', seed: 1, because: 'x' }] }));
  expect(again).toContain('This conversation counts as inconclusive, because its first attempt was void.');
});
