/** The event store on EventStoreDB and KurrentDB clusters. Start at `openCluster`. */
export {
  type ClusterAddress,
  type ConnectionStringFault,
  isConnectionString,
  parseConnectionString,
} from './client/connection-string.ts'
export type { ClusterStoreSettings } from './cluster-store.ts'
export { copyToCluster, type LogToCopy } from './copy-to-cluster.ts'
export { type OpenClusterOptions, openCluster } from './open-cluster.ts'
export { openReplicated, type ReplicatedOptions } from './open-replicated.ts'
export { runSideEffects, type SideEffects } from './run-side-effects.ts'
