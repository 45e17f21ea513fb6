import type { KeyBlock } from './key-blocks.ts'
import { blocksOfStep, type KeyTable, keyTableInSteps } from './key-table.ts'

/** The table of a log that goes on growing while it is made. */
export interface KeyTableMaking {
  /** Takes in a run of events that began meanwhile. */
  readonly add: (key: number, position: number) => void
  /** Goes a step of a millisecond or so on; null where the table is not there yet. */
  readonly step: () => KeyTable | null
}

/**
 * Begins the table.
 *
 * @param whole the whole blocks, which are read as they are asked for
 * @param filling what there is of the block after them
 */
export const keyTableMaking = (whole: Iterable<KeyBlock>, filling: KeyBlock): KeyTableMaking => {
  const late: (readonly [key: number, position: number])[] = []
  const steps = stepsOf(whole, filling)
  return {
    add: (key, position) => late.push([key, position]),
    step: () => {
      const { done, value: table } = steps.next()
      if (done !== true) return null
      for (const [key, position] of late) table.add(key, position)
      return table
    },
  }
}

function* stepsOf(whole: Iterable<KeyBlock>, filling: KeyBlock): Generator<void, KeyTable> {
  const blocks: KeyBlock[] = []
  for (const block of whole) {
    blocks.push(block)
    if (blocks.length % blocksOfStep === 0) yield
  }
  return yield* keyTableInSteps([...blocks, filling])
}
