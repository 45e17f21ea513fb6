import type { JsonValue } from '@coflyfr/core'
import { readableValue } from './readable-value.ts'
import { plainText } from './render-text.ts'
import type { Column, Language } from './report.ts'
import { valueInWords } from './words/value-in-words.ts'

/**
 * A cell as readable text, the same in every table: words in the reader's language, digits of amounts in groups, empty
 * text for an empty cell.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { cellText } from '@coflyfr/reports'
 *
 * assert.equal(cellText({ kind: 'money' }, '9000000.00', 'en'), '9,000,000.00')
 * assert.equal(cellText({ kind: 'text', words: { agreed: 'cytunwyd' } }, 'agreed', 'cy'), 'cytunwyd')
 * assert.equal(cellText({ kind: 'list' }, [{ costCentre: 'Care', amount: '-9000.00' }], 'en'), 'Care -9,000.00')
 * ```
 */
export const cellText = (
  column: Pick<Column, 'kind' | 'words' | 'partWords'>,
  value: JsonValue | undefined,
  language: Language,
): string => plainText(readableValue(column, valueInWords(column, value, language)))
