import { canonicalJson, isCanonicalJson, NonEmptyText, StreamNameText } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** A file of a pack, as the manifest lists it. */
export type PackFile = {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What a pack holds: the whole log, a range of positions, or one stream. */
export type PackKind = 'log' | 'range' | 'stream'

/** Describes a pack and every other file in it (docs/reference/formats.md, "The manifest"). */
export type PackManifest = {
  readonly format: 'coflyfr-evidence-pack'
  readonly version: 1
  readonly kind: PackKind
  readonly origin: string
  /** Size of the checkpoint's tree, whose root follows in base64. */
  readonly size: number
  readonly root: string
  readonly events: {
    readonly count: number
    readonly first: number | null
    readonly last: number | null
    readonly sha256: string
  }
  readonly stream: { readonly name: string; readonly lastRevision: number } | null
  readonly streams: number
  readonly types: Readonly<Record<string, number>>
  readonly files: readonly PackFile[]
}

/** Name of the manifest. It is written last: a folder without it is no pack. */
export const manifestPath = 'manifest.json'

/** Name of the file that holds the events. */
export const eventsPath = 'events.ndjson'

/** The text of the manifest file. */
export const manifestText = (manifest: PackManifest): string => `${canonicalJson(manifest)}\n`

const fields = [
  'events',
  'files',
  'format',
  'kind',
  'origin',
  'root',
  'size',
  'stream',
  'streams',
  'types',
  'version',
]

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasFields = (
  value: unknown,
  names: readonly string[],
): value is Readonly<Record<string, unknown>> =>
  isObject(value) && Object.keys(value).sort().join() === [...names].sort().join()

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

const isCountOrNull = (value: unknown): boolean => value === null || isCount(value)

const isHash = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

const isRoot = (value: unknown): boolean => {
  if (typeof value !== 'string') return false
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === 32 && bytes.toString('base64') === value
}

const pathForm = /^(?!\.{1,2}(?:\/|$))[A-Za-z0-9._-]+(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._-]+)*$/

const isFile = (value: unknown): value is PackFile =>
  hasFields(value, ['bytes', 'path', 'sha256']) &&
  isCount(value['bytes']) &&
  isHash(value['sha256']) &&
  typeof value['path'] === 'string' &&
  pathForm.test(value['path']) &&
  value['path'] !== manifestPath

const inOrder = (files: readonly PackFile[]): boolean =>
  files.every(({ path }, index) => index === 0 || (files[index - 1]?.path ?? '') < path)

const areFiles = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isFile) && inOrder(value)

const isEvents = (value: unknown): boolean =>
  hasFields(value, ['count', 'first', 'last', 'sha256']) &&
  isCount(value['count']) &&
  isCountOrNull(value['first']) &&
  isCountOrNull(value['last']) &&
  isHash(value['sha256'])

const isStream = (value: unknown, kind: unknown): boolean =>
  kind === 'stream'
    ? hasFields(value, ['lastRevision', 'name']) &&
      StreamNameText.is(value['name']) &&
      Number.isSafeInteger(value['lastRevision']) &&
      Number(value['lastRevision']) >= -1
    : value === null

const isManifest = (value: unknown): value is PackManifest =>
  hasFields(value, fields) &&
  value['format'] === 'coflyfr-evidence-pack' &&
  value['version'] === 1 &&
  ['log', 'range', 'stream'].includes(String(value['kind'])) &&
  NonEmptyText.is(value['origin']) &&
  isRoot(value['root']) &&
  isCount(value['size']) &&
  isCount(value['streams']) &&
  isEvents(value['events']) &&
  isStream(value['stream'], value['kind']) &&
  isObject(value['types']) &&
  Object.values(value['types']).every(isCount) &&
  areFiles(value['files'])

/**
 * Reads a manifest in its one canonical form. A left says how the text differs from it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseManifest } from '@coflyfr/audit'
 *
 * assert.deepEqual(parseManifest('{}'), left('it is not canonical JSON and a line feed'))
 * ```
 */
export const parseManifest = (text: string): Either<string, PackManifest> => {
  if (!text.endsWith('\n') || !isCanonicalJson(text.slice(0, -1)))
    return left('it is not canonical JSON and a line feed')
  const value: unknown = JSON.parse(text)
  return isManifest(value) ? right(value) : left('it has not the fields of a manifest of version 1')
}
