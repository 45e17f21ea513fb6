import { stat } from 'node:fs/promises'
import type { Verification } from '../findings.ts'
import { verifyPack } from '../pack/verify-pack.ts'
import type { ProofVerification } from '../proof/proof-verification.ts'
import { type Asked, askedFor, UsageFault } from './arguments.ts'
import { diskFolder } from './disk-folder.ts'
import { nodeHashing } from './node-hashing.ts'
import { printed, usage } from './printed.ts'
import { printedProof } from './printed-proof.ts'
import { readsOf } from './reads-of.ts'
import { isThreadOfScript } from './threads.ts'
import { verifyLedger } from './verify-ledger.ts'
import { isProofFile, verifyProofFile } from './verify-proof-file.ts'

/** What was verified: its answer as a document, and how people read it. */
interface Answer {
  readonly document: Verification | ProofVerification
  readonly text: string
  readonly hasFailed: boolean
}

const isFailed = ({ status }: { readonly status: string }): boolean => status === 'fail'

const ofProof = async (asked: Asked): Promise<Answer> => {
  const document = await verifyProofFile(nodeHashing, asked)
  return {
    document,
    text: printedProof(asked.path, document),
    hasFailed: document.checks.some(isFailed),
  }
}

const ofLog = async (asked: Asked, isPack: boolean): Promise<Answer> => {
  const { path, evidence, event, command } = asked
  const ofProofAlone = event === null ? command && '--command' : '--event'
  if (ofProofAlone !== null)
    throw new UsageFault(`${ofProofAlone}: expected a proof file, found that ${path} is none`)
  const document = isPack
    ? await verifyPack(nodeHashing, diskFolder(path), evidence, { reads: await readsOf(path) })
    : await verifyLedger(nodeHashing, path, evidence)
  const hasFailed = Object.values(document.verdicts).some(isFailed)
  return { document, text: printed(document), hasFailed }
}

const verify = async (asked: Asked): Promise<Answer> => {
  const found = await stat(asked.path).catch(() => undefined)
  if (found === undefined) throw new UsageFault(`${asked.path}: there is nothing`)
  if (found.isDirectory()) return ofLog(asked, true)
  return (await isProofFile(asked.path)) ? ofProof(asked) : ofLog(asked, false)
}

/** Verifies what the arguments name, prints the answer and returns the exit code. */
const main = async (args: readonly string[]): Promise<number> => {
  const asked = await askedFor(nodeHashing, args)
  if (asked === null) {
    process.stdout.write(usage)
    return 0
  }
  const { document, text, hasFailed } = await verify(asked)
  process.stdout.write(asked.isJson ? `${JSON.stringify(document, null, 2)}\n` : text)
  return hasFailed ? 1 : 0
}

if (!isThreadOfScript)
  process.exitCode = await main(process.argv.slice(2)).catch((fault: unknown) => {
    const isUsage = fault instanceof UsageFault
    const said = fault instanceof Error ? fault.message : String(fault)
    process.stderr.write(isUsage ? `${said}\n\n${usage}` : `${said}\n`)
    return isUsage ? 2 : 3
  })
