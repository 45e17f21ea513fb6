import { splitRecord } from './split-record.ts'

/** What may stand between the fields of a row. */
const delimiters = [',', ';', '\t', '|'] as const

/** The fields of the record at an index, however its quoting is. */
const fieldsAt = (text: string, at: number, delimiter: string): readonly string[] => {
  const split = splitRecord(text, at, delimiter)
  if (split.kind === 'record') return split.fields
  const [line = ''] = text.slice(at).split(/[\r\n]/, 1)
  return line.split(delimiter)
}

/** The delimiter by which most of the wanted names are found in the header; of several such, the one with most fields. */
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
