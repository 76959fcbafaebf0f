/** Things that the side which wants something hands over when asked. */
const OWN =
  '(?:signature|photos?|pictures?|screenshots?|receipt|invoice|proof|scan|copy|copies|documents?|papers?|id|passport|sources?|evidence|bank details|reference|booking (?:number|code)|order (?:number|id)|account number|number|address|e-?mail(?: address)?|details|deposit)';

/** Offering one's own data or papers to the side that serves, in the form that plain gives sentences: `do you need my booking number?`, `if you need his number`. */
export const SUPPLIES = new RegExp(
  `\\b(?:do you|if you|would you|will you|should you|you) (?:still )?(?:need|want|require|like)(?: to (?:see|know|have))? (?:(?:my|his|her|our|their|its) (?:\\w+ ){0,2}\\w+|(?:a|an|the|some|any) (?:\\w+ )?${OWN})\\b|\\b(?:should|shall|can|could) (?:i|we) (?:send|show|give|upload|forward|email|mail) (?:you )?(?:my|our|his|her|the|a|an) (?:\\w+ )?${OWN}\\b|^(?:which|what) (?:number|name|address|e-?mail|card|details|code|reference)s? (?:exactly )?do you need\\b|\\b(?:anything|something|more|else) (?:else )?(?:you need )?from (?:me|us|my side|my end)\\b`,
  'u',
);
