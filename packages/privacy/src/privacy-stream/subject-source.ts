import { type ContextSource, contextSource, streamName } from '@coflyfr/core'
import { type ErasureEvent, SubjectKeyDestroyed } from '../erasure/events.ts'
import {
  type SubjectEvent,
  SubjectKeyCreated,
  SubjectKeyMerged,
  SubjectKeyUnmerged,
} from '../subject/events.ts'

/** Whether a person has a key, and the key that it was merged into; null for a person of its own. */
export type Keyholder =
  | { readonly status: 'none' }
  | {
      readonly status: 'created'
      readonly mergedInto: string | null
      /** Keys that were destroyed with this one; none while the person is not erased. */
      readonly destroyed: ReadonlySet<string>
    }

type KeyEvent =
  | Exclude<SubjectEvent, { readonly type: 'IdentityRecorded' }>
  | Extract<ErasureEvent, { readonly type: 'SubjectKeyDestroyed' }>

const evolve = (state: Keyholder, { type, data }: KeyEvent): Keyholder => {
  const before = state.status === 'none' ? new Set<string>() : state.destroyed
  const destroyed =
    type === 'SubjectKeyDestroyed' ? new Set([...before, data.subject, ...data.merged]) : before
  return {
    status: 'created',
    mergedInto: type === 'SubjectKeyMerged' ? data.into : null,
    destroyed,
  }
}

/** For no person yet: every decision about a case reads one, and they differ only in the stream. */
const source = contextSource<Keyholder, KeyEvent>({
  name: 'keyholder',
  stream: streamName('privacy'),
  events: [SubjectKeyCreated, SubjectKeyMerged, SubjectKeyUnmerged, SubjectKeyDestroyed],
  initialState: () => ({ status: 'none' }),
  evolve,
})

/**
 * Who has a key, as context of a decision in another stream: what is to be recorded of a person is recorded under the
 * key that they have now (`livingKey`).
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { subjectSource } from '@coflyfr/privacy/rules'
 *
 * assert.equal(subjectSource('7f3a9b21').stream, 'privacy-7f3a9b21')
 * ```
 */
export const subjectSource = (subject: string): ContextSource<Keyholder> => ({
  ...source,
  stream: streamName('privacy', subject),
})
