import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hashTurn, type LoggedConversation, type RefusedRow } from '../../../src/extraction/logs/loggedConversation.js';
import { readLogs, type LogOptions } from '../../../src/extraction/logs/readLogs.js';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'usersim-logs-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Buffer, options: LogOptions = {}): Promise<(LoggedConversation | RefusedRow)[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const rows: (LoggedConversation | RefusedRow)[] = [];
  for await (const row of readLogs([file], options)) rows.push(row);
  return rows;
}
const said = (row: LoggedConversation | RefusedRow | undefined): string =>
  row === undefined
    ? 'nothing'
    : 'reason' in row
      ? `${row.line} refused: ${row.reason}`
      : `${row.line} ${row.turns.map(({ speaker, text }) => `${speaker[0]}:${text}`).join(' / ')}`;
const line = (value: unknown): string => JSON.stringify(value);
const pair = [
  { role: 'user', content: 'hi' },
  { role: 'assistant', content: 'hello' },
];

test('OpenAI messages: system and tool messages are no turns, parts are joined, turns of one speaker too', async () => {
  const rows = await read(
    'a.jsonl',
    [
      line({
        messages: [
          { role: 'system', content: 'be nice' },
          {
            role: 'user',
            content: [
              { type: 'text', text: 'one' },
              { type: 'image_url', image_url: {} },
            ],
          },
          { role: 'user', content: 'two' },
          { role: 'assistant', content: null, tool_calls: [] },
          { role: 'tool', content: '42' },
          { role: 'assistant', content: 'three' },
        ],
        user: 'anna@x.org',
      }),
      line({ messages: pair, user: 'anna@x.org' }),
      line({ messages: [{ role: 'assistant', content: 'anyone?' }] }),
      line({ messages: [{ role: 'wizard', content: 'x' }] }),
    ].join('\r\n'),
  );
  expect(rows.map(said)).toEqual([
    '1 u:one\ntwo / c:three',
    '2 u:hi / c:hello',
    '3 refused: holds no turn of a user',
    '4 refused: its message 1 has the role "wizard"',
  ]);
  const people = rows.flatMap(row => ('reason' in row ? [] : [row.person]));
  expect(people[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(people[0]).toBe(people[1]);
  expect(JSON.stringify(rows)).not.toContain('anna@');
});

test('one JSON array over many lines is read element by element, with the line each begins on', async () => {
  const rows = await read('a.json', JSON.stringify([{ messages: pair }, { messages: pair }], null, 1));
  expect(rows.map(said)).toEqual(['2 u:hi / c:hello', '14 u:hi / c:hello']);
  expect((await read('b.json', `[${line({ messages: pair })},{"messages": [{"ro`)).map(said)).toEqual([
    '1 u:hi / c:hello',
    '1 refused: is half-written: the file ends inside it',
  ]);
  expect((await read('c.json', line(pair))).map(said)).toEqual(['1 u:hi / c:hello']);
  expect((await read('d.json', JSON.stringify(pair, null, 2))).map(said)).toEqual(['2 u:hi / c:hello']);
});

test('ShareGPT and LMSYS rows are known by their shape, and the profile in a system message is not used', async () => {
  const share = {
    conversations: [
      { from: 'human', value: 'hi' },
      { from: 'gpt', value: 'hello' },
    ],
  };
  expect((await read('s.jsonl', line(share))).map(said)).toEqual(['1 u:hi / c:hello']);
  expect((await read('s.json', line([share, share]))).map(said)).toEqual(['1 u:hi / c:hello', '1 u:hi / c:hello']);
  const bare = [{ role: 'system', content: 'your profile is:\nYou are a diver.' }, ...pair];
  const rows = await read(
    'l.jsonl',
    [line({ conversation_id: 'x', model: 'm', conversation: pair }), line({ profile: 'You are a diver.', conversation: pair })].join('\n'),
  );
  const bareRows = await read('b.jsonl', [line(bare), line(bare)].join('\n'));
  expect([...rows, ...bareRows].map(said)).toEqual(['1 u:hi / c:hello', '2 u:hi / c:hello', '1 u:hi / c:hello', '2 u:hi / c:hello']);
  expect(JSON.stringify([rows, bareRows])).not.toContain('diver');
});

test('transcripts: continuation lines join, blank lines or dashes part conversations, unknown labels begin no turn', async () => {
  const text = 'User: hi\nAddress: none\nBot: hello\n\nCustomer: two\n\nlines\nAgent: yes\n-----\n[User]: three\n[Assistant]: ok\n';
  expect((await read('t.txt', text)).map(said)).toEqual(['1 u:hi\nAddress: none / c:hello', '5 u:two\n\nlines / c:yes', '10 u:three / c:ok']);
  const wide = 'User: a\n\nBot: b\n\nUser: c\n\n\nUser: d\n\nBot: e';
  expect((await read('w.txt', wide)).map(said)).toEqual(['1 u:a / c:b / u:c', '8 u:d / c:e']);
});

test('of two people, somebody must say which is the person', async () => {
  const text = 'User 1: I ski\nUser 2: I sing';
  await expect(read('p.txt', text)).rejects.toMatchObject({ facts: { code: 'log-person-unsaid', party: 'set-up' } });
  expect((await read('p.txt', text, { person: 'user 2' })).map(said)).toEqual(['1 c:I ski / u:I sing']);
  expect((await read('n.txt', 'Anna: I ski\nHelpdesk: fine', { person: 'Anna', chatbot: 'Helpdesk' })).map(said)).toEqual(['1 u:I ski / c:fine']);
});

test('tables: columns by usual or given names, mingled conversations, quoted line breaks, one whole conversation a cell', async () => {
  const csv = 'session_id;role;message;user_id\n1;user;"hi\nthere";7\n2;user;two;8\n1;assistant;hello;\n2;robot;x;\n';
  const rows = await read('a.csv', csv);
  expect(rows.map(said)).toEqual(['2 u:hi\nthere / c:hello', '4 refused: line 6 has the speaker "robot", which is neither the user nor the chatbot']);
  const named = await read('b.csv', 'k,w,t\n1,Anna,hi\n1,Desk,ok\n', {
    columns: { conversation: 'K', speaker: 'w', text: 't' },
    person: 'Anna',
    chatbot: 'Desk',
  });
  expect(named.map(said)).toEqual(['2 u:hi / c:ok']);
  const cells = await read('c.csv', 'a,Best Generated Conversation\nx,"User 1: hi\nUser 2: ho"\ny,"User 1: he\nUser 2: ha"\n', { person: 'User 1' });
  expect(cells.map(said)).toEqual(['2 u:hi / c:ho', '4 u:he / c:ha']);
  expect((await read('d.csv', 'session,role,text\n1,user,"never closed\n1,user,x\n')).map(said).at(-1)).toContain('refused: a quoted cell is never closed');
});

test('times of a messenger stand before a speaker, and a speaker that nobody is gets named with those seen', async () => {
  const messenger = '[12/01/24, 10:02:11] Anna Schmidt: I ski\n[12/01/24, 10:02:40] Helpdesk: fine\n2024-01-12 10:03 - Anna Schmidt: and sing';
  expect((await read('w.txt', messenger, { person: 'Anna Schmidt', chatbot: 'Helpdesk' })).map(said)).toEqual(['1 u:I ski / c:fine / u:and sing']);
  const unread = read('x.log', '[12/01/24, 10:02:11] Anna Schmidt: I ski');
  await expect(unread).rejects.toThrow(/is no log in a form that is known/u);
  await expect(unread).rejects.not.toThrow(/Anna/u);
  const wrong = read('p.txt', 'User 1: I ski\nUser 2: I sing', { person: 'user1' });
  await expect(wrong).rejects.toThrow(/no speaker "user1"; did you mean "User 1"\?[^]*"User 1", "User 2"[^]*--speaker "User 1"/u);
  await expect(read('p.txt', 'User 1: I ski\nUser 2: I sing')).rejects.toThrow(/"User 1", "User 2"/u);
  const table = 'conversation_id,role,text\na,user,I ski\na,assistant,fine\n';
  expect((await read('t.csv', table, { person: 'User 1' })).map(said)).toEqual(['2 u:I ski / c:fine']);
});

test('what is no log is a set-up failure that says what was seen', async () => {
  await expect(read('x.csv', 'age,sex\n1,2\n')).rejects.toThrow(/the columns "age", "sex"/);
  await expect(read('x.jsonl', line({ persona: 'a diver' }))).rejects.toThrow(/an object with the fields persona/);
  await expect(read('x.txt', 'dear diary')).rejects.toMatchObject({ facts: { code: 'log-unrecognised' } });
  const missing = async () => {
    for await (const row of readLogs([join(folder, 'none')])) expect(row).toBeUndefined();
  };
  await expect(missing()).rejects.toMatchObject({ facts: { code: 'log-missing' } });
  expect((await read('e.jsonl', '\uFEFF \n')).map(said)).toEqual(['1 refused: the file is empty']);
});

test('UTF-16 of both orders and byte order marks are read; a damaged byte or half-written line refuses its row only', async () => {
  const good = line({ messages: [{ role: 'user', content: 'żółć 漢字 😀' }] });
  const little = Buffer.from(`\uFEFF${good}\n${good}`, 'utf16le');
  for (const content of [Buffer.from(`\uFEFF${good}\n${good}`), little, Buffer.from(little).swap16()]) {
    expect((await read('u.jsonl', content)).map(said)).toEqual(['1 u:żółć 漢字 😀', '2 u:żółć 漢字 😀']);
  }
  const damaged = Buffer.concat([Buffer.from(`${good}\n{"messages":"`), Buffer.from([0xc3, 0x28]), Buffer.from(`"}\n${good}\n{"messages": [{"role": "us`)]);
  expect((await read('d.jsonl', damaged)).map(said)).toEqual([
    '1 u:żółć 漢字 😀',
    '2 refused: holds bytes that are not UTF-8: save it as UTF-8',
    '3 u:żółć 漢字 😀',
    '4 refused: is half-written: the file ends inside it',
  ]);
  const halfPair = Buffer.from(`\uFEFF${good.replace('😀', '\uD83D')}\n${good}`, 'utf16le');
  expect((await read('h.jsonl', halfPair)).map(said)).toEqual(['1 refused: holds bytes that are not UTF-8: save it as UTF-8', '2 u:żółć 漢字 😀']);
  expect(
    (await read('c.csv', Buffer.concat([Buffer.from('session,role,text\n1,user,a'), Buffer.from([0xff]), Buffer.from('\n2,user,b\n')]))).map(said),
  ).toEqual(['2 refused: holds bytes that are not UTF-8, or the mark of lost ones: save it as UTF-8', '3 u:b']);
});

test('what is too large is refused with its line, and hostile text is tamed', async () => {
  const turns = (count: number) => Array.from({ length: count }, (_, at) => ({ role: at % 2 ? 'assistant' : 'user', content: 'x' }));
  const rows = await read(
    'big.jsonl',
    [
      line({ messages: pair }),
      `{"messages": "${'x'.repeat(8 * 1024 * 1024)}"}`,
      line({ messages: turns(2001) }),
      line({ messages: [{ role: 'user', content: 'y'.repeat(1024 * 1024 + 1) }] }),
      line({ messages: pair }),
    ].join('\n'),
  );
  expect(rows.map(said)).toEqual([
    '1 u:hi / c:hello',
    '2 refused: is longer than 8 MB',
    '3 refused: has 2001 turns; 2000 is the most',
    '4 refused: has more than 1,048,576 characters',
    '5 u:hi / c:hello',
  ]);
  const hostile = await read('h.jsonl', '{"messages": [{"role": "user", "content": "a\\u0000b\\u202Ec\\u200Bd\\uD800"}], "__proto__": {"user": "x"}}');
  expect(hostile.map(said)).toEqual(['1 u:a[U+0000]b[U+202E]cd\uFFFD']);
  expect((await read('p.jsonl', [line({ messages: pair }), '{"__proto__": {"messages": []}}'].join('\n'))).map(said)[1]).toContain('2 refused');
});

test('a turn keeps its hash through spaces around it and ways to write an accent', () => {
  const talk = (...texts: string[]) => texts.map(text => ({ speaker: 'user' as const, text }));
  expect(hashTurn(talk(' cafe\u0301 '), 1, 'k')).toBe(hashTurn(talk('caf\u00E9'), 1, 'k'));
  expect(hashTurn(talk('cafe'), 1, 'k')).not.toBe(hashTurn(talk('caf\u00E9'), 1, 'k'));
  expect(hashTurn(talk('a', 'b'), 1, 'k')).toMatch(/^[0-9a-f]{16}$/u);
  // Without the key nobody can try what was said.
  expect(hashTurn(talk('I am 34'), 1, 'k')).not.toBe(hashTurn(talk('I am 34'), 1, 'l'));
  // A turn that could be guessed is bound to everything around it.
  expect(hashTurn(talk('I am 34', 'hello'), 1, 'k')).not.toBe(hashTurn(talk('I am 34', 'bye'), 1, 'k'));
});

test('an id that is no exact number tells nobody apart, and a user may be an object with an id', async () => {
  const of = (user: string) => `{"user": ${user}, "messages": [{"role": "user", "content": "hi"}]}`;
  const rows = await read('ids.jsonl', [of('9007199254740993'), of('1e300'), of('{"id": "a", "name": "b"}'), of('"a"'), of('7')].join('\n'));
  const reason = 'refused: has a user id that is a number too large to be exact: write it as text';
  expect(rows.map(said)).toEqual([`1 ${reason}`, `2 ${reason}`, '3 u:hi', '4 u:hi', '5 u:hi']);
  const people = rows.map(row => ('person' in row ? row.person : 'refused'));
  expect(people[2]).toBe(people[3]);
  expect(people[4]).not.toBe(people[3]);
});

test('a conversation of two user ids is refused, and so is one with a line wider than the header', async () => {
  const table = 'session,role,user_id,text\n1,user,a,hi\n1,user,b,ho\n2,user,a,hi, there\n3,user,a,hi\n3,bot,x,ok\n3,user,a,yes,\n';
  const refused = 'refused: has';
  expect((await read('t.csv', table)).map(said)).toEqual([
    `2 ${refused} the user ids of different people`,
    `4 ${refused} a line with more cells than the header: quote what holds a separator`,
    '5 u:hi / c:ok / u:yes',
  ]);
  expect((await read('w.csv', 'chat,n\n"User: hi\nBot: ok",1\n"User: hi\nBot: ok",1,2\n')).map(said)[1]).toContain('more cells than the header');
});
