import type { Recorded } from '@coflyfr/core'
import { chainOf, ofType, said, sum } from './facts.ts'
import { heads, penceOf } from './world.ts'

type Line = (typeof heads)[number]

interface Row {
  readonly approver: string
  readonly agreedBy: string | null
  readonly limit: bigint | null
  readonly takes: (lines: readonly Line[]) => boolean
}

const allIn = (field: 'service' | 'directorate') => (lines: readonly Line[]) =>
  new Set(lines.map((line) => line[field])).size === 1

const row = (
  approver: string,
  agreedBy: string | null,
  limit: bigint | null,
  takes: Row['takes'],
) => ({
  approver,
  agreedBy,
  limit,
  takes,
})

/** The standard rules for virements that are not technical, written again. */
const rows: readonly Row[] = [
  row('head-of-service', null, 2_500_000n, allIn('service')),
  row('section-151-officer', 'corporate-director', 10_000_000n, allIn('directorate')),
  row('cabinet', 'section-151-officer', 50_000_000n, () => true),
  row('council', 'cabinet', null, () => true),
]

const isApprovalVoid = (log: readonly Recorded[], approval: Recorded): boolean =>
  log
    .slice(approval.position)
    .some(
      (event) =>
        event.type === 'VirementAmended' && said(event).reference === said(approval).reference,
    )

/** One side of a head in one of the years that virements reach. */
export interface Side {
  readonly reached: string
  readonly costCentre: string
  readonly side: 1n | -1n
}

const yearsOf = (version: Recorded) => {
  const { financialYear, legs, laterYears } = said(version)
  return [{ financialYear, legs }, ...laterYears]
}

/** What an authority has approved before for one head on one side, in one year. */
export const approvedFor = (
  log: readonly Recorded[],
  by: string,
  { reached, costCentre, side }: Side,
): bigint =>
  sum(
    ofType(log, 'VirementApproved')
      .filter((approval) => said(approval).by === by && !isApprovalVoid(log, approval))
      .map((approval) => chainOf(log, said(approval).reference, approval.position)[0])
      .flatMap((version) =>
        version === undefined || said(version).kind === 'technical' ? [] : yearsOf(version),
      )
      .filter(({ financialYear }) => financialYear === reached)
      .flatMap(({ legs }) => legs)
      .filter((leg) => leg.costCentre === costCentre && penceOf(leg.amount) * side > 0n)
      .map((leg) => penceOf(leg.amount) * side),
  )

const largest = (amounts: readonly bigint[]): bigint =>
  amounts.toSorted((one, other) => (one < other ? 1 : -1))[0] ?? 0n

/**
 * Whether an approval, with the steps before it, is what the rules require for this version at that point of the log.
 */
export const isApprovalRight = (
  log: readonly Recorded[],
  version: Recorded,
  approval: Recorded,
): boolean => {
  const { by } = said(approval)
  const { kind } = said(version)
  if (kind === 'technical') return by === 'section-151-officer'
  const before = log.slice(0, approval.position)
  const years = yearsOf(version)
  const together = (authority: string) =>
    largest(
      years.map(({ financialYear: reached, legs }) => {
        const amounts = legs.map(({ amount }) => penceOf(amount))
        const earlier = legs.map(({ costCentre, amount }) => {
          const side = penceOf(amount) > 0n ? 1n : -1n
          return approvedFor(before, authority, { reached, costCentre, side })
        })
        return sum(amounts.filter((amount) => amount > 0n)) + largest(earlier)
      }),
    )
  const linesOf = (legs: readonly { readonly costCentre: string }[]) =>
    heads.filter(({ costCentre }) => legs.some((leg) => leg.costCentre === costCentre))
  const chosen = rows.find(
    ({ approver, limit, takes }) =>
      years.every(({ legs }) => takes(linesOf(legs))) &&
      (limit === null || together(approver) <= limit),
  )
  const steps = chainOf(log, said(version).reference, approval.position)
  const agreed = steps.filter(({ type }) => type === 'VirementAgreed').map((step) => said(step).by)
  return chosen?.approver === by && (chosen.agreedBy === null || agreed.includes(chosen.agreedBy))
}
