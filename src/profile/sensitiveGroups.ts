/** What is left out unless asked for: special categories (GDPR Art. 9), criminal records (Art. 10), and need of money, which hurts alike when it is told. */
export const sensitiveGroups = [
  'health',
  'religion',
  'ethnicity',
  'politics',
  'sexuality',
  'union membership',
  'criminal record',
  'financial hardship',
] as const;
export type SensitiveGroup = (typeof sensitiveGroups)[number];
