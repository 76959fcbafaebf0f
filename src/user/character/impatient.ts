import { added } from './added.js';
import type { Character } from './character.js';
import { shareMatching } from './marking.js';

const HURRIES = ['Quickly please.', 'I have no time for this.', 'Come on.', 'Keep it short.'];

const PRESSES =
  /\b(?:hurry\w*|hurried|quick(?:ly|er)?(?! (?:question|one|check|look|thing|note|enough|reply|to\b))(?<!(?:was|were|so|very|that['’]?s|check|the|your) quick(?:ly)?)|faster|asap|a\.s\.a\.p|come on|c['’]?mon|(?:so|too) many questions|one question after|(?:it|this|answer|help|me|one) right (?:now|away)|right (?:now|away),? (?:please|pls)|right now!|keep it (?:short|brief)|(?:make|be) (?:it |this )?(?:brief|fast)|to the point|get on with|move (?:it )?along|(?<!(?:can|could|would|will) (?:you|i) )(?:just|simply) (?:tell|give|do|answer|fix|book|send|show|list|confirm)|speed (?:it |this |things )?up|soon as possible|immediately|enough of this|now (?:please|pls)|(?:need|want) (?:\w+ ){0,3}(?:options|it|this|answer|that|one|price) now|we done|is that (?:all|everything|it)|chop chop|fast(?=\W*$)|fast please|(?:nearly|almost) done|done yet|no more questions|(?:do|book|send|take|give|show|tell) (?:it |me |us |that )?already|(?:it|that|this) already(?=\W*$)|that right away|spit it out)\b|\bhello\?|^\W*finally\b/iu;
const LITTLE_TIME =
  /\b(?:(?:no|little|not much) time|(?:not|don['’]?t|do not|cannot|can['’]?t|haven['’]?t) (?:have |got |stay |be |wait |hang )*(?:the |all |much |that |a lot of |here |any )?(?:time|day|long|around|forever|wait (?:long|all|much|any|forever|here))|running (?:late|out of time)|(?:im|i['’]?m|i am|already|gonna be|being) late|(?:short on|short of|pressed for|out of|tight on) time|bit pressed|(?:in|kind of|kinda) a (?:rush|hurry)|rushing|rushed|in between (?:meetings|calls|shifts)|time is (?:money|short|tight|running)|clocks?['’]?s? (?:is )?ticking|(?:meeting|shift|class|call|appointment|break) (?:in \d+|in a|starts?|begins|ends)|my (?:\w+ )?(?:meeting|shift|train|bus|flight|class|call|appointment|taxi|cab|ride|boss|break) (?:\w+ )?(?:in|starts?|leaves?|begins?|waits?|waiting|is|ends?)|\d+ (?:more )?(?:sec(?:ond)?s?|min(?:ute)?s?) (?:left|max|tops|only)|(?:only|got|just) (?:have |got )?(?:a |one |\d+ )(?:sec|min)\w*|on my (?:lunch )?break)\b/iu;
const TAKES_LONG =
  /\b(?:still waiting|how (?:much )?longer|how long (?:now|still|more|(?:is|does|will|do) (?:this|that|it|i|you|we|an answer|answering))|is it (?:still )?(?:much )?long|(?:is|will|does|gonna|going to) (?:this|that|it) (?:gonna |going to |still |be |all )*(?:take )?(?:much )?long(?:er)?|taking (?:so|too|this|forever|ages)|(?:takes?|took) (?:so long|too long|forever|ages)|wast(?:e|es|ed|ing) (?:of )?(?:my )?time|seriously|ridiculous|what(?:['’]?s)? (?:is )?taking|any(?:thing)? (?:faster|quicker))\b/iu;
const MUST_GO =
  /\b(?:(?:have|got|need|gotta|must|really) (?:to )?(?:really |soon |be |do have to )?(?:go|going|get going|run|leave|leaving|dash|off|fly|head out|head off)\b(?! (?:to|for|with|through|ahead|over|there|on|at|by|from|after|before|around|in the|between|the|my|it|\p{L}+ (?:at|by|after|before|on)|\p{L}{3,6}day)\b)|(?:go|leave|off|out|here) in (?:a|\d+) (?:sec|min|moment)\w*|out (?:of )?the door|\p{L}+ to catch|i(?:['’]m| am|m) off(?=\W*$))/iu;

/** Hurried, and annoyed when an answer is slow, vague or a failure (arXiv 2509.23124; impatience in arXiv 2510.04491). Leaves early: `patienceOf`. */
export const impatient: Character = {
  today: () => 'you are in a hurry: say so when an answer is slow or vague, and leave early',
  offline: ({ says, nth, random }) => (nth === 1 ? says : added(says, random.pick(HURRIES))),
  marker: shareMatching('utterances that press: hurry, no time, come on, how long, have to go', PRESSES, LITTLE_TIME, TAKES_LONG, MUST_GO),
};
