import { coverageOf, nextPeople, randomShare } from '../../src/population/coverage/coverage.js';
import { readFit } from '../../src/population/fit/readFit.js';
import { packageFolder } from '../../src/support/packageFolder.js';
import { seededRandom } from '../../src/support/seed.js';

/**
 * How much of the shipped population 50 people cover, drawn at random and chosen greedily: `npx tsx specs/bench/coverage.ts`.
 * Random draws must give the random value within their error on held-out people; greedy ones clearly more.
 */
const FROM = 'implicit/people';
const SIZE = 50;
const DRAWS = 200;

const fit = readFit(FROM, [packageFolder('profiles')]);
if (fit === null) throw new Error(`${FROM} has no fit`);
const ids = fit.people.map(({ id }) => id);
const near = fit.nearest.objective[0]?.length ?? 0;
const expected = randomShare(ids.length - 1, near, SIZE);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const sharesOf = (tested: readonly string[]) => {
  const coverage = coverageOf(fit, tested);
  if (coverage === null) throw new Error('nobody is held out');
  return [coverage.objective, coverage.subjective].map(({ covered, heldOut }) => covered / heldOut);
};

console.log(`${FROM}: ${ids.length} people, near is ${near} of them; ${SIZE} tested`);
console.log(`random value, exact: ${percent(expected)}; 1 - .98^${SIZE}: ${percent(1 - 0.98 ** SIZE)}`);
const draws = Array.from({ length: DRAWS }, (_, seed) => sharesOf(seededRandom(seed).shuffle(ids).slice(0, SIZE)));
const greedy = sharesOf(nextPeople(fit, [], SIZE).map(({ id }) => id));
for (const [part, name] of ['facts', 'manner'].entries()) {
  const values = draws.map(draw => draw[part] ?? NaN);
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (DRAWS - 1));
  const off = (mean - expected) / (deviation / Math.sqrt(DRAWS));
  console.log(
    `${name}: ${DRAWS} random draws ${percent(mean)} (one draw ± ${percent(deviation)}; ${off.toFixed(1)} standard errors from the random value), greedy ${percent(greedy[part] ?? NaN)}`,
  );
}
