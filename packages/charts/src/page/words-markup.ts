import type { JsonValue } from '@coflyfr/core'
import { type Column, columnWord, type Language } from '@coflyfr/reports'
import { inEnglish } from '../english.ts'
import { type Markup, markup, type Part } from '../markup.ts'
import { plainText } from './figure-text.ts'
import { quotingMarkup } from './quoting.ts'

/** A value of a cell, and how its texts are written. */
interface Worded {
  readonly column: Column
  readonly language: Language
  readonly written: (text: string) => string
}

const wordMarkup = (
  { column, language, written }: Worded,
  field: string | null,
  value: JsonValue,
): Part => {
  if (typeof value !== 'string' && typeof value !== 'boolean') return written(plainText(value))
  const { text, isRecorded } = columnWord(column, field, value, language)
  return isRecorded ? inEnglish(written(text)) : quotingMarkup(written(text), language)
}

/**
 * A value in the words of its column, the fields of an object with commas between them; what users wrote is marked on a
 * Welsh page.
 */
export const wordsMarkup = (worded: Worded, value: JsonValue): Markup => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return markup`${wordMarkup(worded, null, value)}`
  const parts = Object.entries(value)
    .filter(([, part]) => plainText(part) !== '')
    .map(([field, part]) => wordMarkup(worded, field, part))
  return markup`${parts.map((part, index) => markup`${index === 0 ? '' : ', '}${part}`)}`
}
