import type { Instant, PlainDate, Recorded } from '@coflyfr/core'
import type * as t from 'io-ts'
import type { ErasureEvent, ErasureGround } from './events.ts'

/** How far an erasure is. */
export type ErasureStatus = 'requested' | 'agreed' | 'approved' | 'withdrawn' | 'carried-out'

/** An erasure, and who took which step of it. */
export interface Erasure {
  readonly ground: t.TypeOf<typeof ErasureGround>
  readonly status: ErasureStatus
  readonly lastStepOn: PlainDate
  readonly requestedBy: string
  readonly agreedBy: string | null
  /** The approval as it was recorded, by the ledger's own clock; null before it. */
  readonly approved: { readonly decision: string; readonly recordedAt: Instant } | null
}

/** Erasures of one person, by their reference. */
export type Erasures = ReadonlyMap<string, Erasure>

/** Folds one step; pure. */
export const evolveErasures = (erasures: Erasures, event: Recorded<ErasureEvent>): Erasures => {
  const { erasure } = event.data
  const found = erasures.get(erasure) ?? null
  const next = evolved(found, event)
  return next === null ? erasures : new Map([...erasures, [erasure, next]])
}

const evolved = (found: Erasure | null, event: Recorded<ErasureEvent>): Erasure | null => {
  const lastStepOn = event.effectiveOn
  if (event.type === 'ErasureRequested')
    return {
      ground: event.data.ground,
      status: 'requested',
      lastStepOn,
      requestedBy: event.actor.id,
      agreedBy: null,
      approved: null,
    }
  if (found === null) return null
  switch (event.type) {
    case 'ErasureAgreed':
      return { ...found, lastStepOn, status: 'agreed', agreedBy: event.actor.id }
    case 'ErasureApproved': {
      const { recordedAt } = event
      const approved = { decision: event.data.decision, recordedAt }
      return { ...found, lastStepOn, status: 'approved', approved }
    }
    case 'ErasureWithdrawn':
      return { ...found, lastStepOn, status: 'withdrawn' }
    case 'SubjectKeyDestroyed':
      return { ...found, lastStepOn, status: 'carried-out' }
  }
}
