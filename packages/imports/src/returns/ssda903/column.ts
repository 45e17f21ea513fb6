import { isUpn, PlainDateText } from '@coflyfr/core'
import { matching, type ReturnCell } from '../return-cell.ts'

/** A column of a return. */
export interface ReturnColumn {
  readonly name: string
  readonly cell: ReturnCell
  /** The validation rule of the collection that a cell breaks which cannot be read. */
  readonly code?: string
  readonly isRequired?: boolean
  /** Whether it says who the child is: such values go only into the vault, and are shown nowhere. */
  readonly isIdentity?: boolean
}

/** A number or a postcode: any short text on one line. */
export const shortText: ReturnCell = matching(
  /^\P{C}{1,40}$/u,
  'a text of at most 40 characters on one line',
)

/** `0` for no and `1` for yes. */
export const flag: ReturnCell = matching(/^[01]$/, '0 or 1')

/** A day, written dd/mm/yyyy. */
export const dated: ReturnCell = {
  expected: 'a valid date, written dd/mm/yyyy',
  read: (text) => {
    const parts = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
    const day = parts === null ? text : `${parts[3]}-${parts[2]}-${parts[1]}`
    return PlainDateText.is(day) ? day : null
  },
  write: (day) => day.split('-').reverse().join('/'),
}

/** A unique pupil number, or a code for why there is none. */
export const upn: ReturnCell = {
  expected: 'a unique pupil number with the right check letter, or UN1 to UN8',
  read: (text) => (/^UN[1-8]$/.test(text) || isUpn(text) ? text : null),
  write: (kept) => kept,
}
