import { splitRecord } from './split-record.ts'

/** What may stand between the fields of a row. */
const delimiters = [',', ';', '\t', '|'] as const

/** The fields of the record at an index, even where its quoting is wrong. */
const fieldsAt = (text: string, at: number, delimiter: string): readonly string[] => {
  const split = splitRecord(text, at, delimiter)
  if (split.kind === 'record') return split.fields
  const [line = ''] = text.slice(at).split(/[\r\n]/, 1)
  return line.split(delimiter)
}

/**
 * The delimiter with which most of the wanted names are found in the header; among equals the one that gives most
 * fields.
 */
export const delimiterOf = (text: string, at: number, wanted: ReadonlySet<string>): string => {
  const ranked = delimiters
    .map((delimiter) => {
      const fields = fieldsAt(text, at, delimiter)
      const found = fields.filter((field) => wanted.has(field.trim())).length
      return { delimiter, found, count: fields.length }
    })
    .sort((one, other) => other.found - one.found || other.count - one.count)
  return ranked[0]?.delimiter ?? ','
}
