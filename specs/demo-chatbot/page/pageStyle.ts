export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #efeef8; --sheet: #ffffff; --ink: #1c1a2e; --soft: #575470; --line: #8a86a8; --edge: #dedbef;
  --accent: #463a9e; --on-accent: #ffffff; --bubble: #f1effb; --own: #463a9e; --on-own: #ffffff; --focus: #b0460f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121120; --sheet: #1b1a2d; --ink: #efedfa; --soft: #b5b1d0; --line: #7d79a0; --edge: #312f4a;
    --accent: #b9aeff; --on-accent: #17142b; --bubble: #2a2843; --own: #4f43ad; --on-own: #ffffff; --focus: #ffb36b;
  }
}
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body {
  background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
}
.frame {
  display: flex; flex-direction: column; height: 100vh; height: 100dvh; max-width: 46rem; margin: 0 auto;
  background: var(--sheet); border-inline: 1px solid var(--edge);
}
header { display: flex; gap: .85rem; align-items: center; padding: .9rem 1.25rem; border-bottom: 1px solid var(--edge); }
.mark { flex: none; width: 2.5rem; height: 2.5rem; padding: .3rem; border-radius: 50%; background: var(--own); fill: var(--on-own); }
h1 { margin: 0; font-size: 1.1rem; line-height: 1.3; }
header p { margin: 0; color: var(--soft); font-size: .875rem; }
main { display: flex; flex: 1; flex-direction: column; min-height: 0; }
.log { display: flex; flex: 1; flex-direction: column; gap: .85rem; min-height: 0; padding: 1.25rem; overflow-y: auto; scroll-behavior: smooth; }
.message { align-self: flex-start; max-width: min(34rem, 88%); }
.message.own { align-self: flex-end; }
.speaker { margin: 0 .35rem .2rem; color: var(--soft); font-size: .8125rem; font-weight: 600; }
.own .speaker { text-align: right; }
.text {
  margin: 0; padding: .65rem .95rem; border-radius: .35rem 1.1rem 1.1rem 1.1rem; background: var(--bubble);
  overflow-wrap: anywhere; white-space: pre-wrap;
}
.own .text { border-radius: 1.1rem .35rem 1.1rem 1.1rem; background: var(--own); color: var(--on-own); }
.status { min-height: 1.75rem; margin: 0; padding: .1rem 1.6rem; color: var(--soft); font-size: .875rem; }
.typing::after { content: " …"; animation: breathe 1.2s ease-in-out infinite; }
@keyframes breathe { 50% { opacity: .25; } }
.composer { padding: .75rem 1.25rem 1.1rem; border-top: 1px solid var(--edge); padding-bottom: max(1.1rem, env(safe-area-inset-bottom)); }
label { display: block; margin-bottom: .3rem; font-size: .875rem; font-weight: 600; }
.row { display: flex; gap: .6rem; align-items: flex-end; }
textarea {
  flex: 1; min-width: 0; min-height: 3rem; padding: .7rem .9rem; resize: none; border: 1px solid var(--line); border-radius: .8rem;
  background: var(--sheet); color: inherit; font: inherit;
}
textarea::placeholder { color: var(--soft); opacity: 1; }
button {
  min-width: 5rem; min-height: 3rem; padding: 0 1.25rem; border: 0; border-radius: .8rem; background: var(--accent); color: var(--on-accent);
  font: inherit; font-weight: 600; cursor: pointer;
}
button:hover { filter: brightness(1.1); }
button:disabled { background: var(--edge); color: var(--soft); cursor: default; filter: none; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.log:focus-visible { outline-offset: -3px; }
noscript { position: fixed; inset: auto 0 0; padding: 1rem; background: var(--sheet); text-align: center; }
@media (min-width: 50rem) and (min-height: 40rem) {
  body { padding: 1.5rem; }
  .frame { height: calc(100dvh - 3rem); border: 1px solid var(--edge); border-radius: 1.1rem; overflow: hidden; box-shadow: 0 1rem 3rem rgb(28 26 46 / .12); }
}
@media (prefers-reduced-motion: reduce) {
  .log { scroll-behavior: auto; }
  .typing::after { animation: none; }
}
@media (forced-colors: active) {
  .text, button { border: 1px solid; }
}
`;
