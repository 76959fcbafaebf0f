/** One line or paragraph as a person sees it. */
export interface Block {
  readonly text: string;
  /** The text nodes it was read from: the same nodes are the same block. */
  readonly nodes: readonly Text[];
  readonly element: Element;
  /** Inside a log, a feed or a live region that looks like a transcript. */
  readonly inLog: boolean;
}

interface Rendered {
  readonly blocks: readonly Block[];
  /** Visible typing indicators. */
  readonly typing: number;
}

export interface RenderedText {
  read(root: Element, onShadowRoot?: (root: ShadowRoot) => void): Rendered;
  isShown(element: Element): boolean;
}

/**
 * Reads a page's text as a person sees it: hidden text, controls, typing indicators, timestamps and speaker labels in elements of
 * their own are left out. Runs inside the browser and is sent there as source: it must not use anything from outside itself.
 */
export function renderedText(): RenderedText {
  const SKIPPED = /^(script|style|noscript|template|textarea|input|select|option|button|svg|iframe|canvas|video|audio|object|head|time)$/i;
  const INLINE = /^(inline|contents|ruby|table-cell)/;
  const SPEAKER = '(?:bot|chat ?bot|assistant|agent|ai|system|support|you|me|user|human|guest|customer)';
  const LABEL = new RegExp(`^${SPEAKER}(?: (?:said|says|wrote))?\\s*:?$`, 'i');
  const LABEL_BEFORE_TEXT = new RegExp(`^(?:${SPEAKER}(?: (?:said|says|wrote))?\\s*:|bot|chat ?bot|assistant)$`, 'i');
  const LABEL_CLASS = /(^|[\s_-])(author|speaker|username|user-name|nickname|sender-name|avatar|timestamp)(\s|$)/i;
  const SMALL_LABEL_CLASS = /(^|[\s_-])(sender|name|time|date|role|meta|who|from)(\s|$)/i;
  const TIME =
    /^(?:(?:today|yesterday|mon|tue|wed|thu|fri|sat|sun)\w*,?\s*(?:at\s+)?)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:am|pm)?|just now|now|today|yesterday|\d+\s*(?:s|m|h|sec\w*|min\w*|hour\w*)(?:\s+ago)?|sent|delivered|seen|read|edited)$/i;
  const TIME_CLASS = /time|date|stamp|meta|\bago\b|status|receipt/i;
  const TYPING_CLASS = /typing|dot-?flashing|thinking|loading|spinner|bouncing/i;
  const TYPING_TEXT =
    /^(?:(?:\S+ ){0,4}(?:is|are) (?:typing|thinking|writing|composing)\s*[.…]*|(?:typing|thinking|writing|loading|sending|searching|generating|processing|working|please wait)\s*(?:\.{2,3}|…))$/i;
  const DOTS = /^[\s.…•·●⋯]*$/;
  const CURSOR = /[\s]*[▍█▌▋▊▉▎▏]+$/;

  const classOf = (element: Element) => `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-testid') ?? ''}`;
  const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

  const isShown = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    const { visibility, display } = getComputedStyle(element);
    return box.width > 1 && box.height > 1 && visibility === 'visible' && display !== 'none';
  };
  const forScreenReadersOnly = (element: Element, style: CSSStyleDeclaration): boolean => {
    if (style.position !== 'absolute' && style.position !== 'fixed') return false;
    const box = element.getBoundingClientRect();
    return (
      (box.width <= 1 && box.height <= 1 && style.overflow !== 'visible') ||
      box.right < -500 ||
      box.bottom + scrollY < -500 ||
      /inset\((50|100)%/.test(style.clipPath) ||
      /^rect\((0|1)px,? (0|1)px/.test(style.clip)
    );
  };
  const isLog = (element: Element): boolean => {
    const role = element.getAttribute('role');
    const live = element.getAttribute('aria-live');
    return role === 'log' || role === 'feed' || (live !== null && live !== 'off' && role === null && element.getBoundingClientRect().height > 1);
  };
  const isTyping = (element: Element): boolean => {
    const role = element.getAttribute('role') ?? '';
    const hinted = TYPING_CLASS.test(classOf(element));
    if (!hinted && !/^(status|progressbar)$/.test(role) && !element.hasAttribute('aria-live')) return false;
    const text = words(element);
    if (text.length > 60) return false;
    return (
      TYPING_TEXT.test(text) ||
      (hinted && (DOTS.test(text) || /^(typing|thinking|writing|loading)$/i.test(text)) && isShown(element)) ||
      (role !== '' && text !== '' && DOTS.test(text))
    );
  };
  const isLabel = (element: Element, display: string, atStart: boolean): boolean => {
    const text = words(element);
    if (text === '' || text.length > 40) return false;
    const named = classOf(element).trim();
    if (element.getAttribute('aria-hidden') === 'true' && text.length <= 20 && !/\s/.test(text)) return true;
    if (LABEL_CLASS.test(named)) return true;
    const small = display.startsWith('inline') || /^(small|cite|footer|header|h[1-6]|b|strong|span|label)$/i.test(element.tagName);
    return small && (SMALL_LABEL_CLASS.test(named) || (atStart && LABEL_BEFORE_TEXT.test(text) && element.parentElement?.textContent?.trim() !== text));
  };

  const read = (root: Element, onShadowRoot?: (root: ShadowRoot) => void): Rendered => {
    const blocks: Block[] = [];
    let typing = 0;
    let text = '';
    let nodes: Text[] = [];

    const flush = (element: Element, inLog: boolean) => {
      const line = text
        .replace(/[ \t]+\n/g, '\n')
        .replace(CURSOR, '')
        .trim();
      if (line !== '' && DOTS.test(line) ? line.length <= 12 && !/^\.$/.test(line) : TYPING_TEXT.test(line)) typing += 1;
      else if (
        line !== '' &&
        !LABEL.test(line) &&
        !(TIME.test(line) && (TIME_CLASS.test(classOf(element)) || /^(small|footer|cite)$/i.test(element.tagName)))
      ) {
        blocks.push({ text: line, nodes, element, inLog });
      }
      text = '';
      nodes = [];
    };
    const say = (node: Text, style: CSSStyleDeclaration) => {
      if (style.visibility !== 'visible') return;
      let piece = /^(pre|break-spaces)/.test(style.whiteSpace) ? node.data : node.data.replace(/[ \t\r\n\f]+/g, ' ');
      if (style.textTransform === 'uppercase') piece = piece.toUpperCase();
      else if (style.textTransform === 'lowercase') piece = piece.toLowerCase();
      if (/\s$/.test(text) || text === '') piece = piece.replace(/^ /, '');
      if (piece === '') return;
      text += piece;
      nodes.push(node);
    };
    const walk = (element: Element, block: Element, log: boolean) => {
      if (SKIPPED.test(element.tagName) || element.getAttribute('role') === 'button') return;
      const style = getComputedStyle(element);
      if (style.display === 'none' || (element as HTMLElement).isContentEditable || forScreenReadersOnly(element, style)) return;
      if (isTyping(element)) return void (typing += 1);
      if (isLabel(element, style.display, text === '')) return;
      const inline = INLINE.test(style.display);
      const inLog = log || isLog(element);
      const home = inline ? block : element;
      if (!inline) flush(block, log);
      if (element.shadowRoot !== null) onShadowRoot?.(element.shadowRoot);
      const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
      const closed = element instanceof HTMLDetailsElement && !element.open;
      for (const child of assigned.length > 0 ? assigned : Array.from((element.shadowRoot ?? element).childNodes)) {
        if (child instanceof Text) {
          if (!closed) say(child, style);
        } else if (child instanceof HTMLBRElement) text += '\n';
        else if (child instanceof Element && (!closed || child.tagName === 'SUMMARY')) walk(child, home, inLog);
      }
      if (!inline) flush(element, inLog);
      else if (style.display === 'table-cell') text += '\t';
    };
    walk(root, root, root.closest('[role=log],[role=feed],[aria-live]') !== null);
    flush(root, false);
    return { blocks, typing };
  };
  return { read, isShown };
}
