import { keyedAs } from '../../support/pattern/keyed.js';
import { once } from '../../support/remembered.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';

const VERB =
  '(?:typed?|types|repl(?:y|ies|ied)|wr(?:ite|ites|ote)|sa(?:y|ys|id)|ask(?:s|ed)?|answer(?:s|ed)?|add(?:s|ed)?|mutter(?:s|ed)?|continu(?:e|es|ed)|respond(?:s|ed)?|sigh(?:s|ed)?|whisper(?:s|ed)?|murmur(?:s|ed)?|insist(?:s|ed)?|confirm(?:s|ed)?|thank(?:s|ed)?|snap(?:s|ped)?|admit(?:s|ted)?)';
/** Speech with a narrator behind it: `"We're on our way," she wrote, and grabbed the carrier.` */
const TOLD = keyedAs(new RegExp(`^\\s*["“«][^"”»\\n]{2,600}["”»],?\\s+(?:she|he|they|(?:the )?\\p{L}{2,20})\\s(?:\\w+ly\\s)?${VERB}\\b`, 'iu'));

const ADVERB = '(?:\\w+ly,? |then |again |just |still |immediately |now )?';
const DOES =
  '(?:gives|provides|responds|replies|answers|accepts|declines|dodges|hesitates|confirms|acknowledges|expresses|repeats|explains|types|enters|nods|pauses|sighs|thanks|asks|decides|wonders|considers|reveals|mentions|insists|agrees|refuses|ends|leaves|waits|says goodbye|is (?:relieved|satisfied|annoyed|happy|frustrated|wary|pleased|confused|impatient|curious|surprised|disappointed))';
/** Somebody in the third person does what one does in a chat. */
const ACTS = keyedAs(new RegExp(`(?:^|[.!?]\\s+|\\n)(?:\\p{Lu}\\p{L}{1,20}|She|He|They) ${ADVERB}${DOES}\\b`, 'u'));
const ALL_ACTS = new RegExp(`(?:^|[.!?]\\s+|\\n|\\band (?:then )?)(?:(?:\\p{Lu}\\p{L}{1,20}|She|He|They) )?${ADVERB}${DOES}\\b`, 'gu');
const OTHER_SIDE = /\bthe (?:chat ?bot|assistant|bot|agent)\b/iu;
/** Somebody else is spoken for. */
const SPOKEN_FOR = /\b(?:my|our|his|her|their) (?:\w+ )?\p{L}+|\b(?:neighbou?r|friend|guest|customer|client|patient|colleague)\b/iu;

const speaksFor = once(({ text }: Turn): boolean => SPOKEN_FOR.test(text.slice(0, READ)));

/**
 * The person is told of by a narrator: speech with a tag behind it, or somebody in the third person who thanks the assistant, or does
 * two things that one does in a chat, with nobody named whom the speaker may speak for.
 */
export function narrated(text: string, own: string, before: readonly Turn[]): string | null {
  const told = TOLD.exec(text);
  if (told) return told[0];
  const acts = ACTS.exec(own);
  if (acts === null) return null;
  if (OTHER_SIDE.test(own)) return acts[0];
  const several = (own.match(ALL_ACTS) ?? []).length >= 2;
  return several && !SPOKEN_FOR.test(own) && !before.some(speaksFor) ? acts[0] : null;
}
