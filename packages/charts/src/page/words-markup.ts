import type { JsonValue } from '@coflyfr/core'
import { type Column, columnWord, type Language } from '@coflyfr/reports'
import { inEnglish } from '../english.ts'
import { type Markup, markup, type Part } from '../markup.ts'
import { plainText } from './figure-text.ts'
import { quotingMarkup } from './quoting.ts'

/** The column that a value stands in, and the language of the page. */
interface Worded {
  readonly column: Column
  readonly language: Language
}

const wordMarkup = ({ column, language }: Worded, field: string | null, value: JsonValue): Part => {
  if (typeof value !== 'string' && typeof value !== 'boolean') return plainText(value)
  const { text, isRecorded } = columnWord(column, field, value, language)
  return isRecorded ? inEnglish(text) : quotingMarkup(text, language)
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
