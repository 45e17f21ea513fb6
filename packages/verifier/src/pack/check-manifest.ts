import type { Findings } from '../findings.ts'
import type { Manifest } from './manifest.ts'

/** The figures of the manifest, as the events give them. */
export interface Counted {
  readonly lines: number
  /** One past the last position. */
  readonly end: number
  readonly root: string | null
  readonly first: number | null
  readonly last: number | null
  readonly eventsHash: string
  readonly streams: number
  readonly types: ReadonlyMap<string, number>
  /** The last revision of the stream of a selection. */
  readonly lastRevision: number
}

const typesDiffer = (
  types: Manifest['types'],
  counted: ReadonlyMap<string, number>,
): readonly string[] =>
  [...new Set([...Object.keys(types), ...counted.keys()])].filter(
    (type) => (Object.hasOwn(types, type) ? types[type] : 0) !== (counted.get(type) ?? 0),
  )

/** Compares the manifest with what the events give. */
export const checkManifest = (manifest: Manifest, counted: Counted, findings: Findings): void => {
  const { kind, size, root, events, stream, streams, types } = manifest
  if (counted.lines !== events.count) {
    const detail = `the manifest says ${events.count} events, but there are ${counted.lines}`
    findings.add('complete', 'CountDiffers', detail)
  }
  const differ = (name: string, said: unknown, found: unknown): void => {
    if (said !== found)
      findings.add(
        'authentic',
        'ManifestDiffers',
        `${name}: the manifest says ${said}, but the events give ${found}`,
      )
  }
  if (kind === 'log') differ('size', size, counted.end)
  if (counted.root !== null) differ('root', root, counted.root)
  differ('events.first', events.first, counted.first)
  differ('events.last', events.last, counted.last)
  differ('events.sha256', events.sha256, counted.eventsHash)
  differ('streams', streams, counted.streams)
  differ('kind', kind === 'stream', stream !== null)
  if (stream !== null) differ('stream.lastRevision', stream.lastRevision, counted.lastRevision)
  for (const type of typesDiffer(types, counted.types))
    differ(
      `types.${type}`,
      Object.hasOwn(types, type) ? types[type] : 0,
      counted.types.get(type) ?? 0,
    )
}
