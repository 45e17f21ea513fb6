const decimalsKept = 6

/**
 * A decimal text as a whole number of millionths, exactly: `DecimalText` has at most six decimals. Two values in
 * millionths compare, add and divide without rounding.
 */
export const millionthsOf = (decimal: string): bigint => {
  const [whole = '', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(decimalsKept, '0'))
}
