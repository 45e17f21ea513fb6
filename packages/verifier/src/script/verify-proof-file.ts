import { open, readFile } from 'node:fs/promises'
import type { Hashing } from '../hashing.ts'
import { misplaced } from '../proof/misplaced.ts'
import { type ProofVerification, unreadable } from '../proof/proof-verification.ts'
import { beginsAsProof, verifyProof } from '../proof/verify-proof.ts'
import { textOfUtf8 } from '../text/bytes.ts'
import { type Asked, UsageFault } from './arguments.ts'

/** Enough of a file to know a proof by. */
const beginningBytes = 64

/** Whether a file is a proof, by what it begins with. */
export const isProofFile = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(beginningBytes),
      0,
      beginningBytes,
      0,
    )
    return beginsAsProof(buffer.toString('latin1', 0, bytesRead))
  } finally {
    await file.close()
  }
}

/** Verifies a proof file on this disk. */
export const verifyProofFile = async (
  hashing: Hashing,
  { path, evidence, event, command }: Asked,
): Promise<ProofVerification> => {
  const text = textOfUtf8(await readFile(path))
  if (text === undefined) return unreadable('', 'UTF-8 text, found other bytes')
  const proof = await verifyProof({ hashing, evidence, event, command }, text)
  const fault = misplaced(proof, { event, command })
  if (fault !== null) throw new UsageFault(`${fault}: ${path}`)
  return proof
}
