import type { CliContext } from './cli-context.ts'

/** Work that is over sooner says nothing. */
const quietMicroseconds = 1_000_000

/** How often the count is written anew: a person reads no faster. */
const stepMicroseconds = 200_000

const clearLine = '\r\u001b[K'

/** Counts work on a terminal; told nothing, it prints nothing. */
export interface Progress {
  readonly step: () => void
  /** Takes the count away again. */
  readonly end: () => void
}

const silent: Progress = { step: () => undefined, end: () => undefined }

/**
 * Shows how far a work of more than a second has come, in English words for what it counts. Only on a terminal, only
 * where its results do not scroll by there already, and not when told to be quiet.
 */
export const progressOn = (
  { process: { stdout, stderr }, clock }: CliContext,
  { quiet }: { readonly quiet: boolean },
  counted: string,
): Progress => {
  if (quiet || stderr.isTTY !== true || stdout.isTTY === true) return silent
  let count = 0
  let next = clock() + quietMicroseconds
  let isShown = false
  return {
    step: () => {
      count += 1
      if (clock() < next) return
      next = clock() + stepMicroseconds
      isShown = true
      stderr.write(`${clearLine}${count} ${counted}`)
    },
    end: () => {
      if (isShown) stderr.write(clearLine)
    },
  }
}
