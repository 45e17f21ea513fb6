import { proofQuestions } from './proof-questions.ts'
import type { ProofSession } from './proof-session.ts'
import type { ProofVerification } from './proof-verification.ts'

/** What was given with a file that is a proof of something else, or null. */
export const misplaced = (
  { kind }: ProofVerification,
  { event, command }: Pick<ProofSession, 'event' | 'command'>,
): string | null => {
  if (kind === null) return null
  const { english } = proofQuestions.kinds[kind]
  if (event !== null && kind !== 'event')
    return `--event: expected the proof of an event, found that of ${english}`
  return command !== null && kind !== 'refusal'
    ? `--command: expected the proof of a refusal, found that of ${english}`
    : null
}
