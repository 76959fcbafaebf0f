import { overHttp } from '../../src/channel/http.js';
import { channelContract } from './channelContract.js';

channelContract({
  name: 'JSON over HTTP, the server keeps history',
  wire: 'json',
  channel: (url, replyTimeoutMs) => overHttp({ url: `${url}/api`, replyTimeoutMs }),
});
channelContract({
  name: 'JSON over HTTP, the client keeps history',
  wire: 'openai',
  channel: (url, replyTimeoutMs) => overHttp({ url: `${url}/api`, history: 'client', replyTimeoutMs }),
});
channelContract({
  name: 'server-sent events over HTTP',
  wire: 'sse',
  channel: (url, replyTimeoutMs) => overHttp({ url: `${url}/api`, history: 'client', replyTimeoutMs }),
});
