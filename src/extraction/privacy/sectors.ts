/** Broad groups of work after the sections of ISIC and the major groups of ISCO, by keywords; the first that fits. English only. */
const SECTORS: readonly (readonly [sector: string, words: RegExp])[] = [
  [
    'works in health or care',
    /\b(?:nurs\w*|doctor|physician|surgeon|dent\w+|pharmac\w+|paramedic|midwi\w+|therap\w+|physio\w*|optician|radiograph\w+|caregiver|carer|care (?:worker|assistant|home)|hospital|clinic\w*|medical|health\w*|veterinar\w+|\bvet\b|psycholog\w+|psychiatr\w+|social worker|childcare|nanny|babysitter|priv-house-serv)/iu,
  ],
  [
    'works in education or science',
    /\b(?:teach\w*|professor|lecturer|tutor|school|education|scien\w+|research\w*|librar\w+|academic|biolog\w+|chemist|physicist|historian|kindergarten|prof-specialty|instructor|principal|archaeolog\w+)/iu,
  ],
  [
    'works in computing or engineering',
    /\b(?:software|developer|programm\w+|data|it\b|computer|web|engineer\w*|architect|technician|tech-support|systems?|network|cyber\w*|devops|machine learning|ai\b|designer|technolog\w+|electronics)/iu,
  ],
  [
    'works with food, guests or travel',
    /\b(?:chef|cook|baker\w*|waiter|waitress|barista|bartender|server|restaurant|cafe|hotel|hospitality|tour\w*|travel|flight attendant|kitchen|catering|food|housekeep\w+|barman|receptionist)/iu,
  ],
  [
    'works in sales or shops',
    /\b(?:sales\w*|shop\w*|store|retail|cashier|merchan\w+|real estate|estate agent|market(?:ing|er)|e-?commerce|buyer|trader|vendor|advertis\w+)/iu,
  ],
  [
    'works in building, making or repair',
    /\b(?:construct\w+|build\w+|carpenter|plumb\w+|electric\w+|mechanic\w*|weld\w+|mason|roofer|paint(?:er|ing) (?:houses|and)|craft-repair|factory|manufactur\w+|machin\w+|machine-op-inspct|assembl\w+|production|joiner|tailor|seamstress|foreman|repair\w*|handlers-cleaners|warehouse)/iu,
  ],
  [
    'works in transport or delivery',
    /\b(?:driv\w+|truck\w*|taxi|bus|train|pilot|courier|deliver\w+|logistic\w*|transport\w*|shipping|sailor|captain|postal|mail carrier|transport-moving|dispatch\w*)/iu,
  ],
  [
    'works on the land, at sea or outdoors',
    /\b(?:farm\w*|fish\w*|garden\w*|forest\w*|ranch\w*|vine\w*|agricultur\w+|beekeep\w+|shepherd|landscap\w+|farming-fishing)/iu,
  ],
  [
    'works in arts, media or sport',
    /\b(?:artist|music\w*|sing\w+|actor|actress|writ\w+|author|journalis\w+|photograph\w+|film\w*|editor|dancer|poet|athlete|player|coach|trainer|media|painter|potter|model|game\w*|producer|translator|interpreter|influencer|blogger)/iu,
  ],
  [
    'works in safety or public service',
    /\b(?:police\w*|officer|fire\w*|soldier|army|navy|military|armed-forces|guard|security|protective-serv|civil serv\w+|government|council|customs|federal-gov|politician|detective)/iu,
  ],
  [
    'works in law, money or administration',
    /\b(?:law\w*|attorney|judge|paralegal|account\w*|bank\w*|financ\w+|insurance|tax|audit\w*|book-?keep\w+|secretar\w+|clerk|clerical|adm-clerical|administrat\w+|assistant|office|hr\b|human resources|payroll|analyst|consult\w+|broker)/iu,
  ],
  [
    'runs or manages a business',
    /\b(?:manag\w+|direct\w+|executive|exec-managerial|owner|owns|runs|found\w+|entrepreneur\w*|ceo|self-employed|freelanc\w+|head of|supervis\w+|business)/iu,
  ],
  [
    'works in services',
    /\b(?:clean\w*|hairdress\w*|barber|beautic\w+|janitor|laund\w+|other-service|customer (?:service|support)|call cent\w+|service|pet|dog|maid|stylist|undertaker|labou?r\w*)/iu,
  ],
];

/** The broad group an occupation belongs to; null when no rule sorts it. */
export const sectorOf = (occupation: string): string | null => SECTORS.find(([sector, words]) => sector === occupation || words.test(occupation))?.[0] ?? null;
