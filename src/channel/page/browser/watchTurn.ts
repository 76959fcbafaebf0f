import type { Controls } from './findControls.js';
import type { NewText } from './newText.js';
import type { Block, RenderedText } from './renderedText.js';
import type { ReplyClock } from './replyClock.js';

/** A reply as the page showed it; times in milliseconds from the moment of sending. */
export interface PageReply {
  readonly kind: 'reply';
  readonly text: string;
  readonly html: string;
  readonly firstMs: number;
  readonly lastMs: number;
  readonly readFrom: string;
}
/** Why the wait ended without a reply. */
export type PageOutcome =
  | PageReply
  | { readonly kind: 'changed' }
  | { readonly kind: 'too large' }
  | {
      readonly kind: 'late';
      readonly soFar: string;
      /** What still showed that the chatbot was busy, or ''. */
      readonly busy: string;
      /** The utterance still stands in the input and nowhere else. */
      readonly unsent: boolean;
    };
export interface WaitFor {
  readonly settleMs: number;
  readonly limitMs: number;
  /** True when only the test knows which elements are replies: then the wait ends with `changed` at every pause. */
  readonly byLocator: boolean;
}
export interface Watch {
  /** Resolves true once there is an input, false when none came within the limit (milliseconds). */
  ready(limitMs: number): Promise<boolean>;
  /** Waits for a page at rest and gives the text in its log, '' when someone spoke here before. */
  greeting(options: WaitFor, elements?: readonly Element[]): Promise<PageReply | null>;
  /** Notes what looks busy while nobody waits. */
  rest(input: Element | null): void;
  /** Takes the snapshot that new text is told from; the clock starts at the next click or key. */
  arm(utterance: string, input: Element, replies?: readonly Element[]): void;
  wait(options: WaitFor): Promise<PageOutcome>;
  /** The new text in the elements the test calls replies, or why it is not complete yet. */
  read(replies: readonly Element[], options: WaitFor, typing: boolean): PageOutcome | null;
  disarm(): void;
}

/**
 * Watches one page for the reply to one utterance at a time. Runs inside the browser and is sent there as source:
 * it must not use anything from outside itself but types.
 */
export function watchTurn(rendered: RenderedText, controls: Controls, fresh: NewText, clock: ReplyClock): Watch {
  const SCAN_MS = 20,
    PULSE_MS = 250,
    STARTS = ['pointerdown', 'click', 'keydown', 'submit'],
    TEXT_LIMIT = 1024 * 1024,
    HTML_LIMIT = 40_000;
  const WATCHED = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'disabled', 'open', 'aria-busy', 'aria-disabled', 'aria-hidden'],
  };
  const seenRoots = new WeakSet<Node>();
  const observer = new MutationObserver(records => {
    if (armed) clock.stamp(records);
    changed();
  });
  let input: Element | null = null,
    send: HTMLElement | null = null;
  let resting = { typing: 0, busy: 0, stops: 0, sendOff: false, inputOff: false };
  let spoken = false,
    utterance = '',
    snapshot: readonly Block[] = [],
    known: readonly Block[] = [];
  let sentAt: number | null = null,
    mutatedAt: number | null = null,
    dirtySince: number | null = null,
    scanCost = 0;
  let typing = 0,
    text = '',
    blocks: readonly Block[] = [],
    changedAt = 0,
    inLog = false,
    everything: readonly Block[] = [];
  let said = '',
    saidAt = 0,
    readAt = 0,
    armed = false;
  let waiting: (() => void) | null = null,
    timer: ReturnType<typeof setTimeout> | undefined;

  const observe = (root: Node) => {
    if (seenRoots.has(root)) return;
    seenRoots.add(root);
    observer.observe(root, WATCHED);
  };
  const look = () => rendered.read(document.body, observe);
  const isOff = (element: Element | null) =>
    element !== null &&
    element.isConnected &&
    (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true' || element.getAttribute('contenteditable') === 'false');
  const joined = (some: readonly Block[]) =>
    some
      .map(block => block.text)
      .filter(line => line !== '')
      .join('\n');
  const htmlOf = (some: readonly Block[]) => {
    const elements = [...new Set(some.map(block => block.element))];
    return elements
      .filter(element => !elements.some(other => other !== element && other.contains(element)))
      .map(element => element.outerHTML)
      .join('\n')
      .slice(0, HTML_LIMIT);
  };
  const busy = (): string => {
    if (typing > resting.typing) return 'a typing indicator';
    if (document.querySelectorAll('[aria-busy=true]').length > resting.busy) return 'aria-busy';
    if (controls.stops() > resting.stops) return 'a stop button';
    if (isOff(input) && !resting.inputOff) return 'the input is disabled';
    return isOff(send) && !resting.sendOff ? 'the send button is disabled' : '';
  };

  const scan = () => {
    const started = performance.now();
    const at = dirtySince ?? started;
    const until = Math.max(at, mutatedAt ?? at);
    dirtySince = null;
    const now = look();
    typing = now.typing;
    everything = fresh.after(snapshot, now.blocks, utterance);
    // One line in a live region is an announcement; two are a transcript.
    inLog = document.querySelector('[role=log],[role=feed]') !== null || now.blocks.filter(block => block.inLog).length > 1;
    blocks = everything.filter(block => (inLog ? block.inLog : block.element.closest('[role=status],[role=timer]') === null));
    const next = joined(blocks);
    if (next !== text) changedAt = until;
    text = next;
    clock.note(everything, at, until);
    scanCost = performance.now() - started;
  };
  const changed = () => {
    mutatedAt = performance.now();
    dirtySince ??= mutatedAt;
    if (waiting !== null || armed) plan(Math.max(0, Math.max(SCAN_MS, scanCost * 4) - (mutatedAt - dirtySince)));
  };
  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => (waiting ?? scan)(), ms);
  };
  const until = <T>(check: () => T | number): Promise<T> =>
    new Promise(resolve => {
      waiting = () => {
        const outcome = check();
        if (typeof outcome === 'number') return plan(Math.max(4, outcome));
        waiting = null;
        clearTimeout(timer);
        resolve(outcome);
      };
      waiting();
    });

  const reply = (some: readonly Block[], readFrom: string): PageReply => {
    const from = sentAt ?? changedAt;
    const { first, last } = clock.times(some);
    const firstMs = Math.max(0, (first ?? changedAt) - from);
    return { kind: 'reply', text: joined(some), html: htmlOf(some), firstMs, lastMs: Math.max(firstMs, (last ?? changedAt) - from), readFrom };
  };
  const heldBy = (element: Element | null): string =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value
      : element instanceof HTMLElement
        ? element.innerText.trim()
        : '';
  const late = (soFar: string): PageOutcome => ({
    kind: 'late',
    soFar: soFar.slice(0, 1000),
    busy: busy(),
    unsent: heldBy(input) === utterance && everything.length === 0,
  });

  observe(document);
  return {
    ready: limitMs => {
      const started = performance.now();
      return until(() => {
        dirtySince = null;
        return controls.input() !== null || (performance.now() - started < limitMs ? 100 : false);
      });
    },
    greeting: ({ settleMs, limitMs, byLocator }, elements) => {
      if (spoken) return Promise.resolve(null);
      const started = performance.now();
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const loaded = navigation?.loadEventEnd ?? 0;
      if (elements === undefined && !byLocator && document.querySelector('[role=log],[role=feed],[aria-live]') === null) return Promise.resolve(null);
      return until(() => {
        const now = look();
        const found = elements === undefined ? now.blocks.filter(block => block.inLog) : elements.flatMap(element => rendered.read(element).blocks);
        const quiet = performance.now() - Math.max(mutatedAt ?? loaded, loaded);
        dirtySince = null;
        if ((quiet < settleMs || (now.typing > 0 && joined(found) === '')) && performance.now() - started < limitMs) return Math.max(20, settleMs - quiet);
        return { value: joined(found) === '' ? null : { ...reply(found, 'greeting'), firstMs: 0, lastMs: 0 } };
      }).then(({ value }) => value);
    },
    rest: found => {
      input = found;
      send = found === null ? null : controls.sendFor(found);
      resting = {
        typing: look().typing,
        busy: document.querySelectorAll('[aria-busy=true]').length,
        stops: controls.stops(),
        sendOff: isOff(send),
        inputOff: isOff(found),
      };
    },
    arm: (words, found, replies) => {
      input = found;
      utterance = heldBy(found) || words;
      spoken = true;
      snapshot = look().blocks;
      known = (replies ?? []).flatMap(element => rendered.read(element).blocks);
      text = said = '';
      blocks = everything = [];
      clock.reset();
      armed = true;
      sentAt = mutatedAt = dirtySince = null;
      changedAt = readAt = performance.now();
      const start = (event: Event) => {
        if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
        sentAt ??= performance.now();
        for (const kind of STARTS) removeEventListener(kind, start, true);
      };
      for (const kind of STARTS) addEventListener(kind, start, true);
    },
    wait: ({ settleMs, limitMs, byLocator }) => {
      sentAt ??= performance.now();
      const from = sentAt;
      const since = performance.now();
      scan();
      return until<PageOutcome>(() => {
        if (dirtySince !== null) scan();
        const now = performance.now();
        if (text.length > TEXT_LIMIT) return { kind: 'too large' };
        const left = limitMs - (now - from);
        if (byLocator) {
          const moved = mutatedAt !== null && mutatedAt > readAt;
          const paused = moved && (now - (mutatedAt ?? now) >= settleMs || now - since >= settleMs * 3);
          const complete = said !== '' && now - saidAt >= settleMs && now - since >= PULSE_MS;
          return paused || complete || left <= 0 ? { kind: 'changed' } : Math.min(left, settleMs, PULSE_MS);
        }
        const quiet = now - changedAt;
        const held = busy();
        if (left <= 0) {
          const offOnly = held === '' || held.endsWith('disabled');
          if (offOnly && text !== '') return reply(blocks, inLog ? 'log' : 'new text');
          return offOnly && joined(everything) !== '' ? reply(everything, 'new text outside the log') : late(text);
        }
        if (text !== '' && held === '' && quiet >= settleMs) return reply(blocks, inLog ? 'log' : 'new text');
        return Math.min(left, quiet < settleMs ? settleMs - quiet : PULSE_MS);
      });
    },
    read: (replies, { settleMs, limitMs }, isTyping) => {
      const found = fresh.after(
        known,
        replies.flatMap(element => rendered.read(element).blocks),
        '',
      );
      const now = performance.now();
      readAt = now;
      if (joined(found) !== said) saidAt = mutatedAt ?? now;
      said = joined(found);
      if (said.length > TEXT_LIMIT) return { kind: 'too large' };
      const over = now - (sentAt ?? now) >= limitMs;
      const held = isTyping ? 'the typing indicator' : busy();
      const whole = said !== '' && now - saidAt >= settleMs && (held === '' || (over && held.endsWith('disabled')));
      return whole ? reply(found, 'replies locator') : over ? late(said) : null;
    },
    disarm: () => {
      armed = false;
      waiting = null;
      clearTimeout(timer);
    },
  };
}
