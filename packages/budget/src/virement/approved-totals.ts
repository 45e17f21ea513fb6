import type { FinancialYear, Role } from '@coflyfr/core'
import {
  absPence,
  addPence,
  comparePence,
  type Pence,
  subtractPence,
  zeroPence,
} from '@coflyfr/money'
import { grossOf, headKey, type Leg } from '../shared/leg.ts'
import { entryOf, type PersistentMap, withEntry } from '../shared/persistent-map.ts'
import { movedByYear, type VirementDocument } from './document.ts'

/**
 * What each authority has approved in this year's virements, by the year that they reach and by head, taking and
 * receiving apart, in pence (DOMAIN R7). A withdrawal and a reversal give nothing back; an amendment does, because the
 * approval it voids never was one.
 */
export type ApprovedTotals = PersistentMap<Pence>

type Moved = Pick<VirementDocument, 'financialYear' | 'legs' | 'laterYears'>

const keyOf = (authority: Role, financialYear: FinancialYear, leg: Leg): string =>
  `${authority}\n${financialYear}\n${leg.amount < 0n ? 'taking' : 'receiving'}\n${headKey(leg)}`

const totalOf = (totals: ApprovedTotals, key: string): Pence => entryOf(totals, key) ?? zeroPence

const highestOf = (amounts: readonly Pence[]): Pence =>
  amounts.reduce(
    (highest, amount) => (comparePence(amount, highest) > 0 ? amount : highest),
    zeroPence,
  )

/** The most that is moved in any one year: a small first year does not lower the authority asked for. */
export const highestGross = (document: Moved): Pence =>
  highestOf(movedByYear(document).map(({ legs }) => grossOf(legs)))

/**
 * What an authority's earlier approvals add to the highest gross of a virement. In each year they count at the head
 * that has most of them on the same side; the year counts in which they and the virement together come to most.
 */
export const approvedEarlier =
  (totals: ApprovedTotals, document: Moved) =>
  (authority: Role): Pence => {
    const together = movedByYear(document).map(({ financialYear, legs }) => {
      const earlier = legs.map((leg) => totalOf(totals, keyOf(authority, financialYear, leg)))
      return addPence(grossOf(legs), highestOf(earlier))
    })
    return subtractPence(highestOf(together), highestGross(document))
  }

const changeTotals = (
  totals: ApprovedTotals,
  authority: Role,
  document: Moved & Pick<VirementDocument, 'kind'>,
  change: (total: Pence, amount: Pence) => Pence,
): ApprovedTotals => {
  if (document.kind === 'technical') return totals
  const counted = movedByYear(document).flatMap(({ financialYear, legs }) =>
    legs.map((leg) => ({
      key: keyOf(authority, financialYear, leg),
      amount: absPence(leg.amount),
    })),
  )
  return counted.reduce(
    (changed, { key, amount }) => withEntry(changed, key, change(totalOf(changed, key), amount)),
    totals,
  )
}

/** Counts an approval; a technical adjustment does not count. */
export const countApproval = (
  totals: ApprovedTotals,
  authority: Role,
  document: Moved & Pick<VirementDocument, 'kind'>,
): ApprovedTotals => changeTotals(totals, authority, document, addPence)

/** Takes out an approval that was voided, or that would otherwise count against its own virement. */
export const uncountApproval = (
  totals: ApprovedTotals,
  authority: Role,
  document: Moved & Pick<VirementDocument, 'kind'>,
): ApprovedTotals => changeTotals(totals, authority, document, subtractPence)
