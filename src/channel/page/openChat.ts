import type { ElementHandle, Frame, Page } from '@playwright/test';
import { install } from './browser/install.js';
import type { CheckedPageOptions } from './options.js';
import { notFound } from './pageFailures.js';

const QUICK_MS = 700;
const PATIENT_MS = 5000;
/** Frames come and go while a widget opens, so they are asked anew after this long. */
const ROUND_MS = 500;

/** Where the person types, and the frame that holds it. */
export interface Chat {
  readonly frame: Frame;
  readonly input: ElementHandle<HTMLElement | SVGElement>;
}

async function inputIn(frame: Frame, limitMs: number): Promise<Chat | null> {
  await install(frame);
  if (!(await frame.evaluate(ms => window.__usersim?.watch.ready(ms), limitMs))) return null;
  const input = (await frame.evaluateHandle(() => window.__usersim?.controls.input() ?? null)).asElement();
  return input === null ? null : { frame, input };
}

/** A frame on its way elsewhere is asked again once it is there. */
const loaded = (frame: Frame): Promise<null> =>
  frame.waitForLoadState('load', { timeout: PATIENT_MS }).then(
    () => null,
    () => null,
  );

/** The first frame that shows an input; null when none does within the limit. */
async function findInput(page: Page, limitMs: number): Promise<Chat | null> {
  for (let left = limitMs; left > 0; left -= ROUND_MS) {
    const asked = page
      .frames()
      .map(async frame => (await inputIn(frame, Math.min(left, ROUND_MS)).catch(() => loaded(frame))) ?? Promise.reject(new Error('none')));
    const found = await Promise.any(asked).catch(() => null);
    if (found !== null || page.isClosed()) return found;
  }
  return null;
}

async function pressLauncher(page: Page): Promise<boolean> {
  for (const frame of page.frames()) {
    const launcher = await install(frame)
      .then(() => frame.evaluateHandle(() => window.__usersim?.controls.launcher() ?? null))
      .then(
        handle => handle.asElement(),
        () => null,
      );
    if (launcher !== null)
      return launcher.click({ timeout: PATIENT_MS }).then(
        () => true,
        () => false,
      );
  }
  return false;
}

async function byLocator(page: Page, { input }: CheckedPageOptions, limitMs: number): Promise<Chat | null> {
  const locator = input?.(page).first();
  await locator?.waitFor({ state: 'visible', timeout: limitMs });
  const handle = (await locator?.elementHandle({ timeout: limitMs })) ?? null;
  const frame = (await handle?.ownerFrame()) ?? null;
  if (handle === null || frame === null) return null;
  await install(frame);
  return { frame, input: handle };
}

/**
 * Finds where to type: the given locator, otherwise the likeliest input of any frame. With `launch`, a launcher button is pressed
 * once where there is no input. Throws a Failure of party `set-up` that shows what was there.
 */
export async function findChat(page: Page, options: CheckedPageOptions, launch: boolean): Promise<Chat> {
  const find = (limitMs: number) =>
    options.input === undefined
      ? findInput(page, limitMs)
      : byLocator(page, options, limitMs).catch((error: unknown) => {
          if (page.isClosed() || !(error instanceof Error && error.name === 'TimeoutError')) throw error;
          return null;
        });
  const found = (await find(launch ? QUICK_MS : PATIENT_MS)) ?? (launch && !page.isClosed() ? (await pressLauncher(page), await find(PATIENT_MS)) : null);
  if (found !== null) return found;
  const inventory = await install(page.mainFrame()).then(() => page.evaluate(() => window.__usersim?.controls.inventory() ?? null));
  throw notFound(options.input === undefined ? 'no place to type an utterance' : 'no visible element for the given input locator', inventory);
}
