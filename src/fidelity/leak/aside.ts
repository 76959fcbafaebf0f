import { narrates } from './directs.js';

/** What people do write between stars or brackets: hugs, laughs, corrections, emphasis. */
const HUMAN_ASIDE =
  /^(?:hugs?|lol|lmao|rofl|haha\w*|hehe\w*|jk|joking|just kidding|kidding|grin|grins|smile|smiles|wink|winks|sigh|sighs|shrugs?|facepalms?|cries|crying|cough|coughs|blush\w*|sarcasm|yay|ugh|omg|wow|thanks?|please|not|very|really|never|now|again|still|today|my|your|[\w'’]+)$/iu;
const ASIDES = /(?<![\p{L}\p{N}*])\*([^*\n]{2,800})\*(?!\*)|\[([^\]\n]{2,800})\]|\(([^)\n]{2,800})\)/gu;
/** A stage direction tells in the third person what the speaker does. */
const DIRECTS =
  /^(?:the (?:user|customer|person|caller|client)\b|(?:user|customer) (?:is|waits|pauses|sighs|leaves|seems|types|remains|does)|(?:\w+ly,? |then |she |he |they |ann |still )*(?:sighs?|sighing|pauses?|pausing|waits?|waiting|nods?|nodding|smiles?|smiling|frowns?|frowning|thinks?|thinking|looks?|looking|glances?|leans?|leaning|types?|typing|rolls?|rolling|shakes?|shaking|checks?|checking|hesitates?|hesitating|takes?|taking|scratches|rubs?|taps?|tapping|grabs?|reads?|reading|clears?|clearing|stares?|laughs?|chuckles?|chuckling|exhales?|raises?|leaves?|closes?|hangs? up|logs? off|walks?|sits?|sipping|sips?|continues?|appears?|seems?|feeling|sounding) (?:a\b|an\b|the\b|at\b|for\b|in\b|on\b|up\b|off\b|away\b|her\b|his\b|their\b|my\b|its\b|with\b|and\b|to\b|deeply\b|heavily\b|softly\b|quietly\b|slowly\b|nervously\b|impatiently\b|patiently\b|briefly\b|again\b|back\b|through\b|about\b|\w+ly\b|head\b|eyes\b|relieved\b|annoyed\b|frustrated\b|chat(?:bot)?\b))/iu;

/** Directions that stand alone and that nobody types to a machine. */
const DIRECTION_ALONE =
  /^(?:waits?|waiting|pauses?|pausing|thinking|types?|typing|nods?|nodding|frowns?|frowning|leaves?|hesitates?|hesitating|silence|end(?:s)? (?:chat|conversation)|leaves (?:the )?(?:chat|conversation)|exits?|hangs up|logs off|no further (?:response|reply|comment)s?)$/iu;

/** A stage direction in an utterance, with its stars or brackets; null without one. */
export function stageDirection(text: string): string | null {
  for (const match of text.matchAll(ASIDES)) {
    const aside = (match[1] ?? match[2] ?? match[3] ?? '').trim().replace(/[.…!]+$/u, '');
    const bracketed = match[2] !== undefined;
    const whole = match[0].length === text.trim().length;
    // `(silence) exactly` names what was heard; nothing else said, it is a direction.
    const alone = whole || (match.index === 0 && match[3] !== undefined && !/^silence$/iu.test(aside));
    // In round brackets people say what they are doing: (thinking about it, the blue one).
    const own = match[3] !== undefined && /^\w+ing\b/u.test(aside);
    if (
      (DIRECTS.test(aside) && !own) ||
      ((bracketed || alone || match[1] !== undefined) && DIRECTION_ALONE.test(aside) && !(HUMAN_ASIDE.test(aside) && !DIRECTION_ALONE.test(aside)))
    )
      return match[0];
  }
  return null;
}

/** An aside that tells of the speaker as a narrator does; null without one. */
export function narratingAside(text: string): string | null {
  for (const match of text.matchAll(ASIDES)) if (narrates((match[1] ?? match[2] ?? match[3] ?? '').trim())) return match[0];
  return null;
}
