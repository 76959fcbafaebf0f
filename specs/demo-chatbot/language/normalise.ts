import { fixTypo } from './fixTypo.js';

const shorthand: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  tnx: 'thanks',
  ty: 'thanks',
  wanna: 'want to',
  gonna: 'going to',
  gimme: 'give me',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tomorow: 'tomorrow',
  nite: 'night',
  nites: 'nights',
  eur: 'euro',
  euros: 'euro',
  bucks: 'euro',
  appartment: 'apartment',
  hotell: 'hotel',
  hotle: 'hotel',
  reciept: 'receipt',
  wich: 'which',
  wat: 'what',
  feb: 'february',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sept: 'september',
  sep: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  veggie: 'vegetarian',
  vegie: 'vegetarian',
  vegetarien: 'vegetarian',
  wkend: 'weekend',
  weekned: 'weekend',
  wknd: 'weekend',
  rucksack: 'backpack',
  rugzak: 'backpack',
  bckpack: 'backpack',
  doggie: 'dog',
  doggy: 'dog',
  pooch: 'dog',
  puppy: 'dog',
  pup: 'dog',
  hound: 'dog',
  canceld: 'cancelled',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  fourteen: '14',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
};

/** Lower case, no accents or apostrophes, numbers as digits, common typos mended. */
export function normalise(raw: string): string {
  return raw
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(i|we|you|they)['’]d\b/g, '$1 would')
    .replace(/\b(we|i)d (?=like|love|prefer|want|need|rather)/g, '$1 would ')
    .replace(/['’‘`´]/g, '')
    .replace(/€\s*/g, ' euro ')
    .replace(/\b(\d{1,3})[.,](\d{3})\b/g, '$1$2')
    .replace(/->|→|=>/g, ' to ')
    .replace(/[–—]/g, '-')
    .replace(/[^a-z0-9.,?!:/+\-\s]/g, ' ')
    .replace(/\b(a|one) hundred( and)?\b/g, '100')
    .replace(/\ba couple of\b|\ba couple (?=nights|days)/g, '2 ')
    .replace(/[a-z]+/g, word => shorthand[word] ?? fixTypo(word))
    .replace(/\s+/g, ' ')
    .trim();
}
