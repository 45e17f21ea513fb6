import type { PlainDate, Recorded } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import { addPence, penceOfPounds, zeroPence } from '@coflyfr/money'
import type { PurposeEvent } from './events.ts'
import { headKey } from './head-key.ts'
import { sourceKey } from './source-key.ts'
import type { PurposeShare, Source } from './wire.ts'

/** What one source's money was said to be for. */
interface Assignment {
  readonly source: Source
  readonly shares: readonly PurposeShare[]
  readonly isReleased: boolean
  readonly lastStepOn: PlainDate
}

/** The assignments of one year by their reference: the one decision point of `purposes-<year>`. */
export type PurposesState = ReadonlyMap<string, Assignment>

/** A year in which no money has a purpose yet. */
export const initialPurposes = (): PurposesState => new Map()

/** Folds one event of `purposes-<year>`; pure. */
export const evolvePurposes = (
  state: PurposesState,
  { type, data, effectiveOn: lastStepOn }: Recorded<PurposeEvent>,
): PurposesState => {
  if (type === 'PurposeAssigned') {
    const { source, shares } = data
    return new Map([...state, [data.assignment, { source, shares, isReleased: false, lastStepOn }]])
  }
  const known = state.get(data.assignment)
  if (known === undefined) return state
  return new Map([...state, [data.assignment, { ...known, isReleased: true, lastStepOn }]])
}

/** How much of a source's money at a head has a purpose already, in pence. */
export const assignedOf = (
  state: PurposesState,
  source: Source,
  head: { readonly costCentre: string; readonly subjective: string },
): Pence => {
  const [ofSource, atHead] = [sourceKey(source), headKey(head)]
  return [...state.values()]
    .filter((one) => !one.isReleased && sourceKey(one.source) === ofSource)
    .flatMap(({ shares }) => shares.filter((share) => headKey(share) === atHead))
    .reduce((sum, { amount }) => addPence(sum, penceOfPounds(amount)), zeroPence)
}
