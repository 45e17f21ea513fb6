/** The event store on EventStoreDB and KurrentDB clusters. Start at `openCluster`. */
export {
  type ClusterAddress,
  type ConnectionStringFault,
  isConnectionString,
  parseConnectionString,
} from './client/connection-string.ts'
export type { ClusterStoreSettings } from './cluster-store.ts'
export type { KeptStates } from './kept-states.ts'
export { openCluster, type OpenClusterOptions } from './open-cluster.ts'
