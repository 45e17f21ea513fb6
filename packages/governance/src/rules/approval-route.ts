import type { Role } from '@coflyfr/core'
import type { PoundsText } from '@coflyfr/money'
import type { RouteStep } from './route-step.ts'
import type { MovementScope, VirementKind } from './virement-facts.ts'

/** The way a document must go to be approved: the rule that says so, its steps in order, and who is told. */
export interface ApprovalRoute {
  /** Name of the row, or of the drawdown rule. */
  readonly rule: string
  readonly steps: readonly RouteStep[]
  readonly reportTo: readonly Role[]
}

/** No row of the rules in force covers the movement, so nobody may approve it. */
export interface NoRoute {
  readonly tag: 'NoRoute'
  readonly rules: string
  readonly kind: VirementKind
  readonly scope: MovementScope
  readonly amount: PoundsText
}
