import { expect, test } from '@playwright/test';
import { once, remembered } from '../../../src/support/remembered.js';

test('a text is read once, and again only when many others came in between', () => {
  const reads: string[] = [];
  const read = remembered((text: string) => {
    reads.push(text.slice(0, 3));
    return text.length;
  });
  expect([read('abc'), read('abc'), read(''), read('')]).toEqual([3, 3, 0, 0]);
  expect(reads).toEqual(['abc', '']);
  for (let nth = 0; nth < 300; nth++) read(`${nth}`.padEnd(2_000, 'x'));
  read('abc');
  expect(reads.filter(text => text === 'abc')).toHaveLength(2);
});

test('a text too long to remember is read each time, with the same result', () => {
  let reads = 0;
  const read = remembered((text: string) => {
    reads++;
    return text.at(-1);
  });
  const long = `${'x'.repeat(30_000)}y`;
  expect([read(long), read(long), reads]).toEqual(['y', 'y', 2]);
});

test('an object is read once, whatever the reading says of it; another one that is equal is another', () => {
  let reads = 0;
  const read = once(({ says }: { readonly says: string | undefined }) => {
    reads++;
    return says;
  });
  const [one, other] = [{ says: undefined }, { says: undefined }];
  expect([read(one), read(one), read(other), reads]).toEqual([undefined, undefined, undefined, 2]);
});
