import { type Citation, type DecisionsState, keyOf } from './state.ts'

/** Minutes that are cited but not in the stream of any body. One that is recorded later is on record from then on. */
export const citationsOffRecord = ({
  decisions,
  citations,
}: DecisionsState): readonly Citation[] => {
  const references = new Set([...decisions.values()].map(({ reference }) => reference))
  return [...citations.values()].filter(({ minute: { by, decision } }) =>
    by === null ? !references.has(decision) : !decisions.has(keyOf(by, decision)),
  )
}
