import { parseCheckpoint } from '../notes/checkpoint.ts'
import { parseNote } from '../notes/note.ts'
import { canonicalText } from '../text/canonical.ts'
import { checkCompared } from './check-compared.ts'
import { checkHeldTree } from './check-held-tree.ts'
import { checkOf, type ProofCheck, type ProofFinding } from './proof-check.ts'
import type { ProofFile } from './proof-file.ts'
import type { ProofSession } from './proof-session.ts'
import { minuteOf, type ProofVerification } from './proof-verification.ts'
import type { ProvedLog } from './proved-log.ts'
import { checkSignedTree } from './signed-tree.ts'
import { bytesOfTreeHash } from './tree-hash.ts'

/** Whether the file is, to the last blank, what was written. */
const checkUnchanged = ({ hashing }: ProofSession, { text, value }: ProofFile): ProofCheck => {
  const findings: ProofFinding[] = []
  const { digest, ...rest } = value
  const found = hashing.sha256Hex(canonicalText(rest))
  if (found !== digest) {
    const detail = `digest: the file says ${String(digest)}, its content hashes to ${found}`
    findings.push({ code: 'DigestDiffers', detail })
  }
  if (text !== `${JSON.stringify(value, null, 2)}\n`) {
    const detail = 'the text is not as it was written: other blanks, or a value spelt otherwise'
    findings.push({ code: 'SpellingDiffers', detail })
  }
  return checkOf('unchanged', findings)
}

/** What every proof file in JSON is asked, in this order: unchanged, signed, proved and, with checkpoints brought along, compared. */
export const commonChecks = async (
  session: ProofSession,
  file: ProofFile,
  log: ProvedLog,
): Promise<readonly ProofCheck[]> => {
  const signed = await checkSignedTree(session, log)
  const heads = log.heads.map(({ size, root }) => ({ size, root: bytesOfTreeHash(root) }))
  const known = signed.checkpoint === null ? [] : [signed.checkpoint, ...heads]
  return [
    checkUnchanged(session, file),
    signed.check,
    checkHeldTree(session, log, signed.checkpoint),
    ...(await checkCompared(session, log.origin, known)),
  ]
}

/** What a proof file in JSON says of itself, whether or not it is so. */
export const statedIn = ({
  checkpoint,
  publicKey,
  doesNotProve,
}: ProvedLog): Pick<ProofVerification, 'checkpoint' | 'key' | 'doesNotProve'> => {
  const note = parseNote(checkpoint)
  const stated = note === undefined ? undefined : parseCheckpoint(note.text)
  const minute = stated === undefined ? null : minuteOf(stated)
  return { checkpoint: minute, key: publicKey, doesNotProve }
}
