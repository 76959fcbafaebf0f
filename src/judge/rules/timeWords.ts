import { quantitiesOf } from '../../transcript/quantity.js';

const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])';
const CLOCK = new RegExp(
  `\\b(?:quarter|half|five|ten|twenty|twenty-five) (?:to|past|after|before) ${HOUR}\\b|\\bhalf ${HOUR}\\b|\\b(?:noon|midday|midnight)\\b|\\b${HOUR} in the (?:morning|afternoon|evening)\\b|\\b(?:1?\\d|2[0-3]) ?(?:-|–|to|till|until) ?(?:1?\\d|2[0-3])(?! ?(?:\\w*day|week|month|hour|minute|year|%|€|\\$|£|kg|people|guest|adult|person|euro))\\b|\\b(?:at|by|from|before|after|around|about|until|till|since) (?:${HOUR})(?= ?(?:$|[.,!?;)]|or\\b|and\\b|on\\b|sharp|tonight|tomorrow|today|this|in the|to\\b|till|until|every|daily|${'(?:mon|tues|wednes|thurs|fri|satur|sun)day'}))`,
  'iu',
);
const VAGUE =
  /\b(?:this|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|in the|every|on the|next|same) (?:afternoon|morning|evening|night)\b|\b(?:tonight|overnight|this week|this weekend|weekend|weekday|weekdays|lunchtime|dinnertime)\b|\b(?:next|this|last|coming|following) (?:spring|summer|autumn|fall|winter|season|week|month|year|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\bin (?:spring|summer|autumn|winter)\b|\b(?:a|one|two|three|four|\d+) (?:hour|day|week|month|minute)s? (?:later|earlier|before|after|ago|from now|at most|at the latest)\b|\b(?:the )?(?:next|following|same|previous) day\b|\bwithin (?:the|an) (?:hour|day|week)\b|\b(?:before|after|by|at|over|until) (?:christmas|easter|new year|the holidays|ramadan|eid|diwali|lunch|thanksgiving)\b|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b(?=[ .,–-])|\b(?:jan|feb|apr|aug|sept|oct|nov|dec)(?:uary|ruary|il|ust|ember|ober)?\b|\bin (?:january|march|june|july|may)\b|\b(?:end|close) of (?:business|the day|day|play)\b|\bin an? (?:moment|minute|hour|day|week|month|fortnight)\b|\bfortnight\b|\b(?:on|by|from|until|till|before|after) the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty-\w+|thirtieth|thirty-first)\b|\bby (?:the )?(?:evening|morning|afternoon|night|end)\b/iu;
const AT_ONCE =
  /\b(?:immediately|straight ?away|right away|instantly|at once|right now|already|this minute|same[- ]day|next[- ]day|any (?:moment|minute)|as we speak|now)\b/iu;

/** Whether a clock time stands in words or as a span of hours: `quarter to nine`, `9 to 6`, `at 9`. */
export const clockIn = (text: string): boolean => CLOCK.test(text);

/** Whether a text gives a time, a day or a span that can be planned with. */
export const timeIn = (text: string): boolean =>
  clockIn(text) || VAGUE.test(text) || quantitiesOf(text).some(({ kind }) => kind === 'date' || kind === 'time' || kind === 'duration');

/** `right away`, `already`: an answer to when, though no time. */
export const atOnce = (text: string): boolean => AT_ONCE.test(text);
