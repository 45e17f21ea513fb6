import assert from 'node:assert/strict'
import { checkProof } from '@coflyfr/audit'
import { formatVerifierKey } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { parseVerifierKey } from '../../../packages/verifier/src/notes/verifier-key.ts'
import { verifyProof } from '../../../packages/verifier/src/proof/verify-proof.ts'
import { nodeHashing } from '../../../packages/verifier/src/script/node-hashing.ts'
import { key } from './proving.ts'

/** What a verifier says of each question that it asks, or that the file cannot be read. */
export type Answers = ReadonlyMap<string, string>

/** Gives a file to a verifier. */
export type Verifies = (text: string) => Promise<Answers>

/** The library's. */
export const library: Verifies = async (text) => {
  const checked = await checkProof(text, { keys: [key] })
  if (isLeft(checked)) return new Map([['readable', 'fail']])
  return new Map(checked.right.checks.map(({ check, status }) => [check, status]))
}

const given = parseVerifierKey(nodeHashing, formatVerifierKey(key))
assert.ok(given !== undefined)
const evidence = { checkpoints: [], minutes: [], keys: [given], policy: null, ends: null }
const session = { hashing: nodeHashing, evidence, event: null, command: null }

/** What the independent one finds. */
export const foundIn = async (
  text: string,
): Promise<readonly { readonly code: string; readonly detail: string }[]> => {
  const { checks } = await verifyProof(session, text)
  return checks.flatMap(({ findings }) => findings)
}

/** The independent one. */
export const independent: Verifies = async (text) => {
  const { checks } = await verifyProof(session, text)
  return new Map(checks.map(({ check, status }) => [check, status]))
}

/**
 * What the two say differently. The independent one makes three reports again, and says of the others that it does not; and
 * what is made of an event that is in no log is said by no page.
 */
export const differences = (ours: Answers, theirs: Answers): readonly string[] => {
  const isUnproved = ours.get('proved') === 'fail' && theirs.get('proved') === 'fail'
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((check) => {
    const [our, their] = [ours.get(check) ?? 'not asked', theirs.get(check) ?? 'not asked']
    const isCompared =
      check !== 'recomputed' || (their !== 'not-checked' && !(isUnproved && our !== their))
    return our === their || !isCompared ? [] : [`${check}: ${our}, ${their}`]
  })
}
