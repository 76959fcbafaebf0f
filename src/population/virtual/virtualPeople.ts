import type { Embedder } from '../../model/embedder.js';
import type { Model } from '../../model/model.js';
import type { Profile } from '../../profile/profile.js';
import { Failure } from '../../support/failure.js';
import { childSeed, seededRandom } from '../../support/seed.js';
import { counted } from '../../support/text.js';
import { byId } from '../fit/corpusPeople.js';
import { layMap } from '../fit/layMap.js';
import { mapDensity } from '../fit/mapDensity.js';
import { squaredDistance, type Matrix } from '../fit/matrix.js';
import { everyRow, nearestRows, nearestRowsInTurns } from '../fit/neighbours.js';
import { pause } from '../../support/pause.js';
import { personVectors, type PersonVectors } from '../fit/personVectors.js';
import { isReal } from '../fit/realPeople.js';
import { contradictionsIn, languagesApart } from './contradictions.js';
import { joinHalves } from './joinHalves.js';
import { modelCheck } from './modelCheck.js';
import { nearestOnMap, radiusOf } from './pairsNear.js';
import { commonWords } from './stripped.js';

export interface VirtualOptions {
  readonly from: string;
  readonly size: number;
  /** Whole, from 0. */
  readonly seed: number;
  readonly embedder: Embedder;
  readonly signal: AbortSignal;
  /** Asked about each pair that the rules let pass; offline models are not asked. */
  readonly model?: Model;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface VirtualPeople {
  readonly people: readonly Profile[];
  /** Points drawn from the map. */
  readonly drawn: number;
  /** Pairs that were looked at and let go, by reason; the rules of {@link contradictionsIn} by their codes. */
  readonly refused: Readonly<Record<string, number>>;
  /** What was left with the donors of the people made. */
  readonly samplesLeft: number;
  readonly sentencesLeft: number;
  /** Accepted although the model could not tell. */
  readonly untold: number;
}

/** The two nearest come first; a pair that was used or refused leaves its place to the next ones, as far as these and within the radius. */
const DONORS = 10;
/** A neighbourhood without a pair that works is left after so many points for each person asked for. */
const DRAWS_A_PERSON = 60;
/** Between two looks at the signal. */
const POINTS_A_TURN = 32;
/** Both halves nearer to somebody's than those of one in a hundred real people are to the nearest: the same person over again. */
const TWIN_SHARE = 0.01;

/**
 * Joins halves of real people who are near each other (USP, ACL 2025, sampler: nearest-neighbour approximation): a point is drawn
 * from the density of the map, its nearest people give facts and manner. Pairs that contradict themselves or come too near to
 * somebody are refused and counted. Virtual and imagined people among the given take no part. Fewer than asked for is a set-up failure.
 */
export async function virtualPeople(given: readonly Profile[], options: VirtualOptions): Promise<VirtualPeople> {
  const { from, size, seed, embedder, signal, model, onProgress } = options;
  const people = given.filter(isReal).sort(byId);
  if (people.length < 5) throw tooFew(from, `"${from}" holds ${counted(people.length, 'real person', 'real people')}; joining needs at least 5`);
  const vectors = await personVectors(people, embedder, signal);
  const everybody = everyRow(vectors.whole);
  const nearest = await nearestRowsInTurns(vectors.whole, Math.min(14, people.length - 1), everybody, everybody, signal);
  const map = await layMap(nearest, childSeed(seed, 'map'), signal);
  const density = mapDensity(
    map,
    people.map(({ weight = 1 }) => weight),
  );
  const random = seededRandom(childSeed(seed, 'virtual'));
  const radius = radiusOf(map, Math.min(DONORS, people.length - 1));
  const common = commonWords(people);
  const isTwin = twins(vectors);
  const tried = new Set<string>();
  const refused: Record<string, number> = {};
  const refuse = (reason: string) => (refused[reason] = (refused[reason] ?? 0) + 1);
  const made: Profile[] = [];
  const left = { samples: 0, sentences: 0 };
  let [drawn, untold] = [0, 0];

  const tryPair = async (a: number, b: number): Promise<boolean> => {
    const [facts, manner] = [people[a], people[b]];
    if (facts === undefined || manner === undefined) return false;
    const apart = languagesApart(facts, manner);
    if (apart) return (refuse(apart.code), false);
    const joined = joinHalves(facts, manner, made.length + 1, common);
    if (typeof joined === 'string') return (refuse(`too little left in ${joined}`), false);
    const contradiction = contradictionsIn(joined.person)[0];
    if (contradiction) return (refuse(contradiction.code), false);
    if (isTwin(a, b)) return (refuse('twin of somebody'), false);
    if (model && !model.offline) {
      const answer = await modelCheck(model, joined.person, childSeed(seed, facts.id, manner.id), signal);
      if (answer === 'contradicts' || answer === 'unreadable') return (refuse(`model: ${answer}`), false);
      if (answer === 'cannot tell') untold++;
    }
    isTwin.accept(a, b);
    made.push(joined.person);
    left.samples += joined.stripped.samples;
    left.sentences += joined.stripped.sentences;
    return true;
  };

  while (made.length < size && drawn < DRAWS_A_PERSON * size) {
    if (drawn++ % POINTS_A_TURN === 0) await pause(signal);
    const near = nearestOnMap(map, density.draw(random), DONORS).filter(({ distance }) => distance <= radius);
    if (near.length < 2) {
      refuse('point too far from anybody');
      continue;
    }
    for (const [a, b] of orderedPairs(near.map(({ index }) => index))) {
      const key = `${a} ${b}`;
      if (tried.has(key)) continue;
      tried.add(key);
      if (await tryPair(a, b)) break;
    }
    onProgress?.(made.length, size);
  }
  if (made.length < size) throw tooFew(from, `${counted(made.length, 'virtual person', 'virtual people')} can be joined from "${from}", not ${size}`, refused);
  return { people: made, drawn, refused, samplesLeft: left.samples, sentencesLeft: left.sentences, untold };
}

/** Both ways of the two nearest, then of pairs further out. */
function* orderedPairs(near: readonly number[]): Generator<readonly [number, number]> {
  for (let last = 1; last < near.length; last++) {
    for (let first = 0; first < last; first++) {
      yield [near[first] ?? 0, near[last] ?? 0];
      yield [near[last] ?? 0, near[first] ?? 0];
    }
  }
}

function tooFew(from: string, what: string, refused: Readonly<Record<string, number>> = {}): Failure {
  return new Failure({
    party: 'set-up',
    code: 'virtual-too-few',
    what,
    details: Object.entries(refused).map(([reason, count]) => [reason, counted(count, 'time')] as const),
    next: `Ask for fewer with --size, or add people to "${from}".`,
  });
}

/** The distance that so small a share of people keep to their nearest. */
function twinDistance(matrix: Matrix): number {
  const nearest = [...nearestRows(matrix, 1).distances].sort((a, b) => a - b);
  return nearest[Math.floor(TWIN_SHARE * nearest.length)] ?? 0;
}

/** Whether the facts of one with the manner of another are, to the meaning, those of a real or accepted person. */
function twins({ objective, subjective }: PersonVectors) {
  const [leastFacts, leastManner] = [twinDistance(objective), twinDistance(subjective)];
  const accepted: (readonly [number, number])[] = Array.from({ length: objective.rows }, (_, row) => [row, row] as const);
  const isNear = (matrix: Matrix, x: number, y: number, least: number) => x === y || squaredDistance(matrix, x, y) <= least * least;
  const isTwin = (a: number, b: number) => accepted.some(([x, y]) => isNear(objective, a, x, leastFacts) && isNear(subjective, b, y, leastManner));
  return Object.assign(isTwin, { accept: (a: number, b: number) => void accepted.push([a, b]) });
}
