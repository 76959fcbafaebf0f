/** What one benchmark found: rows of a table, and ratios held against their targets. */
export interface Findings {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly targets: readonly { readonly what: string; readonly ratio: number; readonly atMost: number }[];
}

const shown = (value: string | number | undefined): string =>
  typeof value === 'number' ? (Number.isInteger(value) || Math.abs(value) >= 100 ? String(Math.round(value)) : value.toFixed(2)) : (value ?? '');

/** The findings in Markdown. */
export function markdown({ title, rows, targets }: Findings): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(row => line(columns.map(column => shown(row[column]))))];
  const verdicts = targets.map(
    ({ what, ratio, atMost }) => `- ${what}: ${ratio.toFixed(2)} (target: at most ${atMost}) ${ratio <= atMost ? 'holds' : '**missed**'}`,
  );
  return [`## ${title}`, '', ...table, ...(verdicts.length > 0 ? ['', ...verdicts] : []), ''].join('\n');
}
