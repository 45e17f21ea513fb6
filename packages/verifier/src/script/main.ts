import { stat } from 'node:fs/promises'
import type { Verification } from '../findings.ts'
import { verifyPack } from '../pack/verify-pack.ts'
import { type Asked, askedFor, UsageFault } from './arguments.ts'
import { diskFolder } from './disk-folder.ts'
import { nodeHashing } from './node-hashing.ts'
import { printed, usage } from './printed.ts'
import { readsOf } from './reads-of.ts'
import { isThreadOfScript } from './threads.ts'
import { verifyLedger } from './verify-ledger.ts'

const verify = async ({ path, evidence }: Asked): Promise<Verification> => {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new UsageFault(`${path}: there is nothing`)
  return found.isDirectory()
    ? verifyPack(nodeHashing, diskFolder(path), evidence, { reads: await readsOf(path) })
    : verifyLedger(nodeHashing, path, evidence)
}

/** Verifies what the arguments name, prints the verdicts and returns the exit code. */
const main = async (args: readonly string[]): Promise<number> => {
  const asked = await askedFor(nodeHashing, args)
  if (asked === null) {
    process.stdout.write(usage)
    return 0
  }
  const verification = await verify(asked)
  process.stdout.write(
    asked.isJson ? `${JSON.stringify(verification, null, 2)}\n` : printed(verification),
  )
  return Object.values(verification.verdicts).some(({ status }) => status === 'fail') ? 1 : 0
}

if (!isThreadOfScript)
  process.exitCode = await main(process.argv.slice(2)).catch((fault: unknown) => {
    const isUsage = fault instanceof UsageFault
    const said = fault instanceof Error ? fault.message : String(fault)
    process.stderr.write(isUsage ? `${said}\n\n${usage}` : `${said}\n`)
    return isUsage ? 2 : 3
  })
