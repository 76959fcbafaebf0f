/** Countries by the regions of the United Nations (M49), one name a country, and other names in use. */
const REGIONS: Readonly<Record<string, string>> = {
  'Northern Africa': 'Algeria|Egypt|Libya|Morocco|Sudan|Tunisia|Western Sahara',
  'Sub-Saharan Africa':
    'Angola|Benin|Botswana|Burkina Faso|Burundi|Cabo Verde|Cameroon|Central African Republic|Chad|Comoros|Congo|DR Congo|Djibouti|Equatorial Guinea|Eritrea|Eswatini|Ethiopia|Gabon|Gambia|Ghana|Guinea|Guinea-Bissau|Ivory Coast|Kenya|Lesotho|Liberia|Madagascar|Malawi|Mali|Mauritania|Mauritius|Mozambique|Namibia|Niger|Nigeria|Rwanda|Sao Tome and Principe|Senegal|Seychelles|Sierra Leone|Somalia|South Africa|South Sudan|Tanzania|Togo|Uganda|Zambia|Zimbabwe',
  'Latin America and the Caribbean':
    'Antigua and Barbuda|Argentina|Bahamas|Barbados|Belize|Bolivia|Brazil|Chile|Colombia|Costa Rica|Cuba|Dominica|Dominican Republic|Ecuador|El Salvador|Grenada|Guatemala|Guyana|Haiti|Honduras|Jamaica|Mexico|Nicaragua|Panama|Paraguay|Peru|Puerto Rico|Saint Lucia|Suriname|Trinidad and Tobago|Uruguay|Venezuela',
  'Northern America': 'Canada|Greenland|United States',
  'Central Asia': 'Kazakhstan|Kyrgyzstan|Tajikistan|Turkmenistan|Uzbekistan',
  'Eastern Asia': 'China|Hong Kong|Japan|Macao|Mongolia|North Korea|South Korea|Taiwan',
  'South-eastern Asia': 'Brunei|Cambodia|Indonesia|Laos|Malaysia|Myanmar|Philippines|Singapore|Thailand|Timor-Leste|Vietnam',
  'Southern Asia': 'Afghanistan|Bangladesh|Bhutan|India|Iran|Maldives|Nepal|Pakistan|Sri Lanka',
  'Western Asia':
    'Armenia|Azerbaijan|Bahrain|Cyprus|Georgia|Iraq|Israel|Jordan|Kuwait|Lebanon|Oman|Palestine|Qatar|Saudi Arabia|Syria|Türkiye|United Arab Emirates|Yemen',
  'Eastern Europe': 'Belarus|Bulgaria|Czechia|Hungary|Moldova|Poland|Romania|Russia|Slovakia|Ukraine',
  'Northern Europe': 'Denmark|Estonia|Finland|Iceland|Ireland|Latvia|Lithuania|Norway|Sweden|United Kingdom',
  'Southern Europe':
    'Albania|Andorra|Bosnia and Herzegovina|Croatia|Greece|Italy|Kosovo|Malta|Montenegro|North Macedonia|Portugal|San Marino|Serbia|Slovenia|Spain|Vatican City',
  'Western Europe': 'Austria|Belgium|France|Germany|Liechtenstein|Luxembourg|Monaco|Netherlands|Switzerland',
  Oceania: 'Australia|Fiji|Kiribati|Marshall Islands|Micronesia|Nauru|New Zealand|Palau|Papua New Guinea|Samoa|Solomon Islands|Tonga|Tuvalu|Vanuatu',
};

const ALSO: ReadonlyMap<string, string> = new Map(
  Object.entries({
    usa: 'United States',
    us: 'United States',
    'u.s.': 'United States',
    'u.s.a.': 'United States',
    america: 'United States',
    'united states of america': 'United States',
    'united-states': 'United States',
    uk: 'United Kingdom',
    england: 'United Kingdom',
    scotland: 'United Kingdom',
    wales: 'United Kingdom',
    'northern ireland': 'United Kingdom',
    'great britain': 'United Kingdom',
    britain: 'United Kingdom',
    turkey: 'Türkiye',
    'czech republic': 'Czechia',
    holland: 'Netherlands',
    'holand-netherlands': 'Netherlands',
    'the netherlands': 'Netherlands',
    'the philippines': 'Philippines',
    korea: 'South Korea',
    'republic of korea': 'South Korea',
    uae: 'United Arab Emirates',
    burma: 'Myanmar',
    swaziland: 'Eswatini',
    "côte d'ivoire": 'Ivory Coast',
    'democratic republic of the congo': 'DR Congo',
    macedonia: 'North Macedonia',
    'cape verde': 'Cabo Verde',
    'viet nam': 'Vietnam',
    columbia: 'Colombia',
    'trinadad&tobago': 'Trinidad and Tobago',
    'russian federation': 'Russia',
    macau: 'Macao',
  }),
);

const plain = (name: string): string => name.trim().toLowerCase().replace(/\s+/gu, ' ');

const regionByCountry = new Map(
  Object.entries(REGIONS).flatMap(([region, countries]) => countries.split('|').map(country => [plain(country), { country, region }] as const)),
);

/** The country named, under its one name, and its region; null when it is none that is known. */
export function countryNamed(name: string): { readonly country: string; readonly region: string } | null {
  const given = plain(name).replace(/-/gu, ' ').trim();
  const other = ALSO.get(plain(name)) ?? ALSO.get(given);
  return regionByCountry.get(other === undefined ? plain(name) : plain(other)) ?? regionByCountry.get(given) ?? null;
}

/** The names of the regions, which a location may already be generalised to. */
export const regionNames: readonly string[] = Object.keys(REGIONS);

/** Every word of a country's name, in small letters. */
export const countryWords: ReadonlySet<string> = new Set([...regionByCountry.keys(), ...ALSO.keys()].flatMap(name => name.split(/[ -]/u)));
