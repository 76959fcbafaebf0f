import { createHash } from 'node:crypto';
import { pageScript } from './pageScript.js';
import { pageStyle } from './pageStyle.js';

const hashOf = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': [
    "default-src 'none'",
    `script-src ${hashOf(pageScript)}`,
    `style-src ${hashOf(pageStyle)}`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

const favicon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='16' r='16' fill='%23463a9e'/%3E%3Cpath d='M16 6l3 7 7 3-7 3-3 7-3-7-7-3 7-3z' fill='%23fff'/%3E%3C/svg%3E";

export function renderPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Larkspur concierge</title>
<link rel="icon" href="${favicon}">
<style>${pageStyle}</style>
</head>
<body>
<div class="frame">
<header>
<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M16 4l3.4 8.6L28 16l-8.6 3.4L16 28l-3.4-8.6L4 16l8.6-3.4z"/></svg>
<div><h1>Larkspur concierge</h1><p>Hotels, trains, flights and travel gear</p></div>
</header>
<main>
<div id="log" class="log" role="log" aria-live="polite" aria-label="Conversation" tabindex="0"></div>
<p id="status" class="status" role="status"></p>
<form id="form" class="composer" autocomplete="off">
<label for="message">Your message</label>
<div class="row">
<textarea id="message" rows="1" maxlength="4000" placeholder="Ask about a trip, a booking or an order" enterkeyhint="send"></textarea>
<button id="send" type="submit">Send</button>
</div>
</form>
</main>
</div>
<noscript>This page needs JavaScript to talk with the concierge.</noscript>
<script>${pageScript}</script>
</body>
</html>`;
}
