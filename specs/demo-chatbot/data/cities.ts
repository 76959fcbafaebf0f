export const cities = ['Amsterdam', 'Barcelona', 'Berlin', 'Ghent', 'Lisbon', 'Paris', 'Porto', 'Vienna'] as const;

export type City = (typeof cities)[number];

export type CityMood = 'sea' | 'sun' | 'art' | 'food' | 'calm' | 'green' | 'nightlife' | 'family';

interface CityProfile {
  readonly country: string;
  readonly airport: string;
  readonly moods: readonly CityMood[];
  readonly inShort: string;
}

export const cityProfiles: Readonly<Record<City, CityProfile>> = {
  Amsterdam: { country: 'the Netherlands', airport: 'Schiphol', moods: ['art', 'nightlife', 'family'], inShort: 'canals, museums and bicycles' },
  Barcelona: { country: 'Spain', airport: 'El Prat', moods: ['sea', 'sun', 'food', 'nightlife', 'art', 'family'], inShort: 'beach, Gaudí and late dinners' },
  Berlin: { country: 'Germany', airport: 'Berlin Brandenburg', moods: ['nightlife', 'art', 'green'], inShort: 'lakes, galleries and long nights' },
  Ghent: {
    country: 'Belgium',
    airport: 'Brussels Airport',
    moods: ['calm', 'food', 'art'],
    inShort: 'a small old town on the water, with superb vegetarian food',
  },
  Lisbon: { country: 'Portugal', airport: 'Humberto Delgado', moods: ['sea', 'sun', 'food'], inShort: 'sun, viewpoints and the ocean close by' },
  Paris: { country: 'France', airport: 'Charles de Gaulle', moods: ['art', 'food', 'family'], inShort: 'museums, parks and good tables' },
  Porto: {
    country: 'Portugal',
    airport: 'Francisco Sá Carneiro',
    moods: ['sea', 'sun', 'calm', 'food', 'green'],
    inShort: 'river, gardens and an Atlantic beach by tram',
  },
  Vienna: { country: 'Austria', airport: 'Schwechat', moods: ['art', 'calm', 'green', 'family'], inShort: 'music, coffee houses and big gardens' },
};
