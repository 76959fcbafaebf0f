import { readAnchors } from '../../../../src/judge/precheck/anchors.js';

/** One question as a judge reads it in a pre-check prompt. */
export interface AskedOf {
  readonly item: number;
  /** The hidden turn, or the words asked about. */
  readonly said: string;
  readonly options: readonly string[];
}

export interface SpeakerPrompt {
  readonly mark: string;
  readonly asked: readonly AskedOf[];
}

/** What stands in the prompt of a pre-check; null for any other question to a judge. */
export function speakersIn(prompt: string): SpeakerPrompt | null {
  const mark = /<<[0-9a-f]{16}>>/u.exec(prompt)?.[0];
  if (mark === undefined || !prompt.includes('\nWho is speaking:')) return null;
  const excerpts = prompt.split(mark).filter((_, at) => at % 2 === 1);
  const asked = [...prompt.matchAll(/^(\d+)\. conversation (\d+), (?:turn (\d+)|whose words are "(.*)"): (.+)\?$/gmu)].map(
    ([, item, conversation, turn, words, offered = '']): AskedOf => {
      const line = new RegExp(`^\\[${turn} \\?\\] (.*)$`, 'mu').exec(excerpts[Number(conversation) - 1] ?? '')?.[1];
      return { item: Number(item), said: words ?? line ?? '', options: offered.split(/, | or /u) };
    },
  );
  return { mark, asked };
}

const truths = new Map(readAnchors().anchors.map(({ said, truth, third }) => [said, truth === 'third' ? (third ?? '') : truth]));

/** Who said it, of the anchors. */
export const truthOf = ({ said }: AskedOf): string => truths.get(said) ?? 'nobody';
/** Somebody who did not. */
export const untruthOf = (asked: AskedOf): string => asked.options.find(option => option !== truthOf(asked)) ?? '';

export const speakersReply = ({ mark, asked }: SpeakerPrompt, answer: (asked: AskedOf) => string, certainty = 90): string =>
  JSON.stringify({ mark, answers: asked.map(one => ({ item: one.item, answer: answer(one), certainty })) });
