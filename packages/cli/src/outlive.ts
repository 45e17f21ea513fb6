import { writeSync } from 'node:fs'
import { exitCode } from './exit-code.ts'

const standardError = 2

const tell = (text: string): void => {
  try {
    writeSync(standardError, text)
  } catch {
    // Nobody can be told.
  }
}

/**
 * Lets the work outlive a reader that has seen enough (`| head`): what was asked for is done to its end, and the exit
 * code is its own. Any other output that fails, a full disk say, ends it: a result that is nowhere must not be taken
 * for none.
 */
export const outlive = (output: NodeJS.WriteStream): void => {
  output.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') return
    tell(`coflyfr: Cannot write the output: ${fault.message}\n`)
    process.exit(exitCode.storeFault)
  })
}
