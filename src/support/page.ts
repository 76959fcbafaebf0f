/** Everything forbidden but these inline styles: no script runs and nothing is fetched, whatever stands in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
:root{color-scheme:light dark;--ink:#1c1c22;--dim:#62626e;--page:#fff;--user:#dcebff;--bot:#f0f0f3;--line:#dcdce2;--mark:#ffe58a;--met:#1a7f37;--not-met:#c9202f;--inconclusive:#8a6100}
@media (prefers-color-scheme:dark){:root{--ink:#ececf1;--dim:#a5a5b2;--page:#1b1b1f;--user:#17406f;--bot:#2c2c33;--line:#43434d;--mark:#7a5d00;--met:#4ac26b;--not-met:#ff7b7b;--inconclusive:#e3b341}}
*{box-sizing:border-box}
body{margin:0;padding:16px;font:15px/1.45 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:820px;overflow-wrap:anywhere}
h1{font-size:17px;margin:0 0 2px}h2{font-size:14px;margin:18px 0 6px}p{margin:2px 0}.dim,small{color:var(--dim);font-size:13px}
.badge{font-weight:600}.met{color:var(--met)}.not-met{color:var(--not-met)}.inconclusive{color:var(--inconclusive)}
details{font-size:13px;color:var(--dim);margin:2px 6px}summary{cursor:pointer}
pre{white-space:pre-wrap;background:var(--bot);padding:8px 10px;border-radius:6px;font-size:12.5px;margin:4px 0}
table{border-collapse:collapse;margin:4px 0;width:100%}td,th{border-bottom:1px solid var(--line);padding:6px 10px 6px 0;text-align:left;vertical-align:top}th{font-size:13px;color:var(--dim);font-weight:600}
td.number,th.number{text-align:right}
`;

/** A page that stands alone: title and body are HTML already, `style` is CSS of its own. */
export const page = (title: string, body: string, style = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}${style}</style></head>
<body>${body}</body></html>
`;
