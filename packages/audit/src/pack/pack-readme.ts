import type { PackKind } from './pack-manifest.ts'

const whatByKind: Readonly<Record<PackKind, string>> = {
  log: 'every event of the ledger up to the checkpoint',
  range:
    'the events at some positions of the ledger; the range proof shows that none of them is left out',
  stream:
    'the events of one stream; those shown are proved, and that none came after the last rests on the signed statement',
}

/** The text of `README.txt`, for somebody who opens the folder of a pack. */
export const packReadme = ({
  kind,
  origin,
  size,
  root,
}: {
  readonly kind: PackKind
  readonly origin: string
  readonly size: number
  readonly root: string
}): string => `Evidence pack of the ledger ${origin}

It holds ${whatByKind[kind]}.

Checkpoint: ${origin} ${size} ${root}

1. Compare this line, or one of the file "checkpoints", with what was given out before: published minutes,
   a letter, an earlier pack. Only such a comparison shows that nobody wrote another history.
2. Compare the file "keys" with the public key that you were given when the ledger was made.
3. Verify:  coflyfr verify FOLDER --key "KEY" --minute "ORIGIN SIZE ROOT"
   The folder "verifier", where there is one, holds a verifier that needs nothing else.

manifest.json names every file with its SHA-256. Each line of events.ndjson is one event, word for word as it is hashed.
The format is described in docs/reference/formats.md of Coflyfr, well enough to write a verifier of your own.
`
