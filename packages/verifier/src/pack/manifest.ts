import type { WalkKind } from '../log/log-walk.ts'
import { bytesOfBase64 } from '../text/bytes.ts'
import { parseCanonical } from '../text/canonical.ts'
import { isHash, isStream, isText, isWhole } from '../text/forms.ts'
import { isList, isObject, type Json } from '../text/json.ts'

/** A file as the manifest names it. */
export interface ManifestFile {
  readonly bytes: number
  readonly path: string
  readonly sha256: string
}

/** The manifest of a pack. */
export interface Manifest {
  readonly kind: WalkKind
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly events: {
    readonly count: number
    readonly first: number | null
    readonly last: number | null
    readonly sha256: string
  }
  readonly stream: { readonly lastRevision: number; readonly name: string } | null
  readonly streams: number
  readonly types: Readonly<Record<string, number>>
  readonly files: readonly ManifestFile[]
}

type Form = (value: Json | undefined) => boolean

const text =
  (is: (value: string) => boolean): Form =>
  (value) =>
    typeof value === 'string' && is(value)

const isCount: Form = (value) => isWhole(value, 0)

const isCountOrNull: Form = (value) => value === null || isCount(value)

const objectOf =
  (fields: Readonly<Record<string, Form>>): Form =>
  (value) =>
    isObject(value) &&
    Object.keys(value).join() === Object.keys(fields).sort().join() &&
    Object.entries(fields).every(([name, is]) => is(value[name]))

const isSegment = (segment: string): boolean =>
  /^[A-Za-z0-9._-]+$/.test(segment) && segment !== '.' && segment !== '..'

const isPath = (path: string): boolean => path.split('/').every(isSegment)

const isFile = objectOf({ bytes: isCount, path: text(isPath), sha256: text(isHash) })

const isFiles: Form = (value) => {
  if (!isList(value) || !value.every(isFile)) return false
  const paths = value.flatMap((file) => (isObject(file) ? [String(file['path'])] : []))
  return (
    paths.every((path, at) => at === 0 || (paths[at - 1] ?? '') < path) &&
    !paths.includes('manifest.json')
  )
}

const isManifestForm = objectOf({
  format: (value) => value === 'coflyfr-evidence-pack',
  version: (value) => value === 1,
  kind: (value) => value === 'log' || value === 'range' || value === 'stream',
  origin: text(isText),
  size: isCount,
  root: text((root) => bytesOfBase64(root)?.length === 32),
  events: objectOf({
    count: isCount,
    first: isCountOrNull,
    last: isCountOrNull,
    sha256: text(isHash),
  }),
  stream: (value) =>
    value === null ||
    objectOf({ lastRevision: (revision) => isWhole(revision, -1), name: text(isStream) })(value),
  streams: isCount,
  types: (value) => isObject(value) && Object.values(value).every(isCount),
  files: isFiles,
})

const isManifest = (value: Json): value is Json & Manifest => isManifestForm(value)

/** Parses a manifest; undefined if it is malformed. */
export const parseManifest = (source: string): Manifest | undefined => {
  const value = source.endsWith('\n') ? parseCanonical(source.slice(0, -1)) : undefined
  return value !== undefined && isManifest(value) ? value : undefined
}
