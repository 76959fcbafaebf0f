import type { Pattern } from './patterns.js';

const DOT = String.raw`(?:\s{0,2}\.\s{0,2}|\s{1,2}(?:dot|punto|punkt|point|ponto|точка)\s{1,2}|\s?[[({]\s?(?:dot|d|\.)\s?[\])}]\s?|%2e|&#46;|&#x2e;|&period;)`;
const AT = String.raw`(?:\s{0,2}@\s{0,2}|\s?[[({<]\s?(?:at?|@)\s?[\])}>]\s?|%40|&#64;|&#x40;|&commat;|\s{1,2}(?:at|arroba|собака|ät)\s{1,2})`;
const MAILERS =
  'gmail|googlemail|yahoo|hotmail|outlook|icloud|aol|gmx|proton|protonmail|live|msn|mail|yandex|web|qq|163|naver|zoho|fastmail|me|orange|free|laposte|libero|uol|rediffmail|comcast|verizon|btinternet';
const TOP =
  'com|net|org|edu|gov|io|co|de|fr|es|it|nl|uk|in|ru|cn|jp|kr|br|pl|se|no|fi|dk|ch|at|be|eu|me|info|biz|us|ca|au|nz|za|mx|ar|cl|pt|gr|tr|ua|cz|hu|ro|ie|il|ae|sa|sg|hk|tw|th|vn|id|ph|my|dev|app|ai|example|test|online|site|xyz';

/** Query fields and path parts that lead to somebody, or let somebody in. */
const TELLING =
  /(?:[?&#;](?:[\w-]{0,20}(?:token|key|auth|session|sid|secret|sig|signature|password|pwd|code|email|mail|user|uid|account|customer|phone|invite|reset)[\w-]{0,20})=|\/\/[^/\s@]{1,100}@|(?:facebook|instagram|linkedin|twitter|tiktok|vk|github|x|t)\.(?:com|me)\/(?:in\/|@)?[\w.-]{3,}|\/(?:users?|profiles?|u|people|member)\/[\w.-]{2,}|\/~\w+)/iu;

export const webPatterns: readonly Pattern[] = [
  {
    kind: 'url',
    name: 'a link that carries a login, a token or somebody’s page',
    form: /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"'，。]{4,2000}|\b(?:facebook|instagram|linkedin|tiktok|github)\.com\/[^\s<>"',]{3,200}/giu,
    holds: value => TELLING.test(value.slice(0, 2000)),
  },
  {
    kind: 'email',
    name: 'an e-mail address',
    form: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+'’-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}[\p{L}]{2,24}/gu,
  },
  { kind: 'email', name: 'a quoted e-mail address', form: /"[^"\s@]{1,64}"@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}/gu },
  {
    kind: 'email',
    name: 'an e-mail address in words',
    form: new RegExp(
      String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-]{1,40}(?:(?:\s?\.\s?|\s(?:dot|punto|punkt|point|ponto|underscore|dash)\s)[\p{L}\p{N}_-]{1,30}){0,2}${AT}(?:[\p{L}\p{N}-]{1,40}${DOT}){1,3}(?:${TOP})(?![\p{L}\p{N}])`,
      'giu',
    ),
    // `look at example dot com` is no address: in words alone, without any sign, only known mail services count.
    holds: value =>
      /[@[({]|%40|&(?:#64|#x40|commat);/iu.test(value) ||
      new RegExp(String.raw`\s(?:at|arroba|собака|ät)\s{1,2}(?:${MAILERS})\b`, 'iu').test(value) ||
      /\s(?:dot|punto|punkt|ponto|underscore)\s.{1,60}\s(?:at|arroba|ät)\s/iu.test(value),
  },
  {
    kind: 'handle',
    name: 'a user name behind @',
    form: /(?<![\p{L}\p{N}._%+@/-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,30}[\p{L}\p{N}_])/gu,
    holds: value => /\p{L}/u.test(value),
  },
  {
    kind: 'handle',
    name: 'a user name with its cue',
    form: /\b(?:user ?name|user ?id|login|handle|screen ?name|gamertag|discord|skype|telegram|insta(?:gram)?|twitter|snapchat)(?: (?:id|name|handle|account))?\s{0,2}(?:is|:|=)\s{0,2}["'“]?(?<value>[\p{L}\p{N}_.#-]{3,40})/giu,
    holds: value => /[\d_#]|\p{L}\.\p{L}/u.test(value),
  },
  {
    kind: 'ip',
    name: 'an IPv4 address',
    form: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/gu,
    holds: (value, text, start) =>
      value.split('.').every(part => Number(part) < 256) &&
      !/^(?:127\.|0\.|255\.)/u.test(value) &&
      !/(?:\bv|version|release|build|firmware|driver|update|section|chapter)[\s:#.]{0,3}$/iu.test(text.slice(Math.max(0, start - 14), start)),
  },
  {
    kind: 'ip',
    name: 'an IPv6 address',
    form: /(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,6}(?![\p{L}\p{N}:])/giu,
    holds: value => /::/u.test(value) || value.split(':').length === 8,
  },
  { kind: 'ip', name: 'a hardware address', form: /(?<![\p{L}\p{N}:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\p{L}\p{N}:-])/giu },
];
