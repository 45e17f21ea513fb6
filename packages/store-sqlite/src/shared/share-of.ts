import { type StreamName, sha256Hex } from '@coflyfr/core'
import { sharesCount } from './shared-work.ts'

/** Which share a stream is in, by its hash: the same in every process, and one stream is never in two. */
export const shareOf = (stream: StreamName): number =>
  Number.parseInt(sha256Hex(stream).slice(0, 8), 16) % sharesCount
