const US_STATES =
  'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming'.split(
    ',',
  );

/** Cities whose country is not in doubt where nobody names it. */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  'United States':
    'new york city,nyc,los angeles,chicago,houston,phoenix,philadelphia,san antonio,san diego,dallas,austin,san francisco,seattle,denver,boston,las vegas,detroit,portland,miami,atlanta,new orleans,brooklyn,manhattan,nashville,minneapolis,honolulu'.split(
      ',',
    ),
  'United Kingdom': 'london,manchester,liverpool,leeds,glasgow,edinburgh,cardiff,belfast'.split(','),
  Canada: 'toronto,montreal,vancouver,calgary,ottawa'.split(','),
  Australia: 'sydney,melbourne,brisbane,perth,adelaide'.split(','),
  India: 'mumbai,delhi,new delhi,bangalore,bengaluru,chennai,kolkata,hyderabad,pune'.split(','),
  Germany: 'berlin,munich,hamburg,cologne,frankfurt'.split(','),
  France: 'paris,lyon,marseille'.split(','),
  Spain: 'madrid,barcelona,seville'.split(','),
  Italy: 'rome,milan,naples,turin'.split(','),
  Austria: 'vienna,graz,salzburg'.split(','),
  Japan: 'tokyo,osaka,kyoto'.split(','),
  Brazil: 'sao paulo,rio de janeiro'.split(','),
  Nigeria: 'lagos,abuja'.split(','),
  Kenya: 'nairobi'.split(','),
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'United States',
  us: 'United States',
  'u s': 'United States',
  'united states of america': 'United States',
  america: 'United States',
  uk: 'United Kingdom',
  england: 'United Kingdom',
  scotland: 'United Kingdom',
  wales: 'United Kingdom',
  britain: 'United Kingdom',
  'great britain': 'United Kingdom',
  holland: 'Netherlands',
  'south korea': 'South Korea',
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Names of the world's countries in English, as the runtime knows them. */
function countryNames(): Map<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const pairs = [...LETTERS].flatMap(a => [...LETTERS].map(b => a + b));
  const known = pairs.flatMap(code => {
    const name = names.of(code);
    return name === undefined || /^(?:XA|XB|EU|EZ|UN|ZZ|QO)$/.test(code) ? [] : [[name.toLowerCase(), name] as const];
  });
  return new Map([...known, ...Object.entries(OTHER_NAMES)]);
}

let known: Map<string, string> | undefined;

const capitalised = (text: string): string => text.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, letter => letter.toUpperCase());

/** `Graz, Austria` of `graz`; a country or US state of its own; a name in capitals as it stands; null for what names no place. */
export function placeOf(text: string): string | null {
  if (/[[({<]|\b(?:lots?|few|many|several|places?|countries|cities|states|both|all|different|favou?rites?)\b/iu.test(text)) return null;
  known ??= countryNames();
  const bare = text
    .replace(/[^\p{L}\s,'-]/gu, ' ')
    .replace(
      /^\s*(?:the|a|an|sunny|beautiful|good old|downtown|upstate|northern|southern|eastern|western|central|north|south|east|west)\s+(?!carolina|dakota|virginia|korea|africa|york)/iu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .trim();
  const parts = bare.split(/\s*,\s*/u).filter(part => part !== '');
  const last = (parts.at(-1) ?? '').toLowerCase();
  const country = known.get(last);
  if (parts.length > 1 && country !== undefined) return `${capitalised(parts[0] ?? '')}, ${country}`;
  if (parts.length > 1 && US_STATES.includes(last)) return `${capitalised(parts[0] ?? '')}, ${capitalised(last)}, United States`;
  const first = (parts[0] ?? '').toLowerCase();
  const single = known.get(first);
  if (single !== undefined && first !== 'georgia') return single;
  if (US_STATES.includes(first) || first === 'georgia') return first === 'georgia' ? null : `${capitalised(first)}, United States`;
  for (const [land, cities] of Object.entries(CITIES)) if (cities.includes(first)) return `${capitalised(first)}, ${land}`;
  const named = /^(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})/u.exec(parts[0] ?? '')?.[1];
  return named !== undefined && !/^(?:I|My|We|Now|With|And)\b/u.test(named) ? named : null;
}
