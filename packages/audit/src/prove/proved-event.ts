import {
  exactObject,
  InstantText,
  NonEmptyText,
  PlainDateText,
  type Recorded,
  Role,
  StreamNameText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { AnyJson, HashText, HexHash, ReadRevision, WholeNumber } from './codecs.ts'

/** Codec of an event with its whole envelope, as a proof file holds it. */
const RecordedEvent: t.Type<Recorded, unknown, unknown> = exactObject('event', {
  position: WholeNumber,
  stream: StreamNameText,
  revision: WholeNumber,
  id: NonEmptyText,
  type: NonEmptyText,
  schemaVersion: WholeNumber,
  effectiveOn: PlainDateText,
  recordedAt: InstantText,
  actor: exactObject('actor', { id: NonEmptyText, role: Role }),
  commandId: NonEmptyText,
  commandHash: HexHash,
  correlationId: NonEmptyText,
  causationId: t.union([NonEmptyText, t.null]),
  context: t.readonlyArray(
    exactObject('context', { stream: StreamNameText, revision: ReadRevision }),
  ),
  data: AnyJson,
})

/**
 * An event, and the inclusion proofs of it: one list of hashes for each tree of the file that is larger than its
 * position.
 */
export interface ProvedEvent {
  readonly event: Recorded
  readonly proofs: readonly (readonly string[])[]
}

/** Codec of {@link ProvedEvent}. */
export const ProvedEvent: t.Type<ProvedEvent, unknown, unknown> = exactObject('proved event', {
  event: RecordedEvent,
  proofs: t.readonlyArray(t.readonlyArray(HashText)),
})
