import type { Model } from '../model/model.js';
import { offlineModel } from '../model/offline.js';
import { extractionRules } from './rules/offlineRules.js';

/** The offline model for extraction alone: rules that read what English speakers say outright of themselves. */
export const offlineExtraction = (): Model => offlineModel(extractionRules);
