import type { Browser, PlaywrightWorkerArgs, PlaywrightWorkerOptions } from '@playwright/test';

type Asked = Pick<PlaywrightWorkerArgs, 'playwright'> & PlaywrightWorkerOptions;

/**
 * Playwright's `browser`, save that a Chromium is looked for first. Only specs that ask for a page come here: an override of
 * `launchOptions` would run in every worker. What else `use` says holds as ever: Playwright merges it into `launch()`.
 */
async function browser({ playwright, browserName, launchOptions, connectOptions, channel, headless }: Asked, use: (browser: Browser) => Promise<void>) {
  const type = playwright[browserName];
  const launch = async () => {
    if (browserName !== 'chromium' || channel !== undefined) return type.launch();
    const { chromiumLaunchOptions } = await import('./chromium.js');
    const found = await chromiumLaunchOptions(launchOptions.executablePath, { headless: headless ?? true });
    return type.launch(found.env && launchOptions.env ? { ...found, env: { ...found.env, ...launchOptions.env } } : found);
  };
  const started = connectOptions ? await type.connect(connectOptions.wsEndpoint, connectOptions) : await launch();
  await use(started);
  await started.close({ reason: 'Test ended.' });
}

/** For `test.extend({ browser: lazyBrowser })`. */
export const lazyBrowser: [typeof browser, { scope: 'worker'; timeout: 0 }] = [browser, { scope: 'worker', timeout: 0 }];
