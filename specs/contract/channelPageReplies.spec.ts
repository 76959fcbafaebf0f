import { expect, test, type Page } from '@playwright/test';
import type { Line } from '../../src/channel/channel.js';
import { inPage } from '../../src/channel/page.js';
import type { PageOptions } from '../../src/channel/page/options.js';

const never = new AbortController().signal;
const context = { fetch: globalThis.fetch, now: () => performance.now(), conversationId: 'c', personId: 'c' };
const open = (page: Page, options: PageOptions = {}) => inPage({ settleMs: 200, replyTimeoutMs: 4000, ...options }).open({ ...context, page });
const say = (line: Line, utterance: string) => line.send(utterance, [], never);

/** A page whose script defines `answer(message, add)`; `add(text, html?)` puts one more bubble into `#chat`. */
const chat = (
  answer: string,
  { shell = '<div id="chat"></div>', echo = 'add(message, "mine")', head = '' } = {},
) => `<!doctype html><title>Shop</title>${head}${shell}
<form id="f"><textarea id="t" placeholder="Type a message"></textarea><button type="submit">Send</button></form>
<script>
  const wait = ms => new Promise(resolve => setTimeout(resolve, ms));
  const chatBox = () => document.getElementById('chat');
  const add = (text, kind = 'bot') => { const div = document.createElement('div'); div.className = 'msg ' + kind; div.textContent = text; chatBox().append(div); return div; };
  const html = markup => chatBox().insertAdjacentHTML('beforeend', markup);
  const answer = async message => { ${answer} };
  document.getElementById('f').addEventListener('submit', event => {
    event.preventDefault();
    const message = document.getElementById('t').value;
    document.getElementById('t').value = '';
    ${echo};
    void answer(message);
  });
</script>`;

test('reads new text where a page has no roles at all, without the utterance', async ({ page }) => {
  await page.setContent(chat('await wait(30); add("We open at nine.")'));
  const line = await open(page);
  expect(line.greeting).toBeNull();
  const reply = await say(line, 'When do you open?');
  expect(reply).toMatchObject({
    text: 'We open at nine.',
    readFrom: 'new text',
    raw: { status: null, contentType: 'text/html', body: '<div class="msg bot">We open at nine.</div>' },
  });
});

test('joins several bubbles, and waits while the typing indicator shows between them', async ({ page }) => {
  await page.setContent(
    chat(`
    html('<div class="typing-indicator"><span>.</span><span>.</span><span>.</span></div>');
    const hide = () => document.querySelector('.typing-indicator').remove();
    await wait(120); add('First.'); await wait(300); hide(); add('Second.');`),
  );
  expect((await say(await open(page), 'Hi')).text).toBe('First.\nSecond.');
});

test('waits for a status that says who is typing', async ({ page }) => {
  await page.setContent(
    chat(
      `
    document.getElementById('s').textContent = 'Ava is typing…';
    add('Let me look.'); await wait(300); add('Found it.'); document.getElementById('s').textContent = '';`,
      { shell: '<div id="chat"></div><div role="status" id="s"></div>' },
    ),
  );
  expect((await say(await open(page), 'Where is it?')).text).toBe('Let me look.\nFound it.');
});

test('waits for the input to be enabled again, and is not held up where it never is', async ({ page }) => {
  const slow = 'const t = document.getElementById("t"); t.disabled = true; add("One."); await wait(300); add("Two.");';
  await page.setContent(chat(`${slow} t.disabled = message === 'bye';`));
  const line = await open(page, { replyTimeoutMs: 1200 });
  expect((await say(line, 'Count')).text).toBe('One.\nTwo.');
  expect(await say(line, 'bye')).toMatchObject({ text: 'One.\nTwo.', readFrom: 'new text' });
});

test('leaves out speaker labels, timestamps, avatars, buttons and what only screen readers get', async ({ page }) => {
  await page.setContent(
    chat(
      `html('<div class="msg bot"><span aria-hidden="true" class="icon">smart_toy</span><span class="sr-only" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">New message from Ava. </span><div class="author">Ava</div><div class="body"><p>Hello there,</p><p>how can <b>I</b> help at 12:30?</p></div><button>Copy</button><div class="timestamp">12:31</div></div>')`,
      { echo: `html('<div class="msg mine"><b>You</b><p>' + message + '</p><time>12:30</time></div>')` },
    ),
  );
  expect((await say(await open(page), 'Hi there')).text).toBe('Hello there,\nhow can I help at 12:30?');
});

test('reads what is rendered, not what stands in the markup', async ({ page }) => {
  await page.setContent(
    chat(
      `html('<div class="bot">Shown <span style="display:none">hidden</span><i style="visibility:hidden">unseen</i>and  <span style="text-transform:uppercase">loud</span><br>next<pre>a  b</pre></div>')`,
    ),
  );
  expect((await say(await open(page), 'Hi')).text).toBe('Shown and LOUD\nnext\na  b');
});

test('tells new from old where every change draws the whole chat anew', async ({ page }) => {
  await page.setContent(
    chat(
      `
    window.all ??= ['Welcome!']; all.push('me: ' + message, '');
    const draw = () => { chatBox().innerHTML = all.map(text => '<div><p>' + text + '</p></div>').join(''); };
    for (const part of 'The same answer .'.split(' ')) { all[all.length - 1] = (all.at(-1) + ' ' + part).trim(); draw(); await wait(20); }`,
      { echo: '', shell: '<div id="chat"><div><p>Welcome!</p></div></div>' },
    ),
  );
  const line = await open(page);
  expect((await say(line, 'one')).text).toBe('The same answer .');
  expect((await say(line, 'two')).text).toBe('The same answer .');
});

test('keeps a reply that repeats the utterance', async ({ page }) => {
  await page.setContent(chat('await wait(20); add(message)'));
  expect((await say(await open(page), 'Hello')).text).toBe('Hello');
});

test('knows the utterance though the page formats it, cuts it, or says who spoke', async ({ page }) => {
  await page.setContent(
    chat('await wait(150); add("Right.")', { echo: `html('<p>' + message.replace(/\\*(\\w+)\\*/g, '<b>$1</b>').replace(/"(.*?)"/, '“$1”') + '</p>')` }),
  );
  expect((await say(await open(page), 'I *really* want "that", please')).text).toBe('Right.');
  await page.goto('about:blank');
  await page.setContent(chat('await wait(150); add("Right.")', { echo: 'add("You: " + message)' }).replace('<textarea', '<textarea maxlength="9"'));
  expect((await say(await open(page), 'I want it all')).text).toBe('Right.');
});

test('does not take an announcement for the reply', async ({ page }) => {
  await page.setContent(
    chat('document.getElementById("s").textContent = "Message delivered to the desk"; await wait(300); add("Noted.")', {
      shell: '<p id="s" role="status"></p><div id="chat"></div>',
    }),
  );
  expect((await say(await open(page), 'Note this')).text).toBe('Noted.');
});

test('is not misled by clocks and counters beside the chat', async ({ page }) => {
  await page.setContent(
    chat('await wait(250); add("Done.")', { shell: '<p>It is <b id="clock">12:00:00</b></p><p id="count">0 messages</p><div id="chat"></div>' }) +
      '<script>let n = 0; setInterval(() => { n++; document.getElementById("clock").firstChild.data = "12:00:" + (10 + n % 50); document.getElementById("count").textContent = n + " messages"; }, 15)</script>',
  );
  expect((await say(await open(page), 'Do it')).text).toBe('Done.');
});

test('measures the first and the last token of a streamed reply from the press', async ({ page }) => {
  await page.setContent(
    chat(
      `
    window.marks = [];
    await wait(message === 'at once' ? 0 : 200);
    const busyUntil = performance.now() + 15; while (performance.now() < busyUntil);
    const div = add('');
    for (const word of 'one two three four'.split(' ')) { div.textContent += word + ' '; window.marks.push(performance.now() - window.pressed); await wait(60); }`,
      { shell: '<div role="log" id="chat"></div>' },
    ) + '<script>addEventListener("pointerdown", () => { window.pressed = performance.now(); }, true)</script>',
  );
  const both = [{}, { replies: (on: Page) => on.locator('.bot') }];
  for (const [said, options] of ['in a while', 'at once'].flatMap(words => both.map(one => [words, one] as const))) {
    const reply = await say(await open(page, options), said);
    const marks = await page.evaluate(() => (window as unknown as { marks: number[] }).marks);
    expect(reply.text).toBe('one two three four');
    expect(Math.abs(reply.firstTokenMs - (marks[0] ?? NaN))).toBeLessThan(60);
    expect(Math.abs(reply.lastTokenMs - (marks[3] ?? NaN))).toBeLessThan(60);
  }
});

test('gives the greeting of a log once, and leaves one line out of the next', async ({ page }) => {
  await page.setContent(
    chat('await wait(20); add("Reply to " + message)', { shell: '<div role="log" id="chat"><div class="bot">Welcome to the shop.</div></div>' }),
  );
  const first = await open(page);
  expect(first.greeting).toMatchObject({ text: 'Welcome to the shop.', firstTokenMs: 0 });
  expect((await say(first, 'one')).text).toBe('Reply to one');
  await first.close();
  const second = await open(page);
  expect(second.greeting).toBeNull();
  expect((await say(second, 'two')).text).toBe('Reply to two');
  const third = await open(page, { replies: on => on.locator('.bot') });
  expect(third.greeting).toBeNull();
  expect((await say(third, 'one')).text).toBe('Reply to one');
});

test('waits for a greeting that is still being typed', async ({ page }) => {
  await page.setContent(
    chat('add("Fine.")', { shell: '<div role="log" id="chat"><div class="typing">...</div></div>' }) +
      '<script>setTimeout(() => { document.querySelector(".typing").remove(); add("Good day!"); }, 350)</script>',
  );
  const line = await open(page);
  expect(line.greeting?.text).toBe('Good day!');
  expect((await say(line, 'Hi')).text).toBe('Fine.');
});

test('shows how far a reply came when it never ends', async ({ page }) => {
  await page.setContent(chat(`html('<div class="typing">…</div>'); add('Let me check')`));
  const line = await open(page, { replyTimeoutMs: 500 });
  const error = await say(line, 'Hi').catch((caught: unknown) => caught);
  expect(String(error)).toContain('chatbot failed: the chatbot did not finish its reply within 500 ms');
  expect(String(error)).toMatch(/there: +"Let me check"\n/);
  expect(String(error)).toMatch(/still busy: +a typing indicator\n/);
});
