import {
  EntriesApart,
  type KeptEntries,
  KeptMap,
  keptByField,
  mapApart,
  type PartForm,
} from '@coflyfr/core'
import { budgetKeptForm } from '../budget-monitoring/kept-form.ts'
import type { BridgeState, Movement } from './state.ts'

type Movements = BridgeState['movements']
type Year = Parameters<Movements['get']>[0]

/** Each movement of a year as an entry of its own. */
const movementsForm: PartForm<Movements, Map<Year, KeptEntries>> = {
  pack: (movements) => new Map([...movements].map(([year, one]) => [year, new EntriesApart(one)])),
  unpack: (kept) =>
    new Map([...kept].map(([year, one]) => [year, new KeptMap(one, (value: Movement) => value)])),
}

/** The kept form of the bridge: budgets as budget monitoring keeps them, and each movement as an entry of its own. */
export const bridgeKeptForm = keptByField<BridgeState>(2, {
  monitoring: budgetKeptForm,
  movements: movementsForm,
  reserveNames: mapApart(),
})
