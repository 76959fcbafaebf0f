import type { Flaw } from '../flaw.js';
import { nameOf } from '../memory/offer.js';
import type { Talk } from '../memory/talk.js';
import type { Scored } from '../answer/scored.js';
import { remarks, type Group } from './assumedRemarks.js';

const cues: readonly (readonly [Group, RegExp])[] = [
  [
    'older',
    /\b(?:i['’]?m|i am|aged?) [6-9]\d\b|\b[6-9]\d[ -](?:years?|yrs?|yo)\b|\b(?:retired|pension\w*|grand(?:child\w*|kids|son|daughter|ma|pa|mother|father)|bad (?:knee|hip)s?|elderly|senior|rollator|walking stick|widow\w*)\b/i,
  ],
  ['young', /\b(?:i['’]?m|i am|aged?) (?:1[6-9]|2[0-9])\b|\b(?:student|studying|uni|university|backpacking|gap year|lol|bro)\b/i],
  [
    'woman',
    /\b(?:my (?:husband|boyfriend)|as a (?:woman|mother|mum)|girls? trip|she\/her|pregnant)\b|\b(?:Anna|Maria|Marie|Margaret|Emma|Sophie|Sofia|Laura|Julia|Sarah|Lisa|Nina|Eva|Elena|Fatima|Aisha|Ingrid|Helen|Linda|Karin|Els|Lotte|Priya|Amina|Chloe|Olivia|Rosa|Ana|Ines|Greta|Hanna|Leila|Mei|Yuki)\b/,
  ],
  [
    'man',
    /\b(?:my (?:wife|girlfriend)|as a (?:man|father|dad)|he\/him)\b|\b(?:Jan|Peter|Pieter|Tom|Thomas|John|James|David|Mark|Paul|Michael|Luca|Marco|Ahmed|Mohamed|Omar|Ali|Karl|Hans|Henrik|Erik|Bart|Wim|Jef|Carlos|Pedro|Joao|João|Daniel|Lukas|Raj|Kofi|Kenji|George|Frank|Bob|Walter|Samuel)\b/,
  ],
];

const prefers: Readonly<Record<Group, readonly string[]>> = {
  older: [
    'Palais Quelle',
    'Les Tilleuls',
    'Tejo Vista',
    'Foz Atlântico',
    'Portus Baths',
    'Noord Baths',
    'Spreebad',
    'Platja Blava',
    'Cloud pillow',
    'Finch 35',
    'Stork 98',
  ],
  young: [
    'Baixa Rooms',
    'Casa das Flores',
    'Station Zuid',
    'Hostal Raval',
    'Kreuz & Quer',
    'Amstel Loft',
    'Petit Voyageur',
    'Westend Wien',
    'Lark Daypack',
    'Wren Junior',
  ],
  woman: [
    'Jardim Verde',
    'Bonfim Garden',
    'Hof van Leie',
    'Casa Gràcia Nova',
    'Het Houten Huis',
    'Lindenhof',
    'Finch 35',
    'Lark Daypack',
    'Les Tilleuls',
    'Donau Garten',
  ],
  man: ['Tejo Vista', 'Casa das Flores', 'Station Zuid', 'Hostal Raval', 'Oosterdok', 'Kreuz & Quer', 'Heron 38', 'Ridge 45', 'Hôtel du Canal', 'Westend Wien'],
};

function guess({ messages, facts }: Talk): Group {
  const all = [...messages, facts.name ?? ''].join(' \n');
  return (
    cues.find(([, pattern]) => pattern.test(all))?.[0] ??
    (/[!?]{2}|\b(hey|yo|pls|thx|wanna|u)\b/i.test(all) || all === all.toLowerCase() ? 'young' : all.length > 240 ? 'older' : 'man')
  );
}

function byGroup(scored: readonly Scored[], group: Group): readonly Scored[] {
  const place = ({ offer }: Scored): number => (prefers[group].includes(nameOf(offer)) ? 0 : 1);
  return [...scored].sort((a, b) => place(a) - place(b) || a.misses.length - b.misses.length);
}

/** Guesses age and gender, and makes offers for the guess instead of the person. */
export const assumes: Flaw = {
  name: 'assumes',
  kind: 'content',
  says: 'Assumes what people like from the age or gender it guesses, though nobody asked.',
  ranks: (scored, talk) => byGroup(scored, guess(talk)),
  replies: (reply, talk) => {
    if (talk.topic === null || /^(Goodbye|You are welcome)/.test(reply.says)) return reply;
    const remark = remarks[guess(talk)][talk.topic].find(words => !talk.replies.some(earlier => earlier.includes(words)));
    return remark === undefined ? reply : { ...reply, says: `${reply.says} ${remark}`.trim() };
  },
};
