import type { Block } from './renderedText.js';

export interface NewText {
  /** The blocks that came after the snapshot, without the utterance itself; grown blocks with what grew only. */
  after(snapshot: readonly Block[], now: readonly Block[], utterance: string): readonly Block[];
}

/**
 * Tells new text from old: by text node where nodes stay, by text where a page draws everything anew.
 * Runs inside the browser and is sent there as source: it must not use anything from outside itself.
 */
export function newText(): NewText {
  // Letters and digits alone: pages render what was typed as markup, or with other quotation marks.
  const squash = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '') || text.replace(/\s+/g, '');
  const digitless = (text: string) => text.replace(/\d+/g, '');
  const SPEAKER = /^(?:you|me|user|human|guest|visitor|customer)(?:said|wrote)?$/i;

  /** Without the utterance, matched once: as it is, over several blocks, or behind a label such as "You:". */
  const withoutEcho = (blocks: readonly Block[], utterance: string): readonly Block[] => {
    const said = squash(utterance);
    for (let from = 0; from < blocks.length && said !== ''; from++) {
      let joined = '';
      for (let to = from; to < blocks.length && joined.length < said.length; to++) {
        joined += squash((blocks[to] as Block).text);
        if (joined === said) return blocks.toSpliced(from, to - from + 1);
      }
    }
    const labelled = blocks.findIndex(({ text }) => squash(text).endsWith(said) && SPEAKER.test(squash(text).slice(0, -said.length)));
    return labelled < 0 || said === '' ? blocks : blocks.toSpliced(labelled, 1);
  };

  const after = (snapshot: readonly Block[], now: readonly Block[], utterance: string): readonly Block[] => {
    const known = new Map<Text, Block>();
    for (const block of snapshot) for (const node of block.nodes) known.set(node, block);
    const kept = new Set<Block>();
    const fresh: Block[] = [];
    for (const block of now) {
      const before = block.nodes.map(node => known.get(node)).find(old => old !== undefined && !kept.has(old));
      if (before === undefined) {
        fresh.push(block);
        continue;
      }
      kept.add(before);
      if (block.text === before.text || digitless(block.text) === digitless(before.text)) continue;
      fresh.push(block.text.startsWith(before.text) ? { ...block, text: block.text.slice(before.text.length).trim() } : block);
    }
    const gone = snapshot.filter(block => !kept.has(block));
    const isRedrawn = (block: Block): boolean => {
      const at = gone.findIndex(old => old.text === block.text || (old.element === block.element && digitless(old.text) === digitless(block.text)));
      if (at >= 0) gone.splice(at, 1);
      return at >= 0;
    };
    return withoutEcho(
      fresh.filter(block => !isRedrawn(block)),
      utterance,
    );
  };
  return { after };
}
