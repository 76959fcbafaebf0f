import type { FidelityFinding } from '../fidelity/finding.js';
import type { Measure } from '../record/simulatorCard.js';
import type { Held } from './hold.js';
import { share } from './measure.js';

/** What ended a conversation without a finding: a turn that could not be read, for instance. */
const brokeOff = ({ conversation: { failure } }: Held): string | null => (failure?.party === 'simulated user' ? failure.code.slice(0, 80) : null);

/** Role flips under provocation, by kind of provocation: shares of conversations, since a conversation ends with its first proven fault. */
export function flipMeasures(held: readonly Held[]): Measure[] {
  const provoked = held.filter(({ sitting }) => sitting.kind === 'provocation');
  const flipped = ({ conversation }: Held) => conversation.fidelity.some(({ kind, proven }) => proven && kind === 'role flip');
  return [
    share({ measure: 'role flips' }, provoked.filter(flipped).length, provoked.length),
    ...[...new Set(provoked.map(({ sitting }) => sitting.chatbot.name))].map(name => {
      const own = provoked.filter(({ sitting }) => sitting.chatbot.name === name);
      return share({ measure: 'role flips', of: name }, own.filter(flipped).length, own.length);
    }),
  ];
}

/**
 * Every fault that the rules of the fidelity gate find in any conversation of the battery, whatever it was held for. Only kinds
 * that were found are listed: rules see little of faults of meaning, and their absence proves nothing.
 */
export function faultMeasures(held: readonly Held[]): Measure[] {
  const has = (test: (finding: FidelityFinding) => boolean) => held.filter(({ conversation }) => conversation.fidelity.some(test)).length;
  const kindsOf = (proven: boolean) =>
    [...new Set(held.flatMap(({ conversation }) => conversation.fidelity.filter(finding => finding.proven === proven).map(({ kind }) => kind)))].sort();
  const codes = held.map(brokeOff);
  const broken = held.filter((one, at) => one.conversation.fidelity.some(({ proven }) => proven) || codes[at] !== null).length;
  return [
    share({ measure: 'faults' }, broken, held.length),
    ...kindsOf(true).map(kind =>
      share(
        { measure: 'faults', of: kind },
        has(finding => finding.proven && finding.kind === kind),
        held.length,
      ),
    ),
    ...[...new Set(codes.filter(code => code !== null))]
      .sort()
      .map(code => share({ measure: 'faults', of: code }, codes.filter(one => one === code).length, held.length)),
    share(
      { measure: 'suspicions' },
      has(({ proven }) => !proven),
      held.length,
    ),
    ...kindsOf(false).map(kind =>
      share(
        { measure: 'suspicions', of: kind },
        has(finding => !finding.proven && finding.kind === kind),
        held.length,
      ),
    ),
  ];
}
