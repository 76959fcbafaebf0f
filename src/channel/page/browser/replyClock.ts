import type { Block } from './renderedText.js';

export interface ReplyClock {
  reset(): void;
  /** Notes when text nodes came or changed; call it from the observer itself, so that no pause of ours is measured. */
  stamp(records: readonly MutationRecord[]): void;
  /** Notes what new text there is; `since` and `until` are the first and the last change since the note before. */
  note(blocks: readonly Block[], since: number, until: number): void;
  /** When the first part of the final text was there, and when the last was; null where no note fits. */
  times(final: readonly Block[]): { readonly first: number | null; readonly last: number | null };
}

/**
 * Finds out when a reply began and ended, though the page is read only now and then. Runs inside the browser and is sent there
 * as source: it must not use anything from outside itself.
 */
export function replyClock(): ReplyClock {
  const NOTES = 200;
  let stamps = new WeakMap<Node, number>();
  let notes: { texts: readonly string[]; since: readonly number[]; until: number }[] = [];

  const stampText = (node: Node, now: number) => {
    if (node instanceof Text && !stamps.has(node)) stamps.set(node, now);
    for (const child of Array.from(node.childNodes)) stampText(child, now);
  };
  return {
    reset: () => {
      stamps = new WeakMap();
      notes = [];
    },
    stamp: records => {
      const now = performance.now();
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') stampText(target, now);
        for (const node of Array.from(addedNodes)) stampText(node, now);
      }
    },
    note: (blocks, since, until) => {
      const texts = blocks.map(block => block.text);
      if (notes.length >= NOTES || notes.at(-1)?.texts.join('\n') === texts.join('\n')) return;
      const begun = blocks.map(block => Math.max(since, Math.min(...block.nodes.map(node => stamps.get(node) ?? since))));
      notes.push({ texts, since: begun, until });
    },
    times: final => {
      const lines = final.map(block => block.text);
      for (const { texts, since } of notes) {
        const at = texts.findIndex(line => line !== '' && lines.some(whole => whole.startsWith(line)));
        if (at >= 0)
          return { first: since[at] ?? null, last: notes.find(note => lines.every(line => note.texts.some(one => one.includes(line))))?.until ?? null };
      }
      return { first: null, last: null };
    },
  };
}
