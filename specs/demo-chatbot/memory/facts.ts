import type { ArticleKind, ArticleTag } from '../data/articles.js';
import type { City, CityMood } from '../data/cities.js';
import type { Feature } from '../data/features.js';
import type { Mode } from '../data/routes.js';

export interface Budget {
  readonly amount: number;
  readonly per: 'night' | 'total';
}

export interface Stay {
  readonly start: string | null;
  readonly nights: number | null;
  /** "in July", when no day is given. */
  readonly month: number | null;
  readonly anyTime: boolean;
}

export type Dislike = 'flying' | 'early mornings' | 'changing trains' | 'crowds';

/** Everything a person has told about themselves and their plans. */
export interface Facts {
  readonly name: string | null;
  readonly city: City | null;
  readonly from: City | null;
  /** A place that was named but is not served. */
  readonly elsewhere: string | null;
  readonly country: string | null;
  readonly stay: Stay;
  readonly budget: Budget | null;
  readonly articleBudget: number | null;
  readonly cheap: boolean;
  readonly adults: number | null;
  readonly kids: number | null;
  readonly dog: boolean;
  /** "your wife", "your mother" */
  readonly companion: string | null;
  readonly needs: readonly Feature[];
  readonly dislikes: readonly Dislike[];
  readonly mode: Mode | null;
  readonly moods: readonly CityMood[];
  readonly number: string | null;
  readonly article: ArticleKind | null;
  readonly articleTags: readonly ArticleTag[];
  readonly colour: string | null;
}

export const noStay: Stay = { start: null, nights: null, month: null, anyTime: false };

export const noFacts: Facts = {
  name: null,
  city: null,
  from: null,
  elsewhere: null,
  country: null,
  stay: noStay,
  budget: null,
  articleBudget: null,
  cheap: false,
  adults: null,
  kids: null,
  dog: false,
  companion: null,
  needs: [],
  dislikes: [],
  mode: null,
  moods: [],
  number: null,
  article: null,
  articleTags: [],
  colour: null,
};
