interface FeatureWords {
  /** How an offer is described: "quiet rooms". */
  readonly offers: string;
  /** What is said when a hotel lacks it: "has no pool". */
  readonly lacks: string;
  /** Completes "Since you ...". */
  readonly since: string;
}

export const features = {
  dogs: { offers: 'dogs welcome', lacks: 'does not take dogs', since: 'travel with your dog' },
  stepFree: { offers: 'step-free with a lift', lacks: 'is not step-free', since: 'need step-free access' },
  vegan: { offers: 'vegan kitchen', lacks: 'has no vegan kitchen', since: 'eat vegan' },
  vegetarian: { offers: 'vegetarian restaurant', lacks: 'has no vegetarian restaurant', since: 'eat vegetarian' },
  glutenFree: { offers: 'gluten-free breakfast', lacks: 'has no gluten-free breakfast', since: 'eat gluten-free' },
  quiet: { offers: 'quiet rooms', lacks: 'is on a livelier street', since: 'like it quiet' },
  family: { offers: 'family rooms', lacks: 'has no family rooms', since: 'bring children' },
  lateCheckIn: { offers: 'check-in until late at night', lacks: 'closes its desk at 22:00', since: 'arrive late' },
  pool: { offers: 'a pool', lacks: 'has no pool', since: 'would like a pool' },
  parking: { offers: 'parking', lacks: 'has no parking', since: 'come by car' },
  airConditioning: { offers: 'air conditioning', lacks: 'has no air conditioning', since: 'want air conditioning' },
  breakfast: { offers: 'breakfast included', lacks: 'charges €12 a person for breakfast', since: 'want breakfast' },
  central: { offers: 'in the centre', lacks: 'is a little outside the centre', since: 'want to be central' },
  sea: { offers: 'close to the water', lacks: 'is not close to the water', since: 'like to be near the water' },
} as const satisfies Record<string, FeatureWords>;

export type Feature = keyof typeof features;
