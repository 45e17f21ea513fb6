import type { ContactCells } from './contact-cells.ts'
import type { ContactField } from './contact-fields.ts'
import { ofContact, ofReceipt, ofReferral } from './contact-rules.ts'

/** The fields of a group that the row itself fills. */
const toldOf = (
  cells: ContactCells,
  fields: readonly ContactField[],
  constants: ReadonlySet<string>,
): readonly ContactField[] =>
  fields.filter((field) => cells[field] !== undefined && !constants.has(field))

const without = (cells: ContactCells, fields: readonly ContactField[]): ContactCells => {
  const left: Partial<Record<ContactField, string>> = { ...cells }
  for (const field of fields) delete left[field]
  return left
}

/**
 * The cells of a row without constants of the map that do not apply: a constant completes the receipt of a contact, or
 * a referral, but is no sign of one by itself. A row that names a contact and says nothing else about it keeps them, so
 * that the message names what is missing.
 */
export const toldCells = (cells: ContactCells, constants: ReadonlySet<string>): ContactCells => {
  const isReceived =
    toldOf(cells, ofReceipt, constants).length > 0 ||
    (cells.contact !== undefined && toldOf(cells, ofContact, constants).length === 0)
  const isReferred = toldOf(cells, ['referral', ...ofReferral], constants).length > 0
  return without(cells, [
    ...(isReceived ? [] : ofReceipt.filter((field) => constants.has(field))),
    ...(isReferred ? [] : ofReferral.filter((field) => constants.has(field))),
  ])
}
