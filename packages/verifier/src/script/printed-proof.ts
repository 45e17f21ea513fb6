import { proofQuestions } from '../proof/proof-questions.ts'
import { checkpointLines, type ProofVerification } from '../proof/proof-verification.ts'
import { wrapped } from './printed.ts'

const nameWidth = 17
const statusWidth = 11

const headingOf = (path: string, { kind, checks }: ProofVerification): string => {
  if (kind === null)
    return `${path}: not a proof that can be read. Ask for the file again, as prove or diff --prove wrote it`
  const isRefuted = checks.some(({ status }) => status === 'fail')
  return `${path}: proof of ${proofQuestions.kinds[kind].english}${isRefuted ? ', which does not hold' : ''}`
}

/** The answer on a proof file, for people. */
export const printedProof = (path: string, proof: ProofVerification): string => {
  const { claims, checkpoint, key, checks, doesNotProve } = proof
  const lines = [headingOf(path, proof), '', ...claims.map((claim) => `  ${claim}`)]
  if (claims.length > 0) lines.push('')
  for (const { check, status, findings } of checks) {
    const { question } = proofQuestions.checks[check]
    lines.push(`  ${status.padEnd(statusWidth)} ${check.padEnd(nameWidth)} ${question}`)
    for (const { code, detail } of findings) lines.push(...wrapped(`${code}: ${detail}`))
  }
  if (checkpoint !== null) lines.push('', ...checkpointLines(checkpoint, key))
  if (doesNotProve.length > 0) lines.push('', 'It does not prove:')
  for (const one of doesNotProve) lines.push(...wrapped(`- ${one}`))
  return `${lines.join('\n')}\n`
}
