/** What stands between stars or brackets without the speaker: the first word of each part is a verb in the third person or a participle. */
const PART =
  /^(?:\w+ly,? |still |then |again |just )*[a-z]{2,14}(?:s|ing)(?:$|,| (?:an?|the|at|to|in|on|up|down|back|over|through|with|for|off|out|from|into|away|around|about|by|his|her|their|its|nobody|\w+ly)\b)/iu;
/** Somebody in the third person moves, as in a novel. */
const NOVEL =
  /\b(?:he|she|they|\p{Lu}\p{L}{2,20})(?:,[^,.\n]{1,30},)? (?:\w+ly )?(?:exhal|inhal|look|star|glanc|sigh|paus|nod|smil|lean|scroll|laugh|chuckl|frown|shrug|hesitat|tap|scratch|rub|shak|roll|cross|fold|rais|lower|swallow|breath|squint|blink|winc|grimac|groan|mutter|mumbl|whisper|sob|gasp|beam|giggl|smirk|gestur|fidget|drum|hover|typ|think|consider|wonder|ponder|feel|drop|put|pick|grab|stand|sit|walk|pac|turn)(?:e?s|ing)\b|\bINT\. |\bEXT\. |^(?:long )?(?:pause|beat|silence)\.\s/u;
/** The other side, or its reply, spoken of. */
const OTHER_SIDE =
  /\b(?:the|its) (?:chat ?bot|assistant|bot|agent|ai)\b|\b(?:the|a|an) (?:reply|response|answer|next (?:message|reply))\b|\bthe chat\b|\bon (?:the )?screen\b/iu;
/** Somebody who speaks of themselves or to somebody is in the talk. */
const IN_THE_TALK = /\b(?:i|me|my|we|our|you|your)\b/iu;
/** How it is said: `in a friendly tone`, `tone: casual`, `responds casually`. */
const MANNER =
  /\b(?:in|with) an? (?:[\w-]+,? (?:and |but |yet )?){0,4}(?:tone|voice|manner)\b|^(?:tone|mood|emotion|voice)\s*[:=]|^(?:responds|replies|answers|says|asks|writes|types|speaks|continues|responding|replying|answering|speaking|typing)\b(?: (?:\w+ly|in|with|to|back|briefly|again|slowly)\b|$)|^(?:hesitantly|nervously|politely|impatiently|cautiously|calmly|cheerfully|excitedly|casually|thoughtfully|reluctantly|warmly|firmly|awkwardly|curiously|slightly \w+|visibly \w+|clearly \w+|sounding \w+|feeling \w+)$/iu;

const parts = (aside: string): number => aside.split(/[,;.]\s*|\s(?:and|then)\s/u).filter(part => PART.test(part.trim())).length;

/** Whether an aside tells of the speaker as a narrator does: two doings, a look at the other side, or a manner of speaking. */
export function narrates(aside: string): boolean {
  if (IN_THE_TALK.test(aside)) return false;
  const doings = parts(aside);
  return MANNER.test(aside) || NOVEL.test(aside) || (doings >= 1 && OTHER_SIDE.test(aside)) || doings >= 2;
}
