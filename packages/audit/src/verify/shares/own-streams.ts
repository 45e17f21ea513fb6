import type { FoldOfStream, Loaded, Recorded } from '@coflyfr/core'

/** The streams of a share, of which a pass through it sees every event: how far each has come, and its states. */
export interface OwnStreams {
  readonly has: (stream: string) => boolean
  /** The last revision of a stream so far, -1 at its beginning; undefined of a stream that is not of the share. */
  readonly revisionOf: (stream: string) => number | undefined
  /** Comes to an event of a stream, which is of the share from then on. */
  readonly come: (stream: string) => void
  /** Takes the last event of the append to which the pass has come. True where a state has been brought up to it. */
  readonly take: (last: Recorded) => boolean
  readonly get: (fold: FoldOfStream) => Loaded<unknown> | undefined
  readonly keep: (fold: FoldOfStream, loaded: Loaded<unknown>) => void
}

/** A stream is folded by one name, or by two or three. */
interface OwnStream {
  readonly name: string
  revision: number
  readonly states: { readonly fold: string; loaded: Loaded<unknown> }[]
}

/** A share has so few events, or is one stream, that the states of all its streams are kept. */
export const ownStreams = (): OwnStreams => {
  const byName = new Map<string, OwnStream>()
  /** What is asked for is mostly the stream to which the pass has come. */
  let here: OwnStream | undefined

  const find = (stream: string): OwnStream | undefined =>
    stream === here?.name ? here : byName.get(stream)

  return {
    has: (stream) => find(stream) !== undefined,
    revisionOf: (stream) => find(stream)?.revision,
    come: (stream) => {
      here = byName.get(stream) ?? { name: stream, revision: -1, states: [] }
      if (here.revision === -1) byName.set(stream, here)
    },
    take: ({ stream, revision }) => {
      const own = find(stream)
      if (own === undefined) return false
      own.revision = revision
      return own.states.some(({ loaded }) => loaded.revision === revision)
    },
    get: ({ name, stream }) => find(stream)?.states.find(({ fold }) => fold === name)?.loaded,
    keep: ({ name, stream }, loaded) => {
      const own = find(stream)
      const before = own?.states.find(({ fold }) => fold === name)
      if (before === undefined) own?.states.push({ fold: name, loaded })
      else before.loaded = loaded
    },
  }
}
