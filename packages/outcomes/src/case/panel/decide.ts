import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { costsSomething } from '../care/rules.ts'
import { type DecidersOf, given, record } from '../decision.ts'
import { differentPeople } from '../same-person.ts'
import type { panelCommands } from './commands.ts'
import { PlacementCostChecked, PlacementPanelHeld } from './events.ts'
import { noSuchPanel, supported } from './rules.ts'

/** Decisions about panels; refusals in the order of `PanelRefusal`. */
export const panelDeciders: DecidersOf<typeof panelCommands> = {
  HoldPlacementPanel: ({ data, effectiveOn, actor }, { panels }) =>
    record(
      noDuplicate('panel', [...panels.keys()], [data.panel]) ??
        differentPeople(data.proposedBy, actor),
      PlacementPanelHeld.of(effectiveOn, data),
    ),
  CheckPlacementCost: ({ data, effectiveOn, actor }, { panels }) =>
    given(panels.get(data.panel), noSuchPanel(data.panel), (panel) =>
      record(
        supported(data.panel, panel) ??
          datedInOrder(effectiveOn, panel.checked?.on ?? panel.heldOn) ??
          differentPeople(panel.proposedBy, actor) ??
          costsSomething(data.weeklyCost),
        PlacementCostChecked.of(effectiveOn, data),
      ),
    ),
}
