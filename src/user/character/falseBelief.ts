import type { Profile } from '../../profile/profile.js';
import { contentStems, sentencesOf } from '../../support/text.js';
import type { Character, Moment } from './character.js';
import { hearsays } from './hearsay.js';
import { READ } from './marking.js';

/** Claims that hold of hardly any service, by what the goal is about. */
const CLAIMS: readonly (readonly [about: RegExp, claim: string])[] = [
  [/\b(?:refund|money back|cancel\w*)\b/iu, 'I read on your page that refunds arrive within the hour.'],
  [/\b(?:return|exchange|send back)\b/iu, 'The page said returns are free for 90 days.'],
  [/\b(?:hotel|room|hostel|stay|night|weekend)\b/iu, 'A friend told me that dinner is always free with you.'],
  [/\b(?:flight|train|bus|ticket|trip|travel|get (?:from|to))\b/iu, 'I heard that you change any ticket free of charge, even a day late.'],
  [/\b(?:buy|order|deliver\w*|parcel|present|gift|find an?|choose)\b/iu, 'The page said every order arrives the next morning, free of charge.'],
];
const ANY = 'I read that you pay 50 euros when an answer takes longer than a minute.';

const CORRECTS = /\b(?:no|not|only|unfortunately|actually|however|incorrect|wrong|never|afraid)\b|n['’]t\b/iu;

const claimFor = ({ goal }: { readonly goal: string }): string => CLAIMS.find(([about]) => about.test(goal))?.[1] ?? ANY;

/** States once something untrue about the service; corrected, the agreeable give way and the disagreeable dispute it once. */
export const falseBelief: Character = {
  today: profile =>
    `you believe one untrue thing about this service (make it up: a price, a deadline, something free, as its page or a friend said); say it once; corrected, ${givesWay(profile) ? 'you give way' : 'you dispute it once, then let it be'}`,
  offline(moment) {
    const { says, nth, profile, scenario } = moment;
    if (nth === 2) return [claimFor(scenario), ...says];
    if (nth === 3 && wasCorrected(moment)) return [givesWay(profile) ? 'Oh, then I had that wrong.' : 'That is not what I was told.', ...says];
    return says;
  },
  marker: {
    unit: 'count',
    counts: 'utterances that claim to know something about the service by hearsay, from its page or by expectation, which nobody said',
    of: hearsays,
  },
};

const givesWay = ({ subjective }: Profile): boolean => subjective.agreeableness?.value !== 'low';

/** The chatbot's last reply contradicts, in a sentence that is about the claim. */
function wasCorrected({ scenario, transcript }: Moment): boolean {
  const reply = transcript.at(-1);
  if (reply?.speaker !== 'chatbot') return false;
  const about = new Set(contentStems(claimFor(scenario)));
  return sentencesOf(reply.text.slice(0, READ)).some(sentence => CORRECTS.test(sentence) && contentStems(sentence).some(stem => about.has(stem)));
}
