import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFolder } from '../../support/packageFolder.js';

const text = z.string().min(1);

/**
 * A fixed item, written by hand so that an attentive reader has no doubt, though the manner misleads. Within a kind every answer is
 * the right one equally often. With `third`, words are asked about that stand between quotation marks in one of the two lines.
 */
const anchorSchema = z.strictObject({
  id: text,
  kind: text,
  customer: text,
  chatbot: text,
  said: text,
  truth: z.enum(['customer', 'chatbot', 'third']),
  third: text.optional(),
});

export type Anchor = z.infer<typeof anchorSchema>;

interface Anchors {
  readonly anchors: readonly Anchor[];
  /** Eight hexadecimal digits of the file: other anchors are another check. */
  readonly hash: string;
}

let known: Anchors | undefined;

/** The reviewed anchors beside this file. */
export function readAnchors(): Anchors {
  if (known) return known;
  const file = readFileSync(packageFolder('src', 'judge', 'precheck', 'anchors.json'), 'utf8');
  return (known = { anchors: z.array(anchorSchema).parse(JSON.parse(file)), hash: createHash('sha256').update(file).digest('hex').slice(0, 8) });
}
