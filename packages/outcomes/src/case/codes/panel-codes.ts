/** Codes of what a panel considers before a child is looked after, or placed at high cost. */
import { oneOf } from '@coflyfr/core'

/** What a panel considers. */
export const PanelAct = oneOf('entry', 'high-cost-placement')

/** What it makes of it; the decision is the head of service's or the director's. */
export const PanelConclusion = oneOf('supported', 'not-supported')
