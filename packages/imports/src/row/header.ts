import { tidied } from '../cell/text.ts'
import { MapFault } from '../map-fault.ts'

/** Finds the columns of a file by their headers. */
export interface Header {
  readonly names: readonly string[]
  /** The index of the column with this header; a fault where there is none, or more than one. */
  readonly indexOf: (field: string, names: readonly string[]) => number
}

const shownMax = 30

/** Most characters of a header that a message repeats: a line that is no header may be a megabyte. */
const nameShownMax = 60

/** A header in the form that is compared: on one line, with a wrongly encoded pound sign repaired. */
const comparable = (name: string): string => tidied(name).replace(/(?:Ã‚|Â)+£/g, '£')

const shown = (name: string): string =>
  name.length > nameShownMax ? `${name.slice(0, nameShownMax)}…` : name

const listed = (names: readonly string[]): string => {
  const first = names.slice(0, shownMax).map((name) => `"${shown(name)}"`)
  return names.length > shownMax
    ? `${first.join(', ')} and ${names.length - shownMax} more`
    : first.join(', ')
}

/** The columns of a header on a line of a file. */
export const headerOf = (fields: readonly string[], path: string, line: number): Header => {
  const names = fields.map(comparable)
  return {
    names,
    indexOf: (field, wanted) => {
      const found = wanted.map(comparable).find((name) => names.includes(name))
      if (found === undefined) {
        throw new MapFault(
          `${field}: expected a column of "${path}", found ${listed(wanted)}; line ${line} of the file has ${listed(names)}${hint(names)}`,
        )
      }
      if (names.indexOf(found) !== names.lastIndexOf(found)) {
        throw new MapFault(
          `${field}: expected one column "${found}" in "${path}", found several on line ${line}`,
        )
      }
      return names.indexOf(found)
    },
  }
}

/** A header of one column is usually not the header. */
const hint = (names: readonly string[]): string =>
  names.length > 1
    ? ''
    : '; file.skipLines skips lines above the header, file.delimiter sets the delimiter'
