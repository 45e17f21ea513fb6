/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import { PanelAct, PanelConclusion } from '../codes/panel-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** A panel considered what a worker proposed: entry to care, or a placement of high cost. It decided nothing. */
export const PlacementPanelHeld = defineEvent({
  type: 'PlacementPanelHeld',
  data: exactObject('PlacementPanelHeld', {
    case: CasePseudonym,
    panel: IdText,
    act: PanelAct,
    conclusion: PanelConclusion,
    proposedBy: IdText,
  }),
})

/** The weekly cost of a placement was checked; a later check for the same panel replaces it. */
export const PlacementCostChecked = defineEvent({
  type: 'PlacementCostChecked',
  data: exactObject('PlacementCostChecked', {
    case: CasePseudonym,
    panel: IdText,
    weeklyCost: PoundsText,
  }),
})

/** Every event of this kind of document. */
export type PanelEvent = EventOf<typeof PlacementPanelHeld> | EventOf<typeof PlacementCostChecked>

/** Their codecs by type. */
export const panelEvents: EventCatalogue = eventCatalogue(PlacementPanelHeld, PlacementCostChecked)
