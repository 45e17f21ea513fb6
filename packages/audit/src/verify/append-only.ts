import { consistencyProof, type NodeReader, verifyConsistency } from '@coflyfr/proof'
import { flatMap, isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Statement } from './checkpoint-evidence.ts'
import type { Finding } from './finding.ts'
import type { Findings } from './findings.ts'
import { slipOfTyping } from './slip-of-typing.ts'
import type { TreeCheck } from './tree-check.ts'

/** The log that checkpoints are compared with. */
export interface GrownLog {
  readonly size: number
  /** Null if no stored nodes can be read: then the roots made from the events are all the proof there is. */
  readonly readNode: NodeReader | null
  readonly rootAt: TreeCheck['rootAt']
  /**
   * Only the root of its own size can be made of a selection, so smaller checkpoints are only compared with each other.
   */
  readonly isSelection?: boolean
}

/**
 * Compares the log with every checkpoint, and the checkpoints of each text, which were given out one after another,
 * with each other.
 */
export const checkAppendOnly = (
  findings: Findings,
  log: GrownLog,
  texts: readonly (readonly Statement[])[],
): void => {
  const statements = texts.flat()
  const { size, isSelection = false } = log
  const held = isSelection
    ? statements.filter(({ checkpoint }) => checkpoint.size >= size)
    : statements
  if (held.length === 0) {
    const detail =
      'whether the log was only appended to: no checkpoint was given that can be trusted'
    findings.add({ code: 'NoCheckpoint', detail })
  }
  for (const statement of held) checkRoot(findings, log, statement)
  for (const statement of statements.filter((one) => !held.includes(one)))
    findings.add(notCompared(size, statement))
  for (const text of texts) {
    for (const [index, later] of text.entries()) {
      const earlier = text[index - 1]
      if (earlier !== undefined) checkSuccession(findings, log, earlier, later)
    }
  }
  checkAgreement(findings, statements)
}

const notCompared = (size: number, { source, checkpoint }: Statement): Finding => ({
  code: 'CheckpointNotCompared',
  detail: `${source} covers ${checkpoint.size} events; this selection is from a log of ${size} and can only be compared with checkpoints of ${size}: ask for the whole pack`,
})

const textOf = (root: Uint8Array): string => Buffer.from(root).toString('base64')

const checkRoot = (
  findings: Findings,
  { size, rootAt }: GrownLog,
  { source, checkpoint }: Statement,
): void => {
  if (checkpoint.size > size) {
    const detail = `${source} covers ${checkpoint.size} events, but the log holds only ${size}`
    findings.add({ code: 'TreeShrank', position: size, detail })
    return
  }
  const root = rootAt(checkpoint.size)
  if (root !== null && Buffer.compare(root, checkpoint.root) === 0) return
  const found = root === null ? 'cannot be made: a part of them is missing' : `is ${textOf(root)}`
  const slip = root === null ? '' : slipOfTyping(textOf(checkpoint.root), textOf(root))
  const detail = `${source} gives the root ${textOf(checkpoint.root)} for ${checkpoint.size} events; the root of the first ${checkpoint.size} events here ${found}${slip}`
  findings.add({ code: 'RootDiffers', detail })
}

const checkSuccession = (
  findings: Findings,
  { size, readNode }: GrownLog,
  earlier: Statement,
  later: Statement,
): void => {
  const sizes = `${later.source} covers ${later.checkpoint.size} events, ${earlier.source} before it ${earlier.checkpoint.size}`
  if (later.checkpoint.size < earlier.checkpoint.size) {
    findings.add({ code: 'TreeShrank', detail: sizes })
    return
  }
  if (later.checkpoint.size > size || readNode === null) return
  const refusal = inconsistency(readNode, earlier, later)
  if (refusal !== null) findings.add({ code: 'Inconsistent', detail: `${sizes}: ${refusal}` })
}

const inconsistency = (
  readNode: NodeReader,
  { checkpoint: earlier }: Statement,
  { checkpoint: later }: Statement,
): string | null => {
  try {
    const verified = pipe(
      consistencyProof(readNode, earlier.size, later.size),
      flatMap((proof) => verifyConsistency({ earlier, later, proof })),
    )
    return isLeft(verified) ? verified.left.tag : null
  } catch (error) {
    return `there is no proof, because ${error}`
  }
}

/** Two different roots for one size prove that two logs were shown, whatever the log holds now. */
const checkAgreement = (findings: Findings, statements: readonly Statement[]): void => {
  const firstBySize = new Map<number, Statement>()
  for (const statement of statements) {
    const { size, root } = statement.checkpoint
    const first = firstBySize.get(size)
    if (first === undefined) firstBySize.set(size, statement)
    else if (Buffer.compare(first.checkpoint.root, root) !== 0) {
      const detail = `${first.source} and ${statement.source} give different roots for the first ${size} events`
      findings.add({ code: 'CheckpointsDisagree', detail })
    }
  }
}
