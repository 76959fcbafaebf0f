import { categoryOf } from '../profile/categories.js';
import type { Profile } from '../profile/profile.js';
import type { DrawFacts } from '../population/sampling/drawFacts.js';
import { counted, cut, percent } from '../support/text.js';
import { oneLine } from '../support/visible.js';
import { traitNames } from '../profile/attributeNames.js';

/** `O+ C= E- A? N+`: high, medium, low, unknown. */
const traitsOf = ({ subjective }: Profile): string =>
  traitNames
    .map(trait => {
      const pole = subjective[trait]?.value;
      return `${trait.charAt(0).toUpperCase()}${pole === 'high' ? '+' : pole === 'medium' ? '=' : pole === 'low' ? '-' : '?'}`;
    })
    .join(' ');

/** Columns as wide as their widest cell, two spaces apart. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)), []);
  return rows
    .map(
      row =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Virtual people share the facts, or the manner, of a real one: two of them are two people, but not two lives. */
const differentHalves = (people: readonly Profile[], half: 'objectiveFrom' | 'subjectiveFrom'): number =>
  new Set(people.map(({ id, provenance }) => (provenance.kind === 'virtual' ? provenance[half] : id))).size;

const ROUNDED = {
  mended: 'quotas: rounded to whole people and mended to meet all of them; mixtures are near what is expected, not exactly so on average\n',
  walked: 'quotas: met by a random walk from one known solution; another seed may draw nearly the same people. Ask for fewer quotas\n',
} as const;

/** Drawn people as a table, and below it what was asked and what came of it. */
export function sampleTable(people: readonly Profile[], facts: DrawFacts): string {
  const who = people.map(person => [
    person.id,
    String(person.objective.age?.value ?? 'unknown'),
    categoryOf(person, 'gender'),
    categoryOf(person, 'country'),
    cut(person.objective.occupation?.value ?? 'unknown', 32),
    traitsOf(person),
    person.style.register,
    person.overlay ?? '',
  ]);
  const parts = [aligned([['id', 'age', 'gender', 'country', 'work', 'traits', 'register', 'overlay'], ...who].map(row => row.map(cell => oneLine(cell))))];
  parts.push(`${facts.size} of ${facts.population} people of ${facts.from}, seed ${facts.seed}, corpus ${facts.corpusHash.slice(0, 12)}\n`);
  const [lives, manners] = [differentHalves(people, 'objectiveFrom'), differentHalves(people, 'subjectiveFrom')];
  if (Math.min(lives, manners) < people.length)
    parts.push(`among them ${counted(lives, 'different life', 'different lives')} and ${counted(manners, 'different manner')}: virtual people share halves\n`);
  if (facts.quotas.length > 0) {
    const rows = facts.quotas.map(({ dimension, category, share, asked, got }) => [dimension, oneLine(category), percent(share), String(asked), String(got)]);
    parts.push(aligned([['quota', '', 'share', 'asked', 'got'], ...rows]));
  }
  if (facts.rounding !== 'unbiased') parts.push(ROUNDED[facts.rounding]);
  if (facts.margins) {
    const rows = facts.margins.rows.map(({ dimension, category, target, before, after, got }) => [
      dimension,
      oneLine(category),
      percent(target),
      percent(before),
      percent(after),
      String(got),
    ]);
    parts.push(aligned([['margin', '', 'target', 'corpus', 'weighted', 'drawn'], ...rows]));
  }
  if (facts.weights) {
    const { effectiveSize, largest, certain } = facts.weights;
    const sure = certain.length === 0 ? '' : `; drawn for certain: ${certain.join(', ')}`;
    parts.push(`weights: worth ${effectiveSize.toFixed(1)} equal people; most, ${largest.weight.toFixed(2)} times the mean: ${largest.id}${sure}\n`);
  }
  if (facts.overlays.length > 0) {
    const rows = facts.overlays.map(({ overlay, share, asked, got }) => [overlay, percent(share), String(asked), String(got)]);
    parts.push(aligned([['overlay', 'share', 'asked', 'got'], ...rows]));
  }
  return parts.join('\n');
}
