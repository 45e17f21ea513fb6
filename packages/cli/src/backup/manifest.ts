import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { exactObject, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'

/** Name of the ledger inside a backup; what belongs to it stands beside it under its name, as it does in use. */
export const ledgerName = 'ledger'

/** Name of the file that says what a backup holds; it is written last, so that a backup that has it is whole. */
export const manifestName = 'manifest.json'

/** The format of a backup. */
export const backupFormat = 'coflyfr-backup-1'

const BackupFile = exactObject('BackupFile', {
  name: NonEmptyText,
  bytes: t.number,
  sha256: NonEmptyText,
})

/** One file of a backup. */
export type BackupFile = t.TypeOf<typeof BackupFile>

/** Codec of what a backup says of itself. */
export const Manifest = exactObject('Manifest', {
  format: t.literal(backupFormat),
  origin: NonEmptyText,
  madeAt: NonEmptyText,
  size: t.number,
  /** Of the tree over its events, in base64. */
  root: NonEmptyText,
  files: t.readonlyArray(BackupFile),
})

/** What a backup says of itself. */
export type Manifest = t.TypeOf<typeof Manifest>

/** A file of a folder as a manifest names it. */
export const fileIn = async (folder: string, name: string): Promise<BackupFile> => {
  const path = join(folder, name)
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { name, bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}
