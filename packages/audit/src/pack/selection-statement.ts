import type { Checkpoint } from '@coflyfr/proof'

/** The statement that the signer makes of a stream: `count` events are all that it has in the tree of a checkpoint. */
export const selectionStatement = ({
  checkpoint: { origin, size, root },
  stream,
  count,
  sha256,
}: {
  readonly checkpoint: Pick<Checkpoint, 'origin' | 'size' | 'root'>
  readonly stream: string
  readonly count: number
  /** SHA-256 of the file of events, in hex. */
  readonly sha256: string
}): string =>
  [
    'coflyfr-selection/v1',
    origin,
    size,
    Buffer.from(root).toString('base64'),
    `stream ${stream}`,
    `revisions ${count}`,
    `events ${sha256}`,
    '',
  ].join('\n')
