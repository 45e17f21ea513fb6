import { proofQuestions } from '../proof/proof-questions.ts'
import type { ProofVerification } from '../proof/proof-verification.ts'
import { wrapped } from './printed.ts'

const nameWidth = 17
const statusWidth = 11

/** The answer on a proof file, for people. */
export const printedProof = (proof: ProofVerification): string => {
  const { kind, claims, checkpoint, key, checks, doesNotProve } = proof
  const lines = kind === null ? [] : [`Proof of ${proofQuestions.kinds[kind].english}`, '']
  lines.push(...claims.flatMap((claim) => wrapped(claim)), ...(claims.length > 0 ? [''] : []))
  for (const { check, status, findings } of checks) {
    const { question } = proofQuestions.checks[check]
    lines.push(`  ${status.padEnd(statusWidth)} ${check.padEnd(nameWidth)} ${question}`)
    for (const { code, detail } of findings) lines.push(...wrapped(`${code}: ${detail}`))
  }
  if (checkpoint !== null) lines.push('', `Checkpoint ${checkpoint}`)
  if (key !== null) lines.push(`Key ${key}`)
  if (doesNotProve.length > 0) lines.push('', 'It does not prove:')
  for (const one of doesNotProve) lines.push(...wrapped(`- ${one}`))
  return `${lines.join('\n')}\n`
}
