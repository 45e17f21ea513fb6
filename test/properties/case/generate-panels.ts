import type { Try } from './desk.ts'
import { type Draw, known } from './generate-pathway.ts'
import type { Tape } from './tape.ts'

const people = ['u-1', 'u-2', 'u-3'] as const

/** Sometimes names a panel: one that was held, or any. */
export const byPanel = (tape: Tape): Try['data'] =>
  tape.oneIn(2) ? { panel: known(tape, 'panel', 'h', 'HoldPlacementPanel') } : {}

/** Draws commands about panels. */
export const panelDraws: Readonly<Record<string, Draw>> = {
  HoldPlacementPanel: (tape) => ({
    data: {
      panel: tape.ref('h'),
      act: tape.pick('entry', 'entry', 'high-cost-placement'),
      conclusion: tape.pick('supported', 'supported', 'supported', 'not-supported'),
      proposedBy: tape.pick(...people),
    },
  }),
  CheckPlacementCost: (tape) => ({
    data: {
      panel: known(tape, 'panel', 'h', 'HoldPlacementPanel'),
      weeklyCost: tape.pick('-1.00', '949.99', '950.00', '1200.00'),
    },
  }),
}
