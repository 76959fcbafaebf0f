import { expect, test } from '@playwright/test';
import { readable } from '../../../src/support/readable.js';

/** The original's words where the wanted ones are first read; null where they are not. */
function found(text: string, wanted: string): string | null {
  const said = readable(text, { lowerCase: true });
  const words = readable(wanted, { lowerCase: true }).text;
  const at = said.text.indexOf(words);
  return at < 0 ? null : said.original(at, at + words.length);
}

for (const [text, wanted, quote] of [
  ['We guar\u00ADantee it', 'guarantee', 'guar\u00ADantee'],
  ['We guar\u200Bantee it', 'Guarantee', 'guar\u200Bantee'],
  ['a full\u00A0refund', 'full refund', 'full\u00A0refund'],
  ['ｇｕａｒａｎｔｅｅ now', 'guarantee', 'ｇｕａｒａｎｔｅｅ'],
  ['İİİİ We guarantee it', 'guarantee', 'guarantee'],
  ['cafe\u0301 at 9', 'café', 'cafe\u0301'],
  ['die oﬃce hours', 'office', 'oﬃce'],
  ['ΟΔΟΣ', 'οδος', 'ΟΔΟΣ'],
  ['We promise', 'guarantee', null],
] as const)
  test(`"${wanted}" in ${JSON.stringify(text)}`, () => expect(found(text, wanted)).toBe(quote));
