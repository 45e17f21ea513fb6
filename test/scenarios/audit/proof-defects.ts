import { canonicalJson, sha256Hex } from '@coflyfr/core'
import type { Answer } from '../../support/command-line.ts'
import type { Proved } from './proved-ledger.ts'

/** The file with its digest made anew. */
const sealed = (text: string, change: (proof: Answer) => void): string => {
  const { digest: _, ...proof } = JSON.parse(text)
  change(proof)
  return `${JSON.stringify({ ...proof, digest: sha256Hex(canonicalJson(proof)) }, null, 2)}\n`
}

/** A hash or a signature with another bit. */
export const otherBit = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[8] = (bytes[8] ?? 0) ^ 1
  return bytes.toString('base64')
}

const lineOf = (
  text: string,
  begins: string | number,
  change: (line: string) => string,
): string => {
  const lines = text.split('\n')
  const at =
    typeof begins === 'number' ? begins : lines.findIndex((line) => line.startsWith(begins))
  lines[at] = change(lines[at] ?? '')
  return lines.join('\n')
}

/** The line of a tlog-proof that holds the event. */
export const extraOf = (text: string): string =>
  text.split('\n').find((one) => one.startsWith('extra ')) ?? ''

/** What is wrong with a file, the check that must find it, and the code that the independent verifier gives it. */
type Defect = readonly [name: string, text: (proved: Proved) => string, check: string, code: string]

/** Defects of the proof of an event. */
export const ofEvents: readonly Defect[] = [
  ['another index', ({ event }) => event.replace('index 2', 'index 1'), 'proved', 'ProofInvalid'],
  ['an index beyond', ({ event }) => event.replace('index 2', 'index 9'), 'proved', 'ProofInvalid'],
  ['another hash', ({ event }) => lineOf(event, 3, otherBit), 'proved', 'ProofInvalid'],
  [
    'a hash too few',
    ({ event }) => event.split('\n').toSpliced(3, 1).join('\n'),
    'proved',
    'ProofInvalid',
  ],
  [
    'another event',
    ({ event, otherEvent }) => lineOf(event, 'extra ', () => extraOf(otherEvent)),
    'proved',
    'ProofInvalid',
  ],
  [
    'another root',
    ({ event }) => lineOf(event, event.split('\n').indexOf('') + 3, otherBit),
    'signed',
    'InvalidSignature',
  ],
  [
    'another signature',
    ({ event }) =>
      lineOf(event, '— ', (line) => line.replace(/\S+$/, (base64) => otherBit(base64))),
    'signed',
    'InvalidSignature',
  ],
  ['another ledger’s proof', ({ stranger }) => stranger.event, 'signed', 'UnknownKey'],
  ['its end cut off', ({ event }) => event.slice(0, -20), 'readable', 'UnreadableProof'],
  ['its checkpoint cut off', ({ event }) => event.slice(0, 300), 'readable', 'UnreadableProof'],
  ['another version', ({ event }) => event.replace('@v1', '@v2'), 'readable', 'UnreadableProof'],
  [
    'no event that can be read',
    ({ event }) => lineOf(event, 'extra ', () => 'extra e30='),
    'readable',
    'UnreadableProof',
  ],
]

/** Defects of the proof of a refusal. */
export const ofRefusals: readonly Defect[] = [
  ['a blank more', ({ refusal }) => refusal.replace('": ', '":  '), 'unchanged', 'SpellingDiffers'],
  [
    'another rule',
    ({ refusal }) => refusal.replace('UnknownVirement', 'UnknownBudget'),
    'unchanged',
    'DigestDiffers',
  ],
  [
    'another refusal, and its digest made anew',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.events[0].event.data.refusal = 'NotAllowed'
      }),
    'proved',
    'ProofInvalid',
  ],
  [
    'another position',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.events[0].event.position = 2
      }),
    'proved',
    'ProofInvalid',
  ],
  [
    'another root of its tree',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.heads[0].root = otherBit(proof.heads[0].root)
      }),
    'proved',
    'Inconsistent',
  ],
  [
    'another salt',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.salt += '0'
      }),
    'refused',
    'RefusalDiffers',
  ],
  [
    'streams that it does not hold',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.coverage.streams = [{ stream: 'ledger', events: 1 }]
      }),
    'refused',
    'CoverageDiffers',
  ],
  [
    'less that it does not prove',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.doesNotProve.pop()
      }),
    'refused',
    'StatementDiffers',
  ],
  [
    'another ledger’s key',
    ({ refusal, stranger }) =>
      sealed(refusal, (proof) => {
        proof.publicKey = stranger.key
      }),
    'signed',
    'UnknownKey',
  ],
  [
    'no key',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.publicKey = 'key'
      }),
    'signed',
    'MalformedKey',
  ],
  [
    'another origin',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.origin = 'other.example/ledger'
      }),
    'signed',
    'WrongOrigin',
  ],
  [
    'another size signed',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.checkpoint = proof.checkpoint.replace('\n4\n', '\n5\n')
      }),
    'signed',
    'InvalidSignature',
  ],
  ['its end cut off', ({ refusal }) => refusal.slice(0, -20), 'readable', 'UnreadableProof'],
  [
    'a field twice',
    ({ refusal }) => refusal.replace('"salt"', '"salt": "",\n  "salt"'),
    'readable',
    'UnreadableProof',
  ],
  [
    'a field too many',
    ({ refusal }) =>
      sealed(refusal, (proof) => {
        proof.note = ''
      }),
    'readable',
    'UnreadableProof',
  ],
]
