import type { RULINGS, RulingFacts } from '../judge/questions/reply.js';
import type { Model } from '../model/model.js';
import { offlineModel } from '../model/offline.js';
import type { USER_TURN } from '../user/userTurn.js';

// Only types are taken from where the tasks are named: their schemas are loaded with the first question.
const userTurn: typeof USER_TURN = 'user turn';
const rulings: typeof RULINGS = 'rulings';

/**
 * The offline model: rules instead of a language model, deterministic, free, and named *offline* wherever its results show. It plays
 * an agenda-based user and judges by rules it can show. It lets everyone run everything and claims nothing about quality.
 */
export const offline = (): Model =>
  offlineModel({
    [userTurn]: async () => (await import('../user/agenda/agendaTurn.js')).agendaTurn,
    [rulings]: async () => {
      const { ruleRulings } = await import('../judge/rules/ruleRulings.js');
      return facts => ruleRulings(facts as RulingFacts);
    },
  });
