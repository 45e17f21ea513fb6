import type { CliContext } from './cli-context.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { UsageFault } from './usage-fault.ts'

/** What a command does: its answer is the exit code. */
export type Work<Flags, Args extends readonly unknown[]> = (
  context: CliContext,
  flags: Flags,
  ...args: Args
) => Promise<ExitCode>

/** Only a fault loads the core, which help, completion and the version can do without. */
const codeOf = async (fault: unknown): Promise<ExitCode> => {
  const { BeyondHead, StoreFault } = await import('@coflyfr/core')
  if (fault instanceof UsageFault || fault instanceof BeyondHead) return exitCode.malformed
  if (fault instanceof StoreFault) return exitCode.storeFault
  return exitCode.bug
}

/** What was given may stand in a message; on a terminal its control characters would be obeyed. */
const withoutControls = (message: string): string => message.replaceAll(/[^\P{Cc}\n]/gu, '\ufffd')

const describe = (fault: unknown, code: ExitCode, debug: boolean): string => {
  if (!(fault instanceof Error)) return String(fault)
  if (debug) return fault.stack ?? fault.message
  return code === exitCode.bug
    ? `${fault.message}\nThis is a fault in coflyfr; --debug shows where`
    : fault.message
}

/** Makes a command of its work: sets the exit code and turns every fault into a message without a stack trace. */
export const guarded = <Flags, Args extends readonly unknown[]>(work: Work<Flags, Args>) =>
  async function (this: CliContext, flags: Flags, ...args: Args): Promise<void> {
    try {
      this.process.exitCode = await work(this, flags, ...args)
    } catch (fault) {
      const code = await codeOf(fault)
      this.process.stderr.write(`coflyfr: ${withoutControls(describe(fault, code, this.debug))}\n`)
      this.process.exitCode = code
    }
  }
