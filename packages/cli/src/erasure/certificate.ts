import type { Actor, PlainDate } from '@coflyfr/core'
import type { FoundTrace } from '@coflyfr/vault'
import { countOf } from '../count-of.ts'

/** A step of an erasure as it stands in the log. */
export interface CertifiedStep {
  readonly type: string
  readonly position: number
  readonly on: PlainDate
  readonly recordedAt: string
  readonly actor: Actor
}

/** What was looked for, byte by byte, and where. */
interface CertifiedScan {
  readonly files: readonly string[]
  /** Keys, salts, texts and stored values; texts too short to be told from others are looked for by their salts. */
  readonly lookedFor: number
  readonly found: readonly FoundTrace[]
}

/** What an erasure destroyed, by whose authority, and what proves it. */
export interface Certificate {
  readonly origin: string
  readonly subject: string
  readonly merged: readonly string[]
  readonly erasure: string
  readonly ground: string
  readonly authority: string
  readonly steps: readonly CertifiedStep[]
  readonly event: {
    readonly id: string
    readonly stream: string
    readonly revision: number
    readonly position: number
    /** In base64, as the proof takes it. */
    readonly leafHash: string
  }
  /**
   * How many keys are destroyed, and how many values went with them; null where the certificate is printed again later.
   */
  readonly destroyed: { readonly keys: number; readonly values: number | null }
  /** Null where there is nothing left to look by. */
  readonly scan: CertifiedScan | null
  /** A C2SP tlog-proof, with the signed checkpoint that it leads to. */
  readonly proof: string
}

const kindWords: Readonly<Record<FoundTrace['kind'], string>> = {
  key: 'a key',
  salt: 'a salt',
  text: 'a value in clear',
  stored: 'an encrypted value',
}

const scanText = (scan: CertifiedScan | null): string => {
  if (scan === null)
    return 'Scan: not made; the values were destroyed before, and nothing is left to look by\n'
  const { files, lookedFor, found } = scan
  const head = `Scan: ${countOf(files.length, 'file')}, ${lookedFor} keys, salts, texts and stored values looked for, ${found.length} found\n`
  const lines = found.map(
    ({ file, kind, offset }) => `  FOUND ${kindWords[kind]} in ${file} at byte ${offset}\n`,
  )
  const advice =
    found.length === 0
      ? ''
      : '  Destroy these files, or write over them: they hold what was to be erased\n'
  return `${head}${lines.join('')}${advice}`
}

/** The certificate for people. */
export const certificateText = (certificate: Certificate): string => {
  const { origin, subject, merged, erasure, ground, authority, steps, event, destroyed } =
    certificate
  const stepLines = steps.map(
    ({ type, on, position, actor }) =>
      `  ${type.padEnd(20)} ${on}  position ${position}  ${actor.id} (${actor.role})\n`,
  )
  const others = merged.length === 0 ? '' : `, and merged into it ${merged.join(', ')}`
  const values =
    destroyed.values === null ? '' : `, ${countOf(destroyed.values, 'value')} with the salts`
  return [
    'Certificate of erasure\n',
    `Ledger: ${origin}\n`,
    `Person: ${subject}${others}\n`,
    `Erasure: ${erasure}, ${ground}, under ${authority}\n`,
    `Destroyed: ${countOf(destroyed.keys, 'key')}${values}\n`,
    ...stepLines,
    `Event: ${event.id}, ${event.stream}@${event.revision}, leaf ${event.leafHash}\n`,
    scanText(certificate.scan),
    'Every event stays, and every earlier proof with it; no total and no count has changed.\n\n',
    certificate.proof,
  ].join('')
}
