import { RULINGS, type RulingFacts } from '../judge/reply.js';
import type { Model } from '../model/model.js';
import { offlineModel } from '../model/offline.js';
import { USER_TURN } from '../user/userTurn.js';

/**
 * The offline model: rules instead of a language model, deterministic, free, and named *offline* wherever its results show. It plays
 * an agenda-based user and judges by rules it can show. It lets everyone run everything and claims nothing about quality.
 */
export const offline = (): Model =>
  offlineModel({
    [USER_TURN]: async () => (await import('../user/agenda/agendaTurn.js')).agendaTurn,
    [RULINGS]: async () => {
      const { ruleRulings } = await import('../judge/rules/ruleRulings.js');
      return facts => ruleRulings(facts as RulingFacts);
    },
  });
