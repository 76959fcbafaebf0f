import { sensitiveGroups, type SensitiveGroup } from '../../profile/sensitiveGroups.js';
import { issueIn, type Draft, type Rule } from './draft.js';

const TOPICS: Readonly<Record<SensitiveGroup, RegExp>> = {
  health:
    /\b(?:diabet\w*|cancer|asthma\w*|depress(?:ed|ion)|anxiety|adhd|autis\w*|allerg\w*|arthritis|migraines?|epilep\w*|insomnia|disabilit\w*|disorder|disease|illness|medication\w*|pills|tablets for|surger\w*|operation|pregnan\w*|deaf|blind|bipolar|therap(?:y|ist)|rehab|addict\w*|alcoholic|stroke|wheelchair|diagnos\w*|chronic|suicid\w*|miscarriage|infertil\w*|hearing aids?|dementia|blood pressure|back pain|pacemaker)\b/iu,
  religion:
    /\b(?:christian\w*|catholic\w*|buddhis\w*|muslim\w*|islam\w*|jew(?:ish|s)?|hindu\w*|atheis\w*|religio\w*|church\w*|temple|mosque|synagogue|bible|quran|koran|pray\w*|mormon\w*|protestant\w*|baptist|ramadan|god)\b/iu,
  politics:
    /\b(?:republicans?|democrats?|liberals?|conservatives?|libertarian\w*|socialis\w*|communis\w*|voted?|votes|voters?|elections?|political\w*|politics|politicians?|marxis\w*|anarchis\w*|left-wing|right-wing)\b/iu,
  ethnicity: /\b(?:hispanic|latin[oa]|immigrants?|refugees?|black (?:man|woman|person)|white (?:man|woman|person)|romani|ethnic\w*|racis\w*|skin colou?r)\b/iu,
  sexuality: /\b(?:gay|lesbian|bisexual|asexual|homosexual|heterosexual|queer|transgender|lgbt\w*|sex|sexual\w*)\b/iu,
  'union membership': /\b(?:(?:trade|labou?r) union|union (?:member|rep)|works council|staff council)\b/iu,
  'criminal record': /\b(?:prison|jail|convict\w*|felon\w*|arrested|probation|parole|criminal record|stole|shoplift\w*|burgl\w*)\b/iu,
  'financial hardship':
    /\b(?:bankrupt\w*|insolven\w*|in debt|debt collector\w*|evict\w*|homeless|food bank|on benefits|cannot pay|can['’]?t pay (?:the )?(?:rent|bills))\b/iu,
};

/** A sensitive topic only in the groups opted in to, unless the very word is known of the person. */
export const staysOffSensitive: Rule = draft => {
  const facts = knownText(draft);
  for (const group of sensitiveGroups) {
    const found = draft.optedIn.includes(group) ? undefined : TOPICS[group].exec(draft.value)?.[0];
    if (found !== undefined && !facts.includes(found.toLowerCase()))
      return [issueIn(draft, 'sensitive-topic', `"${found}" is about ${group}, which is left out here`)];
  }
  return [];
};

const knownText = ({ profile }: Draft): string =>
  Object.values(profile.objective)
    .map(fact => String(fact?.value ?? ''))
    .join('. ')
    .toLowerCase();
