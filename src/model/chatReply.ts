import { fieldOf, type Problem } from './chatAnswer.js';

/** What a model said, out of its endpoint's wrapping. */
export interface ChatReply {
  readonly text: string;
  /** Why this reply must not be read, whatever it holds: a sentence; null when it may be. */
  readonly spoiled: string | null;
  readonly answeredBy: string | null;
  /** As the endpoint counted; null where it did not. */
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
}

const textOf = (content: unknown): string => {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map(part => (typeof fieldOf(part, 'text') === 'string' ? String(fieldOf(part, 'text')) : '')).join('') : '';
};

const tokensOf = (count: unknown): number | null => (typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : null);

function spoiledBy(message: unknown, finish: unknown): string | null {
  const refusal = fieldOf(message, 'refusal');
  if (typeof refusal === 'string' && refusal !== '') return `The model refused: ${refusal.slice(0, 300)}`;
  if (finish === 'length') return 'The reply was cut off at the token limit (finish_reason length).';
  if (finish === 'content_filter') return 'The reply was withheld by a content filter (finish_reason content_filter).';
  return null;
}

/** The reply in a body that has a list of choices. */
export function chatReply(body: unknown): ChatReply {
  const [choice] = fieldOf(body, 'choices') as unknown[];
  const message = fieldOf(choice, 'message');
  const refusal = fieldOf(message, 'refusal');
  const name = fieldOf(body, 'model');
  const usage = fieldOf(body, 'usage');
  return {
    text: textOf(fieldOf(message, 'content')) || (typeof refusal === 'string' ? refusal : ''),
    spoiled: choice === undefined ? 'The endpoint gave no choice.' : spoiledBy(message, fieldOf(choice, 'finish_reason')),
    answeredBy: typeof name === 'string' && name !== '' ? name : null,
    promptTokens: tokensOf(fieldOf(usage, 'prompt_tokens')),
    completionTokens: tokensOf(fieldOf(usage, 'completion_tokens')),
  };
}

/** A refusal that is really a reply: the endpoint checked the model's text itself (Groq), or a filter took the prompt (Azure). */
export function replyInRefusal(problem: Problem): ChatReply | null {
  if (problem.kind !== 'refused' || problem.status !== 400) return null;
  const nothing = { answeredBy: null, promptTokens: null, completionTokens: null };
  try {
    const error = fieldOf(JSON.parse(problem.text), 'error');
    const code = fieldOf(error, 'code');
    if (code === 'json_validate_failed') return { ...nothing, text: textOf(fieldOf(error, 'failed_generation')), spoiled: null };
    if (code === 'content_filter') return { ...nothing, text: '', spoiled: 'The prompt was withheld by a content filter.' };
  } catch {
    return null;
  }
  return null;
}
