import { dayOf } from '../calendar.ts'
import type { Done } from '../desk.ts'
import { type Judge, type Verdict, values } from './verdict.ts'

const panelNamed = (facts: readonly Done[], panel: unknown): Done | undefined =>
  facts.find(({ command, data }) => command === 'HoldPlacementPanel' && data['panel'] === panel)

const lastCheck = (facts: readonly Done[], panel: unknown): Done | undefined =>
  facts.findLast(({ command, data }) => command === 'CheckPlacementCost' && data['panel'] === panel)

/** What every step after a panel requires. */
const after = (verdict: Verdict, held: Done, by: string, day: number) =>
  verdict
    .breaks('PanelDidNotSupport', held.data['conclusion'] !== 'supported')
    .breaks('SamePersonTwice', held.data['proposedBy'] === by)
    .early(day, dayOf(held.on))

const wholePence = (pounds: unknown): number => Number(String(pounds).replace('.', ''))

/** If a panel is named, the child enters care by its decision. */
export const entersBy: Judge = (verdict, facts, { data, by }, day) => {
  if (data['panel'] === undefined) return verdict
  return verdict.needs(panelNamed(facts, data['panel']), 'NoSuchPanel', (held) => {
    after(verdict, held, by, day)
    verdict.breaks('PanelWasAboutAnother', held.data['act'] !== 'entry')
  })
}

/** If a panel is named, a placement costs what was checked for it. */
export const costsBy: Judge = (verdict, facts, { data, by }, day) => {
  if (data['panel'] === undefined) return verdict
  return verdict.needs(panelNamed(facts, data['panel']), 'NoSuchPanel', (held) => {
    after(verdict, held, by, day)
    const check = lastCheck(facts, data['panel'])
    verdict.needs(check, 'CostNotChecked', ({ on, data: checked }) => {
      const isMore = wholePence(data['weeklyCost']) > wholePence(checked['weeklyCost'])
      verdict.breaks('CostNotChecked', isMore).early(day, dayOf(on))
    })
  })
}

/** Panels before a child is looked after, and checks of the costs of placements. */
export const panels: Readonly<Record<string, Judge>> = {
  HoldPlacementPanel: (verdict, facts, { data, by }) =>
    verdict
      .taken(data['panel'], values(facts, 'panel', 'HoldPlacementPanel'))
      .breaks('SamePersonTwice', data['proposedBy'] === by),
  CheckPlacementCost: (verdict, facts, { data, by }, day) =>
    verdict.needs(panelNamed(facts, data['panel']), 'NoSuchPanel', (held) => {
      after(verdict, held, by, day)
      const before = lastCheck(facts, data['panel'])
      verdict.early(day, before === undefined ? null : dayOf(before.on))
      verdict.breaks('CostIsNegative', String(data['weeklyCost']).startsWith('-'))
    }),
}
