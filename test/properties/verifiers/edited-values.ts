type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const otherTexts = (text: string): readonly string[] => {
  if (/^-?\d+\.\d\d$/.test(text))
    return [text.startsWith('-') ? text.slice(1) : `-${text}`, '0.00', '0.01', '999999999.99', '1']
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return ['2023-04-01', '2024-03-31', '2022-06-15', '2031-01-01', '2023-02-30']
  if (/^P\d\d$/.test(text)) return ['P01', 'P06', 'P13', 'P14']
  if (/^\d{4}-\d\d$/.test(text)) return ['2022-23', '2023-24', '2024-25', '2023-25']
  if (/^[0-9a-f]{64}$/.test(text)) return ['0'.repeat(64), 'x']
  return [
    'cabinet',
    'council',
    'section-151-officer',
    'finance-officer',
    `${text} `,
    'technical',
    'V1',
    'e\u0301',
  ]
}

/** Changes one value in a document, counting its leaves; `pick` chooses the new value. */
export const editedValue = (value: Json, at: number, pick: number): Json => {
  let left = at
  const edit = (one: Json): Json => {
    if (Array.isArray(one)) {
      const list = one.map(edit)
      if (left-- === 0) return pick % 2 === 0 ? list.slice(1) : [...list, ...list.slice(0, 1)]
      return list
    }
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, part]) => [key, edit(part)]))
    if (left-- !== 0) return one
    if (typeof one === 'string') {
      const others = otherTexts(one).filter((text) => text !== one)
      return others[pick % others.length] ?? ''
    }
    if (typeof one === 'boolean') return !one
    if (typeof one === 'number') return one + 1
    return ['2023-05-01', 'x', '1.00'][pick % 3] ?? null
  }
  return edit(value)
}

/** How many values in a document can be changed. */
export const valuesIn = (value: Json): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, one: Json) => sum + valuesIn(one), 1)
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, one) => sum + valuesIn(one), 0)
}
