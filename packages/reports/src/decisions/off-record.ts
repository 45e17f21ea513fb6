import { type Citation, type DecisionsState, keyOf } from './state.ts'

const isRecorded = ({ decisions }: DecisionsState, { by, decision }: Citation): boolean =>
  by === null
    ? [...decisions.values()].some(({ reference }) => reference === decision)
    : decisions.has(keyOf(by, decision))

/** Minutes that are cited and stand in no body's stream; one that was recorded later is on record from then on. */
export const citationsOffRecord = (state: DecisionsState): readonly Citation[] =>
  [...state.citations.values()].filter((citation) => !isRecorded(state, citation))
