import type { Profile } from '../../profile/profile.js';
import type { Completion, Usage } from '../../model/model.js';
import { NO_USAGE, usageOf } from '../../model/usage.js';
import { visible } from '../../support/visible.js';
import { isObjective } from '../attributes.js';
import { findPersonal } from '../privacy/findPersonal.js';
import { runIndex, type RunIndex } from '../privacy/overlap.js';
import { sayingAny } from '../privacy/saysHidden.js';
import { sensitiveTopics } from '../privacy/sensitive.js';
import { fenced, fencedLine } from '../../model/fenced.js';
import { markAround } from '../../model/markAround.js';
import { POLISH, polishReply, type PolishFacts, type PolishReply } from '../replies.js';
import type { StageOptions } from './extract.js';
import { hasLink, hasPlaceholder, SHARED_WORDS } from './standing.js';

/** Characters of a paragraph, as in the profile's schema; asked for with some room. */
const [LEAST, MOST] = [80, 1600];
/** What is asked for: shorter than what is taken. */
const MOST_ASKED = 900;
const [LEAST_SAMPLES, MOST_SAMPLES] = [5, 8];
const UTTERANCE_LIMIT = 600;

export interface Polished {
  /** Null when it cannot be used even after one revision. */
  readonly written: PolishReply | null;
  /** What was wrong with the last answer, in sentences. */
  readonly problems: readonly string[];
  readonly usage: Usage;
}

const STYLE_AMOUNT = { none: 'no', some: 'some', many: 'many' } as const;
const styleWords = ({ register, casing, punctuation, typos, emoji, medianWords }: Profile['style']): string =>
  `${register}, ${casing} case, ${punctuation} punctuation, ${STYLE_AMOUNT[typos]} typos, ${STYLE_AMOUNT[emoji]} emoji, about ${medianWords} words an utterance`;

/** What forbids a text to be written down, in words the revising call is told. */
function problemsOf(where: string, text: string, log: RunIndex): string[] {
  const run = log.sharedRun(text);
  return [
    ...(run === null ? [] : [`${where} repeats words of the utterances: "${run}"`]),
    ...(hasPlaceholder(text) ? [`${where} holds a placeholder in square brackets`] : []),
    ...(hasLink(text) ? [`${where} holds a link`] : []),
    ...(findPersonal(text).length > 0 ? [`${where} holds something that looks like personal data`] : []),
    ...(visible(text) === text ? [] : [`${where} holds control characters`]),
  ];
}

/** Everything that is wrong with an answer; none: it can be used. Rules may give fewer samples than a model must. */
export function polishProblems(
  reply: PolishReply,
  { said, hidden, sensitive = [] }: Pick<PolishFacts, 'said' | 'hidden' | 'sensitive'>,
  leastSamples = LEAST_SAMPLES,
): string[] {
  const log = runIndex(said, SHARED_WORDS);
  const saysHidden = sayingAny(hidden);
  const exact = (where: string, text: string) => [
    ...(saysHidden(text) ? [`${where} says something more exact than the facts`] : []),
    ...[...sensitiveTopics(text)].filter(group => !sensitive.includes(group)).map(group => `${where} touches ${group}, which must not be written`),
  ];
  const paragraph = (name: 'objective' | 'subjective') => {
    const text = reply[name].trim();
    return [
      ...(text.length < LEAST || text.length > MOST ? [`"${name}" has ${text.length} characters, and must have ${LEAST} to ${MOST}`] : []),
      ...(/\byou(?:r|'re)?\b/iu.test(text) ? [] : [`"${name}" is not in the second person`]),
      ...(/\n\s*\n/u.test(text) ? [`"${name}" is more than one paragraph`] : []),
      ...problemsOf(`"${name}"`, text, log),
      ...exact(`"${name}"`, text),
    ];
  };
  const { samples } = reply;
  const number =
    samples.length < leastSamples || samples.length > MOST_SAMPLES
      ? [`there are ${samples.length} samples, and must be ${leastSamples} to ${MOST_SAMPLES}`]
      : [];
  return [
    ...paragraph('objective'),
    ...paragraph('subjective'),
    ...number,
    ...samples.flatMap((sample, at) => [
      ...(sample.trim() === '' || sample.length > UTTERANCE_LIMIT ? [`sample ${at + 1} is empty or longer than ${UTTERANCE_LIMIT} characters`] : []),
      ...problemsOf(`sample ${at + 1}`, sample, log),
      ...exact(`sample ${at + 1}`, sample),
    ]),
    ...(new Set(samples.map(sample => sample.trim().toLowerCase())).size < samples.length ? ['two samples are the same'] : []),
  ];
}

/** Attributes and style to prose and new utterances: one call, and at most one revision that is told exactly what was wrong. */
export async function polish(
  facts: Omit<PolishFacts, 'problems' | 'earlier'>,
  { model, render, seed, signal, replyTokens = 1500 }: StageOptions,
): Promise<Polished> {
  const mark = markAround([...facts.utterances, ...facts.known.map(({ value }) => value)]);
  const shown = facts.known.map(known => ({ ...known, value: fencedLine(known.value, mark, UTTERANCE_LIMIT) }));
  let usage = NO_USAGE;
  let problems: readonly string[] = [];
  let earlier: PolishReply | null = null;
  for (const attempt of [0, 1]) {
    const reply: Completion<PolishReply> = await model.complete({
      task: POLISH,
      schema: polishReply,
      facts: { ...facts, problems, earlier } satisfies PolishFacts,
      seed: seed + attempt,
      temperature: 0.7,
      maxTokens: replyTokens,
      signal,
      prompt: render('polish', 'person', {
        mark,
        least: LEAST,
        most: MOST_ASKED,
        objective: shown.filter(({ name }) => isObjective(name)),
        subjective: shown.filter(({ name }) => !isObjective(name)),
        style: styleWords(facts.style),
        language: facts.language,
        utterances: facts.utterances.map(text => fenced(text, mark, UTTERANCE_LIMIT)),
        problems: problems.map(problem => fencedLine(problem, mark, UTTERANCE_LIMIT)),
        earlier: earlier === null ? '' : fenced(JSON.stringify(earlier), mark, 4_000),
      }),
    });
    usage = usageOf(usage, reply.usage);
    earlier = reply.value;
    problems =
      earlier === null ? [`the reply could not be read: ${reply.unreadable ?? ''}`] : polishProblems(earlier, facts, model.offline ? 0 : LEAST_SAMPLES);
    if (earlier !== null && problems.length === 0) return { written: tidy(earlier), problems: [], usage };
    if (model.offline) break;
  }
  return { written: null, problems, usage };
}

const tidy = ({ objective, subjective, samples }: PolishReply): PolishReply => ({
  objective: objective.trim(),
  subjective: subjective.trim(),
  samples: samples.map(sample => sample.trim()),
});
