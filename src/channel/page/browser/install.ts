import type { Frame } from '@playwright/test';
import { findControls, type Controls } from './findControls.js';
import { newText } from './newText.js';
import { renderedText } from './renderedText.js';
import { replyClock } from './replyClock.js';
import { watchTurn, type Watch } from './watchTurn.js';

/** What stands on `window` of a watched page. One per document: it knows whether someone spoke there before. */
interface Eyes {
  readonly controls: Controls;
  readonly watch: Watch;
}
declare global {
  interface Window {
    __usersim?: Eyes;
  }
}

// Loaders that keep function names (tsx) call `__name` inside; the browser has none.
const SOURCE = `(() => {
  if (window.__usersim !== undefined) return;
  const __name = value => value;
  const rendered = (${renderedText.toString()})();
  const controls = (${findControls.toString()})(rendered);
  const watch = (${watchTurn.toString()})(rendered, controls, (${newText.toString()})(), (${replyClock.toString()})());
  Object.defineProperty(window, '__usersim', { value: { controls, watch }, enumerable: false });
})()`;

/** Puts our eyes into the frame's document, once. */
export const install = (frame: Frame): Promise<void> => frame.evaluate(SOURCE);
