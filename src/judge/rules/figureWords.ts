/** What sets two things apart though most words are the same. */
export const MARKS = [
  /\b(?:adults?|grown ups?)\b/u,
  /\b(?:child(?:ren)?|kids?|under \d+s?)\b/u,
  /\b(?:seniors?|pensioners?)\b/u,
  /\bstudents?\b/u,
  /\b(?:single|one way)\b/u,
  /\bdouble\b/u,
  /\b(?:return|round trip|way back)\b/u,
  /\b(?:express|priority|first class|premium)\b/u,
  /\bstandard\b/u,
  /\b(?:deposit|down payment)\b/u,
  /\b(?:delivery|shipping|postage)\b/u,
  /\b(?:tax|taxes)\b/u,
  /\b(?:fee|surcharge)\b/u,
  /\bbreakfast\b/u,
  /\bdinner\b/u,
  /\blunch\b/u,
  /\b(?:arriv\w+|lands?|gets? in(?:to)?|reach\w*|back (?:at|by)|returns)\b/u,
  /\b(?:depart\w*|leav(?:e|es|ing)|takes? off)\b/u,
  /\b(?:opens?|open from|check in|start\w*|begin\w*)\b/u,
  /\b(?:clos(?:e|es|ed|ing)|check out|until|till|ends?|finish\w*)\b/u,
  /\b(?:kitchen|last orders?)\b/u,
  /\bboarding\b/u,
  /\b(?:weekends?|saturdays?|sundays?|sat|sun)\b/u,
  /\b(?:weekdays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?)\b/u,
  /\bmonthly\b/u,
  /\b(?:yearly|annual\w*)\b/u,
  /\b(?:off|discount|saving|save)\b/u,
  /\b(?:total|in all|altogether|together|comes to)\b/u,
  /\b(?:refund\w*|money back|credited)\b/u,
  /\bdeadline\b/u,
  /\bmain\b/u,
  /\b(?:left|remaining)\b/u,
  /\bparking\b/u,
  /\bsmall\b/u,
  /\blarge\b/u,
  /\bwithout\b/u,
  /\bexpires?\b/u,
  /\bdoors?\b/u,
] as const;

/** The chatbot says that something has changed. */
export const CHANGES =
  /\b(?:(?:has|have|had|is|was|were|been|just|now) (?:just |now |been )*(?:moved|changed|updated|delayed|corrected|reduced|raised|increased|extended|postponed|rescheduled|shifted)|(?:can|could|will|ill|shall|ive|i have|weve) (?:now |just )?(?:moved?|changed?|rescheduled?|rebook(?:ed)?|switch(?:ed)?|shift(?:ed)?|corrected|updated|added|offer) (?!your mind)|^(?:moved|changed|updated|rebooked|switched|corrected)|my mistake|i was wrong|correction|i misspoke|sorry i meant|new (?:price|date|time|total|rate|appointment|slot)|with the (?:discount|voucher|code|coupon)|instead of|rather than|delayed|brings? it|next (?:one|free|available))\b/u;
/** The user asks for a change. */
export const PROPOSES =
  /\b(?:instead|change|changed|make it|make that|actually|rather|move|later|earlier|cheaper|upgrade|downgrade|add|swap|extend|postpone|longer|shorter|could it be|too (?:late|early|expensive|dear|long)|cant (?:make|do|come)|push|reschedule)\b/u;
/** The user may speak of another case, or change something. */
export const PERHAPS =
  /\b(?:another|different|other|without|more|extra|plus|both|remove|drop|wait|sorry|i mean|meant|what about|how about|if i|if we|what if)\b/u;
/** The chatbot says that it is as it was. */
export const STAYS = /\b(?:stays?|still|remains?|unchanged|as (?:agreed|said|before|mentioned|i said|you know|confirmed)|doesnt (?:alter|change)|again)\b/u;
