import type { JsonValue } from '@coflyfr/core'
import { type Column, columnWord, type Language, readableValue } from '@coflyfr/reports'
import { dateInWords } from '../date-in-words.ts'
import { type Markup, markup } from '../markup.ts'
import { plainText } from './figure-text.ts'
import { wordsMarkup } from './words-markup.ts'

const isNumeric = ({ kind }: Column): boolean =>
  kind === 'money' || kind === 'percent' || kind === 'count'

/** The longest text that is kept on one line, and the longest that needs no wide column. */
export const textLength = { oneLine: 14, long: 28 } as const

const hash = /^[0-9a-f]{40,}$/

const wordsClass = (text: string): string => {
  if (text.split(/[\s,]+/).some((word) => hash.test(word))) return 'h'
  if (text.length <= textLength.oneLine) return 'd'
  return text.length > textLength.long ? 'w' : ''
}

/** The class of a column's cells: how they are aligned and how they may wrap. */
export const classOf = (column: Column, value: JsonValue, language: Language): string => {
  if (isNumeric(column)) return 'n'
  if (column.kind === 'date') return 'd'
  return wordsClass(
    typeof value === 'string' ? columnWord(column, null, value, language).text : plainText(value),
  )
}

const listMarkup = (column: Column, members: readonly JsonValue[], language: Language): Markup => {
  const items = members.map(
    (member) => markup`<li>${wordsMarkup({ column, language }, member)}</li>`,
  )
  return markup`<ul>${items}</ul>`
}

/** The content of a cell. */
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
      if (Array.isArray(readable)) return listMarkup(column, readable, language)
      break
    case 'money':
    case 'text':
    case 'percent':
    case 'count':
      break
  }
  return wordsMarkup({ column, language }, readable)
}
