import { readText } from '../outputFolder.js';
import { labelFacts, recordIn, type LabelFacts } from './labelFacts.js';
import { patchResults } from './patchResults.js';

/** Reads what people say of these records, and shows their disputes in the Allure results, where there are any. */
export function showLabels({
  labels,
  records,
  results,
}: {
  labels: string | readonly string[];
  records: readonly string[];
  results: string | null;
}): LabelFacts {
  const facts = labelFacts(labels, records, readText);
  if (results === null) return facts;
  const files = new Map(records.map(file => [file, file.replace(/^.*[\\/]/u, '').replace(/\.json$/u, '')]));
  const known = new Map<string, ReturnType<typeof recordIn>>();
  const recordOf = (id: string) => {
    const found =
      known.get(id) ??
      [...files]
        .filter(([, name]) => name.startsWith(fileName(id)))
        .flatMap(([file]) => recordIn(file, readText) ?? [])
        .find(record => record.id === id) ??
      null;
    known.set(id, found);
    return found;
  };
  patchResults({ results, disputes: facts.disputes, recordOf });
  return facts;
}

/** How a record's file begins; see `writeRecord` of the output folder. */
const fileName = (id: string): string => id.replace(/[^\w.-]/g, '_').slice(0, 120);
