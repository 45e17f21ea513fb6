import type { KeyBlock } from './key-blocks.ts'
import { blocksOfStep, type KeyTable, keyTableInSteps } from './key-table.ts'

/** A table that is being made, while the log goes on growing. */
export interface KeyTableMaking {
  /** Adds a run of events that began meanwhile. */
  readonly add: (key: number, position: number) => void
  /** Does a step of about a millisecond; null while the table is not complete. */
  readonly step: () => KeyTable | null
}

/**
 * Begins the table.
 *
 * @param whole the whole blocks, read step by step
 * @param filling the keys so far of the block after them
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
