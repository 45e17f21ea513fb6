import { describeErrors, type Instant, InstantText } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { fieldFaults } from './field-faults.ts'

/** While a history load is open: when the lines were recorded. */
export const recordedAtOf = ({
  recordedAt,
}: {
  readonly recordedAt?: string
}): { readonly recordedAt?: Instant } => {
  if (recordedAt === undefined) return {}
  const decoded = InstantText.decode(recordedAt)
  if (isLeft(decoded)) throw fieldFaults('--recorded-at', describeErrors(decoded.left))
  return { recordedAt: decoded.right }
}
