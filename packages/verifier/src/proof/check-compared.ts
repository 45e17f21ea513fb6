import { Findings } from '../findings.ts'
import { type TrustedCheckpoint, trustedMinute, trustedOfFile } from '../notes/evidence.ts'
import { base64Of, sameBytes } from '../text/bytes.ts'
import type { TreeHead } from '../tree/consistency.ts'
import { checkOf, type ProofCheck, type ProofFinding, uncheckedOf } from './proof-check.ts'
import type { ProofSession } from './proof-session.ts'
import { keysGiven } from './signed-tree.ts'

/** Checkpoints that an auditor brought along, and why some may not be trusted. */
const brought = async (session: ProofSession, origin: string) => {
  const { hashing, evidence } = session
  const findings = new Findings()
  const quorum = evidence.policy?.quorum ?? { kind: 'none' }
  const known = { origin, keys: keysGiven(session), ends: evidence.ends ?? [], quorum }
  const checkpoints: TrustedCheckpoint[] = []
  for (const text of evidence.checkpoints)
    checkpoints.push(...(await trustedOfFile(hashing, known, findings, text)))
  for (const line of evidence.minutes) checkpoints.push(...trustedMinute(line, origin, findings))
  return { checkpoints, authentic: findings.verdicts().authentic }
}

/**
 * Compares the trees of a proof with the checkpoints that were brought along: those of one size must have one root. No check
 * where none were brought.
 */
export const checkCompared = async (
  session: ProofSession,
  origin: string,
  trees: readonly TreeHead[],
): Promise<readonly ProofCheck[]> => {
  const { evidence } = session
  if (evidence.checkpoints.length + evidence.minutes.length === 0) return []
  const { checkpoints, authentic } = await brought(session, origin)
  const findings: ProofFinding[] =
    authentic.status === 'fail'
      ? authentic.findings.map(({ code, detail }) => ({ code, detail }))
      : []
  let isCompared = false
  for (const { name, size, root } of checkpoints)
    for (const tree of trees.filter((one) => one.size === size)) {
      isCompared = true
      if (sameBytes(tree.root, root)) continue
      const detail = `${name} gives the root ${base64Of(root)} for ${size} events, the proof ${base64Of(tree.root)}`
      findings.push({ code: 'RootDiffers', detail })
    }
  if (isCompared || findings.length > 0) return [checkOf('compared', findings)]
  const sizes = trees.map(({ size }) => size).join(', ')
  const detail = `the proof leads to trees of ${sizes || 'no known size'}, and can only be compared with checkpoints of these`
  return [uncheckedOf('compared', 'CheckpointNotCompared', detail)]
}
