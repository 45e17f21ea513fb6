/** Pence of an amount as reports and events write it; written again here, so that an oracle shares nothing with the code. */
export const penceOf = (text: string): bigint => BigInt(text.replace('.', ''))
