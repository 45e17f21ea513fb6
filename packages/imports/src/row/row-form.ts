import { tidied } from '../cell/text.ts'
import type { FileForm } from '../map/file-form.ts'
import type { Fields } from './text-source.ts'

/** Whether a row is empty but for its delimiters: a line that a report leaves between its parts. */
export const isBlank = (fields: Fields): boolean => fields.every((field) => tidied(field) === '')

/** The rule that a row's number of fields breaks, or null: a row longer or shorter than the header is no accident to repair. */
export const formFault = (
  fields: Fields,
  width: number,
  { extraFields = 'reject', missingFields = 'reject' }: FileForm,
): string | null => {
  if (fields.length < width && missingFields === 'reject')
    return `expected ${width} fields, found ${fields.length} (file.missingFields)`
  if (fields.length <= width || extraFields === 'ignore') return null
  return isBlank(fields.slice(width))
    ? null
    : `expected ${width} fields, found ${fields.length} (file.extraFields)`
}
