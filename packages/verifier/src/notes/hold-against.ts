import type { Findings } from '../findings.ts'
import { base64Of, sameBytes } from '../text/bytes.ts'
import type { TrustedCheckpoint } from './evidence.ts'

/** The log that checkpoints are compared with. */
export interface HeldLog {
  readonly size: number
  /** The root of its first leaves, or undefined if it cannot be computed. */
  readonly rootAt: (size: number) => Uint8Array | undefined
  /** For a selection, size and root are those of the whole tree, and no root of a smaller size can be computed. */
  readonly isSelection: boolean
}

/** The roots of two different logs never have so few characters that differ. */
const misreadMost = 4

/** Names the characters that were misread or misprinted, if the two roots are too alike for anything else. */
const misread = (given: string, made: string): string => {
  const wrong = [...given]
    .map((found, at) => ({ found, at, expected: made[at] }))
    .filter(({ found, expected }) => found !== expected)
    .map(({ found, at, expected }) => `character ${at + 1} is ${found}, here ${expected}`)
  if (wrong.length > misreadMost) return ''
  return `. They differ in so little (${wrong.join('; ')}) that it is a slip of typing or of print: read it again`
}

const holdOne = (
  { size, rootAt, isSelection }: HeldLog,
  findings: Findings,
  checkpoint: TrustedCheckpoint,
): void => {
  const { name } = checkpoint
  if (checkpoint.size > size) {
    const detail = `${name} covers ${checkpoint.size} events, but the log holds only ${size}`
    findings.add('complete', 'TailMissing', detail, { position: size })
    findings.add('appendOnly', 'TreeShrank', detail, { position: size })
    return
  }
  if (isSelection && checkpoint.size < size) {
    const detail = `${name} covers ${checkpoint.size} events; this selection is from a log of ${size} and can only be compared with checkpoints of ${size}: ask for the whole pack`
    findings.add('appendOnly', 'CheckpointNotCompared', detail)
    return
  }
  const root = rootAt(checkpoint.size)
  if (root !== undefined && sameBytes(root, checkpoint.root)) return
  const given = base64Of(checkpoint.root)
  const theirs =
    root === undefined ? 'cannot be made' : `is ${base64Of(root)}${misread(given, base64Of(root))}`
  const detail = `${name} gives the root ${given} for ${checkpoint.size} events; the root of the first ${checkpoint.size} events here ${theirs}`
  findings.add('appendOnly', 'RootDiffers', detail)
}

/** Compares trusted checkpoints with a log and with each other. */
export const holdAgainst = (
  log: HeldLog,
  findings: Findings,
  checkpoints: readonly TrustedCheckpoint[],
): void => {
  const detail = 'no trusted checkpoint was given'
  if (checkpoints.length === 0) findings.add('complete', 'NoCheckpoint', detail)
  // A checkpoint smaller than the tree of a selection cannot be compared with it.
  if (checkpoints.every(({ size }) => log.isSelection && size < log.size))
    findings.add('appendOnly', 'NoCheckpoint', detail)
  const bySize = new Map<number, TrustedCheckpoint>()
  const ofFile = new Map<string, TrustedCheckpoint>()
  for (const checkpoint of checkpoints) {
    holdOne(log, findings, checkpoint)
    const { name, size, root, file } = checkpoint
    const twin = bySize.get(size)
    if (twin !== undefined && !sameBytes(twin.root, root)) {
      const detail = `${twin.name} and ${name} give different roots for the first ${size} events`
      findings.add('appendOnly', 'CheckpointsDisagree', detail)
    }
    bySize.set(size, twin ?? checkpoint)
    const before = ofFile.get(file)
    if (before !== undefined && size < before.size) {
      const detail = `${name} covers ${size} events, fewer than the ${before.size} of ${before.name} before it`
      findings.add('appendOnly', 'TreeShrank', detail)
    }
    ofFile.set(file, checkpoint)
  }
}
