import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { z } from 'zod';
import { readJson } from '../../../src/model/readJson.js';
import { expectLinear } from '../growth.js';

const Ruling = z.object({ answer: z.enum(['met', 'not met']), certainty: z.number() });
const read = (text: string) => readJson(text, Ruling);
const MET = { answer: 'met', certainty: 80 };
const JSON_MET = JSON.stringify(MET);
const NOT_MET = '{"answer": "not met", "certainty": 90}';

const readable: Record<string, string> = {
  bare: JSON_MET,
  'in a fence': `\`\`\`json\n${JSON_MET}\n\`\`\``,
  'in prose': `Sure, here you go: ${JSON_MET} Hope that helps!`,
  'with a special token after it': `${JSON_MET}<|eot_id|>`,
  'with a special token in it': `{"answer": "met", "certainty": 80<|eot_id|>}`,
  'after reasoning': `<think>Perhaps ${NOT_MET}? It's "unclear {</think>\n${JSON_MET}`,
  'after reasoning whose opening mark is missing': `Perhaps {"answer": "not met", or so</think>${JSON_MET}`,
  'after reasoning in a channel': `<|channel|>analysis<|message|>${NOT_MET}<|end|><|start|>assistant<|channel|>final<|message|>${JSON_MET}<|return|>`,
  'with trailing commas': '{"answer": "met", "certainty": 80, }',
  'double-braced': `{${JSON_MET}}`,
  wrapped: `{"result": ${JSON_MET}}`,
  'after another object that fits': `First I thought ${NOT_MET}, but now: ${JSON_MET}`,
  'before an object about something else': `${JSON_MET}\n{"note": "done"}`,
  'beside braces that are no JSON': `The set {a, b} and ${JSON_MET} :-}`,
  'with a field too many': '{"reasoning": "because", "answer": "met", "certainty": 80}',
  'with quotes and braces in a string': '{"reasoning": "she said \\"}{\\" and <think>", "answer": "met", "certainty": 80}',
};
for (const [name, text] of Object.entries(readable)) {
  test(`reads an object ${name}`, () => expect(read(text)).toEqual({ value: MET, unreadable: null }));
}

const unreadable: Record<string, [text: string, reason: RegExp]> = {
  nothing: ['  ', /empty/],
  prose: ['Based on the profile, the user is a 23-year-old', /no JSON object/],
  brackets: ['[[A]] [[75]]\n\nThe user profile indicates a 61-year-old', /no JSON object/],
  'a swallowed brace': ['"answer": "met", "certainty": 80}', /no JSON object/],
  'a cut object': ['{"answer": "met", "certainty": 8', /cut off/],
  'a whole object inside a cut one': [`{"draft": ${JSON_MET}, "final": {"answer": "not`, /cut off/],
  'a whole object before a cut one': [`${JSON_MET} No wait: {"answer": "not`, /cut off/],
  'a correction that does not fit': [`${JSON_MET} Correction: {"answer": "not met", "certainty": "high"}`, /certainty is not of the kind asked for \(number\)/],
  'a correction that is no JSON': [`${JSON_MET} Correction: {'answer': 'not met', 'certainty': 90}`, /not valid JSON/],
  'reasoning without an end': [`<think>${JSON_MET}`, /inside its reasoning/],
  'an answer that stands in reasoning only': [`${JSON_MET} would be one way</think>I cannot say.`, /no JSON object/],
  'a certainty as text': ['{"answer": "met", "certainty": "85"}', /certainty is not of the kind asked for/],
  'a certainty in per cent': ['{"answer": "met", "certainty": 85%}', /not valid JSON/],
  'no certainty': ['{"answer": "met"}', /it lacks the certainty/],
  'a label that nobody offered': ['{"answer": "Met, I think", "certainty": 80}', /answer is none of/],
  'the schema itself': ['{"type": "object", "properties": {"answer": {"enum": ["met", "not met"]}}}', /does not fit/],
  'the template': ['{"answer": "met" | "not met", "certainty": number}', /not valid JSON/],
  'an array of numbers': ['[1, 2]', /no JSON object/],
};
for (const [name, [text, reason]] of Object.entries(unreadable)) {
  test(`does not read ${name}`, () => {
    expect(read(text).value).toBeNull();
    expect(read(text).unreadable).toMatch(reason);
  });
}

test('line breaks inside a string are kept as they were meant', () => {
  expect(readJson('{"text": "one\n\ttwo"}', z.object({ text: z.string() })).value).toEqual({ text: 'one\n\ttwo' });
});

test('an utterance keeps what looks like a mark', () => {
  const text = 'I <think> so, {really} ```json </think> <|eot_id|>';
  expect(readJson(`Here: ${JSON.stringify({ text })}`, z.object({ text: z.string() })).value).toEqual({ text });
});

test('a schema that throws is a reason, not an exception', () => {
  const broken = z.object({ a: z.number() }).refine(() => {
    throw new Error('oops');
  });
  expect(readJson('{"a": 1}', broken)).toEqual({ value: null, unreadable: expect.stringContaining('oops') });
});

const Hidden = z.strictObject({ secret: z.string(), list: z.array(z.union([z.number(), z.null()])) });
const hidden = fc.record({ secret: fc.string({ unit: 'binary' }), list: fc.array(fc.option(fc.integer()), { maxLength: 3 }) });
const noise = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{', '}', '"', '\\', '```json\n', '<think>', '</think>', '<|eot_id|>', '{"a":', '{}', '[', ',', '{ "secret"', "it's"),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''));

test('whatever comes, it never throws, and gives a value or a reason', () => {
  fc.assert(
    fc.property(noise, text => {
      const { value, unreadable: reason } = readJson(text, Hidden);
      expect(value === null).toBe(reason !== null);
    }),
    { numRuns: 2000 },
  );
});

test('JSON hidden in noise is found as it is, or reported: never another value', () => {
  let found = 0;
  fc.assert(
    fc.property(noise, hidden, noise, (before, wanted, after) => {
      const { value } = readJson(before + JSON.stringify(wanted) + after, Hidden);
      if (value !== null) found++;
      if (value !== null) expect(value).toEqual(wanted);
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(200);
});

test('JSON in plain prose is always found', () => {
  const prose = fc.string({ unit: 'grapheme' }).filter(text => !/[{<]/.test(text));
  fc.assert(
    fc.property(prose, hidden, prose, (before, wanted, after) => {
      expect(readJson(before + JSON.stringify(wanted, null, 1) + after, Hidden).value).toEqual(wanted);
    }),
  );
});

test('a cut object is never read', () => {
  fc.assert(
    fc.property(hidden, fc.nat(), (wanted, n) => {
      const whole = JSON.stringify(wanted);
      expect(readJson(whole.slice(0, n % whole.length), Hidden).value).toBeNull();
    }),
  );
});

test('a megabyte of braces is read in proportion', () => {
  for (const piece of ['{', '{"', '{"a":', '</think>{"', '<think>', '{"a":1}', '"', '{\\"']) {
    expectLinear(JSON.stringify(piece), 125_000 / piece.length, n => piece.repeat(n), read);
  }
});
