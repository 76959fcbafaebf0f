import { wordsOf } from '../../support/text.js';

/** What a word leaves open: readers of the same conversation differ about it. */
export type VagueKind = 'quality' | 'use' | 'manner' | 'speed' | 'correctness' | 'clarity' | 'degree' | 'personal' | 'consistent';

const WORDS: Readonly<Record<VagueKind, string>> = {
  personal: 'personal personalized personalised tailored customized customised individual individually',
  consistent: 'consistent consistently coherent coherently',
  speed: 'quick quickly fast faster prompt promptly soon swift swiftly efficient efficiently timely immediately',
  correctness: 'correct correctly accurate accurately right rightly true truthful truthfully factual wrong',
  clarity:
    'clear clearly understandable understandably concise concisely simple simply transparent transparently detailed complete completely thorough thoroughly',
  manner:
    'polite politely friendly kind kindly nice nicely courteous courteously respectful respectfully professional professionally empathetic empathetically empathic warm warmly patient patiently rude rudely natural naturally engaging',
  use: 'helpful helpfully useful usefully relevant satisfying satisfactory satisfied supportive',
  quality:
    'good well great bad badly poor poorly nice excellent appropriate appropriately inappropriate inappropriately suitable suitably proper properly adequate adequately acceptable acceptably reasonable reasonably sensible sensibly better best optimal optimally decent ok okay effective effectively successful successfully',
  degree: 'enough sufficient sufficiently often sometimes usually some several various much many too very rather quite somewhat',
};

const KIND_OF: ReadonlyMap<string, VagueKind> = new Map(
  (Object.entries(WORDS) as [VagueKind, string][]).reverse().flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
);

/** Idioms in which such a word is exact: `right now` is not about being right. */
const EXACT =
  /\b(?:right (?:now|away|of|to)|all right|best (?:before|western)|how (?:much|many|often|soon)|as well|as soon as|kind of|too late|very (?:first|last)|good(?:bye|s)|good (?:morning|evening|afternoon|day|night)|(?:at least|more than) some)\b/giu;

/** The words of a criterion that readers understand differently, as they stand in it, and what the first of them leaves open; null where there is none. Words in quotation marks are exact. */
export function vagueIn(criterion: string): { readonly words: readonly string[]; readonly kind: VagueKind } | null {
  const open = criterion.replace(/["“„«][^"“”„«»]*["”»]/gu, ' ').replace(EXACT, ' ');
  const found = [...new Set(wordsOf(open))].flatMap(word => (KIND_OF.has(word) ? [word] : []));
  // Degrees say little by themselves: `very polite` is about politeness.
  const telling = found.filter(word => KIND_OF.get(word) !== 'degree');
  const words = telling.length > 0 ? telling : found;
  const kind = KIND_OF.get(words[0] ?? '');
  return kind === undefined ? null : { words: words.slice(0, 4), kind };
}
