import type { Actor, FinancialYear, Vault } from '@coflyfr/core'
import type { ImportRequest } from '../import-request.ts'
import type { ReturnRejection } from './return-rejection.ts'

/** The ledger that takes what files say of children, and its vault, which takes who they are. */
export interface ChildrenRequest
  extends Pick<ImportRequest, 'environment' | 'definitions' | 'settle' | 'recordedAt' | 'onRow'> {
  readonly vault: Vault
  /** Who imports what happened: a role that may begin to look after a child. */
  readonly actor: Actor
  /** Who puts into the vault who the children are. */
  readonly registrar: Actor
  /** A key for a child whom the ledger does not know. */
  readonly newKey: () => string
  /** Called for every rejection; the summary lists the first ones alone. */
  readonly onRejection: (rejection: ReturnRejection) => void
}

/** The files of a statutory return, and the ledger that takes what they say. */
export interface ReturnRequest extends ChildrenRequest {
  readonly paths: readonly string[]
  readonly year: FinancialYear
  /** Whether another day of birth or pupil number of a known child is a correction, or a reason to reject the child's rows. */
  readonly corrects: boolean
}
