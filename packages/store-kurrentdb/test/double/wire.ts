import type groups from '@eventstore/db-client/generated/persistent_pb.js'
import type shared from '@eventstore/db-client/generated/shared_pb.js'
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Definitions } from './definitions.ts'
import type { DoubleEvent, Expected, ProposedEvent } from './double-log.ts'

/** Name of a stream in a request. */
export const streamNameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8')

const identifierOf = ({ shared }: Definitions, name: string): shared.StreamIdentifier => {
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Buffer.from(name, 'utf8'))
  return identifier
}

/** A proposed event of an append. */
export const proposedOf = (message: streams.AppendReq.ProposedMessage): ProposedEvent => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  metadata: message.getCustomMetadata_asU8(),
  data: message.getData_asU8(),
})

/** What an append expects of its stream. */
export const expectedOf = (
  { streams }: Definitions,
  options: streams.AppendReq.Options,
): Expected => {
  const { ExpectedStreamRevisionCase: Case } = streams.AppendReq.Options
  switch (options.getExpectedStreamRevisionCase()) {
    case Case.REVISION:
      return Number(options.getRevision())
    case Case.NO_STREAM:
      return -1
    case Case.STREAM_EXISTS:
      return 'stream-exists'
    default:
      return 'any'
  }
}

/** An answer that an append succeeded. */
export const successOf = (
  { streams }: Definitions,
  revision: number,
  commit: number,
): streams.AppendResp => {
  const position = new streams.AppendResp.Position()
  position.setCommitPosition(String(commit))
  position.setPreparePosition(String(commit))
  const success = new streams.AppendResp.Success()
  success.setCurrentRevision(String(revision))
  success.setPosition(position)
  return new streams.AppendResp().setSuccess(success)
}

/** An answer that the stream is elsewhere. */
export const wrongVersionOf = (
  { shared, streams }: Definitions,
  expected: Expected,
  actual: number,
): streams.AppendResp => {
  const wrong = new streams.AppendResp.WrongExpectedVersion()
  if (actual === -1) wrong.setCurrentNoStream(new shared.Empty())
  else wrong.setCurrentRevision(String(actual))
  if (expected === -1) wrong.setExpectedNoStream(new shared.Empty())
  else if (typeof expected === 'number') wrong.setExpectedRevision(String(expected))
  else wrong.setExpectedAny(new shared.Empty())
  return new streams.AppendResp().setWrongExpectedVersion(wrong)
}

/** An event of a read. */
export const eventResponse = (definitions: Definitions, event: DoubleEvent): streams.ReadResp => {
  const { streams } = definitions
  const record = recordedOf(definitions, event, new streams.ReadResp.ReadEvent.RecordedEvent())
  const read = new streams.ReadResp.ReadEvent()
  read.setEvent(record)
  read.setCommitPosition(String(event.commit))
  return new streams.ReadResp().setEvent(read)
}

/** Fills a recorded event of a read or of a group, which have the same fields. */
export const recordedOf = <
  Recorded extends
    | streams.ReadResp.ReadEvent.RecordedEvent
    | groups.ReadResp.ReadEvent.RecordedEvent,
>(
  definitions: Definitions,
  event: DoubleEvent,
  record: Recorded,
): Recorded => {
  const id = new definitions.shared.UUID()
  id.setString(event.id)
  record.setId(id)
  record.setStreamIdentifier(identifierOf(definitions, event.stream))
  record.setStreamRevision(String(event.revision))
  record.setPreparePosition(String(event.commit))
  record.setCommitPosition(String(event.commit))
  record.getMetadataMap().set('type', event.type)
  record.getMetadataMap().set('content-type', event.contentType)
  record.getMetadataMap().set('created', '17000000000000000')
  record.setCustomMetadata(event.metadata)
  record.setData(event.data)
  return record
}

/** The answer that a stream is not there. */
export const streamNotFoundResponse = (
  definitions: Definitions,
  name: string,
): streams.ReadResp => {
  const { streams } = definitions
  const missing = new streams.ReadResp.StreamNotFound()
  missing.setStreamIdentifier(identifierOf(definitions, name))
  return new streams.ReadResp().setStreamNotFound(missing)
}

/** The first message of a subscription. */
export const confirmationResponse = ({ streams }: Definitions): streams.ReadResp => {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation()
  confirmation.setSubscriptionId('double')
  return new streams.ReadResp().setConfirmation(confirmation)
}

/** The message that a subscription has caught up. */
export const caughtUpResponse = ({ streams }: Definitions): streams.ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp())

/** The message that a filter has looked at everything up to a place. */
export const checkpointResponse = (
  { streams }: Definitions,
  { commit, prepare }: { readonly commit: number; readonly prepare: number },
): streams.ReadResp => {
  const checkpoint = new streams.ReadResp.Checkpoint()
  checkpoint.setCommitPosition(String(commit))
  checkpoint.setPreparePosition(String(prepare))
  return new streams.ReadResp().setCheckpoint(checkpoint)
}

/** Which events a filter lets through; names and types by their beginnings, as the store asks for them. */
export const filterOf = (
  filter:
    | streams.ReadReq.Options.FilterOptions
    | groups.CreateReq.AllOptions.FilterOptions
    | undefined,
): ((event: DoubleEvent) => boolean) => {
  const names = filter?.getStreamIdentifier()?.getPrefixList()
  const types = filter?.getEventType()?.getPrefixList()
  if (names !== undefined) return ({ stream }) => names.some((name) => stream.startsWith(name))
  if (types !== undefined) return ({ type }) => types.some((prefix) => type.startsWith(prefix))
  return () => true
}
