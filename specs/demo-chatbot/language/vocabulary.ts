import { cityAliases } from '../data/places.js';
import { months, weekdays } from './dates.js';

/** Words worth recognising when they are misspelt. */
export const vocabulary: readonly string[] = [
  ...Object.keys(cityAliases), ...months, ...weekdays,
  'hotel', 'booking', 'booked', 'reservation', 'cancel', 'cancelled', 'canceled', 'cancellation', 'refund', 'return', 'backpack', 'suitcase',
  'vegetarian', 'vegan', 'wheelchair', 'weekend', 'delivery', 'deliver', 'delivered', 'arrive', 'arrival', 'flight', 'flying', 'train', 'quiet', 'breakfast',
  'restaurant', 'night', 'budget', 'order', 'ordered', 'tomorrow', 'human', 'person', 'agent', 'luggage', 'adapter', 'pillow', 'jacket', 'umbrella',
  'please', 'thanks', 'cheap', 'cheaper', 'cheapest', 'accessible', 'elevator', 'recommend', 'available', 'children', 'husband', 'friend', 'change',
  'package', 'parcel', 'daughter', 'allergic', 'travel', 'travelling', 'traveling', 'accommodation', 'apartment', 'money', 'compare', 'difference',
  'different', 'something', 'goodbye', 'colleague', 'employee', 'number', 'gluten', 'station', 'cabin', 'bottle', 'hello', 'between', 'company', 'policy',
];

/** Real words that lie one letter from the vocabulary. */
export const leaveAlone: ReadonlySet<string> = new Set([
  'older', 'border', 'quite', 'trail', 'brain', 'pairs', 'parts', 'parks', 'party', 'ports', 'sport', 'might', 'right', 'light', 'fight', 'sight',
  'eight', 'hostel', 'honey', 'monkey', 'cheat', 'chance', 'charge', 'changed', 'changes', 'charger', 'bottom', 'battle', 'packet', 'packed',
  'orders', 'older', 'trains', 'hotels', 'trained', 'trip', 'arrived', 'arrives', 'cancels', 'slight', 'flights', 'nights', 'returned', 'returns',
  'refunded', 'refunds', 'places', 'lunch', 'march', 'match', 'augusta', 'numbers', 'cabins', 'policies', 'police', 'hours', 'mouth', 'month',
  'months', 'those', 'these', 'there', 'their', 'three', 'other', 'under', 'parcels', 'travels', 'travelled', 'recommended', 'changing', 'compared',
  'persons', 'personal', 'urgent', 'argent', 'relation', 'station', 'stations', 'nation', 'hell', 'yellow', 'jackets', 'gloves', 'return',
  'humans', 'summer', 'member', 'never', 'cancelling', 'canceling', 'friends', 'friendly', 'trainer', 'quieter', 'quietest', 'booklet', 'cooking', 'looking',
  'tuned', 'retire', 'retired', 'mother', 'father', 'brother', 'another', 'adapted', 'adapters', 'vegans', 'vegetarians', 'compact', 'complete', 'parties', 'husbands',
]);
