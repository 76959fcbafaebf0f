import type { City } from './cities.js';

export type Mode = 'train' | 'flight';

export interface Route {
  readonly from: City;
  readonly to: City;
  readonly mode: Mode;
  /** Minutes after midnight. */
  readonly departs: number;
  readonly minutes: number;
  readonly changes: number;
  /** Euro a person, one way. */
  readonly price: number;
  readonly via: string;
}

interface Link {
  readonly between: readonly [City, City];
  readonly train: readonly [minutes: number, changes: number, price: number, via?: string];
  readonly flight?: readonly [minutes: number, price: number];
}

const links: readonly Link[] = [
  { between: ['Amsterdam', 'Barcelona'], train: [690, 1, 129, 'Paris'], flight: [140, 98] },
  { between: ['Amsterdam', 'Berlin'], train: [378, 0, 59], flight: [80, 92] },
  { between: ['Amsterdam', 'Ghent'], train: [165, 1, 39, 'Antwerp'] },
  { between: ['Amsterdam', 'Lisbon'], train: [1680, 4, 198, 'Paris, Hendaye and Madrid'], flight: [185, 134] },
  { between: ['Amsterdam', 'Paris'], train: [200, 0, 65], flight: [80, 99] },
  { between: ['Amsterdam', 'Porto'], train: [1620, 4, 192, 'Paris, Hendaye and Vigo'], flight: [170, 126] },
  { between: ['Amsterdam', 'Vienna'], train: [815, 0, 99], flight: [110, 108] },
  { between: ['Barcelona', 'Berlin'], train: [960, 2, 159, 'Paris and Frankfurt'], flight: [165, 104] },
  { between: ['Barcelona', 'Ghent'], train: [600, 2, 119, 'Paris and Lille'], flight: [130, 89] },
  { between: ['Barcelona', 'Lisbon'], train: [780, 2, 94, 'Madrid and Badajoz'], flight: [115, 74] },
  { between: ['Barcelona', 'Paris'], train: [405, 0, 79], flight: [115, 82] },
  { between: ['Barcelona', 'Porto'], train: [810, 2, 98, 'Madrid and Vigo'], flight: [115, 71] },
  { between: ['Barcelona', 'Vienna'], train: [1140, 2, 169, 'Milan'], flight: [150, 97] },
  { between: ['Berlin', 'Ghent'], train: [465, 2, 79, 'Cologne and Brussels'], flight: [95, 88] },
  { between: ['Berlin', 'Lisbon'], train: [1860, 5, 229, 'Paris, Hendaye and Madrid'], flight: [230, 142] },
  { between: ['Berlin', 'Paris'], train: [480, 0, 89], flight: [110, 101] },
  { between: ['Berlin', 'Porto'], train: [1830, 5, 224, 'Paris, Hendaye and Vigo'], flight: [215, 136] },
  { between: ['Berlin', 'Vienna'], train: [470, 0, 69], flight: [75, 94] },
  { between: ['Ghent', 'Lisbon'], train: [1540, 4, 184, 'Paris, Hendaye and Madrid'], flight: [175, 118] },
  { between: ['Ghent', 'Paris'], train: [145, 1, 44, 'Lille'] },
  { between: ['Ghent', 'Porto'], train: [1480, 4, 179, 'Paris, Hendaye and Vigo'], flight: [160, 112] },
  { between: ['Ghent', 'Vienna'], train: [720, 2, 109, 'Brussels and Frankfurt'], flight: [105, 95] },
  { between: ['Lisbon', 'Paris'], train: [1380, 3, 149, 'Madrid and Hendaye'], flight: [155, 96] },
  { between: ['Lisbon', 'Porto'], train: [180, 0, 32], flight: [55, 68] },
  { between: ['Lisbon', 'Vienna'], train: [2040, 5, 239, 'Madrid, Barcelona and Milan'], flight: [215, 139] },
  { between: ['Paris', 'Porto'], train: [1320, 3, 144, 'Hendaye and Vigo'], flight: [130, 91] },
  { between: ['Paris', 'Vienna'], train: [620, 1, 99, 'Munich'], flight: [120, 103] },
  { between: ['Porto', 'Vienna'], train: [2010, 5, 236, 'Madrid, Barcelona and Milan'], flight: [200, 133] },
];

const discountForTheEarlyOne = 10;

function routesOf(link: Link, index: number, [from, to]: readonly [City, City]): Route[] {
  const shift = ((index * 7 + (from < to ? 0 : 3)) % 10) * 5;
  const [minutes, changes, price, via = ''] = link.train;
  const trains: Route[] = [
    { from, to, mode: 'train', departs: 400 + shift, minutes, changes, price: price - discountForTheEarlyOne, via },
    { from, to, mode: 'train', departs: 605 + shift, minutes, changes, price, via },
  ];
  if (link.flight === undefined) return trains;
  const [flightMinutes, flightPrice] = link.flight;
  const flight = { from, to, mode: 'flight', minutes: flightMinutes, changes: 0, via: '' } as const;
  return [...trains, { ...flight, departs: 385 + shift, price: flightPrice - discountForTheEarlyOne }, { ...flight, departs: 790 + shift, price: flightPrice }];
}

export const routes: readonly Route[] = links.flatMap((link, index) => {
  const [one, other] = link.between;
  return [...routesOf(link, index, [one, other]), ...routesOf(link, index, [other, one])];
});
