import { test as base } from '@playwright/test';
import { lazyBrowser } from './lazyBrowser.js';
import { defaultOptions, type UsersimOptions } from './options.js';
import type { Simulate, SimulateAll } from './simulateOptions.js';

export interface UsersimFixtures {
  /** Sends one simulated person to the chatbot and returns the conversation. */
  simulate: Simulate;
  /** Sends many, at once inside this worker, and returns their conversations in the people's order. */
  simulateAll: SimulateAll;
  /** Both verbs, made once a test. */
  _verbs: { simulate: Simulate; simulateAll: SimulateAll };
}

/** Playwright's `test` with simulated people: fixtures `simulate` and `simulateAll`, and the options of {@link UsersimOptions}. */
export const test = base.extend<UsersimFixtures & UsersimOptions>({
  browser: lazyBrowser,
  chatbot: [defaultOptions.chatbot, { option: true }],
  simulator: [defaultOptions.simulator, { option: true }],
  judge: [defaultOptions.judge, { option: true }],
  fidelity: [defaultOptions.fidelity, { option: true }],
  attempts: [defaultOptions.attempts, { option: true }],
  seed: [defaultOptions.seed, { option: true }],
  onInconclusive: [defaultOptions.onInconclusive, { option: true }],
  minCertainty: [defaultOptions.minCertainty, { option: true }],
  folders: [defaultOptions.folders, { option: true }],
  _verbs: [
    async ({ chatbot, simulator, judge, fidelity, attempts, seed, onInconclusive, minCertainty, folders, baseURL }, use, testInfo) => {
      const options = { chatbot, simulator, judge, fidelity, attempts, seed, onInconclusive, minCertainty, folders };
      // Whoever simulates nobody loads nothing of it, and a process that only reads the configuration does not.
      const [{ simulating }, { checkAtEnd }] = await Promise.all([import('./simulate.js'), import('./guard.js')]);
      await use(simulating({ options, testInfo, baseURL }));
      checkAtEnd(testInfo);
    },
    { box: true },
  ],
  simulate: [({ _verbs }, use) => use(_verbs.simulate), { box: true }],
  simulateAll: [({ _verbs }, use) => use(_verbs.simulateAll), { box: true }],
});
