import type { City } from './cities.js';

export const cityAliases: Readonly<Record<string, City>> = {
  amsterdam: 'Amsterdam', schiphol: 'Amsterdam', barcelona: 'Barcelona', barca: 'Barcelona', bcn: 'Barcelona',
  berlin: 'Berlin', berlijn: 'Berlin', ghent: 'Ghent', gent: 'Ghent', gand: 'Ghent',
  lisbon: 'Lisbon', lisboa: 'Lisbon', lissabon: 'Lisbon', lisbonne: 'Lisbon', paris: 'Paris', parijs: 'Paris',
  porto: 'Porto', oporto: 'Porto', vienna: 'Vienna', wien: 'Vienna', wenen: 'Vienna', vienne: 'Vienna',
};

export const elsewhere: readonly string[] = [
  'rome', 'milan', 'venice', 'florence', 'naples', 'london', 'edinburgh', 'dublin', 'manchester', 'madrid', 'seville', 'sevilla', 'valencia',
  'malaga', 'prague', 'budapest', 'warsaw', 'krakow', 'copenhagen', 'stockholm', 'oslo', 'helsinki', 'athens', 'istanbul', 'zurich', 'geneva',
  'munich', 'hamburg', 'cologne', 'frankfurt', 'brussels', 'antwerp', 'bruges', 'brugge', 'rotterdam', 'utrecht', 'lyon', 'marseille', 'bordeaux',
  'nice', 'new york', 'tokyo', 'dubai', 'bali', 'bangkok', 'mallorca', 'ibiza', 'tenerife', 'italy', 'greece', 'croatia', 'england', 'ireland',
  'scotland', 'japan', 'turkey', 'iceland', 'norway', 'sweden', 'denmark', 'switzerland', 'poland', 'hungary', 'america', 'thailand', 'faro', 'algarve',
];

export const countryCities: Readonly<Record<string, readonly City[]>> = {
  portugal: ['Lisbon', 'Porto'], spain: ['Barcelona'], belgium: ['Ghent'], netherlands: ['Amsterdam'], holland: ['Amsterdam'],
  france: ['Paris'], germany: ['Berlin'], austria: ['Vienna'],
};
