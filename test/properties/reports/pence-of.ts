/** The pence of an amount in reports and events, written again so that an oracle shares nothing with the code. */
export const penceOf = (text: string): bigint => BigInt(text.replace('.', ''))
