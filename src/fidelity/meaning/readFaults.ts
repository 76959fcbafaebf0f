import { contentStems, cut, folded, sentencesOf } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import { isLeaving } from '../../transcript/ending.js';
import { userTurns } from '../detector.js';
import type { Fault, FidelityFinding } from '../finding.js';
import { wasDictated } from '../heard.js';
import type { Played } from '../played.js';
import { leak } from '../leak.js';
import { roleFlip, servesAtAll } from '../roleFlip.js';
import { disappointed, firstDisappointment } from './disappointed.js';
import { knownTo, type Known } from './known.js';
import type { Quoting } from './quoted.js';
import type { ClaimedFault } from './reply.js';

/** Stated certainty from which a fault is proven, 0 to 100: the gate for one sample of Dong et al. 2024, as for verdicts. */
export const PROVES = 80;
/** Stated certainty that proves what no rule suspects: a leak, or a role flip where two turns show it. */
const SURE = 95;
/** Entries that are read; a model that runs on must not fill a record. */
const MOST_FAULTS = 20;
/** Share of the goal's words from which it was raised, whatever is claimed: then a claim that it was not is a suspicion. */
const RAISED = 0.5;
/** Utterances that a loop takes. */
const LOOP = 3;
const EVIDENCE_LIMIT = 400;

/** The others are shown and void nothing: readers agree little on manners, and a person may like to talk. */
const MAY_VOID: readonly ClaimedFault['kind'][] = [
  'fact contradicted',
  'fact invented',
  'goal abandoned',
  'goal never raised',
  'stopped too early',
  'role flip',
  'loop',
  'leaked instructions',
];

/** What the chatbot dictated is none of these. */
const OF_WORDS: ReadonlySet<Fault> = new Set(['fact contradicted', 'fact invented', 'role flip', 'leaked instructions']);

/** What stands of the claimed faults, and why each of the others does not. */
export interface FaultsRead {
  readonly findings: readonly FidelityFinding[];
  readonly dropped: readonly string[];
}

/**
 * A model claims, code disposes: a fault without the person's own words, a stated certainty or a fact to stand against is none. The
 * reader has read the chatbot's words and may have been talked round by them, so what code sees otherwise is a suspicion: a goal
 * never raised whose words were said, a goal abandoned or a loop after the chatbot refused or failed, a fact invented by a question alone, a
 * loop of fewer than three utterances, a leak that no rule suspects unless it is certain by {@link SURE}, and a
 * role flip in words that no rule sees any service in, unless it is shown in two turns with a certainty of {@link SURE} each.
 */
export function readFaults(claims: readonly ClaimedFault[], played: Played, problemOf: Quoting): FaultsRead {
  const findings: FidelityFinding[] = [];
  const dropped = claims.slice(MOST_FAULTS).map(() => `beyond the first ${MOST_FAULTS}`);
  const sources = sourcesOf(played);
  const standing: ClaimedFault[] = [];
  for (const claim of claims.slice(0, MOST_FAULTS)) {
    const problem = problemOf(claim) ?? whyNot(claim, played, sources);
    if (problem !== null) dropped.push(problem);
    else standing.push(claim);
  }
  const doubtful = doubtOf(standing, played, sources);
  for (const claim of standing)
    findings.push({
      kind: claim.kind,
      turn: claim.turn,
      evidence: evidenceOf(claim, played),
      certainty: claim.certainty,
      certaintyKind: 'stated',
      effect: claim.effect,
      proven:
        (claim.certainty ?? 0) >= PROVES && MAY_VOID.includes(claim.kind) && !doubtful(claim) && !(OF_WORDS.has(claim.kind) && wasDictated(claim, played)),
    });
  return { findings, dropped };
}

/** Whether code has reason to doubt a claim that stands. */
function doubtOf(standing: readonly ClaimedFault[], played: Played, sources: Sources): (claim: ClaimedFault) => boolean {
  const sure = new Set(standing.flatMap(({ kind, turn, certainty }) => (kind === 'role flip' && (certainty ?? 0) >= SURE ? [turn] : [])));
  const said = userTurns(played.turns);
  let suspected: boolean | undefined;
  let refused: number | undefined;
  return ({ kind, turn, quote, certainty }) => {
    switch (kind) {
      case 'goal never raised':
        return sources.raised();
      case 'loop':
        // Whoever was refused or left without an answer may insist, from then on.
        return said.length < LOOP || (refused ??= firstDisappointment(played.turns)) < (said.at(-1)?.index ?? 0);
      case 'goal abandoned':
        return (refused ??= firstDisappointment(played.turns)) < turn;
      case 'fact invented':
        return onlyAsks(turn, quote, played);
      case 'leaked instructions':
        return (certainty ?? 0) < SURE && leak(played).length === 0;
      case 'role flip':
        return sure.size < 2 && !(suspected ??= roleFlip(played).length > 0) && !said.some(one => one.index === turn && servesAtAll(one));
      default:
        return false;
    }
  };
}

/** Why a claim that quotes well is no finding; null when it is one. */
function whyNot(claim: ClaimedFault, played: Played, sources: Sources): string | null {
  const { kind, quote, against, certainty } = claim;
  if (certainty === null) return 'no certainty stated';
  if (!(certainty >= 0 && certainty <= 100)) return 'certainty out of range';
  // Evidence about the chatbot, not against the person.
  if (claim.provoked) return 'provoked by the chatbot';
  switch (kind) {
    case 'fact contradicted': {
      const fact = against === null ? undefined : sources.known[against - 1];
      if (fact === undefined) return 'contradicts nothing that is known';
      if (fact.kind === 'goal' || fact.kind === 'promise') return 'against what is only remembered';
      return ` ${folded(fact.text)} `.includes(` ${folded(quote)} `) ? 'says what is known' : null;
    }
    case 'fact invented':
      return sources.knew(claim) ? 'known after all' : null;
    case 'stopped too early':
      if (!isLeaving(played.ending)) return 'the person did not stop';
      return disappointed(played.turns) ? 'the chatbot’s last reply gave reason to leave' : null;
    default:
      return null;
  }
}

/** A question without a number or code in its words claims nothing: `then a voucher at least?` is a wish. */
function onlyAsks(turn: number, quote: string, { turns }: Played): boolean {
  if (/\p{N}/u.test(quote)) return false;
  const said = folded(quote);
  const text = turns.find(({ index }) => index === turn)?.text ?? '';
  return sentencesOf(text).some(sentence => /[?？]["'”’)\s]*$/u.test(sentence) && ` ${folded(sentence)} `.includes(` ${said} `));
}

interface Sources {
  readonly known: readonly Known[];
  /** Whether all the words that carry meaning stand in what the person knows, is, or was told before that turn. */
  readonly knew: (claim: ClaimedFault) => boolean;
  /** Whether the person said the goal's own words. */
  readonly raised: () => boolean;
}

function sourcesOf({ profile, scenario, turns }: Played): Sources {
  const known = knownTo(scenario);
  const { objective, scene, prose, deep = [] } = profile;
  const own = () => [
    scenario.goal,
    ...known.map(({ text }) => text),
    ...scenario.successCriteria,
    ...Object.values(objective).map(fact => String(fact?.value ?? '')),
    ...scene.goalsPlans,
    ...scene.taskDetails,
    prose.objective,
    ...deep.map(detail => detail.value),
  ];
  let base: ReadonlySet<string> | undefined;
  let told: readonly { readonly index: number; readonly stems: ReadonlySet<string> }[] | undefined;
  return {
    known,
    knew: ({ turn, quote }) => {
      const stems = contentStems(quote);
      base ??= new Set(own().flatMap(contentStems));
      told ??= turns.flatMap(({ index, speaker, text }) => (speaker === 'chatbot' ? [{ index, stems: new Set(contentStems(text)) }] : []));
      const before = told.filter(({ index }) => index < turn);
      return stems.length > 0 && stems.every(one => base?.has(one) === true || before.some(reply => reply.stems.has(one)));
    },
    raised: () => {
      const goal = new Set(contentStems(scenario.goal));
      const said = new Set(turns.filter(turn => turn.speaker === 'user').flatMap(turn => contentStems(turn.text)));
      return goal.size > 0 && [...goal].filter(stem => said.has(stem)).length / goal.size >= RAISED;
    },
  };
}

function evidenceOf({ kind, quote, why, against }: ClaimedFault, { scenario }: Played): string {
  const fact = kind === 'fact contradicted' && against !== null ? knownTo(scenario)[against - 1] : undefined;
  const beside = fact === undefined ? '' : ` beside "${cut(oneLine(fact.text), 100)}"`;
  return cut(`"${cut(oneLine(quote), 160)}"${beside}: ${oneLine(why)}`, EVIDENCE_LIMIT);
}
