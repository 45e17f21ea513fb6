import type groups from '@eventstore/db-client/generated/persistent_pb.js'
import {
  Metadata,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js'
import type { Definitions } from './definitions.ts'
import type { ConsumeFault } from './double-faults.ts'
import { DoubleGroup, type GroupConsumer } from './double-groups.ts'
import type { DoubleEvent, DoubleLog } from './double-log.ts'
import { filterOf, recordedOf } from './wire.ts'

type CreateCall = ServerUnaryCall<groups.CreateReq, groups.CreateResp>
type ReadCall = ServerDuplexStream<groups.ReadReq, groups.ReadResp>

/** What the groups of a double work with. */
export interface GroupsSettings {
  readonly definitions: Definitions
  readonly log: DoubleLog
  readonly groups: Map<string, DoubleGroup>
  /** What goes wrong with one delivery. */
  readonly fault: () => ConsumeFault | null
}

const refused = (code: status, details: string, exception: string, group: string): Error => {
  const metadata = new Metadata()
  metadata.set('exception', exception)
  metadata.set('group-name', group)
  metadata.set('stream-name', '$all')
  return Object.assign(new Error(details), { code, details, metadata })
}

const create = (
  { definitions, log, groups }: GroupsSettings,
  call: CreateCall,
  reply: sendUnaryData<groups.CreateResp>,
): void => {
  const options = call.request.getOptions()
  const name = options?.getGroupName() ?? ''
  if (groups.has(name)) {
    const text = `Subscription group ${name} on stream $all exists.`
    reply(refused(status.ALREADY_EXISTS, text, 'persistent-subscription-exists', name))
    return
  }
  const all = options?.getAll()
  const settings = options?.getSettings()
  const after = all?.hasEnd() ? log.lastCommit() : -1
  groups.set(
    name,
    new DoubleGroup(log, {
      wanted: filterOf(all?.getFilter()),
      after,
      retriesMax: settings?.getMaxRetryCount() ?? 10,
      messageTimeoutMs: settings?.getMessageTimeoutMs() ?? 30_000,
    }),
  )
  reply(null, new definitions.groups.CreateResp())
}

const eventOf = (
  definitions: Definitions,
  event: DoubleEvent,
  retries: number,
): groups.ReadResp => {
  const { ReadResp } = definitions.groups
  const read = new ReadResp.ReadEvent()
  read.setEvent(recordedOf(definitions, event, new ReadResp.ReadEvent.RecordedEvent()))
  read.setCommitPosition(String(event.commit))
  read.setRetryCount(retries)
  return new ReadResp().setEvent(read)
}

const consumerOf = ({ definitions, fault }: GroupsSettings, call: ReadCall): GroupConsumer => ({
  bufferSize: 10,
  deliver: (event, retries) => {
    call.write(eventOf(definitions, event, retries))
    const failing = fault()
    if (failing?.kind === 'lost')
      call.emit('error', refused(status.UNAVAILABLE, 'Connection dropped', '', ''))
  },
})

const read = (settings: GroupsSettings, call: ReadCall): void => {
  const { definitions, groups } = settings
  const { ReadResp } = definitions.groups
  let leave = (): void => {}
  let group: DoubleGroup | undefined
  const begin = (name: string): void => {
    group = groups.get(name)
    if (group === undefined) {
      const text = `Subscription group ${name} on stream $all does not exist.`
      const exception = 'persistent-subscription-does-not-exist'
      call.emit('error', refused(status.NOT_FOUND, text, exception, name))
      return
    }
    const confirmation = new ReadResp.SubscriptionConfirmation()
    confirmation.setSubscriptionId(`$all::${name}`)
    call.write(new ReadResp().setSubscriptionConfirmation(confirmation))
    const joined = group
    const consumer = consumerOf(settings, call)
    leave = () => joined.leave(consumer)
    joined.join(consumer)
  }
  call.on('error', () => leave())
  call.on('cancelled', () => leave())
  call.on('end', () => leave())
  call.on('data', (request: groups.ReadReq) => {
    const options = request.getOptions()
    if (options !== undefined) begin(options.getGroupName())
    for (const id of request.getAck()?.getIdsList() ?? []) group?.ack(id.getString())
    for (const id of request.getNack()?.getIdsList() ?? []) group?.retry(id.getString())
  })
}

const unimplemented = (_call: unknown, reply: (error: Error) => void): void =>
  reply(refused(status.UNIMPLEMENTED, 'The double does not do this', '', ''))

/** The service of persistent subscriptions, as far as the store asks for it. */
export const groupsImplementation = (settings: GroupsSettings) => ({
  create: (call: CreateCall, reply: sendUnaryData<groups.CreateResp>) =>
    create(settings, call, reply),
  read: (call: ReadCall) => read(settings, call),
  update: unimplemented,
  delete: unimplemented,
  getInfo: unimplemented,
  replayParked: unimplemented,
  list: unimplemented,
  restartSubsystem: unimplemented,
})
