import { seededRandom } from '../../support/seed.js';
import { categoryOf, dimensions, UNKNOWN, type Dimension } from '../categories.js';
import type { Profile } from '../profile.js';
import type { Issue } from './issue.js';
import { traitNames } from '../attributeNames.js';

const DEMOGRAPHICS = ['age', 'gender', 'education', 'work'] as const satisfies readonly Dimension[];
const STYLE = ['register', 'casing', 'punctuation', 'typos', 'emoji', 'length'] as const satisfies readonly Dimension[];

/** Least share of the people whose trait is known that must stand at each pole. */
const LEAST_POLE = 0.1;
/** Least share of people who are hard work in some way. */
const LEAST_HARD = 0.3;
/** Fewer people say nothing about a share. */
const ENOUGH_PEOPLE = 20;
const SHUFFLES = 999;

/**
 * What holds of a corpus as a whole: not everybody is pleasant, calm, careful and free of slips (anti-optimism, HACHIMI), every trait has both
 * poles, and how people write does not follow from their demographics (permutation test of Cramér's V among people who are not virtual, 999 shuffles, 0.1 % a pair).
 */
export function validateCorpus(people: readonly Profile[]): Issue[] {
  if (people.length < ENOUGH_PEOPLE) return [];
  // Virtual people repeat the halves of real ones: a chance link among few would look certain among many.
  const real = people.filter(({ provenance }) => provenance.kind !== 'virtual');
  return [...poles(people), ...hardWork(people), ...stylesOfDemographics(real)];
}

const poles = (people: readonly Profile[]): Issue[] =>
  traitNames.flatMap(trait => {
    const known = people.map(person => categoryOf(person, trait)).filter(pole => pole !== UNKNOWN);
    if (known.length < ENOUGH_PEOPLE) return [];
    return ['low', 'high'].flatMap(pole => {
      const count = known.filter(value => value === pole).length;
      if (count >= LEAST_POLE * known.length) return [];
      return [{ code: 'pole-missing', field: `subjective.${trait}`, hint: `${count} of ${known.length} people are ${pole}: add some` }];
    });
  });

/** Unfriendly, worried, careless, or writing with slips: at least one of them makes a person hard work. */
const isHardWork = ({ subjective, style }: Profile): boolean =>
  subjective.agreeableness?.value === 'low' ||
  subjective.neuroticism?.value === 'high' ||
  subjective.conscientiousness?.value === 'low' ||
  style.typos === 'many';

function hardWork(people: readonly Profile[]): Issue[] {
  const count = people.filter(isHardWork).length;
  if (count >= LEAST_HARD * people.length) return [];
  return [{ code: 'too-pleasant', field: 'subjective', hint: `${count} of ${people.length} people are hard work in any way: real populations hold more` }];
}

function stylesOfDemographics(people: readonly Profile[]): Issue[] {
  const columns = new Map(dimensions.map(dimension => [dimension, people.map(person => categoryOf(person, dimension))]));
  const pairs = DEMOGRAPHICS.flatMap(demographic => STYLE.map(style => [demographic, style] as const));
  return pairs.flatMap(([demographic, style]) => {
    const rows = (columns.get(demographic) ?? [])
      .map((value, at) => [value, columns.get(style)?.[at] ?? UNKNOWN] as const)
      .filter(([value]) => value !== UNKNOWN);
    if (rows.length < ENOUGH_PEOPLE) return [];
    const [left, right] = [rows.map(([value]) => value), rows.map(([, value]) => value)];
    const observed = chiSquare(left, right);
    const random = seededRandom(1);
    let asLarge = 0;
    for (let shuffle = 0; shuffle < SHUFFLES; shuffle++) if (chiSquare(left, random.shuffle(right)) >= observed) asLarge++;
    if ((asLarge + 1) / (SHUFFLES + 1) > 0.001) return [];
    const strength = Math.sqrt(observed / (rows.length * Math.max(1, Math.min(new Set(left).size, new Set(right).size) - 1)));
    return [
      {
        code: 'style-follows-demographic',
        field: `style.${style}`,
        hint: `${style} goes with ${demographic} (Cramér's V ${strength.toFixed(2)}): nobody writes in a way because of their ${demographic}`,
      },
    ];
  });
}

function chiSquare(left: readonly string[], right: readonly string[]): number {
  const cells = new Map<string, number>();
  const [rows, columns] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  left.forEach((value, at) => {
    const other = right[at] ?? '';
    add(rows, value);
    add(columns, other);
    add(cells, JSON.stringify([value, other]));
  });
  let sum = 0;
  for (const [row, inRow] of rows) {
    for (const [column, inColumn] of columns) {
      const expected = (inRow * inColumn) / left.length;
      sum += ((cells.get(JSON.stringify([row, column])) ?? 0) - expected) ** 2 / expected;
    }
  }
  return sum;
}
