/** The source of a pattern that matches where any of these does, tried in their order. */
export const eitherOf = (patterns: readonly string[]): string => patterns.map(pattern => `(?:${pattern})`).join('|');
