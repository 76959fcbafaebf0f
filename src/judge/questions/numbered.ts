import type { Order } from '../question.js';
import { LABELS, looseRulings, type LooseRulings } from './looseRulings.js';
import type { Asking } from './asking.js';
import type { RuledRulings } from './reply.js';
import { rulingOf, uninverted, unread } from './rulingOf.js';

/** Reads replies that rule on numbered criteria. Where a reply rules twice on one, the last one binds; one without a ruling is unread. */
export const readNumbered = (criteria: readonly string[], order: Order): Pick<Asking, 'read' | 'loosely'> => ({
  read: (value, context) => {
    const { rulings } = value as RuledRulings | LooseRulings;
    return criteria.map((criterion, index) => {
      const given = rulings.findLast(ruling => ruling.criterion === index + 1);
      if (!given) return unread(criterion, 'the reply has no ruling on this criterion', context);
      // Offline rules read the criterion itself, whatever the order.
      const rule = 'rule' in given ? given.rule : null;
      return rulingOf(criterion, { ...given, rule, answer: rule === null ? uninverted(given.answer, order) : given.answer }, context);
    });
  },
  loosely: text => looseRulings(text, LABELS, criteria.length),
});
