import type { Model, SpeakingModel } from '../model/model.js';

/** A model that remembers under which names it answered. */
export interface WatchedModel extends Model {
  /** Every name the endpoint reported, in order of first sight. */
  readonly reported: () => string[];
}

const MOST_NAMES = 20;

/** The same model, listened to: a card names what was asked for and what answered. One that speaks plain words still does. */
export function watched(model: Model | SpeakingModel): WatchedModel {
  const names = new Set<string>();
  const heard = <T extends { readonly answeredBy: string | null }>(answer: T): T => {
    if (answer.answeredBy !== null && answer.answeredBy.trim() !== '') names.add(answer.answeredBy.slice(0, 200));
    return answer;
  };
  const listening: WatchedModel = {
    ...model,
    reported: () => [...names].slice(0, MOST_NAMES),
    complete: async request => heard(await model.complete(request)),
  };
  return 'speak' in model
    ? Object.assign(listening, { speak: async (request: Parameters<SpeakingModel['speak']>[0]) => heard(await model.speak(request)) })
    : listening;
}
