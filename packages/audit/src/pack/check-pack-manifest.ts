import type { Findings } from '../verify/findings.ts'
import type { PackContents } from './check-pack-events.ts'
import type { PackManifest } from './pack-manifest.ts'

const asText = (value: unknown): string => JSON.stringify(value)

/** The first type whose count differs; null if none does. */
const typeDiffering = (said: PackManifest['types'], found: PackManifest['types']): string | null =>
  [...new Set([...Object.keys(said), ...Object.keys(found)])]
    .sort()
    .find((type) => said[type] !== found[type]) ?? null

/** Checks what a manifest says against what the events of the pack came to. */
export const checkPackManifest = (
  { authentic, complete }: { readonly authentic: Findings; readonly complete: Findings },
  { kind, size, events, root, stream, streams, types }: PackManifest,
  contents: PackContents,
  foundRoot: Uint8Array | null,
): void => {
  const differs = (what: string, said: unknown, found: unknown): void => {
    const detail = `${what}: the manifest says ${asText(said)}, but the events give ${asText(found)}`
    authentic.add({ code: 'ManifestDiffers', detail })
  }
  if (events.count !== contents.count) {
    const detail = `the manifest says ${events.count} events, but there are ${contents.count}`
    complete.add({ code: 'CountDiffers', detail })
  }
  // If it says more than there are, the missing positions are a finding already.
  if (kind === 'log' && size < contents.end) differs('size', size, contents.end)
  if (events.first !== contents.first) differs('first', events.first, contents.first)
  if (events.last !== contents.last) differs('last', events.last, contents.last)
  if (streams !== contents.streams) differs('streams', streams, contents.streams)
  const type = typeDiffering(types, contents.types)
  if (type !== null) differs(`types.${type}`, types[type] ?? 0, contents.types[type] ?? 0)
  if (stream !== null && stream.lastRevision !== contents.lastRevision)
    differs('lastRevision', stream.lastRevision, contents.lastRevision)
  const found = foundRoot === null ? null : Buffer.from(foundRoot).toString('base64')
  if (found === null || found === root) return
  if (kind === 'log') differs('root', root, found)
  else
    authentic.add({
      code: 'ProofInvalid',
      detail: `it leads to the root ${found}, but the manifest gives ${root}`,
    })
}
