import { describeCheckpointRefusal } from '../words/describe-checkpoint-refusal.ts'
import { quoted } from '../words/quoted.ts'
import type { AskWitnessRefusal } from './ask-witness.ts'

/**
 * Says why a witness did not cosign, and what to check, for people.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { describeAskWitnessRefusal } from '@coflyfr/proof/witness'
 *
 * const url = 'https://witness.example/'
 * assert.equal(
 *   describeAskWitnessRefusal({ tag: 'WitnessUnreachable', url, problem: 'ECONNREFUSED' }),
 *   'https://witness.example/ did not answer: ECONNREFUSED',
 * )
 * ```
 */
export const describeAskWitnessRefusal = (refusal: AskWitnessRefusal): string => {
  switch (refusal.tag) {
    case 'WitnessUnreachable':
      return `${refusal.url} did not answer: ${refusal.problem}`
    case 'WitnessDeclined':
      return `${refusal.url} answered with status ${refusal.status}: ${quoted(refusal.message)}`
    case 'WitnessSawMore':
      return `${refusal.url} has cosigned ${refusal.seenSize} events, and this log has ${refusal.size}: it lost its end, or is another`
    case 'NotItsCosignature':
      return `${refusal.url} answered with something else than its cosignature; see that the policy has its key`
    case 'NotAWholeNumber':
      return `expected a whole number as ${refusal.what}, found ${refusal.found}`
    case 'TreeShrank':
      return `expected a tree of ${refusal.earlierSize} events or more, found one of ${refusal.laterSize}`
    case 'NoRequestedCheckpoint':
      return 'expected an empty line and a checkpoint below it, found none'
    case 'MalformedRequestLine':
      return `line ${refusal.line}: expected ${refusal.expected}, found ${quoted(refusal.found)}`
    default:
      return describeCheckpointRefusal(refusal)
  }
}
