import type { PlainDate } from '@coflyfr/core'
import type { SamePersonTwice } from '@coflyfr/governance/rules'
import type { PoundsText } from '@coflyfr/money'
import type * as t from 'io-ts'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { CostIsNegative } from '../care/refusals.ts'
import type { PanelAct } from '../codes/panel-codes.ts'

/** No panel with that reference considered the case. */
export interface NoSuchPanel {
  readonly tag: 'NoSuchPanel'
  readonly panel: string
}

/** The panel considered a different question: entry to care and a placement of high cost are two questions. */
export interface PanelWasAboutAnother {
  readonly tag: 'PanelWasAboutAnother'
  readonly panel: string
  readonly act: t.TypeOf<typeof PanelAct>
}

/** The panel did not support the proposal, so no decision can rest on it. */
export interface PanelDidNotSupport {
  readonly tag: 'PanelDidNotSupport'
  readonly panel: string
  readonly heldOn: PlainDate
}

/**
 * The weekly cost was not checked for the panel, or is higher than the cost that was; `checked` is null where none was.
 */
export interface CostNotChecked {
  readonly tag: 'CostNotChecked'
  readonly panel: string
  readonly weeklyCost: PoundsText
  readonly checked: PoundsText | null
}

/** Why a panel, a check of cost, or a decision that names a panel is refused, in order of precedence. */
export type PanelRefusal =
  | DuplicateReference<'panel'>
  | NoSuchPanel
  | PanelWasAboutAnother
  | PanelDidNotSupport
  | DatedBeforePreviousStep
  | SamePersonTwice
  | CostIsNegative
  | CostNotChecked
