import type { ImportMap } from '../../map/import-map.ts'
import type { ChildrenRequest } from '../return-request.ts'

/** A file of contacts and referrals, how to read it, and the ledger and vault to import it into. */
export interface ContactsRequest extends ChildrenRequest {
  readonly path: string
  readonly map: ImportMap
}
