import type { Role } from '@coflyfr/core'
import {
  absPence,
  addPence,
  comparePence,
  type Pence,
  subtractPence,
  zeroPence,
} from '@coflyfr/money'
import { headKey, type Leg } from '../shared/leg.ts'
import { entryOf, type PersistentMap, withEntry } from '../shared/persistent-map.ts'
import type { VirementDocument } from './document.ts'

/**
 * What each authority has approved this year, by head, taking and receiving apart, in pence (DOMAIN R7). A withdrawal and
 * a reversal give nothing back; an amendment does, because the approval it voids never was one.
 */
export type ApprovedTotals = PersistentMap<Pence>

const keyOf = (authority: Role, leg: Leg): string =>
  `${authority}\n${leg.amount < 0n ? 'taking' : 'receiving'}\n${headKey(leg)}`

const totalOf = (totals: ApprovedTotals, authority: Role, leg: Leg): Pence =>
  entryOf(totals, keyOf(authority, leg)) ?? zeroPence

/** The most that an authority has approved before for one of these legs' heads, on the same side. */
export const approvedEarlier =
  (totals: ApprovedTotals, legs: readonly Leg[]) =>
  (authority: Role): Pence =>
    legs.reduce((highest, leg) => {
      const total = totalOf(totals, authority, leg)
      return comparePence(total, highest) > 0 ? total : highest
    }, zeroPence)

const changeTotals = (
  totals: ApprovedTotals,
  authority: Role,
  { kind, legs }: Pick<VirementDocument, 'kind' | 'legs'>,
  change: (total: Pence, amount: Pence) => Pence,
): ApprovedTotals =>
  kind === 'technical'
    ? totals
    : legs.reduce(
        (changed, leg) =>
          withEntry(
            changed,
            keyOf(authority, leg),
            change(totalOf(changed, authority, leg), absPence(leg.amount)),
          ),
        totals,
      )

/** Counts an approval; a technical adjustment does not count. */
export const countApproval = (
  totals: ApprovedTotals,
  authority: Role,
  document: Pick<VirementDocument, 'kind' | 'legs'>,
): ApprovedTotals => changeTotals(totals, authority, document, addPence)

/** Takes a voided approval out again. */
export const uncountApproval = (
  totals: ApprovedTotals,
  authority: Role,
  document: Pick<VirementDocument, 'kind' | 'legs'>,
): ApprovedTotals => changeTotals(totals, authority, document, subtractPence)
