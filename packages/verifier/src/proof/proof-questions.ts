import type { CheckName } from './proof-check.ts'
import type { ProofVerification } from './proof-verification.ts'

type Kind = Exclude<ProofVerification['kind'], null>

/** What proof files are called and asked, in English and Welsh. */
export const proofQuestions: {
  readonly kinds: Readonly<Record<Kind, { readonly english: string; readonly welsh: string }>>
  readonly checks: Readonly<
    Record<CheckName, { readonly question: string; readonly welsh: string }>
  >
} = {
  kinds: {
    event: { english: 'an event', welsh: 'digwyddiad' },
    figure: { english: 'a figure', welsh: 'ffigur' },
    difference: { english: 'a difference', welsh: 'gwahaniaeth' },
    refusal: { english: 'a refusal', welsh: 'gwrthodiad' },
  },
  checks: {
    readable: { question: 'is it a proof file that can be read?', welsh: 'darllenadwy' },
    unchanged: { question: 'is the file as it was written?', welsh: 'heb ei newid' },
    signed: { question: 'is the checkpoint signed by a key that you know?', welsh: 'llofnodwyd' },
    proved: { question: 'is what it holds in the log of the checkpoint?', welsh: 'profwyd' },
    compared: {
      question: 'does it agree with the checkpoints that you hold?',
      welsh: 'cymharwyd',
    },
    gapless: {
      question: 'does it hold everything that it claims, without a gap?',
      welsh: 'di-fwlch',
    },
    recomputed: {
      question: 'does what it claims come out of the events alone?',
      welsh: 'ailgyfrifwyd',
    },
    refused: {
      question: 'does the log hold that the command of this hash was refused?',
      welsh: 'gwrthodwyd',
    },
    command: { question: 'is it the command that you hold?', welsh: 'gorchymyn' },
  },
}
