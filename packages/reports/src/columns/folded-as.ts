import type { JsonValue } from '@coflyfr/core'
import type { Skeleton } from './fact.ts'

type Data = Readonly<Record<string, JsonValue>>

/** An amount at a head, as events hold it. */
export type WireLeg = {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

type Form = (data: Data, legs: readonly WireLeg[]) => readonly Data[]

const inOneEvent =
  (field: string): Form =>
  (data, legs) => [{ ...data, [field]: legs }]

const drawn: Form = (data, legs) => legs.map(({ amount, ...to }) => ({ ...data, to, amount }))

/** How events of each type hold amounts: all in one event, or one event for each amount. */
const forms: Readonly<Record<string, Form>> = {
  ActualsImported: inOneEvent('postings'),
  VirementProposed: inOneEvent('legs'),
  VirementPosted: inOneEvent('legs'),
  VirementWithdrawn: (data) => [data],
  CommitmentRaised: (data, legs) => legs.map((leg) => ({ ...data, ...leg })),
  CommitmentInvoiced: (data, legs) => legs.map((leg) => ({ ...data, ...leg })),
  CommitmentClosed: (data, legs) =>
    legs.map(({ amount: released, ...head }) => ({ ...data, ...head, released })),
  DrawdownPosted: drawn,
  DrawdownReversed: drawn,
}

/** No event of the log has this stream, so none can refer to the events made here. */
const stream = 'columns'

/** The events that are folded for a skeleton, with the sums of its amounts. */
export const foldedAs = (
  { type, financialYear, effectiveOn, after, data }: Skeleton,
  legs: readonly WireLeg[],
) => {
  const form = forms[type]
  if (form === undefined) throw new TypeError(`Cannot fold sums as ${type}: no form of it is known`)
  return form({ ...data, financialYear }, legs).map((folded) => ({
    type,
    schemaVersion: 1,
    effectiveOn,
    data: folded,
    stream,
    revision: 0,
    position: after + 1,
  }))
}
