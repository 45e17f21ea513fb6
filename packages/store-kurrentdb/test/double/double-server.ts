import { setTimeout as wait } from 'node:timers/promises'
import type featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js'
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js'
import { type Definitions, definitionsOf } from './definitions.ts'
import { type AppendFault, type DoubleFaults, noFaults } from './double-faults.ts'
import type { DoubleGroup } from './double-groups.ts'
import { type DoubleEvent, DoubleLog, type Expected, type ProposedEvent } from './double-log.ts'
import { groupsImplementation } from './serve-groups.ts'
import {
  caughtUpResponse,
  checkpointResponse,
  confirmationResponse,
  eventResponse,
  expectedOf,
  filterOf,
  proposedOf,
  streamNameOf,
  streamNotFoundResponse,
  successOf,
  wrongVersionOf,
} from './wire.ts'

type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>
type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>

/** A stand-in for a node: the protocol of EventStoreDB on the loopback, with a log in memory and faults at will. */
export interface DoubleServer extends AsyncDisposable {
  readonly log: DoubleLog
  readonly faults: DoubleFaults
  readonly definitions: Definitions
  /** Whose definitions those are. */
  readonly driver: 'eventstore' | 'kurrent'
  /** Host and port. */
  readonly authority: string
  /** How many appends came, by the path that they took. */
  readonly calls: { single: number; batch: number }
  /** Behind which commit position each subscription to `$all` began, -1 for the beginning. */
  readonly followedFrom: number[]
  /** The persistent subscriptions to `$all`, by their names. */
  readonly groups: Map<string, DoubleGroup>
  /** Cuts every connection, forgets what a restart forgets, and listens again on the same port. */
  readonly restart: () => Promise<void>
  /** Cuts every connection and listens no more until `restart`. */
  readonly stop: () => Promise<void>
}

const faultOf = (code: status, details: string, trailers: Record<string, string> = {}) => {
  const metadata = new Metadata()
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value)
  return Object.assign(new Error(details), { code, details, metadata })
}

const lost = () => faultOf(status.UNAVAILABLE, 'Connection dropped')
const notReady = () => faultOf(status.UNAVAILABLE, 'Server Is Not Ready')
const reset = () => faultOf(status.INTERNAL, 'Received RST_STREAM with code 0')
const denied = () =>
  faultOf(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })
const tooSlow = () =>
  faultOf(
    status.ABORTED,
    'Consumer too slow to handle event while live. Client resubscription required.',
  )
const deleted = (stream: string) =>
  faultOf(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  })
const tooLarge = () =>
  faultOf(status.INVALID_ARGUMENT, 'Maximum Append Size of 1048576 Exceeded.', {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': '1048576',
  })

type AppendReply = sendUnaryData<streams.AppendResp>

const answerAppend = (
  { log, definitions }: DoubleServer,
  stream: string,
  proposed: readonly ProposedEvent[],
  expected: Expected,
  reply: AppendReply,
): void => {
  const answer = log.append(stream, proposed, expected)
  if (answer.kind === 'too-large') reply(tooLarge())
  else if (answer.kind === 'deleted') reply(deleted(stream))
  else if (answer.kind === 'wrong-version')
    reply(null, wrongVersionOf(definitions, expected, answer.actual))
  else reply(null, successOf(definitions, answer.revision, answer.commit))
}

/** Lets one fault happen to an append. */
const failAppend = async (
  fault: AppendFault,
  store: () => void,
  answer: (reply: AppendReply) => void,
  reply: AppendReply,
): Promise<void> => {
  switch (fault.kind) {
    case 'silent-before':
      return
    case 'silent-after':
      return store()
    case 'lost-before':
      return reply(lost())
    case 'lost-after':
      store()
      return reply(lost())
    case 'late': {
      const held: Parameters<AppendReply>[] = []
      answer((...given) => held.push(given))
      await wait(fault.ms)
      for (const given of held) reply(...given)
      return
    }
    case 'not-ready':
      return reply(notReady())
    case 'denied':
      return reply(denied())
    case 'reset':
      if (fault.isStored) store()
      return reply(reset())
    case 'code':
      if (fault.isStored) store()
      return reply(faultOf(fault.code, `Refused with ${fault.code}`))
  }
}

const serveAppend = (server: DoubleServer, call: AppendCall, reply: AppendReply): void => {
  let stream = ''
  let expected: Expected = 'any'
  const proposed: ProposedEvent[] = []
  call.on('data', (request: streams.AppendReq) => {
    const options = request.getOptions()
    const message = request.getProposedMessage()
    if (options !== undefined) {
      stream = streamNameOf(options.getStreamIdentifier())
      expected = expectedOf(server.definitions, options)
    }
    if (message !== undefined) proposed.push(proposedOf(message))
  })
  call.on('error', () => {})
  const take = () => {
    // A connection that is cut looks like the end of what was sent, of which only a part may have come.
    if (call.cancelled) return
    server.calls.single += 1
    const fault = server.faults.append()
    const answer = (to: AppendReply) => answerAppend(server, stream, proposed, expected, to)
    if (fault === null) answer(reply)
    else void failAppend(fault, () => answer(() => {}), answer, reply)
  }
  call.on('end', () => setImmediate(take))
}

const drainedOrGone = (call: ReadCall): Promise<void> =>
  new Promise((resolve) => {
    const over = () => {
      call.removeListener('drain', over)
      call.removeListener('cancelled', over)
      resolve()
    }
    call.on('drain', over)
    call.on('cancelled', over)
  })

/** Writes with back-pressure; false where the client is gone. */
const written = async (call: ReadCall, response: streams.ReadResp): Promise<boolean> => {
  if (call.cancelled || call.destroyed) return false
  if (!call.write(response)) await drainedOrGone(call)
  return !call.cancelled
}

const serveRead = async (server: DoubleServer, call: ReadCall): Promise<void> => {
  const options = call.request.getOptions()
  const place = options?.getAll()?.getPosition()
  const fault = server.faults.read(place === undefined ? null : Number(place.getCommitPosition()))
  call.on('error', () => {})
  if (fault?.kind === 'silent') return
  if (fault?.kind === 'denied') return void call.emit('error', denied())
  const isTwice = fault?.kind === 'twice'
  let left = fault === null || isTwice ? Number.POSITIVE_INFINITY : fault.events
  /** Writes one event, or breaks off where the fault says so. */
  const writeEvent = async (event: DoubleEvent): Promise<boolean> => {
    if (left === 0) {
      call.emit('error', fault?.kind === 'too-slow-after' ? tooSlow() : lost())
      return false
    }
    left -= 1
    const response = eventResponse(server.definitions, event)
    if (isTwice) await written(call, response)
    return written(call, response)
  }
  const ofStream = options?.getStream()
  if (ofStream === undefined) return followAll(server, call, options, writeEvent)
  const name = streamNameOf(ofStream.getStreamIdentifier())
  if (server.log.isDeleted(name)) return void call.emit('error', deleted(name))
  const kept = server.log.stream(name)
  if (kept.length === 0) await written(call, streamNotFoundResponse(server.definitions, name))
  for (const event of server.log.streamFrom(name, Number(ofStream.getRevision()))) {
    if (!(await writeEvent(event))) return
  }
  call.end()
}

/** After so many looked-at records, times the subscription's multiplier, a filter tells a checkpoint (KURRENTDB §7). */
const checkpointWindow = 32

/** A catch-up subscription to `$all`: what is there, the marker, and what comes; with a filter also its checkpoints. */
const followAll = async (
  { log, definitions, followedFrom }: DoubleServer,
  call: ReadCall,
  options: streams.ReadReq.Options | undefined,
  writeEvent: (event: DoubleEvent) => Promise<boolean>,
): Promise<void> => {
  const filter = options?.getFilter()
  const wanted = filterOf(filter)
  const from = options?.getAll()?.getPosition()
  let commit = from === undefined ? -1 : Number(from.getCommitPosition())
  if (from !== undefined && Number(from.getPreparePosition()) > commit)
    return void call.emit('error', faultOf(status.UNKNOWN, 'Unexpected ReadAllResult: Error'))
  followedFrom.push(commit)
  const window = checkpointWindow * (filter?.getCheckpointintervalmultiplier() ?? Infinity)
  let scanned = 0
  let matched = 0
  await written(call, confirmationResponse(definitions))
  for (let isFirst = true; ; ) {
    for (const event of log.behind(commit)) {
      commit = event.commit
      const isWanted = wanted(event)
      if (isWanted && !(await writeEvent(event))) return
      scanned += 1
      matched += isWanted ? 1 : 0
      if (scanned % window !== 0) continue
      const prepare = matched === 0 ? 0 : commit
      if (!(await written(call, checkpointResponse(definitions, { commit, prepare })))) return
      matched = 0
    }
    if (call.cancelled) return
    if (log.lastCommit() > commit) continue
    if (isFirst && !(await written(call, caughtUpResponse(definitions)))) return
    isFirst = false
    if (log.lastCommit() > commit) continue
    if (call.cancelled) return
    await nextAppendOrEnd(log, call)
    if (call.cancelled) return
  }
}

const nextAppendOrEnd = (log: DoubleLog, call: ReadCall): Promise<void> =>
  new Promise((resolve) => {
    const leave = () => {
      takeBack()
      call.removeListener('cancelled', leave)
      resolve()
    }
    const takeBack = log.onNextAppend(leave)
    call.on('cancelled', leave)
  })

const supportedMethods = (
  { featureMessages }: Definitions,
  reply: sendUnaryData<featureMessages.SupportedMethods>,
): void => {
  const methods = new featureMessages.SupportedMethods()
  methods.setEventStoreServerVersion('23.10.8')
  const add = (service: string, name: string, features: string[] = []) => {
    const method = new featureMessages.SupportedMethod()
    method.setServiceName(`event_store.client.${service}`)
    method.setMethodName(name)
    method.setFeaturesList(features)
    methods.addMethods(method)
  }
  for (const name of ['batchappend', 'append', 'read', 'delete', 'tombstone'])
    add('streams.streams', name)
  for (const name of ['create', 'read'])
    add('persistent_subscriptions.persistentsubscriptions', name, ['all'])
  reply(null, methods)
}

const unimplemented = (_call: unknown, reply: (error: Error) => void): void =>
  reply(faultOf(status.UNIMPLEMENTED, 'The double does not do this'))

const bind = (grpc: Server, address: string): Promise<number> =>
  new Promise((resolve, reject) =>
    grpc.bindAsync(address, ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    ),
  )

/** Starts a double on a free port of the loopback. */
export const startDouble = async (
  driver: DoubleServer['driver'] = 'eventstore',
  log = new DoubleLog(),
): Promise<DoubleServer> => {
  const definitions = await definitionsOf(driver)
  const calls = { single: 0, batch: 0 }
  const faults = noFaults()
  let grpc: Server | null = null
  const listen = async (address: string): Promise<number> => {
    grpc = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 })
    grpc.addService(definitions.streamService.StreamsService, {
      append: (call: AppendCall, reply: AppendReply) => serveAppend(server, call, reply),
      read: (call: ReadCall) => void serveRead(server, call),
      batchAppend: (call: ReadCall) => {
        calls.batch += 1
        call.emit('error', faultOf(status.UNIMPLEMENTED, 'The store never takes this path'))
      },
      delete: unimplemented,
      tombstone: unimplemented,
    })
    grpc.addService(
      definitions.groupService.PersistentSubscriptionsService,
      groupsImplementation({ ...server, fault: () => faults.consume() }),
    )
    grpc.addService(definitions.featureService.ServerFeaturesService, {
      getSupportedMethods: (
        _call: unknown,
        reply: sendUnaryData<featureMessages.SupportedMethods>,
      ) => supportedMethods(definitions, reply),
    })
    return bind(grpc, address)
  }
  const stop = async (): Promise<void> => {
    grpc?.forceShutdown()
    grpc = null
  }
  const server: DoubleServer = {
    log,
    definitions,
    driver,
    faults,
    calls,
    followedFrom: [],
    groups: new Map(),
    authority: '',
    stop,
    restart: async () => {
      await stop()
      log.forgetRecentIds()
      await listen(server.authority)
    },
    [Symbol.asyncDispose]: stop,
  }
  const port = await listen('127.0.0.1:0')
  return Object.assign(server, { authority: `127.0.0.1:${port}` })
}
