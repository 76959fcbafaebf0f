import type { Completion } from '../model/model.js';
import type { Turn } from '../transcript/turn.js';
import type { Answer, CueRuling, Question, Quotation, Ruling, VoidReason } from './judge.js';
import { personalizationAnswer } from './personalizationAnswer.js';
import { criteriaOf, PERSONALIZATION } from './questionItems.js';
import type { RuledPersonalization, RuledRulings } from './reply.js';
import { voidReason } from './voids.js';

/** What every ruling of one call has in common. */
export interface RulingOrigin {
  readonly modelRequested: string;
  readonly templateHash: string;
  /** False when another model answered than the one asked for. */
  readonly rightModel: boolean;
  /** The measured certainty of an offline rule; null when it was not measured. */
  readonly measured: (rule: string) => number | null;
}

type Common = Pick<Ruling, 'modelRequested' | 'modelReported' | 'templateHash' | 'raw'>;
/** Replies as they come: a language model's have no `rule`. */
type Reply = Completion<unknown>;

/** Turns a reply into one ruling a criterion, each checked against the transcript. What is missing or unreadable is kept as void. */
export function readRulings(question: Question, reply: Reply, transcript: readonly Turn[], origin: RulingOrigin): Ruling[] {
  const common: Common = { modelRequested: origin.modelRequested, modelReported: reply.answeredBy, templateHash: origin.templateHash, raw: reply.raw };
  const unread = (criterion: string): Ruling => ({
    ...common,
    criterion,
    evidence: [],
    reasoning: reply.unreadable ?? 'the reply has no ruling on this criterion',
    answer: null,
    certainty: null,
    certaintyKind: 'none',
    rule: null,
    void: 'unreadable',
  });
  if (reply.value === null) return criteriaOf(question).map(unread);
  if (question.kind === 'personalization') return [personalizationRuling(reply.value as RuledPersonalization, question.cues, transcript, origin, common)];
  const { rulings } = reply.value as RuledRulings;
  return criteriaOf(question).map((criterion, index) => {
    // Where a reply rules twice on one criterion, the last one binds.
    const given = rulings.findLast(ruling => ruling.criterion === index + 1);
    if (!given) return unread(criterion);
    const { answer, evidence, reasoning } = given;
    return { ...common, criterion, evidence, reasoning, answer, ...certaintyOf(given, answer, evidence, transcript, origin) };
  });
}

/** Certainty, where it comes from, and whether the ruling is void. */
function certaintyOf(
  { certainty, rule = null }: { certainty: number | null; rule?: string | null },
  answer: Answer,
  evidence: readonly Quotation[],
  transcript: readonly Turn[],
  origin: RulingOrigin,
): Pick<Ruling, 'certainty' | 'certaintyKind' | 'rule' | 'void'> {
  const stated = rule === null ? certainty : origin.measured(rule);
  const broken: VoidReason | null = origin.rightModel ? voidReason(answer, evidence, stated, transcript) : 'wrong model';
  return { certainty: stated, certaintyKind: stated === null ? 'none' : rule === null ? 'stated' : 'rule', rule, void: broken };
}

function personalizationRuling(
  reply: RuledPersonalization,
  asked: readonly CueRuling['cue'][],
  transcript: readonly Turn[],
  origin: RulingOrigin,
  common: Common,
): Ruling {
  const cues: CueRuling[] = asked.map((cue, index) => {
    const given = reply.cues.findLast(other => other.cue === index + 1);
    return { cue, fate: given?.fate ?? null, evidence: given?.evidence ?? [] };
  });
  const { answer, because } = personalizationAnswer(cues, reply.assumed.length);
  const telling = cues.filter(({ fate }) => fate !== null && fate !== 'rightly left');
  const evidence = [...reply.assumed, ...telling.flatMap(cue => cue.evidence)];
  const checked = certaintyOf(reply, answer, evidence, transcript, origin);
  // Every fate that carries the answer, and every accusation, needs words of the chatbot of its own; one that nobody ruled on leaves the exam unfinished.
  const claims = [...telling.map(cue => cue.evidence), ...reply.assumed.map(quotation => [quotation])];
  const unproven = claims.map(words => voidReason('met', words, null, transcript)).find(reason => reason !== null) ?? null;
  const reason: VoidReason | null = checked.void ?? (cues.some(({ fate }) => fate === null) ? 'cue missing' : unproven);
  return { ...common, criterion: PERSONALIZATION, evidence, reasoning: because, answer, ...checked, void: reason, cues };
}
