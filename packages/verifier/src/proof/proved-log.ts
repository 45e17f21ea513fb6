import { isFormOf } from '../log/envelope.ts'
import { roles } from '../text/forms.ts'
import type { Json } from '../text/json.ts'
import {
  anything,
  count,
  type Form,
  formOf,
  hash,
  listOf,
  objectOf,
  only,
  position,
  text,
  treeHash,
} from './form.ts'

/** An event with its envelope, at its position. */
export interface HeldEvent {
  readonly position: number
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly effectiveOn: string
  readonly recordedAt: string
  readonly actor: { readonly id: string; readonly role: string }
  readonly data: Json
}

/** A tree that a claim is about, and why the next one begins with it; after the last one comes that of the checkpoint. */
interface HeldHead {
  readonly size: number
  readonly root: string
  readonly consistency: readonly string[]
}

/** What of the log a file holds: so many first events of some streams, or all of it. */
export type Coverage =
  | {
      readonly kind: 'streams'
      readonly streams: readonly { readonly stream: string; readonly events: number }[]
    }
  | { readonly kind: 'log' }

/** The fields that every proof file in JSON has. */
export interface ProvedLog {
  readonly doesNotProve: readonly string[]
  readonly origin: string
  readonly publicKey: string
  readonly checkpoint: string
  readonly heads: readonly HeldHead[]
  readonly coverage: Coverage
  readonly events: readonly {
    readonly event: HeldEvent
    readonly proofs: readonly (readonly string[])[]
  }[]
  readonly digest: string
}

const filled = formOf(
  'a text that is not empty',
  (value) => typeof value === 'string' && value !== '',
)

const ofEnvelope = (name: string): Form =>
  formOf(`the ${name} of an event`, (value) => value !== undefined && isFormOf(name, value))

const role = formOf('a role', (value) => typeof value === 'string' && roles.has(value))

const stream = ofEnvelope('stream')

/** The envelope of an event; its fields stand in another order here than where they are hashed. */
const event = objectOf({
  position: count,
  stream,
  revision: count,
  id: filled,
  type: filled,
  schemaVersion: count,
  effectiveOn: ofEnvelope('effectiveOn'),
  recordedAt: ofEnvelope('recordedAt'),
  actor: objectOf({ id: filled, role }),
  commandId: filled,
  commandHash: hash,
  correlationId: filled,
  causationId: formOf('a text or null', (value) => value === null || filled(value, '') === null),
  context: listOf(objectOf({ stream, revision: position })),
  data: anything,
})

const ofStreams = objectOf({
  kind: only('streams'),
  streams: listOf(objectOf({ stream: text, events: count })),
})

const ofLog = objectOf({ kind: only('log') })

const coverage: Form = (value, path) =>
  ofLog(value, path) === null ? null : ofStreams(value, path)

/** The forms of those fields. */
export const provedLogForms: Readonly<Record<string, Form>> = {
  doesNotProve: listOf(text),
  origin: text,
  publicKey: text,
  checkpoint: text,
  heads: listOf(objectOf({ size: count, root: treeHash, consistency: listOf(treeHash) })),
  coverage,
  events: listOf(objectOf({ event, proofs: listOf(listOf(treeHash)) })),
  digest: hash,
}
