import type { City } from './cities.js';

export type SightTag = 'dog' | 'kids' | 'stepFree' | 'calm' | 'vegetarian' | 'early';

export interface Sight {
  readonly name: string;
  readonly tags: readonly SightTag[];
}

function sight(name: string, ...tags: SightTag[]): Sight {
  return { name, tags };
}

export const sights: Readonly<Record<City, readonly Sight[]>> = {
  Lisbon: [
    sight('the riverside walk to Belém', 'dog', 'kids', 'stepFree', 'calm'),
    sight('the Oceanarium', 'kids', 'stepFree'),
    sight('the Gulbenkian museum and its garden', 'calm', 'stepFree'),
    sight('lunch at the vegetarian Jardim das Cerejas', 'vegetarian', 'calm'),
    sight('the Monsanto forest park', 'dog', 'kids', 'calm'),
    sight('sunset at the Graça viewpoint', 'dog'),
  ],
  Porto: [
    sight('the river promenade in Gaia', 'dog', 'kids', 'stepFree', 'calm'),
    sight('the Parque da Cidade, down to the beach', 'dog', 'kids', 'stepFree', 'calm'),
    sight('the Serralves museum', 'calm', 'stepFree'),
    sight('lunch at the vegetarian daTerra', 'vegetarian', 'calm'),
    sight('the old tram to Foz', 'kids'),
    sight('a port cellar with a terrace', 'dog'),
  ],
  Ghent: [
    sight('a walk along the Graslei and the Leie', 'dog', 'kids', 'stepFree', 'calm'),
    sight('the Ghent Altarpiece in the cathedral', 'stepFree', 'calm'),
    sight('the Castle of the Counts', 'kids'),
    sight('dinner at the vegetarian Lokaal', 'vegetarian', 'calm'),
    sight('the Citadel Park', 'dog', 'kids', 'stepFree', 'calm'),
    sight('a small boat on the canals', 'dog', 'kids'),
  ],
  Paris: [
    sight('the Canal Saint-Martin', 'dog', 'stepFree', 'calm'),
    sight('the Musée d’Orsay', 'stepFree'),
    sight('the Jardin des Plantes with its zoo', 'kids', 'stepFree'),
    sight('lunch at a vegetarian bistro in the Marais', 'vegetarian'),
    sight('the Buttes-Chaumont park', 'dog', 'kids', 'calm'),
    sight('the Coulée verte', 'calm'),
  ],
  Barcelona: [
    sight('the Bogatell seafront', 'dog', 'kids', 'stepFree'),
    sight('the Sagrada Família', 'stepFree'),
    sight('the Ciutadella park', 'dog', 'kids', 'stepFree', 'calm'),
    sight('lunch at the vegetarian Teresa Carles', 'vegetarian'),
    sight('the Montjuïc gardens', 'dog', 'calm'),
    sight('the science museum CosmoCaixa', 'kids', 'stepFree'),
  ],
  Amsterdam: [
    sight('the canals of the Jordaan', 'dog', 'calm', 'stepFree'),
    sight('the Rijksmuseum', 'stepFree'),
    sight('the Vondelpark', 'dog', 'kids', 'stepFree', 'calm'),
    sight('dinner at the vegetarian De Bolhoed', 'vegetarian'),
    sight('the ferry to Noord', 'dog', 'kids', 'stepFree'),
    sight('the science museum NEMO', 'kids', 'stepFree'),
  ],
  Berlin: [
    sight('the Tempelhof field', 'dog', 'kids', 'stepFree'),
    sight('the Museum Island', 'stepFree'),
    sight('the Grunewald lake', 'dog', 'kids', 'calm'),
    sight('dinner at the vegetarian Cookies Cream', 'vegetarian'),
    sight('the Tiergarten', 'dog', 'kids', 'stepFree', 'calm'),
    sight('the zoo', 'kids', 'stepFree'),
  ],
  Vienna: [
    sight('the Prater meadows', 'dog', 'kids', 'stepFree', 'calm'),
    sight('the Kunsthistorisches Museum', 'stepFree', 'calm'),
    sight('the Schönbrunn gardens', 'kids', 'stepFree', 'calm'),
    sight('lunch at the vegetarian Tian Bistro', 'vegetarian', 'calm'),
    sight('the Danube Island', 'dog', 'kids', 'stepFree'),
    sight('a coffee house near the opera', 'dog', 'calm'),
  ],
};
