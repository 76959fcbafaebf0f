export interface Booking {
  readonly kind: 'hotel' | 'train' | 'flight';
  readonly number: string;
  readonly what: string;
  readonly date: string;
  /** 0 for a journey. */
  readonly nights: number;
  readonly paid: number;
  readonly flexible: boolean;
  readonly status: 'confirmed' | 'cancelled by the airline' | 'cancelled' | 'refunded';
  readonly refundBy: string | null;
}

export interface OrderLine {
  readonly article: string;
  readonly price: number;
  readonly returned: boolean;
}

export interface Order {
  readonly kind: 'order';
  readonly number: string;
  readonly lines: readonly OrderLine[];
  readonly status: 'being packed' | 'on its way' | 'delayed' | 'delivered' | 'cancelled';
  readonly arrives: string;
  readonly note: string;
}

export type CustomerRecord = Booking | Order;

function booking(number: string, kind: Booking['kind'], what: string, date: string, nights: number, paid: number, flexible = true): Booking {
  return { kind, number, what, date, nights, paid, flexible, status: 'confirmed', refundBy: null };
}

function order(number: string, status: Order['status'], arrives: string, note: string, ...lines: [article: string, price: number][]): Order {
  return { kind: 'order', number, status, arrives, note, lines: lines.map(([name, price]) => ({ article: name, price, returned: false })) };
}

export const records: readonly CustomerRecord[] = [
  { ...booking('KL1234', 'flight', 'the flight from Amsterdam to Lisbon', '2026-06-05', 0, 134), status: 'cancelled by the airline' },
  booking('KL2040', 'flight', 'the flight from Lisbon to Amsterdam', '2026-06-09', 0, 134),
  booking('KL5678', 'flight', 'the flight from Amsterdam to Barcelona', '2026-06-18', 0, 98),
  booking('LK-3051', 'hotel', 'Quinta do Rio in Porto', '2026-06-12', 2, 164),
  booking('LK-3077', 'hotel', 'De Groene Poort in Ghent', '2026-06-19', 2, 158),
  booking('LK-4410', 'train', 'the train from Ghent to Paris', '2026-06-20', 0, 44),
  booking('LK-5120', 'hotel', 'Platja Blava in Barcelona', '2026-06-26', 3, 348, false),
  { ...booking('LK-2984', 'train', 'the train from Amsterdam to Paris', '2026-05-28', 0, 65), status: 'refunded', refundBy: '2026-06-04' },
  order(
    'LS-20417',
    'on its way',
    '2026-06-04',
    'It left our warehouse this morning and comes by parcel service between 9:00 and 13:00.',
    ['Swift 28', 79],
    ['Nest cubes', 29],
  ),
  order('LS-20388', 'delivered', '2026-05-20', '', ['Finch 35', 89]),
  order('LS-20402', 'delivered', '2026-05-26', '', ['Ridge 45', 119], ['Spring bottle', 22]),
  order('LS-20455', 'being packed', '2026-06-05', 'It leaves our warehouse on Wednesday.', ['Drizzle jacket', 95]),
  order('LS-20399', 'delayed', '2026-06-05', 'It was due on Friday 29 May, but the carrier sent it to the wrong depot.', ['Heron 38', 129]),
  order('LS-20311', 'delivered', '2026-04-15', '', ['Cloud pillow', 24]),
];
