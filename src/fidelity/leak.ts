import type { Profile } from '../profile/profile.js';
import { once } from '../support/remembered.js';
import type { Pattern } from '../support/pattern/keyed.js';
import type { Turn } from '../transcript/turn.js';
import { found, READ, userTurns, type Detector } from './detector.js';
import { isEmpty } from './emptyTurn.js';
import type { FidelityFinding } from './finding.js';
import { narratingAside, stageDirection } from './leak/aside.js';
import { candidates } from './leak/candidates.js';
import { envelope, MARKED_UP } from './leak/envelope.js';
import { labelled, sameFrame, speakerLabel } from './leak/frames.js';
import { INSTRUCTED } from './leak/instructed.js';
import { mattersOf, type Matter } from './leak/matter.js';
import { isMentioned, isQuoted } from './leak/mentioned.js';
import { narrated } from './leak/narrated.js';
import { outside, provesOutside, type Outside } from './leak/outside.js';
import { toldSelf } from './leak/toldSelf.js';
import { PLAYED } from './leak/played.js';
import { SLIPS } from './leak/slips.js';
import { SETS_THE_BOT } from './leak/sets.js';
import { LEFT_OPEN, shownThere } from './leak/shown.js';
import { WRAPPING } from './leak/wrapping.js';
import type { Scenario } from '../user/scenario.js';
import { ownWords, unquoted } from './ownWords.js';

/** Thinking aloud about the other side; read in the whole text, since it reports. */
const PONDERS =
  /\bthe (?:chat ?bot|assistant|bot|agent|ai|system) (?:has |is |just |now |then )*(?:asked|asks|asking|wants|offered|offers|responded|responds|replied|replies|provided|provides|requested|requests|greeted|greets|said|says)\b[^.!?\n]{0,120}[,.;] (?:so |now |therefore |then )*i(?:['’]ll| will| should| need to| must| can| am going to| have to) (?:now |just |then )?(?:provide|give|reveal|respond|answer|ask|push|mention|insist|reply|tell|share|express|confirm|thank)\b/iu;

/** Words that may be innocent: shown, never proof. */
const SUSPICIOUS: readonly RegExp[] = [/\b(?:in character|system prompt|my persona|my instructions|role-?play(?:ing)?|simulated user)\b/iu];

/** What was found in an utterance, and the matters that make it ordinary: who came for these may well write so. */
interface Leaked {
  readonly evidence: string;
  readonly effect: FidelityFinding['effect'];
  readonly ordinaryIn: readonly Matter[] | 'none' | 'any';
}

const ALL: readonly Matter[] = ['programs', 'users', 'roles', 'texts'];

/**
 * Reasoning, instructions or wrapping in what was said. It tells the chatbot what the person was sent for: that helped it.
 * Of wrapping alone nobody can say. One sign is proof where the talk is about something else; where the person came for programs,
 * users, parts or texts, or speaks of the mark and does not merely carry it, only two together are: a plan with its words, reasoning
 * before them, speech about this very talk from outside. What the chatbot speaks of clears nothing.
 */
export const leak: Detector = ({ profile, scenario, turns }) => {
  const said = userTurns(turns);
  return said.flatMap((turn, at): FidelityFinding[] => {
    const text = turn.text.slice(0, READ);
    if (isEmpty(text, '')) return [];
    // A mark that is only spoken of must not hide a proof beside it.
    let cleared: FidelityFinding | null = null;
    let seen: ReturnType<typeof circumstances> | null = null;
    for (const reading of READINGS) {
      const leaked = reading(turn, said.slice(0, at), profile, scenario);
      if (leaked === null) continue;
      const { strong, matters } = (seen ??= circumstances(turn, said.slice(0, at), scenario));
      const { evidence, effect, ordinaryIn } = leaked;
      const certain = strong || ordinaryIn === 'none';
      const ordinary = ordinaryIn === 'any' || (ordinaryIn !== 'none' && ordinaryIn.some(matter => matters.has(matter)));
      if (certain || !(ordinary || SETS_THE_BOT.test(text))) return [found('leaked instructions', turn, evidence, { effect, proven: true })];
      cleared ??= found('leaked instructions', turn, evidence, { effect, proven: false });
    }
    if (cleared !== null) return [cleared];
    const suspected = firstMatch(INSTRUCTED, text) ?? firstMatch(SUSPICIOUS, text);
    if (suspected === null || ASKS_FOR_PROMPT.test(text)) return [];
    return [found('leaked instructions', turn, suspected.words, { effect: 'unclear', proven: false })];
  });
};

/** What the talk was about before, and whether this utterance speaks of it from outside plainly enough to be proof in any talk. */
function circumstances(turn: Turn, before: readonly Turn[], scenario: Scenario): { readonly strong: boolean; readonly matters: ReadonlySet<Matter> } {
  const seen = aboutTheTalk(turn);
  const matters = mattersOf(
    scenario,
    before.filter(other => aboutTheTalk(other).score === 0),
    seen.score === 0 ? turn : null,
  );
  return { strong: provesOutside(seen, matters.size > 0), matters };
}

/** Marks and fields round the words; turns do not change, so each is read once. */
const wrappingIn = once((turn: Turn): Leaked | null => {
  const text = turn.text.slice(0, READ);
  const wrapped = firstMatch(WRAPPING, text) ?? firstMatch(MARKED_UP, text);
  if (wrapped === null) return null;
  const spokenOf = LEFT_OPEN.test(wrapped.words)
    ? shownThere(text, wrapped.words) || isQuoted(text, wrapped.at, wrapped.words.length)
    : isMentioned(text, wrapped.at, wrapped.words.length);
  const evidence = wrapped.words;
  if (spokenOf) return { evidence, effect: 'unclear', ordinaryIn: 'any' };
  return { evidence, effect: 'unclear', ordinaryIn: envelope(text) === null ? ['programs'] : 'none' };
});

/** Speech about the part, directions, labels. */
const speechIn = once((profile: Profile) =>
  once((turn: Turn): Leaked | null => {
    const text = turn.text.slice(0, READ);
    const own = ownWords(text);
    const instructed = firstMatch(INSTRUCTED, own) ?? firstMatch(PLAYED, own) ?? firstMatch(SLIPS, own) ?? firstMatch([PONDERS], text);
    if (instructed !== null) return { evidence: instructed.words, effect: 'helped', ordinaryIn: ASKS_ABOUT.test(unquoted(text)) ? 'any' : ALL };
    const label = nameLabel(profile, own) ?? labelled(own) ?? candidates(own) ?? speakerLabel(own);
    if (label !== null) return { evidence: label, effect: 'helped', ordinaryIn: ASKS_ABOUT.test(unquoted(text)) ? 'any' : ['programs', 'roles', 'texts'] };
    const direction = stageDirection(own) ?? narratingAside(unquoted(text));
    if (direction === null) return null;
    return { evidence: direction, effect: 'neither', ordinaryIn: isMentioned(text, text.indexOf(direction), direction.length) ? 'any' : ['roles', 'texts'] };
  }),
);

function acrossTurns(turn: Turn, before: readonly Turn[]): Leaked | null {
  const frame = sameFrame(turn, before);
  if (frame !== null) return { evidence: frame, effect: 'unclear', ordinaryIn: ['programs', 'roles', 'texts'] };
  const told = narrated(turn.text.slice(0, READ), ownWords(turn.text), before);
  return told === null ? null : { evidence: told, effect: 'neither', ordinaryIn: ['roles', 'texts'] };
}

/** What speaks about the talk from outside: in the person's own words, or plainly enough in all that stands in no quotation marks. */
const aboutTheTalk = once(({ text }: Turn): Outside => {
  const own = outside(ownWords(text));
  const whole = outside(unquoted(text.slice(0, READ)));
  return own.score === 0 && whole.score < PLAINLY_SO ? own : whole.score > own.score ? whole : own;
});
const PLAINLY_SO = 3;

const outsideIn = once((turn: Turn): Leaked | null => {
  const seen = aboutTheTalk(turn);
  return provesOutside(seen, false) ? { evidence: seen.evidence, effect: 'helped', ordinaryIn: ALL } : null;
});

/** A wording is put up for discussion: `Draft: "..." too cold?` */
const ASKS_ABOUT =
  /^\W{0,3}(?:draft|version|option|attempt|idea)(?: \d)?\W{0,3}:(?:\s*«»[^?]{0,60}|[\s\S]{0,600}\b(?:which|better|too|sounds?|prefer|okay|ok)\b[^?.!]{0,60})\?\s*$/iu;

function secondPerson(turn: Turn, scenario: Scenario): Leaked | null {
  const told = toldSelf(unquoted(turn.text.slice(0, READ)), scenario);
  return told === null ? null : { evidence: told, effect: 'helped', ordinaryIn: ALL };
}

/** In the order in which they are told where several are proof. */
const READINGS: readonly ((turn: Turn, before: readonly Turn[], profile: Profile, scenario: Scenario) => Leaked | null)[] = [
  turn => wrappingIn(turn),
  (turn, _before, profile) => speechIn(profile)(turn),
  acrossTurns,
  turn => outsideIn(turn),
  (turn, _before, _profile, scenario) => secondPerson(turn, scenario),
];

const ASKS_FOR_PROMPT = /\b(?:your|ur|its) (?:\w+ )?(?:system prompt|instructions|prompt|language model|persona)\b|\bare you (?:an?|just|only|really|even)\b/iu;

/** `Ann:` before what Ann says, as in a script; names are known from the profile's id. */
function nameLabel({ id }: Profile, text: string): string | null {
  const name = /^\s*\*{0,2}(\p{L}{2,20})\*{0,2}\s*:\*{0,2}\s*\S+\s+\S/u.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && id.split('-').includes(name) ? `${name}:` : null;
}

function firstMatch(patterns: readonly Pattern[] | readonly RegExp[], text: string): { readonly words: string; readonly at: number } | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return { words: match[0].trim(), at: match.index + match[0].length - match[0].trimStart().length };
  }
  return null;
}
