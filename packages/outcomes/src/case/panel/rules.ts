import { type Actor, datedInOrder, type PlainDate } from '@coflyfr/core'
import { type PoundsText, penceOfPounds } from '@coflyfr/money'
import { differentPeople } from '../same-person.ts'
import type {
  CostNotChecked,
  NoSuchPanel,
  PanelDidNotSupport,
  PanelRefusal,
  PanelWasAboutAnother,
} from './refusals.ts'
import type { Panel, Panels } from './state.ts'

/** The panel supported what it considered. */
export const supported = (
  panel: string,
  { conclusion, heldOn }: Panel,
): PanelDidNotSupport | null =>
  conclusion === 'supported' ? null : { tag: 'PanelDidNotSupport', panel, heldOn }

/** A decision that rests on a panel: where one is named it was held before, supported it, and another person decides. */
interface Resting {
  readonly panel?: string
  readonly effectiveOn: PlainDate
  readonly actor: Actor
}

const rests = (
  panels: Panels,
  { panel, effectiveOn, actor }: Resting,
  more: (panel: string, held: Panel) => PanelRefusal | null,
): PanelRefusal | null => {
  if (panel === undefined) return null
  const held = panels.get(panel)
  if (held === undefined) return noSuchPanel(panel)
  return (
    more(panel, held) ??
    supported(panel, held) ??
    datedInOrder(effectiveOn, held.heldOn) ??
    differentPeople(held.proposedBy, actor)
  )
}

/** The case has no panel of that reference. */
export const noSuchPanel = (panel: string): NoSuchPanel => ({ tag: 'NoSuchPanel', panel })

const aboutEntry = (panel: string, { act }: Panel): PanelWasAboutAnother | null =>
  act === 'entry' ? null : { tag: 'PanelWasAboutAnother', panel, act }

/** Entry to care rests on a panel that considered it, where one is named. */
export const entryRests = (panels: Panels, resting: Resting): PanelRefusal | null =>
  rests(panels, resting, aboutEntry)

/** What a placement costs rests on a panel, and on a check of that cost or more, where a panel is named. */
export const costRests = (
  panels: Panels,
  resting: Resting & { readonly weeklyCost: PoundsText },
): PanelRefusal | null => rests(panels, resting, () => null) ?? costChecked(panels, resting)

const costChecked = (
  panels: Panels,
  { panel, weeklyCost, effectiveOn }: Resting & { readonly weeklyCost: PoundsText },
): PanelRefusal | null => {
  if (panel === undefined) return null
  const checked = panels.get(panel)?.checked ?? null
  if (checked === null || penceOfPounds(checked.weeklyCost) < penceOfPounds(weeklyCost)) {
    const refusal: CostNotChecked = {
      tag: 'CostNotChecked',
      panel,
      weeklyCost,
      checked: checked?.weeklyCost ?? null,
    }
    return refusal
  }
  return datedInOrder(effectiveOn, checked.on)
}
