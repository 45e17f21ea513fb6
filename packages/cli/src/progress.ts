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
 * where its results do not scroll by there already (`output` says when they come), and not when told to be quiet.
 */
export const progressOn = (
  { process: { stdout, stderr }, clock }: CliContext,
  { quiet }: { readonly quiet: boolean },
  counted: string,
  output: 'as it goes' | 'at the end' = 'as it goes',
): Progress => {
  const scrolls = output === 'as it goes' && stdout.isTTY === true
  if (quiet || stderr.isTTY !== true || scrolls) return silent
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
