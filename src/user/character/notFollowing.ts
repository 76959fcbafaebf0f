import { wordsOf } from '../../support/text.js';
import type { Said } from './character.js';
import { readable } from './marking.js';

/** Says so. */
const LOST =
  /\b(?:confus\w*|(?:don|didn|do not|did not|can|cannot|could)['’]?t? (?:quite |really )?(?:understand|follow|get (?:it|that|what|this|the question))|no (?:clue|idea) what|do not (?:quite )?follow|not (?:quite )?following|not sure (?:what|which|i (?:understand|follow|get))|(?:i(?:['’]?m| am|m)?|now|all|got|a (?:little|bit)|completely|totally|am) (?:now |a (?:little|bit) |completely |totally |all )?lost(?! (?:my|the|it|a|an|our)\b)|lost (?:me|you|track|the thread|the plot)|unclear|(?:mix\w*|muddl\w*|jumbl\w*) (?:\w+ ){0,2}up|muddled|makes no sense|doesn['’]?t make (?:any )?sense|no longer (?:know|sure)|i forget (?:what|which|who|where)|remind me (?:what|which|who|again)|puzzled|perplexed|(?:my )?head(?: is|['’]?s)? (?:is )?spinning|come again|huh|you['’]?ve lost me|going too fast)\b/iu;
/** Asks what was meant or asked, or who said what. */
const MEANING =
  /\b(?:(?:what|which|who) (?:do|did|does|is|was) (?:you|that|this|it|it all|all that|the \w+|\w+) (?:mean\w*|ask\w*|again|supposed to)|you mean\b|did you (?:mean|say|ask)\b|what(?: is|['’]?s) (?:that|this) supposed to|what(?: is|['’]?s) (?:that|this|it|the \S+) (?:again|called|thing)|(?:thing|word|one|that|number) is what\b|(?:which|what) one (?:was|did|do you (?:mean|ask))\b|\b(?:wdym|do u mean)\b|\bi thought (?:it|that) (?:was|is|said)\b|\bi thought (?:i|you|we) (?:said|told|asked|had|were|already)\b|^\W*(?:sorry|eh|pardon|what|um+|er+)\W+(?:what|which|who|eh|where|what['’]?s)\b(?! (?:is the (?:price|total|address|name|area)|about|can|time|if|do i))|\bwhat['’]?s that for\b|\bwhat was the question\b|\b(?:did you not|didn['’]?t you) (?:just )?(?:ask|say)\b|\bwhat(?: is|['’]?s) the difference\b|\bwho(?: is|['’]?s) (?:that|this|who)\b|\bwhere (?:do|does) (?:that|this|it) (?:go|stand)\b|\bthe same (?:thing )?as\b|(?:was|were) that (?:the|for|about|you|me)\b|who said\b|did i (?:say|tell|ask|book|write)\b|what was (?:it|that|the question)|(?:say|explain) that again|what (?:am|was) i (?:supposed|meant)|meaning what|as in\b|where (?:was|were) (?:i|we)\b|how(?: do you)? mean)/iu;
const WAIT =
  /^\W*(?:(?:oh|sorry|ok|okay|hm+|um+|er+|and|but|\p{L}{3,9}day)\W+)?(?:wait|hang on|hold on)\b(?! for\b)[^.]{0,60}?\b(?:what|which|who|where|so|is|are|was|did|do|does|now|how|i thought|i \p{L}+ (?:it|that|this|the))\b/iu;
/** Which of two readings: `per night or for the two together`, `is it my room or something I show them`. */
const EITHER =
  /\b(?:per|each|both|together|whole|altogether|one|in all|in total) (?:\w+ ){0,3}or (?:is |was |for |per |in )?(?:the |a |my )?(?:whole|two|both|each|all|together|per|everything|total|altogether|for)\b|\bor (?:each|both|per \w+|together|altogether|one) ?(?:$|[,.?!])|\b(?:is|was) (?:that|this|it)(?: (?!ok|okay|possible|free|still|too|more|less|included)[\w-]+){1,8} or (?:what|is|was|the|a|an|my|me|you|another|some\w+|for|with|just)\b|\bor (?:yours|mine)\b|\b(?:do|does|did|is|am|are|should) i\b[^.?!]{1,40}\bor (?:do )?you\b|\bor what\b(?! ?ever)|\b(?:what|which|who|where)\b(?! (?:time|is the price))[^.?!]{0,40}\bagain(?=\W*$|[?,])/iu;
/** Unsure where one is: `is this the hotel thing`, `is this where one books`. */
const WHERE_AM_I =
  /\b(?:is|am) (?:this|i) (?:(?:the )?right|where|(?:still )?(?:the|for|about|in|with|talking)|(?:a|the) (?:\w+ )?(?:page|place|thing|chat)|hotels?|still)\b/iu;
/** `understood what`, `station where`. */
const ECHO =
  /^\W*(?:(?:sorry|wait|oh|ok|but|and|so|hm+|um+|\p{L}{3,9}day|yes|no)\W+)*(?!hello\b)([\p{L}']{4,20})(?: \p{L}+)? (?:what|where|how|who|which|when)\b(?:\W|$)/iu;
/** `what budget, the whole trip`, `take it for which day`. */
const WHICH = /\b(?:what|which) ([\p{L}]{3,20}) ?(?:$|[,?.])/iu;
const WORD_MEANS =
  /\bwhat(?:['’]?s| is| are| does|s) (?:an? |this |that )?["“']?([\p{L}\p{N}-]{3,24}(?: [\p{L}\p{N}-]{3,24})?)["”']?(?: mean\w*| thing| for)? ?(?:$|[,.?!])/iu;
/** What is asked for by its value, not by its meaning. */
const VALUES =
  /^(?:available|included|possible|next|left|missing|needed|wrong|new|the|your|my|there|it|that|this|going|happening|up|else|price|total|cost|name|date|time|address|number|status|hotel|place|policy|code|so|best|free|on)\b/iu;

/** Share of the person's utterances, 0 to 1, that do not follow. English. */
export function notFollowing({ turns }: Pick<Said, 'turns'>): number {
  let heard: ReadonlySet<string> = new Set();
  let utterances = 0;
  let lost = 0;
  for (const turn of turns) {
    const text = readable(turn.text);
    if (turn.speaker !== 'user') {
      heard = new Set(wordsOf(text));
      continue;
    }
    utterances++;
    if ([LOST, MEANING, WAIT, EITHER, WHERE_AM_I].some(pattern => pattern.test(text)) || echoes(text, heard)) lost++;
  }
  return utterances === 0 ? 0 : lost / utterances;
}

function echoes(text: string, heard: ReadonlySet<string>): boolean {
  const wasSaid = (words: string) => wordsOf(words).some(word => heard.has(word));
  const [, word = ''] = ECHO.exec(text) ?? [];
  if (word !== '' && wasSaid(word)) return true;
  const [, asked = ''] = WHICH.exec(text) ?? [];
  if (asked !== '' && !VALUES.test(asked) && wasSaid(asked)) return true;
  const [, meant = ''] = WORD_MEANS.exec(text) ?? [];
  return meant !== '' && !VALUES.test(meant) && wasSaid(meant);
}
