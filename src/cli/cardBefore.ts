import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { differing, basisOf, partsKept, type CardBasis } from '../record/mergeCards.js';
import { batteryParts, type BatteryPart, type SimulatorCard } from '../record/simulatorCard.js';
import { readCard } from '../record/simulatorCards.js';
import { listed } from '../support/text.js';
import { refused } from './readArguments.js';

/**
 * The card that lies where a new one goes, when it has parts that the new one would not measure: they are kept. One that cannot be
 * merged is never overwritten by fewer parts; null where nothing would be lost.
 */
export function cardBefore(command: string, file: string, parts: readonly BatteryPart[], now: CardBasis): SimulatorCard | null {
  if (!existsSync(file) || parts.length === batteryParts.length) return null;
  const before = readCard(file);
  const lost = (why: string, next: string) => refused(command, `the card ${relative('.', file)} ${why}, and --part would overwrite it: ${next}`);
  if ('why' in before) throw lost(`is ${before.why}`, 'name another folder with --out, or measure all parts');
  const kept = partsKept(before, parts);
  if (kept.length === 0) return null;
  const others = differing(basisOf(before), now);
  if (others.length === 0) return before;
  throw lost(`has more parts (${listed(kept)}), measured otherwise (${others.join(', ')})`, 'measure these parts alike, or name another folder with --out');
}
