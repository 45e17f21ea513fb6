/** A number rounded to a whole number, with commas between thousands. */
export const withCommas = (value: number): string => Math.round(value).toLocaleString('en-GB')
