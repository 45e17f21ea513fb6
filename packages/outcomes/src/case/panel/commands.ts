import { exactObject, IdText } from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import { PanelAct, PanelConclusion } from '../codes/panel-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const panelCommands = {
  /**
   * Records that a panel considered a worker's proposal before a head of service or director decides: entry to care, or
   * a placement of high cost.
   */
  HoldPlacementPanel: exactObject('HoldPlacementPanel', {
    case: CasePseudonym,
    panel: IdText,
    act: PanelAct,
    conclusion: PanelConclusion,
    proposedBy: IdText,
  }),
  /** Records that the weekly cost of a placement that a panel supports was checked for the Section 151 officer. */
  CheckPlacementCost: exactObject('CheckPlacementCost', {
    case: CasePseudonym,
    panel: IdText,
    weeklyCost: PoundsText,
  }),
} as const
