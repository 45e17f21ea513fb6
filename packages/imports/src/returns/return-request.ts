import type { Actor, FinancialYear, Vault } from '@coflyfr/core'
import type { ImportRequest } from '../import-request.ts'
import type { ReturnRejection } from './return-rejection.ts'

/** The ledger that files about children are imported into, and its vault, which takes who they are. */
export interface ChildrenRequest
  extends Pick<ImportRequest, 'environment' | 'definitions' | 'settle' | 'recordedAt' | 'onRow'> {
  readonly vault: Vault
  /** Gives the commands about cases: a role that may begin to look after a child. */
  readonly actor: Actor
  /** Puts the children's identities into the vault. */
  readonly registrar: Actor
  /** Makes a key for a child whom the ledger does not know. */
  readonly newKey: () => string
  /** Called for every rejection; the summary lists only the first ones. */
  readonly onRejection: (rejection: ReturnRejection) => void
}

/** The files of a statutory return, and the ledger and vault to import them into. */
export interface ReturnRequest extends ChildrenRequest {
  readonly paths: readonly string[]
  readonly year: FinancialYear
  /**
   * Whether a different day of birth or pupil number of a known child is a correction; otherwise the child's rows are
   * rejected.
   */
  readonly corrects: boolean
}
