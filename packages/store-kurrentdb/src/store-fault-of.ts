import { StoreFault } from '@coflyfr/core'
import type { ClientFault, ClientFaultCode } from './client/cluster-client.ts'

const codes: Readonly<Record<ClientFaultCode, StoreFault['code']>> = {
  Unavailable: 'Unavailable',
  TooSlow: 'Unavailable',
  AccessDenied: 'Unavailable',
  StreamDeleted: 'Damaged',
  TooLarge: 'Unavailable',
  Rejected: 'Unavailable',
}

const fixes: Readonly<Record<ClientFaultCode, string>> = {
  Unavailable:
    'see that the cluster runs and that the connection string names its hosts and tls mode',
  TooSlow: 'read faster, or less at a time',
  AccessDenied: 'see the user and password in the connection string, and the ACL of the streams',
  StreamDeleted: 'streams of a ledger are never deleted; restore the cluster from a backup',
  TooLarge: 'the server takes less in one append than a ledger may send; raise its limit',
  Rejected: 'the server did not take the request; see its log',
}

/** A fault of the client as the port tells it: broken or unusable storage. */
export const storeFaultOf = (fault: ClientFault): StoreFault =>
  new StoreFault(codes[fault.code], `The cluster: ${fault.message}; ${fixes[fault.code]}`, {
    cause: fault,
  })
