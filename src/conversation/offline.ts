import { ruleRulings } from '../judge/rules/ruleRulings.js';
import { RULINGS, type RulingFacts } from '../judge/reply.js';
import type { Model } from '../model/model.js';
import { offlineModel } from '../model/offline.js';
import { agendaTurn } from '../user/agenda/agendaTurn.js';
import { USER_TURN } from '../user/userTurn.js';

/**
 * The offline model: rules instead of a language model, deterministic, free, and named *offline* wherever its results show. It plays
 * an agenda-based user and judges by rules it can show. It lets everyone run everything and claims nothing about quality.
 */
export const offline = (): Model => offlineModel({ [USER_TURN]: agendaTurn, [RULINGS]: facts => ruleRulings(facts as RulingFacts) });
