import { client } from './client.js';
import { STYLE } from './style.js';

/** Whoever compiled the script may have wrapped its functions in this. */
const NAMES = 'const __name=f=>f;';

/** The page, the same for every question: what is asked comes later, as data. */
export const labelPage = (nonce: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>usersim: label conversations</title><link rel="icon" href="data:,"><style nonce="${nonce}">${STYLE}</style></head>
<body>
<header><p id="progress">…</p><progress id="bar" value="0" max="1" aria-label="labelled"></progress><button type="button" id="help" aria-keyshortcuts="?"><kbd>?</kbd>Help</button></header>
<p id="live" class="unseen" role="status" aria-live="polite"></p>
<main>
<p id="error" class="error" role="alert" hidden></p>
<ol id="turns" aria-label="conversation"></ol>
<section id="finish" class="finish" hidden><h1 id="finish-title" tabindex="-1"></h1><p id="finish-text"></p>
<div class="row"><button type="button" id="done"><kbd>Enter</kbd>Finish</button><button type="button" id="change"><kbd>←</kbd>Change an answer</button></div></section>
</main>
<footer id="panel" hidden><div>
<div class="asked" id="asked"><h1 id="question" tabindex="-1"></h1><p class="statement" id="statement"></p><div class="context" id="context"></div><ul class="parts" id="parts"></ul><p class="counts" id="counts"></p></div>
<div class="buttons" role="group" aria-labelledby="question">
<button type="button" data-gold="met" aria-keyshortcuts="m" aria-pressed="false"><kbd>M</kbd>Met</button>
<button type="button" data-gold="not met" aria-keyshortcuts="n" aria-pressed="false"><kbd>N</kbd>Not met</button>
<button type="button" data-gold="both acceptable" aria-keyshortcuts="b" aria-pressed="false"><kbd>B</kbd>Both acceptable</button>
<button type="button" data-gold="cannot tell" aria-keyshortcuts="c" aria-pressed="false"><kbd>C</kbd>Cannot tell</button>
</div>
<div class="row"><button type="button" id="back" aria-keyshortcuts="ArrowLeft" aria-label="Back"><kbd aria-hidden="true">←</kbd></button>
<label><kbd aria-hidden="true">/</kbd><span class="unseen">Why, if you like</span><input id="why" maxlength="2000" autocomplete="off" placeholder="Why (if you like)" aria-keyshortcuts="/"></label></div>
</div></footer>
<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">What to do</h2>
<p>Read the conversation, and say whether the sentence below it is true of it. Decide by yourself: nobody shows you what the judge said.</p>
<dl><dt><kbd>M</kbd></dt><dd>Met: it is true.</dd><dt><kbd>N</kbd></dt><dd>Not met: it is not true.</dd>
<dt><kbd>B</kbd></dt><dd>Both acceptable: careful readers could say either.</dd><dt><kbd>C</kbd></dt><dd>Cannot tell: the conversation does not show it, or the wording is too vague.</dd>
<dt><kbd>←</kbd></dt><dd>Back, to change an answer; <kbd>→</kbd>forward again.</dd><dt><kbd>/</kbd></dt><dd>Write why, before you press a letter. Enter returns to the letters. Write no personal data there.</dd>
<dt><kbd>?</kbd></dt><dd>This help; Escape closes it.</dd></dl>
<p>Every answer is on disk at once. Stop when you like: the same command goes on where you stopped.</p>
<form method="dialog"><button>Close</button></form></dialog>
<script nonce="${nonce}">${NAMES}(${client.toString()})();</script>
</body></html>
`;
