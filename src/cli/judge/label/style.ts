/** The page's looks: readable at 320 px, in the dark, and with a keyboard. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c1c22;--dim:#5c5c68;--page:#fff;--panel:#f7f7f9;--user:#dcebff;--bot:#f0f0f3;--line:#c9c9d1;--accent:#0b57d0;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#ececf1;--dim:#a9a9b6;--page:#1b1b1f;--panel:#232328;--user:#17406f;--bot:#2c2c33;--line:#4a4a55;--accent:#a8c7fa;--on-accent:#062e6f}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-bottom:18rem}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);overflow-wrap:anywhere}
header,main,footer>div{width:100%;max-width:820px;margin:0 auto;padding:0 16px}main{flex:1}
header{display:flex;gap:12px;align-items:center;padding-top:12px}
header p{margin:0;color:var(--dim);font-size:14px;white-space:nowrap}
progress{flex:1;min-width:40px;height:8px;accent-color:var(--accent)}
h1{font-size:15px;font-weight:500;margin:0 0 2px}.finish h1{font-size:19px;font-weight:600}
ol{list-style:none;margin:0;padding:8px 0 16px}
ol li{display:flex;flex-direction:column;margin:12px 0;max-width:86%}
li.user{margin-left:auto;align-items:flex-end}li.chatbot{align-items:flex-start}
.bubble{margin:0;padding:8px 12px;border-radius:14px;white-space:pre-wrap;unicode-bidi:isolate;max-width:100%}
.user .bubble{background:var(--user);border-bottom-right-radius:4px}.chatbot .bubble{background:var(--bot);border-bottom-left-radius:4px}
ol li.when{margin:20px auto 4px;color:var(--dim);font-weight:600;max-width:100%}.context p{margin:0 0 4px}
small,.counts{color:var(--dim);font-size:13px}li small{margin:2px 6px 0}
footer{position:sticky;bottom:0;background:var(--panel);border-top:1px solid var(--line)}
footer>div{padding-top:10px;padding-bottom:10px}
.asked{max-height:32vh;overflow-y:auto}
.statement{font-size:19px;font-weight:600;margin:0 0 4px}.statement::before{content:'“'}.statement::after{content:'”'}
.parts{margin:0 0 4px;padding:0 0 0 20px;font-size:17px;font-weight:600}
.counts{margin:0}
.buttons{display:grid;grid-template-columns:repeat(4,1fr);gap:8px;margin:10px 0 8px}
button{font:inherit;font-size:15px;min-height:44px;padding:6px 10px;color:var(--ink);background:var(--page);border:1px solid var(--line);border-radius:8px;cursor:pointer}
button:hover{border-color:var(--accent)}
button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
kbd{font:600 12px/1 ui-monospace,monospace;border:1px solid currentColor;border-radius:4px;padding:2px 5px;margin-right:6px;opacity:.8}
.row{display:flex;gap:8px;align-items:center}
.row label{flex:1;display:flex;align-items:center;gap:6px;min-width:0}
input{font:inherit;font-size:15px;flex:1;min-width:0;min-height:40px;padding:4px 8px;color:var(--ink);background:var(--page);border:1px solid var(--line);border-radius:8px}
.row button{min-width:44px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}h1:focus-visible{outline:none}
.error{background:#b3261e;color:#fff;padding:8px 12px;border-radius:8px;margin:10px 0}
dialog{color:var(--ink);background:var(--page);border:1px solid var(--line);border-radius:12px;max-width:min(560px,92vw);padding:16px 20px}
dialog::backdrop{background:#0008}dialog h2{font-size:17px;margin:0 0 8px}dialog p{margin:8px 0}
dt{float:left;clear:left;width:3.5em}dd{margin:0 0 6px 3.5em}
.finish{padding:24px 0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:600px){body{font-size:15px}.buttons{grid-template-columns:1fr 1fr}button{min-height:40px;padding:3px 6px;font-size:14px}.statement,.parts{font-size:17px}ol li{max-width:94%}.asked{max-height:26vh}}
@media (max-height:600px){footer{position:static}.asked{max-height:none}html{scroll-padding-bottom:0}}
`;
