import type { FieldProblem } from '@coflyfr/core'
import { shownValue } from './shown-value.ts'
import { UsageFault } from './usage-fault.ts'

/** The fault of every field that is wrong, each on a line: the place, the field, what stood there and what was expected. */
export const fieldFaults = (place: string, problems: readonly FieldProblem[]): UsageFault =>
  new UsageFault(
    problems
      .map(({ path, value, expected }) => {
        const where = [place, path].filter((part) => part !== '').join(': ')
        return `${where}: expected ${expected}, found ${shownValue(value)}`
      })
      .join('\n'),
  )
