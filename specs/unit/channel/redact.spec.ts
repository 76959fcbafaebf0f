import { expect, test } from '@playwright/test';
import { quote } from '../../../src/channel/quote.js';
import { redactData, redactText, redactUrl } from '../../../src/channel/redact.js';

for (const [url, shown] of [
  ['https://ann:p@ss@chat.test/api', 'https://***@chat.test/api'],
  ['https://chat.test/api?key=abc&lang=cs&access_token=x1#sig=9', 'https://chat.test/api?key=***&lang=cs&access_token=***#sig=***'],
  ['/api/chat?apiKey=1', '/api/chat?apiKey=***'],
  ['https://chat.test/a?state=Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA', 'https://chat.test/a?state=***'],
  ['https://chat.test/hook/sk-abcdefgh12345678/x', 'https://chat.test/hook/***/x'],
  ['https://chat.test:8080/a?page=2', 'https://chat.test:8080/a?page=2'],
] as const) {
  test(`shows ${url} as ${shown}`, () => {
    expect(redactUrl(url)).toBe(shown);
  });
}

test('takes secrets out of text and data', () => {
  expect(redactText('key hunter22 is wrong, Bearer abc.def', ['hunter22'])).toBe('key *** is wrong, Bearer ***');
  expect(redactData({ api_key: 'x', list: [{ token: 'y' }], message: '{{message}}', token2: '{{session}}' })).toEqual({
    api_key: '***',
    list: [{ token: '***' }],
    message: '{{message}}',
    token2: '{{session}}',
  });
});

test('quotes at most 200 characters on one line that a terminal can be trusted with', () => {
  expect(quote('a\n\u001b[31mb\u202Ec  ')).toBe('"a [31mb c"');
  expect(quote('x'.repeat(500))).toBe(`"${'x'.repeat(200)}…"`);
  expect(quote(' \n ')).toBe('(nothing)');
});
