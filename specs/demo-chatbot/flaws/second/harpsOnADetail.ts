import type { Flaw } from '../../flaw.js';
import type { Talk } from '../../memory/talk.js';
import { firstUnsaid } from './firstUnsaid.js';
import { fondRemarks } from './fondRemarks.js';
import { takesLeave } from './takesLeave.js';

function remarksOn({ facts, topic }: Talk): readonly string[] {
  const food = facts.needs.find(need => need === 'vegan' || need === 'vegetarian');
  if (facts.dog) return fondRemarks.dog();
  if (facts.companion !== null) return fondRemarks.companion(facts.companion);
  if ((facts.kids ?? 0) > 0) return fondRemarks.children();
  if (food !== undefined) return fondRemarks.food(food);
  if (facts.colour !== null) return fondRemarks.thing(`the colour ${facts.colour}`);
  if (facts.city !== null) return fondRemarks.thing(facts.city);
  if (facts.article !== null) return fondRemarks.thing(`your ${facts.article}`);
  return topic === 'booking' ? fondRemarks.thing(facts.number?.startsWith('LS') === true ? 'your parcel' : 'your journey') : [];
}

/** Comes back to one harmless thing in every reply, whatever it is about. */
export const harpsOnADetail: Flaw = {
  name: 'harps-on-a-detail',
  kind: 'content',
  says: 'Is over-personal: brings up one harmless detail again and again where it has no place.',
  replies: (reply, talk) => {
    const remarks = remarksOn(talk);
    const count = talk.messages.length;
    const remark = firstUnsaid(remarks, talk) ?? remarks[count % Math.max(1, remarks.length)];
    if (count < 2 || remark === undefined || takesLeave(reply)) return reply;
    return count % 2 === 0 ? { ...reply, acknowledges: `${remark} ${reply.acknowledges}`.trim() } : { ...reply, says: `${reply.says} ${remark}` };
  },
};
