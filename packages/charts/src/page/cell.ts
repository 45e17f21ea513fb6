import type { JsonValue } from '@coflyfr/core'
import { type Column, type Language, readableValue } from '@coflyfr/reports'
import { dateInWords } from '../date-in-words.ts'
import { type Markup, markup } from '../markup.ts'
import { plainText } from './figure-text.ts'
import { keptSigns } from './kept-signs.ts'

const isNumeric = ({ kind }: Column): boolean =>
  kind === 'money' || kind === 'percent' || kind === 'count'

/** Up to how many characters a text stays in one line, and from how many on it needs room to wrap in. */
const textLength = { oneLine: 14, long: 28 } as const

const hash = /^[0-9a-f]{40,}$/

const wordsClass = (text: string): string => {
  if (text.split(/[\s,]+/).some((word) => hash.test(word))) return 'h'
  if (text.length <= textLength.oneLine) return 'd'
  return text.length > textLength.long ? 'w' : ''
}

/** The class of a column's cells: how they are aligned and how they may wrap. */
export const classOf = (column: Column, text = ''): string => {
  if (isNumeric(column)) return 'n'
  return column.kind === 'date' ? 'd' : wordsClass(text)
}

/** What stands in a cell. */
export const cellContent = (
  column: Column,
  value: JsonValue | undefined,
  language: Language,
): Markup => {
  const readable = readableValue(column, value)
  const text = plainText(readable)
  if (text === '') return markup``
  switch (column.kind) {
    case 'date':
      return markup`<time datetime="${text}">${dateInWords(text, language)}</time>`
    case 'list':
      return Array.isArray(readable) && readable.length > 0
        ? markup`<ul>${readable.map((member: JsonValue) => markup`<li>${keptSigns(plainText(member))}</li>`)}</ul>`
        : keptSigns(text)
    case 'text':
      return keptSigns(text)
    case 'money':
    case 'percent':
    case 'count':
      return markup`${text}`
  }
}
