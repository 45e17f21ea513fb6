import type { Column, Language } from '../report.ts'
import { type ShownWord, shownWord } from './shown-word.ts'

/**
 * The text of a cell as shown to a reader, or of a field of a member of its list: a word of the column in the reader's
 * language, or what users wrote, unchanged. Booleans become yes and no in either language.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { type Column, columnWord } from '@coflyfr/reports'
 *
 * const column: Column = {
 *   field: 'route', label: { en: 'Route', cy: 'Llwybr' }, kind: 'list',
 *   partWords: { state: { waiting: 'yn aros' } },
 * }
 * assert.deepEqual(columnWord(column, 'state', 'waiting', 'cy'), { text: 'yn aros', isRecorded: false })
 * assert.equal(columnWord(column, null, true, 'en').text, 'yes')
 * assert.deepEqual(columnWord(column, 'decision', 'Minute of July', 'cy'), { text: 'Minute of July', isRecorded: true })
 * ```
 */
export const columnWord = (
  { words, partWords }: Pick<Column, 'words' | 'partWords'>,
  field: string | null,
  value: string | boolean,
  language: Language,
): ShownWord => {
  if (typeof value === 'boolean' && language === 'en')
    return { text: value ? 'yes' : 'no', isRecorded: false }
  return shownWord(String(value), field === null ? words : partWords?.[field], language)
}
