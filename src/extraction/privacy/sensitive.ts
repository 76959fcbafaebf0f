import { sensitiveGroups, type SensitiveGroup } from '../../profile/sensitiveGroups.js';

const word = (words: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.trim().replace(/\s*\n\s*/g, '')})(?![\p{L}\p{N}])`, 'iu');

/** Keywords, English only. What they do not know they do not find. */
const RULES: Readonly<Record<SensitiveGroup, RegExp>> = {
  health: word(String.raw`
    weight watchers|health (?:condition|problem|issue)s?|medical (?:condition|history|leave|procedure|treatment)|ill(?:ness(?:es)?)?|sick(?:ness)?|disease|disab(?:led|ilit(?:y|ies))|disorder|syndrome|diagnos(?:ed|is)|cancer|tumou?r|chemo\w*|leuk(?:a)?emia|
    diabet(?:es|ic)|asthma\w*|allerg(?:y|ies|ic)|celiac|coeliac|epilep\w+|arthritis|migraines?|dementia|alzheimer\w*|parkinson\w*|multiple sclerosis|hiv|aids|hepatitis|covid|
    depress(?:ed|ion|ive)|anxiety(?: disorder)?|panic attacks?|bipolar|schizo\w+|adhd|autis(?:m|tic)|asperger\w*|dyslexi[ac]|ptsd|trauma|eating disorder|anorexi[ac]|bulimi[ac]|addict(?:ed|ion)|alcoholi(?:c|sm)|rehab|sober|suicid\w+|self-harm|
    therapy|therapist|psychiatr\w+|psychologist|counsel(?:l)?or|medication|prescription|antidepressants?|insulin|surgery|operation on|hospitali[sz]ed|in hospital|dialysis|transplant|
    wheelchair|blind|deaf|hard of hearing|hearing aids?|visually impaired|amputee|paraly[sz]ed|mobility (?:problem|issue|aid)s?|chronic(?:ally)?|pain|injur(?:y|ed|ies)|infertil\w+|ivf|pregnan(?:t|cy)|miscarriage|abortion|menopause|obes(?:e|ity)|overweight|heart (?:attack|condition|disease|problem)s?|stroke|high blood pressure|hypertension|insomnia|sick leave`),
  religion: word(String.raw`
    religio(?:n|us)|faith|christian(?:ity)?|catholic(?:ism)?|protestant|evangelical|baptist|methodist|lutheran|orthodox (?:christian|jew\w*|church)|mormon|jehovah'?s witness\w*|muslims?|islam(?:ic)?|sunni|shi(?:a|ite)|jew(?:s|ish)?|judaism|kosher|halal|hindu(?:s|ism)?|buddhis[tm]s?|sikh(?:s|ism)?|atheis[tm]s?|agnostic|
    church|mosque|synagogue|gurdwara|bible|quran|koran|torah|pray(?:s|ing|er|ers)?|ramadan|lent|sabbath|shabbat|baptis(?:ed|m)|bar mitzvah|pilgrimage|hajj|pastor|priest|imam|rabbi|nun|missionary|worship\w*|god`),
  ethnicity: word(String.raw`
    ethnic(?:ity)?|race|racial|mixed[- ]race|biracial|multiracial|(?:black|white|brown|asian|african|latin[oax]|hispanic|arab|indigenous|native|roma|caucasian)(?:[- ](?:american|british|european))?(?: (?:man|woman|girl|boy|person|male|female|guy|family|parents?|people|community))|african[- ]american|asian[- ]american|native american|latin[oax]|hispanic|caucasian|aborigin\w+|maori|indigenous|of \p{L}{3,20} (?:descent|origin|heritage|ancestry)|\p{L}{3,20} (?:heritage|ancestry|descent)|skin colou?r|immigrant|refugee|asylum seeker|undocumented|tribe|tribal|gyps(?:y|ies)`),
  politics: word(String.raw`
    politic(?:s|al|ally)|(?:votes?|voted|voting) (?:for|against|labou?r|tory|green|republican|democrat\w*|conservative)|republican|democrat(?:s|ic party)?|conservative party|tory|tories|labou?r party|liberal party|green party|left[- ]wing|right[- ]wing|socialis[tm]|communis[tm]|marxis[tm]|anarchis[tm]|libertarian|fascis[tm]|nationalist|trump|biden|brexit|maga|activis[tm]|protest(?:s|ed|er|ers)? (?:against|for)|party member|campaign(?:s|ed)? for|feminis[tm]|pro-(?:life|choice)|gun (?:control|rights)`),
  sexuality: word(String.raw`
    sexual\w*|gay|lesbian|bisexual|homosexual\w*|heterosexual|straight (?:man|woman|guy)|queer|lgbt\w*|pansexual|asexual|trans(?:gender|sexual)?(?: (?:man|woman|person))?|non-?binary|coming out|came out as|same-sex|his husband|her wife|polyamor\w+|sex life|erotic\w*|porn\w*|fetish\w*`),
  'union membership': word(
    String.raw`(?:with|in|of|joined|joining|the|my|our) union(?! of)|(?:trade|labou?r|teachers'?|nurses'?|workers'?) unions?|union (?:member|rep|representative|steward|organi[sz]er|dues|card)(?:ship|s)?|shop steward|unioni[sz]ed|works council`,
  ),
  'criminal record': word(String.raw`
    cellmates?|weed|marijuana|cannabis|criminal (?:record|conviction|charge|history)s?|convict(?:ed|ion|ions)|felon(?:y|s)?|misdemeanou?r|jail(?:ed)?|prison(?:er)?|incarcerat\w+|probation(?: officer)?|on parole|arrest(?:ed|s)?|restraining order|drunk driving|dui|dwi|charged with|sentenced|ex-con(?:vict)?|shoplift\w+`),
  'financial hardship': word(String.raw`
    bankrupt(?:cy)?|insolven\w+|in debt|debts?|debt collector|foreclos\w+|evict(?:ed|ion)|homeless|payday loans?|food (?:bank|stamps)|welfare|on benefits|universal credit|overdraft|behind on (?:rent|bills|payments)|cannot (?:afford|pay)|can'?t (?:afford|pay)|broke|poverty|living paycheck to paycheck|repossess\w+|bad credit`),
};

/** The groups a text touches, by keyword rules for English. */
export const sensitiveTopics = (text: string): Set<SensitiveGroup> => new Set(sensitiveGroups.filter(group => RULES[group].test(text)));
