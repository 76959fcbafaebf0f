import type { TestInfo } from '@playwright/test';
import type { OnWait } from '../conversation/waiting.js';

interface Waits {
  open: number;
  since: number;
  timeout: number;
}

const waits = new WeakMap<TestInfo, Waits>();

/**
 * Lets time spent waiting for a model or chatbot not count against the test's timeout: while somebody is waited for, the timeout
 * is off (each wait has its own limit); afterwards it is what it was plus the time waited. Waits may overlap.
 */
export function extendingTimeout(testInfo: TestInfo, now: () => number): OnWait {
  return () => {
    const state = waits.get(testInfo) ?? { open: 0, since: 0, timeout: 0 };
    waits.set(testInfo, state);
    if (state.open++ === 0) {
      state.since = now();
      state.timeout = testInfo.timeout;
      if (state.timeout > 0) testInfo.setTimeout(0);
    }
    return () => {
      if (--state.open === 0 && state.timeout > 0) testInfo.setTimeout(Math.ceil(state.timeout + now() - state.since));
    };
  };
}
