import { once } from '../support/remembered.js';
import { contentStems, wordsOf } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';

const lexicon = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that take leave, thank, or answer thanks. English, and the plain ones of a few other languages. */
const PARTING = lexicon(`
  thank thanks thx ty tysm cheers appreciate appreciated appreciation grateful gratitude welcome pleasure bye goodbye byebye cya ciao
  farewell care later goodnight regards wishes luck ta thnx cheerio thankful obliged
  danke dankeschön tschüss tschüs merci gracias adios adiós grazie arrivederci obrigado obrigada tchau bedankt doei dank dziękuję tack hejdå`);
/** Words that such an utterance is otherwise made of: greetings, praise, agreement, the day, and what holds a sentence together. */
const FILLING = lexicon(`
  a an the and or but so too also as well very really truly much lot lots again all both for from of to in on at with about by
  i im ive ill id me my you your youre youve u ur we well were us our it its this that thats these those there
  am is are was were be been being has have had having will would do did does done can could cant wait
  ok okay k yes yeah yep yup no nope sure alright right fine good great nice perfect cool awesome amazing wonderful lovely fantastic
  excellent super sweet brilliant beautiful best better kind kindly happy glad pleased delighted excited looking look forward
  help helped helping helpful assist assistance support service time patience patient everything anything nothing more else
  day days evening night morning afternoon week weekend one year
  see seeing talk talking chat chatting speak speaking meet meeting meant means hearing hope enjoy enjoyed
  take stay safe keep have hear need needed want just now then here oh ah aw aww haha hehe lol hey hi hello sounds sound
  same problem worries worry set today always ever such any time soon until till next wish wishing
  let know made make my dear friend sir madam buddy mate man everyone guys folks conversation conversations
  pleasant fun rest ahead mutual likewise absolutely definitely certainly indeed of course if how what goes go going
  sehr vielen schön einen noch ebenfalls beaucoup bien bonne journée muchas igualmente mille molto buona giornata muito tot ziens
  nah nope outstanding exceptional incredible superb impressive express expressing convey words mine yours truly remain thrilled touched
  blessed honored delightful chatting spoken trouble sorry understanding replying quickly prompt faithfully sincere renewed allow
  monday tuesday wednesday thursday friday saturday sunday tomorrow tonight
  not dont didnt wont isnt than like love feel feeling truly heart sincerely deeply immensely`);
const ACKNOWLEDGES = lexicon(
  'ok okay yes yeah yep yup sure alright right fine good great nice perfect cool awesome amazing wonderful lovely fantastic excellent super sounds sound got understood noted agreed exactly absolutely definitely indeed will thanks thank true haha lol mhm hmm wow oh',
);

/** Whether a stem is one of a courtesy, and tells nothing of what is spoken about. */
export const isCourteous = (stem: string): boolean => COURTEOUS.has(stem);
const COURTEOUS: ReadonlySet<string> = new Set(contentStems([...PARTING, ...FILLING, ...ACKNOWLEDGES].join(' ')));

/** Longest pleasantry, in words: longer ones say something. */
const LONGEST = 45;

/** True when an utterance only thanks or takes leave: no question, no number, and nearly all its words are of that kind. */
export function isParting(text: string): boolean {
  if (/[?？\d]/u.test(text)) return false;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > LONGEST) return false;
  const parting = words.filter(word => PARTING.has(word)).length;
  const other = words.filter(word => !PARTING.has(word) && !FILLING.has(word)).length;
  return (
    (parting > 0 ||
      /\b(?:you too|same to you|good night|see you|take care|look(?:ing)? forward|until then|have a (?:\w+ )?(?:day|one|evening|night|weekend|time))\b/iu.test(
        text,
      )) &&
    other <= words.length * 0.15
  );
}

/** True when an utterance adds nothing: a pleasantry, or mere agreement. No question, no number. */
export function saysNothingNew(text: string): boolean {
  if (isParting(text)) return true;
  if (/[?？\d]/u.test(text)) return false;
  const words = wordsOf(text);
  const other = words.filter(word => !ACKNOWLEDGES.has(word) && !PARTING.has(word) && !FILLING.has(word)).length;
  return words.length > 0 && words.length <= LONGEST && words.some(word => ACKNOWLEDGES.has(word)) && other <= words.length * 0.1;
}

/** Both of a turn; turns do not change, so each is read once. */
export const courtesyIn = once(({ text }: Turn) => ({ parts: isParting(text), addsNothing: saysNothingNew(text) }));
