import { wrongAppends } from './wrong-appends.ts'
import { wrongReads } from './wrong-reads.ts'
import { wrongRepeats } from './wrong-repeats.ts'
import type { WrongStore } from './wrong-store.ts'
import { wrongTimes } from './wrong-times.ts'

/** Every store with a planted defect. */
export const wrongStores: readonly WrongStore[] = [
  ...wrongAppends,
  ...wrongRepeats,
  ...wrongReads,
  ...wrongTimes,
]

/** The store with this defect. */
export const wrongStore = (defect: string): WrongStore => {
  const found = wrongStores.find((wrong) => wrong.defect === defect)
  if (found === undefined) throw new Error(`There is no store with the defect "${defect}"`)
  return found
}
