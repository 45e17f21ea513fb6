/** How a file writes its decimals: with a point or a comma; the other one, or a space, may separate thousands. */
export type DecimalFormat = '1,234.56' | '1.234,56'

const forms = {
  '1,234.56': /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)?(?:\.\d*)?$/,
  '1.234,56': /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)?(?:,\d*)?$/,
} as const

/**
 * The number as digits with a point and nothing else (`1234.5`), or null where the text is not a number in that form.
 */
export const plainDecimal = (text: string, format: DecimalFormat): string | null => {
  if (!/\d/.test(text) || !forms[format].test(text)) return null
  const [group, point] = format === '1,234.56' ? [',', '.'] : ['.', ',']
  const [whole = '', fraction = ''] = text.replaceAll(group, '').replaceAll(' ', '').split(point)
  const digits = whole.replace(/^0+(?=\d)/, '') || '0'
  return fraction === '' ? digits : `${digits}.${fraction}`
}

/** Moves the point of a plain decimal to the right: `1.5` by three places is `1500`. */
export const timesTenTo = (decimal: string, places: number): string => {
  if (places === 0) return decimal
  const [whole = '', fraction = ''] = decimal.split('.')
  const moved = fraction.padEnd(places, '0')
  const digits = `${whole}${moved.slice(0, places)}`.replace(/^0+(?=\d)/, '')
  return moved.length > places ? `${digits}.${moved.slice(places)}` : digits
}
