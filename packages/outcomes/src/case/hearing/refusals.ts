import type { DuplicateReference } from '../../duplicate-reference.ts'

/** Why a command about how a child was heard is refused. */
export type HearingRefusal = DuplicateReference<'voice'>
