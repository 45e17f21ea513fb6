import { showEvent } from '@coflyfr/audit'
import { type Recorded, type StreamName, streamName } from '@coflyfr/core'
import {
  ErasureAgreed,
  ErasureApproved,
  ErasureRequested,
  SubjectKeyDestroyed,
} from '@coflyfr/privacy/events'
import { eventProof } from '../event-proof.ts'
import type { Session } from '../session.ts'
import { signHead } from '../sign-head.ts'
import type { Certificate, CertifiedStep } from './certificate.ts'

const steps = [ErasureRequested, ErasureAgreed, ErasureApproved, SubjectKeyDestroyed]

const eventsOf = async ({ store }: Session, stream: StreamName): Promise<readonly Recorded[]> => {
  const events: Recorded[] = []
  for await (const batch of store.readStream(stream)) events.push(...batch)
  return events
}

const isStepOf = (event: Recorded, erasure: string): boolean =>
  steps.some(({ type, data }) => {
    if (event.type !== type || !data.is(event.data)) return false
    return event.data.erasure === erasure
  })

const stepOf = ({ type, position, effectiveOn, recordedAt, actor }: Recorded): CertifiedStep => ({
  type,
  position,
  on: effectiveOn,
  recordedAt,
  actor,
})

/** What is certified besides the scan, which needs the files closed; null where no such erasure stands in the log. */
export const certify = async (
  session: Session,
  { subject, authority }: { readonly subject: string; readonly authority: string },
): Promise<Omit<Certificate, 'scan'> | null> => {
  const events = await eventsOf(session, streamName('privacy', subject))
  const event = events.findLast(
    ({ type, data }) =>
      type === SubjectKeyDestroyed.type &&
      SubjectKeyDestroyed.data.is(data) &&
      data.authority === authority,
  )
  if (event === undefined || !SubjectKeyDestroyed.data.is(event.data)) return null
  const { merged, erasure, ground } = event.data
  const { id, stream, revision, position } = event
  const head = await signHead(session.path, session.store)
  const shown = await showEvent(session.store, String(position))
  return {
    origin: session.store.origin,
    subject,
    merged,
    erasure,
    ground,
    authority,
    steps: events.filter((one) => isStepOf(one, erasure)).map(stepOf),
    event: { id, stream, revision, position, leafHash: shown?.leafHash ?? '' },
    destroyed: { keys: merged.length + 1, values: null },
    proof: eventProof(session.store, event, head),
  }
}
