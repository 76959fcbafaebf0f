import { expect, test, type Page } from '@playwright/test';
import { inPage } from '../../src/channel/page.js';
import type { PageOptions } from '../../src/channel/page/options.js';
import { plainPage } from './channelPages.js';

const never = new AbortController().signal;
const context = { fetch: globalThis.fetch, now: () => performance.now(), conversationId: 'c', personId: 'c' };
const channel = (options: PageOptions = {}) => inPage({ settleMs: 60, replyTimeoutMs: 1500, ...options });
const open = (page: Page, options: PageOptions = {}) => channel(options).open({ ...context, page });
const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: unknown) => String((error as Error).message),
  );
const talk = async (page: Page, options?: PageOptions) => (await (await open(page, options)).send('Hi', [], never)).text;

/** Answers in the root it is given when its button is pressed or Enter comes. */
const wire = `const wire = root => {
  const box = root.querySelector('[data-box]'), out = root.querySelector('[data-out]');
  const go = () => { const said = box.value ?? box.innerText; if (box.value !== undefined) box.value = ''; else box.innerText = ''; for (const text of [said, 'Heard: ' + said]) { const p = document.createElement('p'); p.textContent = text; out.append(p); } };
  root.querySelector('[data-go]')?.addEventListener('click', go);
  box.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); go(); } });
};`;

test('prefers the chat over a search field and a newsletter', async ({ page }) => {
  await page.setContent(`<header><form role="search"><input type="search" placeholder="Ask or search"></form></header><form><input type="email" placeholder="Your e-mail"><button>Send</button></form>
    <main><div data-out></div><input data-box aria-label="Your question"><button data-go>Ask</button></main><script>${wire} wire(document.querySelector('main'));</script>`);
  expect(await talk(page)).toBe('Heard: Hi');
});

test('types into an editable element and presses Enter where there is no button', async ({ page }) => {
  await page.setContent(
    `<main><div data-out></div><div data-box contenteditable="true" style="min-height:20px" data-placeholder="Write here"></div></main><script>${wire} wire(document.querySelector('main'));</script>`,
  );
  expect(await talk(page)).toBe('Heard: Hi');
});

test('presses a launcher once', async ({ page }) => {
  await page.setContent(`<h1>Shop</h1><input type="search" placeholder="Search"><button id="l">Chat with us</button><main hidden><div data-out></div><input data-box placeholder="Message"><button data-go>Send</button></main>
    <script>${wire} wire(document.querySelector('main')); let n = 0; document.getElementById('l').onclick = () => { document.querySelector('main').hidden = ++n % 2 === 0; };</script>`);
  expect(await talk(page)).toBe('Heard: Hi');
});

const inner = '<main><div role="log" data-out></div><input data-box placeholder="Message"><button data-go>Send</button></main>';
const framed = JSON.stringify(`${inner}<script>${wire} wire(document.querySelector('main'));</script>`).replaceAll('</script>', '<\\/script>');
for (const [where, markup] of Object.entries({
  'that shows up late': `<div id="app"></div><script>${wire} setTimeout(() => { document.getElementById('app').innerHTML = ${JSON.stringify(inner)}; wire(document.querySelector('main')); }, 300)</script>`,
  'in a frame': `<h1>Shop</h1><iframe></iframe><script>document.querySelector('iframe').srcdoc = ${framed}</script>`,
  'in a shadow root': `<my-chat></my-chat><script>${wire} const root = document.querySelector('my-chat').attachShadow({ mode: 'open' }); root.innerHTML = ${JSON.stringify(inner)}; wire(root);</script>`,
})) {
  test(`finds a chat ${where}`, async ({ page }) => {
    await page.setContent(markup);
    expect(await talk(page)).toBe('Heard: Hi');
  });
}

test('says what it looked for, what was there, and what to paste', async ({ page }) => {
  await page.setContent('<title>Sign in</title><form><label>User name <input></label><input type="password"><button>Continue</button></form>');
  const message = await messageOf(open(page));
  expect(message).toMatch(/^set-up: no place to type an utterance was found on the page "Sign in" at about:blank\n/);
  expect(message).toMatch(/textboxes: +User name\n/);
  expect(message).toMatch(/buttons: +Continue\n/);
  expect(message).toContain("inPage({ input: page => page.getByLabel('Message')");
});

test('names the set-up for a wrong input locator', async ({ page }) => {
  await page.setContent('<textarea placeholder="Message"></textarea>');
  test.slow();
  expect(await messageOf(open(page, { input: on => on.locator('#nowhere') }))).toMatch(/^set-up: no visible element for the given input locator was found/);
});

test('needs a page, and says how to pass it', async () => {
  expect(channel()).toMatchObject({ kind: 'page', needsPage: true, address: "the test's own page", settings: { settleMs: 60 } });
  expect(await messageOf(channel().open(context))).toBe(
    `set-up: this chatbot is a web page and no page was passed\n\n  asked:  a conversation over inPage\n  there:  no browser page\n\npass the test's page: simulate(profile, { goal, page })`,
  );
});

test('a page that cannot be opened is the set-up, one that answers 503 the chatbot', async ({ page }) => {
  await page.route('http://shop.test/**', route => route.fulfill({ status: route.request().url().endsWith('down') ? 503 : 404, body: 'no' }));
  expect(await messageOf(open(page, { url: 'http://shop.test/none' }))).toMatch(/^set-up: the chatbot's page could not be opened: status 404/);
  expect(await messageOf(open(page, { url: 'http://shop.test/down' }))).toMatch(/^chatbot failed: the chatbot's page answered with status 503/);
  expect(await messageOf(open(page, { url: '/chat' }))).toMatch(/^set-up: the chatbot's page could not be opened: the url is relative and no baseURL is set/);
  expect(await messageOf(open(page, { url: 'http://127.0.0.1:9/chat?token=abc' }))).toMatch(
    /^set-up: the chatbot's page could not be opened: net::ERR_\S+ at http:\/\/127\.0\.0\.1:9\/chat\?token=\*\*\*\n/,
  );
});

test('a page closed by the test is the set-up', async ({ page }) => {
  await page.route('**/api', () => undefined);
  await page.setContent(plainPage());
  const line = await open(page);
  const sending = messageOf(line.send('Hi', [], never));
  setTimeout(() => void page.close(), 150);
  expect(await sending).toMatch(/^set-up: the page was closed by the test while waiting for the reply\n/);
});

test('a page that goes elsewhere is the set-up at first, the chatbot once it has answered', async ({ page }) => {
  await page.route('http://shop.test/**', route =>
    route.fulfill({
      contentType: 'text/html',
      body: route.request().url().endsWith('/gone')
        ? 'gone'
        : `<main><div data-out></div><input data-box placeholder="Message"><button data-go>Send</button></main><script>${wire} wire(document.querySelector('main')); document.querySelector('[data-go]').addEventListener('click', () => { if (document.querySelector('[data-out]').innerText.includes('leave')) location.href = '/gone'; }, true); document.querySelector('[data-go]').addEventListener('click', () => { if (document.querySelector('[data-out]').innerText.includes('leave')) location.href = '/gone'; });</script>`,
    }),
  );
  const first = await open(page, { url: 'http://shop.test/' });
  expect(await messageOf(first.send('leave', [], never))).toMatch(/^set-up: the page went to http:\/\/shop\.test\/\w* while/);
  const later = await open(page, { url: 'http://shop.test/' });
  expect((await later.send('Hi', [], never)).text).toBe('Heard: Hi');
  expect(await messageOf(later.send('leave', [], never))).toMatch(/^chatbot failed: the page went to/);
});

test('an utterance that never left the input is the set-up', async ({ page }) => {
  await page.setContent('<main><div role="log"></div><input placeholder="Message"><span>»</span></main>');
  expect(await messageOf((await open(page)).send('Hi', [], never))).toMatch(/^set-up: the first utterance was typed but never left the input\n/);
});

test('shows the failed request behind a reply that never came', async ({ page }) => {
  await page.route('http://shop.test/**', route =>
    route.fulfill(route.request().url().endsWith('/api') ? { status: 502, body: 'bad' } : { contentType: 'text/html', body: plainPage() }),
  );
  const line = await open(page, { url: 'http://shop.test/', replyTimeoutMs: 500 });
  expect(await messageOf(line.send('Hi', [], never))).toMatch(
    /^chatbot failed: the chatbot did not answer within 500 ms\n[^]*meanwhile: +POST http:\/\/shop\.test\/api answered 502\n/,
  );
});
