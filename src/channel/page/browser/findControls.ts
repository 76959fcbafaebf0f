import type { RenderedText } from './renderedText.js';

/** What there is to type into and press, for a failure that shows it. */
export interface Inventory {
  readonly title: string;
  readonly url: string;
  readonly textboxes: readonly string[];
  readonly buttons: readonly string[];
}

export interface Controls {
  /** The most likely place to type an utterance, or null. */
  input(): HTMLElement | null;
  /** The button that sends what the input holds, or null where Enter has to do. */
  sendFor(input: Element): HTMLElement | null;
  /** A button that opens the chat, or null. */
  launcher(): HTMLElement | null;
  /** Visible buttons that stop a reply. */
  stops(): number;
  inventory(): Inventory;
}

/**
 * Finds a chat page's controls by what a person goes by: names, kinds and neighbourhood; open shadow roots included.
 * Runs inside the browser and is sent there as source: it must not use anything from outside itself.
 */
export function findControls({ isShown }: Pick<RenderedText, 'isShown'>): Controls {
  const TEXTBOXES =
    'textarea, input:not([type]), input[type=text], input[type=search], input[type=email], [role=textbox], [contenteditable=""], [contenteditable=true], [contenteditable=plaintext-only]';
  const BUTTONS = 'button, [role=button], input[type=submit], input[type=button]';
  const CHATTY = /message|chat|\bask|type |type your|write|reply|question|prompt|say something|utterance/i;
  const NOT_CHAT = /search|filter|e-?mail|phone|password|\bname\b|coupon|newsletter|address|\bcity\b/i;
  const SEND = /\b(send|submit|ask)\b|^[→➤➡↑▶⏎]+$/i;
  const STOP = /^(stop|cancel)( (generating|responding|response|reply))?$/i;
  const LAUNCH = /\b(open|start|launch)?\s*(chat|messenger|support|help|assistant|ask us|talk to us|questions\?)\b/i;

  const all = (selector: string, root: ParentNode = document): HTMLElement[] => {
    const here = Array.from(root.querySelectorAll<HTMLElement>(selector));
    const below = Array.from(root.querySelectorAll('*')).flatMap(element => (element.shadowRoot === null ? [] : all(selector, element.shadowRoot)));
    return [...here, ...below];
  };
  const nameOf = (element: Element): string => {
    const referred = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map(id => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
      .join(' ');
    const labels =
      'labels' in element && element.labels instanceof NodeList
        ? Array.from(element.labels)
            .map(label => label.textContent ?? '')
            .join(' ')
        : '';
    const own = [
      element.getAttribute('aria-label'),
      referred,
      labels,
      element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? element.getAttribute('data-placeholder'),
      element.matches('input[type=submit], input[type=button]')
        ? (element as HTMLInputElement).value
        : element.matches('button, [role=button]')
          ? (element as HTMLElement).innerText
          : '',
      element.getAttribute('title'),
      element.querySelector('svg title')?.textContent,
    ];
    return (
      own
        .find(name => (name ?? '').trim() !== '')
        ?.replace(/\s+/g, ' ')
        .trim() ?? ''
    );
  };
  const hints = (element: Element) =>
    `${element.getAttribute('name') ?? ''} ${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''}`.replace(
      /[-_]/g,
      ' ',
    );
  const isUsable = (element: HTMLElement) => isShown(element) && !(element as HTMLInputElement).readOnly;
  const holder = (element: Element): Element => element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? document.documentElement;

  const score = (element: HTMLElement): number => {
    const name = nameOf(element);
    const search = element.getAttribute('type') === 'search' || element.getAttribute('type') === 'email' || element.closest('[role=search], search') !== null;
    const nearLog = holder(holder(element)).querySelector('[role=log], [role=feed], [aria-live]') !== null;
    return (
      (CHATTY.test(name) ? 6 : 0) +
      (CHATTY.test(hints(element)) ? 2 : 0) -
      (NOT_CHAT.test(name) ? 6 : 0) -
      (NOT_CHAT.test(hints(element)) ? 3 : 0) -
      (search ? 6 : 0) -
      (element.closest('nav, header') === null ? 0 : 2) +
      (nearLog ? 3 : 0) +
      (element.closest('form') === null ? 0 : 1) +
      (element.matches('textarea, [contenteditable]') ? 1 : 0) +
      (element.getBoundingClientRect().top > innerHeight / 2 ? 0.5 : 0)
    );
  };
  const input = () => {
    const [best] = all(TEXTBOXES)
      .filter(isUsable)
      .map(element => ({ element, points: score(element) }))
      .sort((a, b) => b.points - a.points);
    return best !== undefined && best.points >= 0 ? best.element : null;
  };
  const sendFor = (from: Element) => {
    const named = (root: Element) =>
      all(BUTTONS, root)
        .filter(isShown)
        .find(button => SEND.test(nameOf(button)) || (nameOf(button) === '' && SEND.test(hints(button))));
    const form = from.closest('form');
    if (form !== null) {
      const submits = all('button:not([type]), button[type=submit], input[type=submit]', form).filter(isShown);
      return named(form) ?? submits[0] ?? null;
    }
    for (let place = holder(from), level = 0; level < 4 && place !== document.body; level++, place = holder(place)) {
      const button = named(place);
      if (button !== undefined) return button;
    }
    return null;
  };
  const launcher = () => {
    const buttons = all(`${BUTTONS}, a[href^="#"], [aria-haspopup=dialog]`).filter(isShown);
    return (
      buttons.find(button => LAUNCH.test(nameOf(button))) ??
      buttons.find(button => nameOf(button).length <= 2 && /chat|launcher|messenger|widget/i.test(hints(button))) ??
      null
    );
  };
  const described = (element: HTMLElement) => `${nameOf(element) || '(no name)'}${element.matches(':disabled') ? ' (disabled)' : ''}`;
  const inventory = () => ({
    title: document.title,
    url: location.href,
    textboxes: all(TEXTBOXES).filter(isShown).slice(0, 5).map(described),
    buttons: all(BUTTONS).filter(isShown).slice(0, 5).map(described),
  });
  return { input, sendFor, launcher, inventory, stops: () => all(BUTTONS).filter(button => STOP.test(nameOf(button)) && isShown(button)).length };
}
