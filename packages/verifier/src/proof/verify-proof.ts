import { checkDifferenceProof, differenceFormat } from './check-difference-proof.ts'
import { checkEventProof } from './check-event-proof.ts'
import { checkFigureProof, figureFormat } from './check-figure-proof.ts'
import { checkRefusalProof, refusalFormat } from './check-refusal-proof.ts'
import { type ProofFile, parseProofFile } from './proof-file.ts'
import type { ProofSession } from './proof-session.ts'
import { type ProofVerification, unreadable } from './proof-verification.ts'
import { tlogProofBeginning } from './tlog-proof.ts'

type ChecksFile = (session: ProofSession, file: ProofFile) => Promise<ProofVerification>

/** The proof files in JSON that are known, by their field `format`. */
const checksByFormat: ReadonlyMap<string, ChecksFile> = new Map([
  [figureFormat, checkFigureProof],
  [differenceFormat, checkDifferenceProof],
  [refusalFormat, checkRefusalProof],
])

/** Whether a file that begins so is to be a proof: a tlog-proof, or an object of JSON. */
export const beginsAsProof = (beginning: string): boolean =>
  beginning.startsWith(tlogProofBeginning) || /^\s*\{/.test(beginning)

/** Verifies a proof file from itself alone. */
export const verifyProof = async (
  session: ProofSession,
  text: string,
): Promise<ProofVerification> => {
  if (text.startsWith(tlogProofBeginning)) return checkEventProof(session, text)
  const file = parseProofFile(text)
  if ('path' in file) return unreadable(file.path, file.expected)
  const { format } = file.value
  const checks = typeof format === 'string' ? checksByFormat.get(format) : undefined
  if (checks === undefined)
    return unreadable('format', `one of ${[...checksByFormat.keys()].join(', ')}`)
  return checks(session, file)
}
