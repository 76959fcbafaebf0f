import type { City } from './cities.js';
import type { Feature } from './features.js';

export interface Hotel {
  readonly name: string;
  readonly city: City;
  /** Euro a night for a room for two. */
  readonly price: number;
  readonly where: string;
  readonly features: readonly Feature[];
}

function hotel(name: string, city: City, price: number, where: string, ...has: Feature[]): Hotel {
  return { name, city, price, where, features: has };
}

export const hotels: readonly Hotel[] = [
  hotel('Casa Alfama', 'Lisbon', 78, 'in a side street of Alfama', 'quiet', 'vegetarian', 'dogs', 'central', 'breakfast'),
  hotel('Pensão Estrela', 'Lisbon', 64, 'beside the Estrela garden', 'quiet', 'dogs', 'lateCheckIn', 'breakfast'),
  hotel('Jardim Verde', 'Lisbon', 88, 'on the Príncipe Real square', 'quiet', 'vegetarian', 'vegan', 'glutenFree', 'stepFree', 'dogs', 'family', 'airConditioning', 'breakfast'),
  hotel('Tejo Vista', 'Lisbon', 124, 'on the river at Cais do Sodré', 'pool', 'stepFree', 'family', 'lateCheckIn', 'airConditioning', 'vegetarian', 'parking', 'central', 'sea', 'breakfast'),
  hotel('Baixa Rooms', 'Lisbon', 71, 'on Rua Augusta', 'central', 'lateCheckIn', 'family', 'stepFree', 'airConditioning'),

  hotel('Quinta do Rio', 'Porto', 82, 'on the Gaia bank of the Douro', 'dogs', 'quiet', 'vegetarian', 'parking', 'sea', 'breakfast', 'family'),
  hotel('Casa das Flores', 'Porto', 69, 'off Rua das Flores', 'central', 'dogs', 'lateCheckIn', 'vegetarian'),
  hotel('Foz Atlântico', 'Porto', 109, 'by the beach in Foz', 'pool', 'sea', 'stepFree', 'family', 'dogs', 'quiet', 'parking', 'airConditioning', 'breakfast', 'lateCheckIn'),
  hotel('Bonfim Garden', 'Porto', 75, 'in the Bonfim district', 'quiet', 'vegetarian', 'vegan', 'glutenFree', 'stepFree', 'airConditioning', 'breakfast'),

  hotel('Hof van Leie', 'Ghent', 92, 'on a courtyard near the Graslei', 'quiet', 'vegetarian', 'vegan', 'glutenFree', 'stepFree', 'central', 'breakfast', 'family', 'dogs'),
  hotel('De Groene Poort', 'Ghent', 79, 'in Patershol', 'vegetarian', 'vegan', 'dogs', 'central', 'quiet', 'breakfast'),
  hotel('Station Zuid', 'Ghent', 67, 'at the Zuid park', 'lateCheckIn', 'family', 'stepFree', 'parking', 'dogs', 'vegetarian'),
  hotel('Portus Baths', 'Ghent', 129, 'on the old dock', 'pool', 'stepFree', 'family', 'airConditioning', 'parking', 'sea', 'lateCheckIn', 'breakfast', 'quiet', 'vegetarian'),

  hotel('Hôtel du Canal', 'Paris', 104, 'on the Canal Saint-Martin', 'dogs', 'vegetarian', 'sea', 'lateCheckIn', 'airConditioning'),
  hotel('Les Tilleuls', 'Paris', 118, 'on a courtyard in the 5th', 'quiet', 'stepFree', 'central', 'family', 'breakfast', 'vegetarian', 'vegan', 'glutenFree', 'dogs'),
  hotel('Petit Voyageur', 'Paris', 86, 'near Gare de Lyon', 'lateCheckIn', 'family', 'stepFree', 'breakfast'),
  hotel('Grand Bassin', 'Paris', 168, 'at La Villette', 'pool', 'stepFree', 'family', 'parking', 'airConditioning', 'sea', 'breakfast', 'vegetarian', 'lateCheckIn', 'quiet'),

  hotel('Casa Gràcia Nova', 'Barcelona', 94, 'in Gràcia', 'vegetarian', 'vegan', 'quiet', 'dogs', 'airConditioning', 'glutenFree', 'breakfast'),
  hotel('Platja Blava', 'Barcelona', 116, 'a street from Bogatell beach', 'pool', 'sea', 'family', 'stepFree', 'airConditioning', 'lateCheckIn', 'parking', 'breakfast', 'vegetarian'),
  hotel('Hostal Raval', 'Barcelona', 72, 'in the Raval', 'central', 'lateCheckIn', 'airConditioning'),
  hotel('Poblenou Jardí', 'Barcelona', 87, 'on Rambla del Poblenou', 'dogs', 'family', 'stepFree', 'quiet', 'vegetarian', 'airConditioning'),

  hotel('Het Houten Huis', 'Amsterdam', 98, 'in the Jordaan', 'quiet', 'vegetarian', 'dogs', 'central', 'breakfast'),
  hotel('Oosterdok', 'Amsterdam', 121, 'beside Central Station', 'stepFree', 'lateCheckIn', 'family', 'airConditioning', 'central', 'sea', 'vegetarian', 'vegan', 'glutenFree', 'breakfast', 'quiet', 'dogs'),
  hotel('Amstel Loft', 'Amsterdam', 84, 'near the Amstel', 'lateCheckIn', 'family', 'dogs', 'sea', 'stepFree'),
  hotel('Noord Baths', 'Amsterdam', 139, 'across the IJ', 'pool', 'parking', 'family', 'stepFree', 'airConditioning', 'quiet', 'breakfast', 'lateCheckIn', 'vegetarian'),

  hotel('Haus am Park', 'Berlin', 76, 'beside Treptower Park', 'quiet', 'dogs', 'family', 'vegetarian', 'breakfast', 'parking'),
  hotel('Kreuz & Quer', 'Berlin', 68, 'in Kreuzberg', 'lateCheckIn', 'vegan', 'vegetarian', 'central', 'dogs'),
  hotel('Lindenhof', 'Berlin', 89, 'on a courtyard in Mitte', 'quiet', 'stepFree', 'central', 'vegetarian', 'vegan', 'glutenFree', 'airConditioning', 'family', 'dogs', 'breakfast'),
  hotel('Spreebad', 'Berlin', 119, 'on the Spree', 'pool', 'sea', 'family', 'stepFree', 'parking', 'airConditioning', 'lateCheckIn', 'breakfast', 'vegetarian'),

  hotel('Pension Linde', 'Vienna', 74, 'in the Josefstadt', 'quiet', 'breakfast', 'vegetarian', 'dogs'),
  hotel('Donau Garten', 'Vienna', 96, 'near the Prater', 'family', 'stepFree', 'dogs', 'vegetarian', 'vegan', 'glutenFree', 'parking', 'quiet', 'breakfast', 'airConditioning'),
  hotel('Westend Wien', 'Vienna', 66, 'at Westbahnhof', 'lateCheckIn', 'stepFree', 'family'),
  hotel('Palais Quelle', 'Vienna', 142, 'beside the Stadtpark', 'pool', 'central', 'stepFree', 'airConditioning', 'family', 'lateCheckIn', 'breakfast', 'vegetarian', 'quiet'),
];
