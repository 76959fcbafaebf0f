export type ArticleKind =
  | 'suitcase'
  | 'backpack'
  | 'pillow'
  | 'adapter'
  | 'rain jacket'
  | 'bottle'
  | 'packing cubes'
  | 'luggage scale'
  | 'dog gear'
  | 'sleep set'
  | 'power bank'
  | 'umbrella'
  | 'wash bag';

export type ArticleTag = 'cabin' | 'large' | 'light' | 'waterproof' | 'kids' | 'dog' | 'vegan' | 'hiking' | 'laptop';

export interface Article {
  readonly name: string;
  readonly kind: ArticleKind;
  readonly price: number;
  readonly inShort: string;
  readonly colours: readonly string[];
  readonly tags: readonly ArticleTag[];
  readonly stock: number;
  /** Working days until it is at the door. */
  readonly days: number;
}

function article(
  name: string,
  kind: ArticleKind,
  price: number,
  inShort: string,
  colours: string,
  stock: number,
  days: number,
  ...tags: ArticleTag[]
): Article {
  return { name, kind, price, inShort, colours: colours.split(' '), tags, stock, days };
}

export const articles: readonly Article[] = [
  article('Finch 35', 'suitcase', 89, '55 × 40 × 20 cm, 35 litres, 2.3 kg', 'navy sand red', 14, 3, 'cabin', 'light', 'vegan'),
  article(
    'Heron 38',
    'suitcase',
    129,
    'hard shell, 55 × 40 × 20 cm, 38 litres, 2.9 kg, front pocket for a laptop',
    'black green',
    6,
    2,
    'cabin',
    'laptop',
    'waterproof',
    'vegan',
  ),
  article('Crane 72', 'suitcase', 149, '68 × 46 × 27 cm, 72 litres, 3.6 kg', 'black navy', 9, 3, 'large', 'vegan'),
  article('Stork 98', 'suitcase', 179, '77 × 52 × 30 cm, 98 litres, 4.1 kg', 'black sand', 4, 4, 'large', 'vegan'),
  article('Wren Junior', 'suitcase', 49, 'child’s trolley, 46 × 31 × 20 cm, 1.6 kg', 'yellow blue', 11, 3, 'kids', 'cabin', 'light', 'vegan'),
  article('Swift 28', 'backpack', 79, '28 litres, 45 × 30 × 20 cm, 0.9 kg, laptop sleeve', 'black olive blue', 20, 2, 'cabin', 'light', 'laptop', 'vegan'),
  article('Ridge 45', 'backpack', 119, '45 litres, padded hip belt, rain cover, 1.5 kg', 'green grey', 7, 3, 'hiking', 'waterproof', 'large', 'vegan'),
  article('Lark Daypack', 'backpack', 39, '18 litres, folds into its own pocket, 0.3 kg', 'black coral blue', 25, 2, 'light', 'vegan', 'hiking'),
  article('Cloud pillow', 'pillow', 24, 'memory foam neck pillow with a washable cover', 'grey blue', 30, 2, 'vegan'),
  article('Plug Europe', 'adapter', 19, 'travel adapter for Europe, the UK and the US, two USB-C ports', 'white', 40, 2),
  article(
    'Drizzle jacket',
    'rain jacket',
    95,
    'waterproof, 340 g, packs small, sizes S to XXL',
    'yellow navy black',
    12,
    3,
    'waterproof',
    'light',
    'vegan',
    'hiking',
  ),
  article('Spring bottle', 'bottle', 22, 'insulated steel bottle, 0.6 litre', 'steel green blue', 35, 2, 'vegan', 'hiking'),
  article('Nest cubes', 'packing cubes', 29, 'set of four packing cubes', 'grey coral', 18, 2, 'light', 'vegan'),
  article('Feather scale', 'luggage scale', 16, 'luggage scale up to 50 kg', 'black', 22, 2, 'light'),
  article('Pebble bowl set', 'dog gear', 18, 'folding travel bowl and water bottle for dogs', 'green', 16, 2, 'dog', 'light'),
  article('Burrow carrier', 'dog gear', 69, 'carrier for dogs up to 8 kg, fits under an airline seat', 'grey', 5, 4, 'dog', 'cabin'),
  article('Hush set', 'sleep set', 21, 'earplugs and a silk eye mask', 'navy', 27, 2, 'light'),
  article('Spark 10', 'power bank', 34, '10 000 mAh, allowed in cabin luggage', 'black white', 19, 2, 'cabin', 'light'),
  article('Shower umbrella', 'umbrella', 26, 'folding umbrella, 280 g, stands 90 km/h of wind', 'black red', 0, 8, 'light', 'waterproof'),
  article('Brook wash bag', 'wash bag', 27, 'hanging wash bag with a see-through pouch for liquids', 'olive navy', 13, 2, 'light', 'vegan', 'cabin'),
];
