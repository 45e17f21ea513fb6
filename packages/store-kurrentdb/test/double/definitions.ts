import type * as groupService from '@eventstore/db-client/generated/persistent_grpc_pb.js'
import type * as groups from '@eventstore/db-client/generated/persistent_pb.js'
import type * as featureService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import type * as featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js'
import type * as shared from '@eventstore/db-client/generated/shared_pb.js'
import type * as streamService from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type * as streams from '@eventstore/db-client/generated/streams_pb.js'

/** The service definitions that ship in a client package. */
export interface Definitions {
  readonly shared: typeof shared
  readonly streams: typeof streams
  readonly streamService: typeof streamService
  readonly groups: typeof groups
  readonly groupService: typeof groupService
  readonly featureMessages: typeof featureMessages
  readonly featureService: typeof featureService
}

const folders = {
  eventstore: '@eventstore/db-client/generated',
  kurrent: '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1',
} as const

/**
 * The definitions of one client. Both packages put theirs into one table of the process under the same names, so that a
 * process which loads both can serve neither: each driver is tried in a process of its own, against its own definitions.
 */
export const definitionsOf = async (driver: keyof typeof folders): Promise<Definitions> => {
  const groups = driver === 'eventstore' ? 'persistent' : 'persistentsubscriptions'
  const load = async (file: string) => (await import(`${folders[driver]}/${file}.js`)).default
  return {
    shared: await load('shared_pb'),
    streams: await load('streams_pb'),
    streamService: await load('streams_grpc_pb'),
    groups: await load(`${groups}_pb`),
    groupService: await load(`${groups}_grpc_pb`),
    featureMessages: await load('serverfeatures_pb'),
    featureService: await load('serverfeatures_grpc_pb'),
  }
}
