import type { Scenario } from '../../user/scenario.js';
import { ASKS } from '../again/reply.js';

/** Asking for the person themselves, or for many details. English. */
const ABOUT_YOU =
  /\b(?:about you(?!r (?:order|booking|question|request|issue|problem|refund|flight|stay))|yourself|introduce|who (?:are you|am i|is (?:this|speaking|calling))|your (?:situation|background|story|life|profile|details|family|household|circumstances|age|occupation|profession|job|hobb\w+|interests|personality|history|medical|name and)|how old|(?:do|work) for a living|what do you do|where (?:do you (?:live|come)|are you from)|married|children|kids|pets|live (?:alone|with)|waits for you|age,|occupation,|a (?:bit|little) more|(?:two or three|a few|some) sentences|hear (?:from|of|more)|go ahead|your turn|(?:short )?bio|cv|r[eé]sum[eé])\b/iu;
/** A wish that is about oneself: to be introduced, described, judged, or simply to talk. English. */
const OWN_MATTER =
  /\b(?:introduc\w*|present (?:myself|oneself|themsel\w+)|profile|cv|c\.v\.|r[eé]sum[eé]|bio(?:graphy)?|dating|pen ?pal|flat ?share|room ?mate|about (?:myself|oneself|me|themsel\w+|himself|herself)|appl(?:y|ies|ication) (?:for|letter)|cover letter|small talk|chat(?! ?bot)|company|lonel\w+|talk to somebody|therap\w+|counsel\w+|match(?:ing|ed)?|obituary|memoir|personality|horoscope|character)\b/iu;

/** Whether the chatbot asked for the person. */
export const asksForPerson = (reply: string): boolean => ASKS.test(reply) && ABOUT_YOU.test(reply);

/** Whether the errand itself is about the person. */
export const isOwnMatter = ({ goal, facts }: Scenario): boolean => OWN_MATTER.test([goal, ...facts].join('. '));

/** Whether the chatbot asked for a text in which somebody presents themselves: that may be written as it stands. */
export const asksForBio = (reply: string): boolean =>
  /\b(?:bio|cv|r[eé]sum[eé]|(?:introduce|describe|present) yourself|sentences (?:on|about) (?:you|yourself))\b/iu.test(reply);
