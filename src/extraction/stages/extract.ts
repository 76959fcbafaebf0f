import type { Model, Usage } from '../../model/model.js';
import { NO_USAGE } from '../../model/usage.js';
import type { Fact } from '../attributes.js';
import type { LoggedTurn } from '../logs/loggedConversation.js';
import { fenced } from '../../model/fenced.js';
import { markAround } from '../../model/markAround.js';
import type { Render } from '../prompts.js';
import { EXTRACT, extractReply } from '../replies.js';
import { writesEnglish } from '../rules/english.js';
import { countOf, type Counts } from '../tally.js';
import { saidIn, standing, unwritable } from './standing.js';

/** Characters of one turn in a prompt: the person's, and the chatbot's, which only give context. */
const USER_LIMIT = 4_000;
const CHATBOT_LIMIT = 500;
/** Entries of a scene that are kept. */
const MOST_SCENE = 8;

/** What the first call and the checks of code made of one person's turns. */
export interface Extracted {
  readonly facts: readonly Fact[];
  readonly goals: readonly string[];
  readonly details: readonly string[];
  /** BCP 47; `und`: undetermined. */
  readonly language: string;
  readonly firstLanguage: string;
  /** Entries of attributes with a value: as many as `facts` and `dropped` hold. */
  readonly proposed: number;
  /** Attributes dropped, by reason. */
  readonly dropped: Counts;
  /** Entries of a scene that were dropped, and a reply that could not be read, by reason. */
  readonly alsoDropped: Counts;
  /** Why this person is refused; null when not. */
  readonly refused: string | null;
  readonly usage: Usage;
}

export interface StageOptions {
  readonly model: Model;
  readonly render: Render;
  readonly seed: number;
  readonly signal: AbortSignal;
  /** The language the logs are declared to be in (BCP 47); null: as the model says. */
  readonly language: string | null;
  /** Characters of a conversation that a prompt shows; later turns are left out, and the model is told. */
  readonly promptCharacters: number;
  /** Tokens of a reply at most. Default 1,500. */
  readonly replyTokens?: number;
}

/** One structured call: what a conversation shows of the person, with the turns that show it. */
export async function extract(
  turns: readonly LoggedTurn[],
  { model, render, seed, signal, language, promptCharacters, replyTokens = 1500 }: StageOptions,
): Promise<Extracted> {
  const said = turns.filter(turn => turn.speaker === 'user').map(turn => turn.text);
  const english = writesEnglish(said);
  const none = { facts: [], goals: [], details: [], language: language ?? 'und', firstLanguage: 'und', proposed: 0, dropped: {}, alsoDropped: {} };
  if (model.offline && !english)
    return {
      ...none,
      refused: 'offline rules read English only: for other languages set USERSIM_MODEL',
      usage: NO_USAGE,
    };
  const { shown, mark, leftOut } = shownTurns(turns, promptCharacters);
  const { value, unreadable, usage } = await model.complete({
    task: EXTRACT,
    schema: extractReply,
    facts: { turns },
    seed,
    temperature: 0,
    maxTokens: replyTokens,
    signal,
    prompt: render('extract', 'conversation', { mark, turns: shown, leftOut }),
  });
  if (value === null) return { ...none, refused: `the reply could not be read`, alsoDropped: countOf([unreadable ?? 'no reason']), usage };
  const log = saidIn(turns);
  const { facts, proposed, dropped } = standing(value.attributes, model.offline ? turns : turns.slice(0, shown.length), english, log);
  const scene = (entries: readonly string[]) => {
    const bare = entries.map(entry => entry.trim()).filter(entry => entry !== '');
    const good = bare.filter(entry => unwritable(entry, log) === null);
    const broken = [...bare.flatMap(entry => unwritable(entry, log) ?? []), ...good.slice(MOST_SCENE).map(() => 'no room')];
    return { kept: good.slice(0, MOST_SCENE), broken: broken.map(reason => `scene: ${reason}`) };
  };
  const [goals, details] = [scene(value.goals), scene(value.details)];
  return {
    facts,
    goals: goals.kept,
    details: details.kept,
    language: language ?? tagOf(value.language),
    firstLanguage: tagOf(value.firstLanguage ?? 'und'),
    proposed,
    dropped: countOf(dropped),
    alsoDropped: countOf([...goals.broken, ...details.broken]),
    refused: null,
    usage,
  };
}

function tagOf(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.trim())[0] ?? 'und';
  } catch {
    return 'und';
  }
}

function shownTurns(turns: readonly LoggedTurn[], most: number) {
  const mark = markAround(turns.map(turn => turn.text));
  const shown: { number: number; who: string; text: string }[] = [];
  let characters = 0;
  for (const [at, { speaker, text }] of turns.entries()) {
    const line = fenced(text, mark, Math.min(most, speaker === 'user' ? USER_LIMIT : CHATBOT_LIMIT));
    characters += line.length;
    if (characters > most && shown.length > 0) break;
    shown.push({ number: at + 1, who: speaker === 'user' ? 'person' : 'chatbot', text: line });
  }
  return { shown, mark, leftOut: turns.length - shown.length };
}
