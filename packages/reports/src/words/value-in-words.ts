import type { JsonValue } from '@coflyfr/core'
import type { Column, Language } from '../report.ts'
import { columnWord } from './column-word.ts'

/**
 * The value of a cell with its words in the reader's language, of the same shape. In English it is unchanged, but for
 * yes and no.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { valueInWords } from '@coflyfr/reports'
 *
 * const column = { partWords: { state: { waiting: 'yn aros' } } }
 * const route = [{ by: 'council', state: 'waiting' }]
 * assert.deepEqual(valueInWords(column, route, 'cy'), [{ by: 'council', state: 'yn aros' }])
 * assert.equal(valueInWords(column, route, 'en'), route)
 * ```
 */
export const valueInWords = (
  column: Pick<Column, 'words' | 'partWords'>,
  value: JsonValue | undefined,
  language: Language,
): JsonValue => {
  const inWords = (part: JsonValue, field: string | null): JsonValue => {
    if (typeof part === 'string' || typeof part === 'boolean')
      return columnWord(column, field, part, language).text
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map((member: JsonValue) => inWords(member, field))
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [name, inWords(inner, name)]),
    )
  }
  return language === 'en' && typeof value !== 'boolean'
    ? (value ?? null)
    : inWords(value ?? null, null)
}
