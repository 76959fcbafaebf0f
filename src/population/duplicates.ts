import { cosine, type Embedder } from '../model/embedder.js';
import { NUMBER_WORDS } from '../support/numberWords.js';
import { contentStems, stem, wordsOf } from '../support/text.js';
import { pause } from '../support/pause.js';

export interface Duplicates {
  /** Indexes of the texts that stay, in order: of texts that mean the same the first. */
  readonly kept: readonly number[];
  readonly dropped: readonly { readonly at: number; readonly sameAs: number; readonly cosine: number }[];
  /** Pairs as near as duplicates that differ in what an embedding cannot hear. */
  readonly toldApart: readonly { readonly at: number; readonly from: number; readonly cosine: number; readonly by: Difference }[];
  /** Texts in a script the embedder cannot read: they were compared letter by letter. */
  readonly unread: number;
}

export type Difference = 'number' | 'negation' | 'stance' | 'name' | 'relative' | 'kind';

/** Cosine from which texts count as one: `specs/bench/duplicates.ts` measures the precision of it. */
export const SAME_FROM = 0.85;
/** Between two looks at the signal. */
const TEXTS_A_TURN = 100;
/** Share of letter triples in common from which texts that no model read count as one. */
const SAME_TRIPLES_FROM = 0.8;

/**
 * Finds texts that say the same in other words. Each is compared with the ones kept so far; a near pair is told apart where numbers,
 * negation, stance, names, relatives or kinds (teacher and pupil, red and blue) differ, to which embeddings are deaf (`a refund`, `no refund`: cosine 0.9).
 */
export async function duplicatesByMeaning(
  texts: readonly string[],
  embedder: Embedder,
  { threshold = SAME_FROM, signal = new AbortController().signal }: { readonly threshold?: number; readonly signal?: AbortSignal } = {},
): Promise<Duplicates> {
  const vectors = await embedder.embed(texts, signal);
  const isRead = texts.map(text => embedder.reads?.(text) ?? true);
  const triples = texts.map((text, at) => (isRead[at] ? null : triplesOf(text)));
  const likeness = (a: number, b: number): number => {
    const [x, y] = [triples[a], triples[b]];
    if (x && y) return shareOf(x, y) >= SAME_TRIPLES_FROM ? 1 : 0;
    const [v, w] = [vectors[a], vectors[b]];
    return x || y || !v || !w ? 0 : cosine(v, w);
  };
  const kept: number[] = [];
  const dropped: Duplicates['dropped'][number][] = [];
  const toldApart: Duplicates['toldApart'][number][] = [];
  for (const [at, text] of texts.entries()) {
    if (at % TEXTS_A_TURN === 0) await pause(signal);
    let same: Duplicates['dropped'][number] | null = null;
    for (const other of kept) {
      const alike = likeness(at, other);
      if (alike < threshold || alike <= (same?.cosine ?? 0)) continue;
      const by = differenceOf(text, texts[other] ?? '');
      if (by === null) same = { at, sameAs: other, cosine: alike };
      else toldApart.push({ at, from: other, cosine: alike, by });
    }
    if (same) dropped.push(same);
    else kept.push(at);
  }
  return { kept, dropped, toldApart, unread: isRead.filter(known => !known).length };
}

const triplesOf = (text: string): Set<string> => {
  const letters = [...wordsOf(text.normalize('NFKC')).join(' ')];
  return new Set(letters.map((_, at) => letters.slice(at, at + 3).join('')));
};

const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter(triple => b.has(triple)).length;
  return shared / (a.size + b.size - shared || 1);
};

const NEGATION = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|unable|lacks?|\w+n['’]t)\b/giu;
const FOR = /\b(?:loves?|likes?|enjoys?|adores?|fans?|enthusiasts?|supporters?|supports?|advocates?|advocating|admires?|believes?|favou?rite|trusts?|pro)\b/iu;
const AGAINST =
  /\b(?:hates?|dislikes?|loathes?|detests?|despises?|critics?|critical|opponents?|opposes?|opposed|against|s[ck]eptic\w*|refuses?|rejects?|distrusts?|debunks?|doubtful|afraid|scared|fears?|allergic|anti)\b/iu;

/** Who or what is never the other, though both are spoken of in the same words. Each group: the words of one, of another. */
const KINDS: readonly (readonly (readonly string[])[])[] = [
  'man male boy gentleman|woman female girl lady',
  'student pupil learner beginner novice apprentice trainee intern aspiring|teacher professor instructor lecturer tutor coach mentor|expert veteran seasoned senior',
  'doctor physician surgeon|nurse|patient|pharmacist|therapist|aide',
  'buyer customer client consumer|seller vendor salesman shopkeeper cashier',
  'employer boss manager|employee worker staff',
  'landlord|tenant renter',
  'lawyer attorney|judge|defendant|police officer detective',
  'player athlete|fan spectator|referee umpire|commentator journalist reporter',
  'author writer novelist|reader|editor|publisher',
  'retired former|aspiring future',
  'married wife husband|divorced|single|widowed widow widower',
  'vegan|vegetarian|omnivore meat',
  'red|orange|yellow|green|blue navy|purple violet|pink|brown|black|white|grey gray|silver',
  'spring|summer|autumn fall|winter',
  'cat kitten|dog puppy|horse pony|bird|fish|rabbit|hamster',
].map(group => group.split('|').map(words => words.split(' ')));

/** `My father is an electrician` is nobody's work but his. */
const RELATIVES =
  'mother mom mum father dad parent son daughter child kid sister brother wife husband spouse grandmother grandma grandfather grandpa grandparent aunt uncle cousin girlfriend boyfriend'.split(
    ' ',
  );
const SAME_RELATIVE: Readonly<Record<string, string>> = {
  mom: 'mother',
  mum: 'mother',
  dad: 'father',
  kid: 'child',
  children: 'child',
  grandma: 'grandmother',
  grandpa: 'grandfather',
};

/** In the singular, and by its plain name. */
function sameRelative(word: string): string {
  const one = word.replace(/(?<=[^s]{2})s$/u, '');
  return Object.hasOwn(SAME_RELATIVE, one) ? (SAME_RELATIVE[one] ?? one) : one;
}

interface Figure {
  readonly value: string;
  /** The words that follow. */
  readonly of: readonly string[];
}

function figuresIn(text: string): Figure[] {
  const words = wordsOf(text.replace(/(\d)(?=\p{L})/gu, '$1 '));
  return words.flatMap((word, at) => {
    const named = NUMBER_WORDS.indexOf(word);
    const value = /^\d+$/u.test(word) ? word : named > 1 ? String(named) : null;
    return value === null
      ? []
      : [
          {
            value,
            of: words
              .slice(at + 1, at + 3)
              .map(sameRelative)
              .flatMap(contentStems),
          },
        ];
  });
}

/** Each figure of the one stands in the other, before one of the same words. */
const hasFigures = (some: readonly Figure[], all: readonly Figure[]): boolean =>
  some.every(({ value, of }) =>
    all.some(other => other.value === value && (of.length === 0 || other.of.length === 0 || of.some(word => other.of.includes(word)))),
  );

/** Capitals inside a sentence. The first word of each sentence and `I` are none. */
const namesIn = (text: string): string[] => (text.match(/(?<=[\p{L}\p{N},;:]\s)\p{Lu}[\p{L}\p{N}]+/gu) ?? []).map(name => stem(name.toLowerCase()));

const isIn = (some: readonly string[], all: readonly string[]): boolean => some.every(item => all.includes(item));

/** Which words two near texts differ in that an embedding hardly hears; null when none. English only. */
export function differenceOf(a: string, b: string): Difference | null {
  const [figures, otherFigures] = [figuresIn(a), figuresIn(b)];
  if (!hasFigures(figures, otherFigures) || !hasFigures(otherFigures, figures)) return 'number';
  if (((a.match(NEGATION)?.length ?? 0) + (b.match(NEGATION)?.length ?? 0)) % 2 === 1) return 'negation';
  const stance = (text: string) => (AGAINST.test(text) ? 'against' : FOR.test(text) ? 'for' : null);
  const [x, y] = [stance(a), stance(b)];
  if (x !== null && y !== null && x !== y) return 'stance';
  const [named, alsoNamed] = [namesIn(a), namesIn(b)];
  if (!isIn(named, wordsOf(b).map(stem)) || !isIn(alsoNamed, wordsOf(a).map(stem))) return 'name';
  const [words, others] = [singulars(a), singulars(b)];
  const relatives = (of: ReadonlySet<string>) => [...new Set(RELATIVES.filter(word => of.has(word)).map(sameRelative))].sort().join(' ');
  if (relatives(words) !== relatives(others)) return 'relative';
  return isOfOtherKind(words, others) || isOfOtherKind(others, words) ? 'kind' : null;
}

const singulars = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(sameRelative));

/** Something of which the other has another kind, and not this one. */
function isOfOtherKind(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const has = (kind: readonly string[], of: ReadonlySet<string>) => kind.some(word => of.has(word));
  return KINDS.some(kinds =>
    kinds.some(kind => has(kind, words) && !has(kind, others) && kinds.some(other => other !== kind && has(other, others) && !has(other, words))),
  );
}
