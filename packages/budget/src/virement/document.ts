import { canonicalJson, type EventOf, type FinancialYear, sha256Hex } from '@coflyfr/core'
import type { VirementKind } from '@coflyfr/governance/rules'
import { type Leg, legOfWire, legToWire, oppositeLegs } from '../shared/leg.ts'
import type { LaterYearWire } from '../shared/wire.ts'
import type { VirementProposed } from './events.ts'

/** What a virement moves in one year, such as in the base of a later one. */
export interface LaterYear {
  readonly financialYear: FinancialYear
  readonly legs: readonly Leg[]
}

/** Exactly what is agreed and approved of a virement: the content hash is over these fields. */
export interface VirementDocument {
  readonly reference: string
  readonly financialYear: FinancialYear
  readonly kind: VirementKind
  readonly reason: string
  readonly legs: readonly Leg[]
  /** What it changes in later years; none where it ends with its year. */
  readonly laterYears?: readonly LaterYear[]
}

/** What a virement moves, year by year, its own year first. */
export const movedByYear = ({
  financialYear,
  legs,
  laterYears = [],
}: Pick<VirementDocument, 'financialYear' | 'legs' | 'laterYears'>): readonly LaterYear[] => [
  { financialYear, legs },
  ...laterYears,
]

type DocumentWire = Pick<
  EventOf<typeof VirementProposed>['data'],
  'reference' | 'financialYear' | 'kind' | 'reason' | 'legs' | 'laterYears'
>

const laterYearToWire = ({ financialYear, legs }: LaterYear): LaterYearWire => ({
  financialYear,
  legs: legs.map(legToWire),
})

const laterYearOfWire = ({ financialYear, legs }: LaterYearWire): LaterYear => ({
  financialYear,
  legs: legs.map(legOfWire),
})

/** A virement as events hold it. */
export const documentToWire = (document: VirementDocument): DocumentWire => {
  const { reference, financialYear, kind, reason, legs, laterYears = [] } = document
  return {
    reference,
    financialYear,
    kind,
    reason,
    legs: legs.map(legToWire),
    laterYears: laterYears.map(laterYearToWire),
  }
}

/** A virement as deciders read it. */
export const documentOfWire = (wire: DocumentWire): Required<VirementDocument> => {
  const { reference, financialYear, kind, reason, legs, laterYears } = wire
  return {
    reference,
    financialYear,
    kind,
    reason,
    legs: legs.map(legOfWire),
    laterYears: laterYears.map(laterYearOfWire),
  }
}

/** The virement that undoes another, in every year that it reaches (DOMAIN R9). */
export const oppositeOf = (
  document: VirementDocument,
  { reference, reason }: Pick<VirementDocument, 'reference' | 'reason'>,
): VirementDocument => ({
  ...document,
  reference,
  reason,
  legs: oppositeLegs(document.legs),
  laterYears: (document.laterYears ?? []).map(({ financialYear, legs }) => ({
    financialYear,
    legs: oppositeLegs(legs),
  })),
})

/**
 * SHA-256, lower-case hex, of what of a virement is to be approved (CONTRACT, "Content hash"): the canonical JSON of its
 * document, amounts as pounds with two decimals, lists in their order.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { virementContentHash } from '@coflyfr/budget'
 * import { financialYear } from '@coflyfr/core'
 * import { pence } from '@coflyfr/money'
 *
 * const virement = {
 *   reference: 'V1',
 *   financialYear: financialYear('2023-24'),
 *   kind: 'one-off',
 *   reason: 'Placements',
 *   legs: [
 *     { costCentre: 'Contingency', subjective: 'all', amount: pence(-100_000_000n) },
 *     { costCentre: 'Social Services', subjective: 'all', amount: pence(100_000_000n) },
 *   ],
 * } as const
 *
 * assert.equal(virementContentHash(virement), virementContentHash({ ...virement, laterYears: [] }))
 * assert.notEqual(virementContentHash(virement), virementContentHash({ ...virement, reference: 'V2' }))
 * ```
 */
export const virementContentHash = (document: VirementDocument): string =>
  sha256Hex(canonicalJson(documentToWire(document)))
