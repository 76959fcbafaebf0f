import { z, type ZodType } from 'zod';
import { readItems } from '../reading/readItems.js';
import { withoutEchoes } from '../reading/withoutEchoes.js';
import { saidIn, type SpeakerItem } from './item.js';

/** What a language model replies, as read. */
export interface SpeakersReply {
  /** As with every question to a judge. */
  readonly mark: string;
  readonly answers: readonly {
    /** The question's number, counting from 1. */
    readonly item: number;
    readonly answer: string;
    readonly certainty: number | null;
  }[];
}

/** Every speaker that some of the items offer. */
const labelsOf = (items: readonly SpeakerItem[]): string[] => [...new Set(items.flatMap(({ options }) => options))].sort();

/** The shape of the reply to these items: the mark first. */
export const speakersReply = (items: readonly SpeakerItem[]): ZodType<SpeakersReply> =>
  z.strictObject({ mark: z.string(), answers: z.array(z.strictObject({ item: z.int(), answer: z.enum(labelsOf(items)), certainty: z.number().nullable() })) });

/** What was answered to one item; null where it could not be read. */
export interface SpeakerAnswer {
  readonly answer: string | null;
  /** 0 to 100; null where none was stated, or none that can be one. */
  readonly certainty: number | null;
}

/** Everything that was said in some items. */
export const wordsOfItems = (items: readonly SpeakerItem[]): string[] => items.flatMap(item => [...item.lines.map(({ text }) => text), saidIn(item)]);

/** Reads a reply that has not the asked shape, without what stands in the items themselves; null where nothing in it is an answer. */
export function loosely(text: string, items: readonly SpeakerItem[]): SpeakersReply | null {
  const read = readItems(withoutEchoes(text, wordsOfItems(items)), { labels: labelsOf(items), count: items.length });
  return read === null ? null : { mark: '', answers: read.map(({ item, answer, certainty }) => ({ item, answer: answer ?? '', certainty })) };
}

/** One answer an item, in the order asked. Nothing answered, two answers, or one that was not offered: unread. */
export function answersIn(value: SpeakersReply | null, items: readonly SpeakerItem[]): SpeakerAnswer[] {
  return items.map(({ options }, at) => {
    const given = (value?.answers ?? []).filter(({ item }) => item === at + 1);
    const said = new Set(given.map(({ answer }) => answer.trim().toLowerCase()));
    const answer = said.size === 1 ? options.find(option => said.has(option.toLowerCase())) : undefined;
    const certainty = given.at(-1)?.certainty ?? null;
    return {
      answer: answer ?? null,
      certainty: answer !== undefined && certainty !== null && certainty >= 0 && certainty <= 100 ? certainty : null,
    };
  });
}
