/** Six significant digits: what is written down does not hang on the last bits of a sum. */
export const significant = (value: number): number => Number(value.toPrecision(6));
