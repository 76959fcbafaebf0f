import { Failure } from '../../support/failure.js';
import type { Reply } from '../channel.js';
import { isSecretName } from '../redact.js';
import type { Outgoing } from './request.js';

/** Shorter values would punch holes in ordinary words. */
const SHORTEST = 8;

/** The keys that this request carried, also without their scheme (`Bearer`). */
function keysIn({ headers, url }: Outgoing): string[] {
  const named = [...Object.entries(headers), ...url.searchParams].filter(([name]) => isSecretName(name)).map(([, value]) => value);
  return [...new Set([...named, ...named.map(value => value.replace(/^\w+ /, '')), url.password])]
    .filter(value => value.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
}

/**
 * What came of a request, without the keys that it carried: a chatbot that says them back must not bring them into records,
 * reports and prompts.
 */
export async function withoutEcho(out: Outgoing, work: () => Promise<Reply>): Promise<Reply> {
  const keys = keysIn(out);
  const hide = (text: string) => keys.reduce((rest, key) => rest.replaceAll(key, '***'), text);
  try {
    const reply = await work();
    return { ...reply, text: hide(reply.text), raw: { ...reply.raw, body: hide(reply.raw.body) } };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { what, details, ...rest } = error.facts;
    throw new Failure({ ...rest, what: hide(what), ...(details ? { details: details.map(([label, value]) => [label, hide(value)] as const) } : {}) });
  }
}
