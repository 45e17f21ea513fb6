import type { Checkpoint } from '@coflyfr/proof'

/** What a signer says of a stream: that so many events are all there are of it in the tree of a checkpoint. */
export const selectionStatement = ({
  checkpoint: { origin, size, root },
  stream,
  count,
  sha256,
}: {
  readonly checkpoint: Pick<Checkpoint, 'origin' | 'size' | 'root'>
  readonly stream: string
  readonly count: number
  /** Of the file that holds them. */
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
