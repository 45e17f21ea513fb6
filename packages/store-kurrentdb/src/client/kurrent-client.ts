import type {
  AppendAnswer,
  ClusterClient,
  EventToStore,
  Followed,
  FollowOptions,
  StoredEvent,
} from './cluster-client.ts'
import type { ClusterAddress } from './connection-string.ts'

/** `@kurrent/kurrentdb-client` in the shape that the store needs; it is installed by those who use it. */
export const kurrentClient = async (_address: ClusterAddress): Promise<ClusterClient> => {
  throw new Error('x')
}
