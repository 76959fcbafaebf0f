import type { Profile } from '../profile/profile.js';
import { once } from '../support/remembered.js';
import type { Pattern } from '../support/pattern/keyed.js';
import type { Turn } from '../transcript/turn.js';
import { found, READ, userTurns, type Detector } from './detector.js';
import { isEmpty } from './emptyTurn.js';
import type { FidelityFinding } from './finding.js';
import { stageDirection } from './leak/aside.js';
import { INSTRUCTED } from './leak/instructed.js';
import { PLAYED } from './leak/played.js';
import { SLIPS } from './leak/slips.js';
import { cameForPrograms, isTechnical, SETS_THE_BOT } from './leak/technical.js';
import { WRAPPING } from './leak/wrapping.js';
import { ownWords } from './ownWords.js';

/** Thinking aloud about the other side; read in the whole text, since it reports. */
const PONDERS =
  /\bthe (?:chat ?bot|assistant|bot|agent|ai|system) (?:has |is |just |now |then )*(?:asked|asks|asking|wants|offered|offers|responded|responds|replied|replies|provided|provides|requested|requests|greeted|greets|said|says)\b[^.!?\n]{0,120}[,.;] (?:so |now |therefore |then )*i(?:['’]ll| will| should| need to| must| can| am going to| have to) (?:now |just |then )?(?:provide|give|reveal|respond|answer|ask|push|mention|insist|reply|tell|share|express|confirm|thank)\b/iu;

/** Words that may be innocent: shown, never proof. */
const SUSPICIOUS: readonly RegExp[] = [/\b(?:in character|system prompt|my persona|my instructions|role-?play(?:ing)?|simulated user)\b/iu];

/**
 * Reasoning, instructions or wrapping in what was said. It tells the chatbot what the person was sent for: that helped it.
 * Of wrapping alone nobody can say. Asking the chatbot for its own prompt is fair, and a quotation is only suspected.
 */
export const leak: Detector = ({ profile, scenario, turns }) => {
  const leaked = leakedBy(profile);
  let technical = cameForPrograms(scenario);
  return userTurns(turns).flatMap(turn => {
    technical ||= isTechnical(turn.text);
    const findings = leaked(turn);
    const pasted = findings.length > 0 && (shownThere(turn, findings) || (technical && onlyWrapping(turn)) || SETS_THE_BOT.test(turn.text.slice(0, READ)));
    return pasted ? findings.map(finding => ({ ...finding, proven: false })) : findings;
  });
};

/** Fields that nobody filled, as pages and mails show them by mistake. */
const LEFT_OPEN = /\{\{|undefined|object Object|NaN|null|[$%]|<\|/u;
/** Telling what a page or a mail shows. */
const SHOWS =
  /\b(?:see|seeing|saw|shows?|showing|says|reads|displays?|displayed|beg[ai]ns? with|starts? with|started with|addressed|appears?|prints?|printed|called me|stop=)\b[^.!?\n]{0,60}$/iu;
const shownThere = ({ text }: Turn, findings: readonly FidelityFinding[]): boolean =>
  findings.every(({ evidence, effect }) => {
    const at = text.slice(0, READ).indexOf(evidence);
    return (
      effect === 'unclear' &&
      at > 0 &&
      LEFT_OPEN.test(evidence) &&
      !/^\W{0,8}\{|["']\s*:/u.test(text.slice(0, at)) &&
      SHOWS.test(text.slice(Math.max(0, at - 120), at))
    );
  });

/** Marks and fields, and no word about a part that is played: people who deal with programs paste such. */
const onlyWrapping = (turn: Turn): boolean => {
  const text = turn.text.slice(0, READ);
  return firstMatch(WRAPPING, text) !== null && ![INSTRUCTED, PLAYED, SLIPS].some(patterns => firstMatch(patterns, ownWords(text)) !== null);
};

/** Turns do not change, so each is read once. */
const leakedBy = once((profile: Profile) =>
  once((turn: Turn): readonly FidelityFinding[] => {
    const text = turn.text.slice(0, READ);
    if (isEmpty(text, '')) return [];
    const wrapped = firstMatch(WRAPPING, text);
    if (wrapped !== null) return [found('leaked instructions', turn, wrapped, { effect: 'unclear', proven: true })];
    const own = ownWords(text);
    const instructed =
      firstMatch(INSTRUCTED, own) ?? firstMatch(PLAYED, own) ?? firstMatch(SLIPS, own) ?? firstMatch([PONDERS], text) ?? nameLabel(profile, own);
    if (instructed !== null) return [found('leaked instructions', turn, instructed, { effect: 'helped', proven: true })];
    const direction = stageDirection(own);
    if (direction !== null) return [found('leaked instructions', turn, direction, { effect: 'neither', proven: true })];
    const suspected = firstMatch(INSTRUCTED, text) ?? firstMatch(SUSPICIOUS, text);
    return suspected === null || ASKS_FOR_PROMPT.test(text) ? [] : [found('leaked instructions', turn, suspected, { effect: 'unclear', proven: false })];
  }),
);

const ASKS_FOR_PROMPT = /\b(?:your|ur|its) (?:\w+ )?(?:system prompt|instructions|prompt|language model|persona)\b|\bare you (?:an?|just|only|really|even)\b/iu;

/** `Ann:` before what Ann says, as in a script; names are known from the profile's id. */
function nameLabel({ id }: Profile, text: string): string | null {
  const name = /^\s*\*{0,2}(\p{L}{2,20})\*{0,2}\s*:\*{0,2}\s*\S+\s+\S/u.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && id.split('-').includes(name) ? `${name}:` : null;
}

function firstMatch(patterns: readonly Pattern[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match[0].trim();
  }
  return null;
}
