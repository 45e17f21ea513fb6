import type { StreamName } from '@coflyfr/core'
import {
  type CheckpointRecord,
  formatKeyEnds,
  formatVerifierKey,
  type KeyEnd,
  type VerifierKey,
} from '@coflyfr/proof'
import type { AuditedLedger } from '../audited-ledger.ts'
import { writeLog } from './export-log.ts'
import { writeSelection } from './export-selection.ts'
import { type PackFolder, packFolder } from './pack-folder.ts'
import type { PackManifest } from './pack-manifest.ts'
import { packReadme } from './pack-readme.ts'

/** Which events go into a pack. */
export type PackSelection =
  | { readonly kind: 'log' }
  /** From one position to another, both included. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'stream'; readonly stream: StreamName }

/** A sealed report that a pack does not show: this release cannot make it as it was sealed. */
export interface SealLeftOut {
  readonly report: string
  /** The position of the event that sealed it. */
  readonly position: number
  readonly reason: 'another form' | 'beyond the log' | 'nothing to show' | 'unreadable event'
}

/** What a pack is made from, besides the ledger. */
export interface PackRequest {
  readonly selection: PackSelection
  /** The signed checkpoint of the pack. Events after it are not exported. */
  readonly checkpoint: Pick<CheckpointRecord, 'note' | 'checkpoint'>
  /** Every checkpoint that was given out, in the order in which they were. */
  readonly givenOut: readonly Pick<CheckpointRecord, 'note' | 'checkpoint'>[]
  readonly keys: readonly VerifierKey[]
  /** The C2SP policy that says whose checkpoints to trust; null for one made from `keys`. */
  readonly policy: string | null
  /** Which of the keys ended, and at which size. */
  readonly keyEnds: readonly KeyEnd[]
  /** Signs the statement that the stream ends where the pack does. */
  readonly sign: (text: string) => string
  /** The files of the folder `verifier`, by name. */
  readonly verifier: ReadonlyMap<string, Uint8Array>
  /** Called for each sealed report that the pack does not show, with the reason. */
  readonly onSealLeftOut?: (seal: SealLeftOut) => void
  /** Called after each event is written. */
  readonly onEvent?: () => void
}

/** The part of the manifest that is known once the events are written. */
export type Written = Pick<PackManifest, 'events' | 'streams' | 'types' | 'stream'>

const checkpointsText = ({ checkpoint, givenOut }: PackRequest): string =>
  [
    ...givenOut.filter(
      (one) => one.checkpoint.size <= checkpoint.checkpoint.size && one.note !== checkpoint.note,
    ),
    checkpoint,
  ]
    .map(({ note }) => `${note}\n`)
    .join('')

/**
 * Lists ended keys too: without them nobody could verify the checkpoints that they signed. `key-ends` says up to which
 * size each key counts.
 */
const policyOf = ({ keys, keyEnds }: PackRequest): string => {
  const ended = new Set(keyEnds.map(({ key }) => formatVerifierKey(key)))
  const texts = keys.map(formatVerifierKey)
  return [
    ...texts.filter((key) => !ended.has(key)).map((key) => `log ${key}`),
    ...(ended.size === 0 ? [] : ['# Ended: use them with key-ends alone.']),
    ...texts.filter((key) => ended.has(key)).map((key) => `log ${key}`),
    'quorum none',
    '',
  ].join('\n')
}

/** Adds the files that every pack has besides its events and their proof. */
const addCommonFiles = async (
  folder: PackFolder,
  request: PackRequest,
  about: Pick<PackManifest, 'kind' | 'origin' | 'size' | 'root'>,
): Promise<void> => {
  const keys = request.keys.map(formatVerifierKey)
  await folder.add('README.txt', packReadme(about))
  await folder.add('checkpoint', request.checkpoint.note)
  if (about.kind === 'log') await folder.add('checkpoints', checkpointsText(request))
  await folder.add('keys', keys.map((key) => `${key}\n`).join(''))
  await folder.add('policy', request.policy ?? policyOf(request))
  if (request.keyEnds.length > 0) await folder.add('key-ends', formatKeyEnds(request.keyEnds))
  for (const [name, content] of request.verifier) await folder.add(`verifier/${name}`, content)
}

/**
 * Writes an evidence pack into an empty folder (docs/reference/formats.md, "The evidence pack"). The manifest comes
 * last, so that an interrupted export leaves no pack. Memory grows with the number of streams, not of events. Throws
 * `StoreFault` (`Damaged`) if the events of the ledger do not lead to the checkpoint.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { exportPack } from '@coflyfr/audit'
 * import { openLedger } from '@coflyfr/core'
 * import { generateSigningKey, signCheckpoint } from '@coflyfr/proof'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const origin = 'council.example/ledger'
 * const folder = mkdtempSync(join(tmpdir(), 'pack-'))
 * await using store = await createStore(`${folder}.ledger`, { origin })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const key = generateSigningKey(origin)
 * assert.ok(isRight(key))
 * const checkpoint = { origin, size: store.tree.size(), root: store.tree.root(), extensions: [] }
 * const note = signCheckpoint(checkpoint, [key.right])
 * assert.ok(isRight(note))
 * const manifest = await exportPack(store, folder, {
 *   selection: { kind: 'log' }, checkpoint: { note: note.right, checkpoint }, givenOut: [],
 *   keys: [key.right.verifier], policy: null, keyEnds: [], sign: () => '', verifier: new Map(),
 * })
 * assert.equal(manifest.events.count, 1)
 * ```
 */
export const exportPack = async (
  ledger: AuditedLedger,
  root: string,
  request: PackRequest,
): Promise<Omit<PackManifest, 'files'>> => {
  const { selection, checkpoint } = request
  const { origin, size } = checkpoint.checkpoint
  const about = {
    kind: selection.kind,
    origin,
    size,
    root: Buffer.from(checkpoint.checkpoint.root).toString('base64'),
  } as const
  await using folder = packFolder(root)
  const written =
    selection.kind === 'log'
      ? await writeLog(ledger, folder, request)
      : await writeSelection(ledger, folder, request, selection)
  await addCommonFiles(folder, request, about)
  const manifest = { format: 'coflyfr-evidence-pack', version: 1, ...about, ...written } as const
  await folder.finish(manifest)
  return manifest
}
