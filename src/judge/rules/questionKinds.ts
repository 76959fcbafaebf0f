import type { Line } from './dialogue.js';

/** Words before what is asked for. */
export const LEAD =
  /^(?:the user(?:['’]s)? |for |about |whether (?:the user |they |he or she )?(?:has |have |is |are |wants? |needs? )?|if (?:the user |they )?(?:has |have |is |are |wants? |needs? )?|(?:the|a|an|their|his|her|what|which) )+/iu;

const plain = (line: Line): string => line.words.join(' ');

const PERSON =
  /\b(?:your|the|her|his|their) (wife|husband|partner|spouse|son|daughter|child|kid|baby|mother|father|mum|mom|dad|friend|companion|dog|cat|pet|sister|brother|landlord|employer|second|other|next|third)/u;

/** The later question is about somebody else than the first: `and how old is your wife?` */
export function otherPerson(first: Line, later: Line): boolean {
  const [one, two] = [PERSON.exec(plain(first))?.[1], PERSON.exec(plain(later))?.[1]];
  return two !== undefined && one !== two && !/\b(?:her|his|she|he|their|they|its)\b/u.test(plain(first));
}

/** `And your sort code?` is no ask for the account number; `flying back` none for the departure. */
export function otherKind(line: Line, about: string, known: boolean): boolean {
  const asked = plain(line);
  if (apart(about.toLowerCase(), asked)) return true;
  if (/\bname\b/iu.test(about) && otherBearer(asked, about)) return true;
  if (/^(?:how many|number of|party size)/iu.test(about.replace(LEAD, '').replace(/^(?=people|guests|persons)/iu, 'how many ')) || /how many/iu.test(about)) {
    const part =
      /\bhow many (?:of (?:those|these|them|you (?:are|will be) (?:under|over))|(?:children|kids|babies|toddlers|bags|nights|rooms|cars|dogs|vegetarians|vegans))\b/u.exec(
        asked,
      );
    if (part && !about.toLowerCase().includes(part[0].split(' ').at(-1) ?? '')) return true;
  }
  if (/departure|outbound|leav|travel date/iu.test(about) && /\b(?:back|return|returning|home)\b/u.test(asked)) return true;
  if (/photo|picture/iu.test(about) && /damage/iu.test(about) && /\b(?:label|receipt|barcode|invoice|box|packaging)\b/u.test(asked)) return true;
  if (/destination/iu.test(about) && /\bfrom\b/u.test(asked) && !/\bto\b/u.test(asked)) return true;
  const kinds = [
    'serial',
    'sort',
    'model',
    'phone',
    'tracking',
    'customer',
    'order',
    'account',
    'booking',
    'policy',
    'passport',
    'invoice',
    'flight',
    'card',
    'meter',
    'contract',
    'reference',
    'email',
    'shoe',
    'jacket',
  ];
  return (
    known &&
    !kinds.some(kind => new RegExp(`\\b${kind}`, 'iu').test(about) && asked.includes(kind)) &&
    kinds.some(kind => new RegExp(`\\b${kind} (?:number|code|no|id)\\b`, 'u').test(asked)) &&
    /number|code|id|reference/iu.test(about)
  );
}

/** Words of which one alone says which of two like things is meant. */
const EITHER: readonly (readonly string[])[] = [
  ['delivery|deliver|shipping|ship|send it', 'billing|invoice|bill|invoiced'],
  ['home|private', 'work|office|business'],
  ['outbound|departure|depart|departing|leave|leaving|out|check in|arrival|arriving|arrive', 'return|returning|back|inbound|check out|checkout|departure'],
  ['first name|given name', 'surname|last name|family name'],
  ['electricity|power', 'gas', 'water', 'heating'],
  ['old', 'new', 'previous'],
  ['sender', 'recipient'],
  ['adults', 'children|kids'],
  ['front', 'back'],
  ['from|start|begin|starting', 'until|till|end|finish|to'],
];
const holds = (text: string, words: string): boolean => words.split('|').some(word => ` ${text} `.includes(` ${word} `));

/** The question is about the other one of two like things: `which address should appear on your invoice?` */
export const apart = (about: string, asked: string): boolean =>
  EITHER.some(members => {
    const own = members.filter(member => holds(about, member));
    return own.length === 1 && !members.some(member => own.includes(member) && holds(asked, member)) && members.some(member => holds(asked, member));
  });

/** `the cat's name`, `the name of the hotel`: not the user's own. */
function otherBearer(asked: string, about: string): boolean {
  const bearer =
    /\b(?!(?:whats|whos|its|last|this|his|hers|theirs|persons|users|guests|customers|holders|callers|passengers|thats|heres|lets|first)\b)([a-z]{2,}s) (?:full |first |last )?name\b|\b(?!(?:full|first|last|family|your|the|a|an|what|which|under|and|my|sur|given|second|birth|of|for|by|whose|in|please|need|have|with|on|is|or|middle|maiden|same|me|that|this|correct|exact|complete|booking|lead|contact|card|legal|proper)\b)([a-z]{2,}) name\b|\bnames? of (?:the|your|her|his|their) ([a-z]+)/u.exec(
      asked,
    );
  const whose = bearer?.[1] ?? bearer?.[2] ?? bearer?.[3];
  return (
    whose !== undefined &&
    !/^(?:person|guest|user|customer|caller|passenger|holder|cardholder|account)/u.test(whose) &&
    !about.toLowerCase().includes(whose.replace(/s$/u, ''))
  );
}
