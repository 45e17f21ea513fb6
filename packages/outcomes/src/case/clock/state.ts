import type { Recorded } from '@coflyfr/core'
import type { CaseEvent } from '../events.ts'
import type { ClockFact } from './clock-fact.ts'
import { type HeededEvent, heedClockFacts, heededTypes } from './clock-facts.ts'

/** What a decision about the clocks of a case knows of it. */
export interface ClocksState {
  /** Whether anything at all is recorded of the case. */
  readonly isKnown: boolean
  /** By the revision of the event that said it. */
  readonly facts: ReadonlyMap<number, readonly ClockFact[]>
}

/** A case of which nothing is known. */
export const initialClocks = (): ClocksState => ({ isKnown: false, facts: new Map() })

const types: ReadonlySet<string> = new Set(heededTypes)

const isHeeded = (event: Recorded<CaseEvent>): event is Recorded<HeededEvent & CaseEvent> =>
  types.has(event.type)

/** Adds what an event says about clocks; many say nothing. */
export const evolveClocks = ({ facts }: ClocksState, event: Recorded<CaseEvent>): ClocksState => ({
  isKnown: true,
  facts: isHeeded(event) ? heedClockFacts(new Map(facts), event) : facts,
})
