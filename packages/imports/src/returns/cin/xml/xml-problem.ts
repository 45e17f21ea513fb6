import { ImportFault } from '../../../import-fault.ts'

/** Where in a file something is, both from 1. */
export interface XmlPlace {
  readonly line: number
  readonly column: number
}

/** What makes a whole file unusable, with its place. */
export const xmlProblem = (path: string, place: XmlPlace | null, found: string): ImportFault =>
  new ImportFault(
    place === null
      ? `Cannot read "${path}": ${found}`
      : `Cannot read "${path}": line ${place.line}, column ${place.column}: ${found}`,
  )
