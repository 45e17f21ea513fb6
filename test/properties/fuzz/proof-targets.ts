import assert from 'node:assert/strict'
import {
  formatCheckpoint,
  formatCosignerKey,
  formatEntryBundle,
  formatKeyEnds,
  formatMinute,
  formatNote,
  formatTlogProof,
  formatVerifierKey,
  parseCheckpoint,
  parseCheckpointLog,
  parseCosignerKey,
  parseEntryBundle,
  parseHashTile,
  parseKeyEnds,
  parseMinute,
  parseNote,
  parsePolicy,
  parseTilePath,
  parseTlogProof,
  parseVerifierKey,
  tilePath,
} from '@coflyfr/proof'
import { formatAddCheckpoint, parseAddCheckpoint } from '@coflyfr/proof/witness'
import { type Either, isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import { arche, goSum, mlDsa44Key } from '../../../packages/proof/test/published-checkpoints.ts'
import { c2sp, go } from '../../../packages/proof/test/published-notes.ts'
import { requests } from '../../../packages/proof/test/published-witness-requests.ts'
import type { FuzzTarget } from './fuzz-target.ts'

const bytes = (...texts: readonly string[]): readonly Uint8Array[] =>
  texts.map((text) => Buffer.from(text))

const text = (input: Uint8Array): string => Buffer.from(input).toString('utf8')

/** A reader of a format with one form: what it accepts must be written back byte for byte. */
export const canonical =
  <Value>(
    parse: (input: Uint8Array) => Either<unknown, Value>,
    format: (value: Value) => Either<unknown, Uint8Array | string>,
  ): FuzzTarget['accepts'] =>
  (input) => {
    const parsed = parse(input)
    if (isLeft(parsed)) return false
    const written = format(parsed.right)
    assert.ok(isRight(written), `it is accepted and cannot be written: ${JSON.stringify(written)}`)
    assert.ok(
      Buffer.from(written.right).equals(Buffer.from(input)),
      'another form of it is accepted',
    )
    return true
  }

/** For readers of texts; bytes that are not UTF-8 become replacement characters. */
const ofText =
  <Value>(parse: (input: string) => Either<unknown, Value>) =>
  (input: Uint8Array): Either<unknown, Value> => {
    const decoded = text(input)
    return Buffer.from(decoded).equals(Buffer.from(input))
      ? parse(decoded)
      : ({ _tag: 'Left', left: null } as const)
  }

/** The words of a policy in one spacing; it allows many. */
const respaced = (input: Uint8Array): string =>
  text(input)
    .split('\n')
    .map((line) => line.split(/[ \t]+/).filter((word) => word !== ''))
    .filter(([word]) => word !== undefined && !word.startsWith('#'))
    .map((words) => `${words.join(' ')}\n`)
    .join('')

/** A reader of lines of words, whose meaning does not depend on their spacing. */
const spaced =
  <Value>(parse: (input: Uint8Array | string) => Either<unknown, Value>): FuzzTarget['accepts'] =>
  (input) => {
    const parsed = parse(input)
    if (isLeft(parsed)) return false
    assert.deepEqual(parse(respaced(input)), parsed)
    return true
  }

const { remora, mullvad, smartit } = arche.witnesses

const proof = `c2sp.org/tlog-proof@v1
extra AAEC
index 73894
gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=

${arche.note}`

const hashTileWidth = 3

/** Every reader in the proof kit of what others wrote. */
export const proofTargets: readonly FuzzTarget[] = [
  {
    name: 'note',
    seeds: bytes(c2sp.note, go.note, arche.note, goSum.note),
    accepts: canonical(parseNote, formatNote),
  },
  {
    name: 'checkpoint',
    seeds: bytes(
      arche.note.slice(0, arche.note.indexOf('\n\n') + 1),
      goSum.note.slice(0, goSum.note.indexOf('\n\n') + 1),
      'o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n',
    ),
    accepts: canonical(ofText(parseCheckpoint), formatCheckpoint),
  },
  {
    name: 'checkpoint-log',
    seeds: bytes(`${arche.note}\n${goSum.note}\n`, `${goSum.note}\n`),
    accepts: (input) => {
      const { records, unreadable } = parseCheckpointLog(text(input))
      const found = `${text(input)}\n`
      let at = 0
      for (const { note } of records) {
        at = found.indexOf(note, at)
        assert.notEqual(at, -1, 'a record is not in the file, or not in its place')
        at += note.length
      }
      return unreadable.length === 0
    },
  },
  {
    name: 'minute',
    seeds: bytes('bridgend.example/ledger 0 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='),
    accepts: (input) => {
      const parsed = parseMinute(text(input))
      if (isLeft(parsed)) return false
      const written = formatMinute(parsed.right)
      assert.ok(isRight(written) && written.right === text(input).trim().split(/\s+/).join(' '))
      return true
    },
  },
  { name: 'tlog-proof', seeds: bytes(proof), accepts: canonical(parseTlogProof, formatTlogProof) },
  {
    name: 'policy',
    seeds: bytes(
      `log ${arche.logKey} https://log.example/\n\n# ours\nwitness X1 ${remora}\nwitness X2\t${mullvad} u\nwitness X3 ${smartit}\ngroup G 2 X1 X2\ngroup H all G X3\nquorum H\n`,
      `log ${mlDsa44Key}\nquorum none\n`,
    ),
    accepts: spaced(parsePolicy),
  },
  {
    name: 'key-ends',
    seeds: bytes(
      `retired ${arche.logKey} after 7\nrevoked ${formatVerifierKey(goSum.key)} after 0\n`,
    ),
    accepts: (input) => {
      const isAccepted = spaced(parseKeyEnds)(input)
      const parsed = parseKeyEnds(input)
      if (isRight(parsed)) assert.equal(formatKeyEnds(parsed.right), respaced(input))
      return isAccepted
    },
  },
  {
    name: 'verifier-key',
    seeds: bytes(arche.logKey, formatVerifierKey(goSum.key)),
    accepts: canonical(ofText(parseVerifierKey), (key) => right(formatVerifierKey(key))),
  },
  {
    name: 'cosigner-key',
    seeds: bytes(remora, mlDsa44Key),
    accepts: canonical(ofText(parseCosignerKey), (key) => right(formatCosignerKey(key))),
  },
  {
    name: 'tile-path',
    seeds: bytes('tile/1/x001/x234/067', 'tile/entries/273.p/112', 'tile/0/000'),
    accepts: canonical(ofText(parseTilePath), (tile) => right(tilePath(tile))),
  },
  {
    name: 'hash-tile',
    seeds: [Buffer.alloc(hashTileWidth * 32, 7)],
    accepts: canonical(
      (input) => parseHashTile(input, hashTileWidth),
      (hashes) => right(Buffer.concat(hashes)),
    ),
  },
  {
    name: 'entry-bundle',
    seeds: [Buffer.from([0, 0, 0, 1, 7, 0, 3, 1, 2, 3])],
    accepts: canonical((input) => parseEntryBundle(input, 3), formatEntryBundle),
  },
  {
    name: 'add-checkpoint',
    seeds: requests
      .filter(({ status }) => status !== 400)
      .map(({ request }) => Buffer.from(request)),
    accepts: canonical(parseAddCheckpoint, formatAddCheckpoint),
  },
]
