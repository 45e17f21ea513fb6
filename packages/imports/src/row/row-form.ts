import { tidied } from '../cell/text.ts'
import type { FileForm } from '../map/file-form.ts'
import type { Fields } from './text-source.ts'

/** Whether a row has nothing but delimiters: reports leave such lines between their parts. */
export const isBlank = (fields: Fields): boolean => fields.every((field) => tidied(field) === '')

/**
 * What is wrong with a row's number of fields, or null. A row longer or shorter than the header is not repaired by
 * guessing.
 */
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
