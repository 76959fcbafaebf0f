import { cannotTell, met, notMet, shown, type Decision } from './decision.js';
import type { Dialogue, Line } from './dialogue.js';
import { figuresOf } from './figures.js';
import { compareFigures } from './figurePairs.js';
import { contrast, turned } from './opposites.js';
import { opposedPolicies } from './policies.js';
import { numbersIn } from './stated.js';

const plain = (line: Line): string => line.words.join(' ');

/** A decision, and whether something was seen that may not fit. */
export interface Reading {
  readonly decision: Decision;
  /** Two sentences that may not fit each other. */
  readonly doubt: boolean;
}

/** Whether the figures the chatbot gives in one turn agree with those of another. */
export function withItself(dialogue: Dialogue): Reading {
  const share = wrongShare(dialogue);
  if (share) return { decision: notMet([share], `The share does not come to the amount: ${shown(share)}.`), doubt: false };
  const { clash, doubt, agreeing } = compareFigures(dialogue);
  if (clash) {
    const lines = [clash[1].line, clash[0].line];
    const why = clash[0].line.speaker === 'user' ? 'The chatbot has another figure than the user gave' : 'The chatbot gives two figures for the same';
    return { decision: notMet(lines, `${why}: ${shown(clash[0].line)} and ${shown(clash[1].line)}.`), doubt: false };
  }
  const yesNo = turned(dialogue);
  if (yesNo && !yesNo.every(line => figuresOf(line).length > 0)) return opposite(yesNo[0], yesNo[1]);
  const policy = opposedPolicies(dialogue).find(({ one, other }) => !contrast(one, other));
  const loose = doubt ? ([doubt[0].line, doubt[1].line] as const) : policy && ([policy.one, policy.other] as const);
  if (loose ?? renamed(dialogue))
    return { decision: cannotTell(`The chatbot may state two things of the same${loose ? `: ${shown(loose[0])} and ${shown(loose[1])}` : ''}.`), doubt: true };
  if (agreeing)
    return {
      decision: met([agreeing[1].line, agreeing[0].line], `The chatbot repeats the figure: ${shown(agreeing[0].line)} and ${shown(agreeing[1].line)}.`),
      doubt: false,
    };
  return { decision: cannotTell('The chatbot gives no figure twice, so there is nothing to compare.'), doubt: false };
}

/** Two people of one title: the doctor or the technician may have changed. */
const renamed = (dialogue: Dialogue): boolean =>
  new Set(
    dialogue.chatbot.flatMap(({ text }) =>
      [...text.matchAll(/\b(?:Dr|technician|driver|guide|doctor|agent|instructor|manager)\.?,? (\p{Lu}[\p{L}'’-]+)/gu)].map(match => match[1]),
    ),
  ).size > 1;

const opposite = (one: Line, other: Line): Reading => ({
  decision: notMet([one, other], `The chatbot first says one thing and then its opposite: ${shown(one)} and ${shown(other)}.`),
  doubt: false,
});

/** `15% off, the 200 coat comes to 180`. */
function wrongShare(dialogue: Dialogue): Line | undefined {
  return dialogue.chatbot.find(line => {
    const percent = /(\d{1,2}(?:\.\d)?)\s?% (?:off|discount|reduction)/u.exec(line.text)?.[1];
    const amounts = numbersIn([line]).filter(value => String(value) !== percent);
    if (percent === undefined || amounts.length !== 2 || !/\b(?:comes? to|is|makes|be|pay|costs?|for)\b/u.test(plain(line))) return false;
    const [full = 0, reduced = 0] = [...amounts].sort((a, b) => b - a);
    const off = (full * Number(percent)) / 100;
    return Math.abs(full - off - reduced) > 1 && Math.abs(off - reduced) > 1;
  });
}
