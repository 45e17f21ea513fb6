import { type EventOf, type PlainDate, withEntry } from '@coflyfr/core'
import type { PoundsText } from '@coflyfr/money'
import type { PanelEvent, PlacementPanelHeld } from './events.ts'

/** A panel, and the last check of what the placement costs. */
export interface Panel
  extends Pick<EventOf<typeof PlacementPanelHeld>['data'], 'act' | 'conclusion' | 'proposedBy'> {
  readonly heldOn: PlainDate
  readonly checked: { readonly weeklyCost: PoundsText; readonly on: PlainDate } | null
}

/** The panels that considered a case, by reference. */
export type Panels = ReadonlyMap<string, Panel>

/** Folds one event of a panel. */
export const evolvePanels = (panels: Panels, { type, data, effectiveOn }: PanelEvent): Panels => {
  switch (type) {
    case 'PlacementPanelHeld': {
      const { panel, act, conclusion, proposedBy } = data
      const held = { act, conclusion, proposedBy, heldOn: effectiveOn, checked: null }
      return withEntry(panels, panel, held)
    }
    case 'PlacementCostChecked': {
      const held = panels.get(data.panel)
      const checked = { weeklyCost: data.weeklyCost, on: effectiveOn }
      return held === undefined ? panels : withEntry(panels, data.panel, { ...held, checked })
    }
  }
}
