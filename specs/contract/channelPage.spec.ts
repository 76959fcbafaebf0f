import { inPage } from '../../src/channel/page.js';
import { channelContract } from './channelContract.js';
import { bareHtml, plainPage } from './channelPages.js';

channelContract({
  name: 'a page with locators',
  wire: 'json',
  pages: { '/chat': bareHtml },
  channel: (url, replyTimeoutMs) =>
    inPage({
      url: `${url}/chat`,
      replyTimeoutMs,
      settleMs: 60,
      input: page => page.locator('.box'),
      send: page => page.locator('.go'),
      replies: page => page.locator('.theirs'),
      typing: page => page.locator('.wait'),
    }),
});
channelContract({
  name: 'a page without locators',
  wire: 'json',
  pages: { '/chat': plainPage() },
  channel: (url, replyTimeoutMs) => inPage({ url: `${url}/chat`, replyTimeoutMs, settleMs: 60 }),
});
