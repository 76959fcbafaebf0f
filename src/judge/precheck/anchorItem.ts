import type { Random } from '../../support/seed.js';
import type { Anchor } from './anchors.js';
import type { SpeakerItem } from './item.js';

/** An anchor as it is asked: both lines name their speaker, so that neither their number nor their order tells anything of the third. */
function anchorItem({ id, kind, customer, chatbot, said, truth, third }: Anchor, random: Random): SpeakerItem {
  const shown = [
    { text: customer, who: 'customer' as const },
    { text: chatbot, who: 'chatbot' as const },
  ];
  if (third !== undefined)
    return {
      id,
      kind,
      lines: random.shuffle(shown),
      asked: { words: said },
      options: random.shuffle(['customer', 'chatbot', third]),
      truth: truth === 'third' ? third : truth,
    };
  const asked = { text: said, who: null };
  const lines = random.shuffle([...shown, asked]);
  return { id, kind, lines, asked: { line: lines.indexOf(asked) }, options: random.shuffle(['customer', 'chatbot']), truth };
}

/** Some of the anchors: kinds in turn, and within a kind the right answers in turn, so that no answer is right more often than another. */
export function drawAnchors(anchors: readonly Anchor[], count: number, random: Random): SpeakerItem[] {
  const kinds = random.shuffle([...new Set(anchors.map(({ kind }) => kind))]).map((kind, at) => {
    const truths = random.shuffle([...new Set(anchors.filter(anchor => anchor.kind === kind).map(({ truth }) => truth))].sort());
    const first = at % 2 === 0 ? 'customer' : 'chatbot';
    const inTurn = [...truths].sort((a, b) => Number(b === first) - Number(a === first));
    return interleaved(inTurn.map(truth => random.shuffle(anchors.filter(anchor => anchor.kind === kind && anchor.truth === truth))));
  });
  return interleaved(kinds)
    .slice(0, count)
    .map(anchor => anchorItem(anchor, random));
}

/** The first of each list, then the second of each, and so on. */
const interleaved = <T>(lists: readonly (readonly T[])[]): T[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, at) => lists.flatMap(list => list.slice(at, at + 1))).flat();
