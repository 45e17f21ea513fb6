import { ImportFault } from '../../../import-fault.ts'

/** A place in a file, line and column counted from 1. */
export interface XmlPlace {
  readonly line: number
  readonly column: number
}

/** The fault of a file that cannot be used, with its place. */
export const xmlProblem = (path: string, place: XmlPlace | null, found: string): ImportFault =>
  new ImportFault(
    place === null
      ? `Cannot read "${path}": ${found}`
      : `Cannot read "${path}": line ${place.line}, column ${place.column}: ${found}`,
  )
