import { Buffer } from 'node:buffer'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRight, left } from 'fp-ts/lib/Either.js'
import { afterAll, expect, test } from 'vitest'
import { must } from '../../test/must.ts'
import { requests, sigsumKey, sigsumOrigin } from '../../test/published-witness-requests.ts'
import { node, root } from '../../test/reference-tree.ts'
import { type CheckpointRegister, openCheckpointRegister } from '../checkpoint-register.ts'
import { type CosignatureAlgorithm, parseCosignerKey } from '../cosigner-key.ts'
import { type CosigningKey, generateCosigningKey } from '../cosigning-key.ts'
import { sha256 } from '../sha256.ts'
import { signCheckpoint } from '../signed-checkpoint.ts'
import { generateSigningKey } from '../signing-key.ts'
import { leafHash } from '../tree-hash.ts'
import { verifierKey } from '../verifier-key.ts'
import { verifyCosignatures } from '../verify-cosignatures.ts'
import { verifyNote } from '../verify-note.ts'
import { askWitness } from './ask-witness.ts'
import { type ServedWitness, serveWitness } from './serve-witness.ts'
import type { WitnessedLog } from './witness-checkpoint.ts'

const stack = new AsyncDisposableStack()
afterAll(() => stack.disposeAsync())

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'witness-')), 'seen')

interface Served extends ServedWitness {
  readonly key: CosigningKey
  readonly register: CheckpointRegister
}

const now = 1_700_000_000

const serve = async (
  logs: readonly WitnessedLog[],
  algorithm: CosignatureAlgorithm = 'ed25519',
  path = newPath(),
): Promise<Served> => {
  const key = must(generateCosigningKey('example.com/witness', algorithm))
  const register = stack.use(must(openCheckpointRegister(path)))
  const witness = { keys: [key] as const, logs, register, clock: () => now }
  return { ...stack.use(await serveWitness(witness, { port: 0 })), key, register }
}

const post = async (url: string, body: string) =>
  fetch(`${url}/add-checkpoint`, { method: 'POST', body })

const checkpointOf = async ({ url }: ServedWitness, origin: string) =>
  fetch(`${url}/${Buffer.from(sha256(origin)).toString('hex')}/checkpoint`)

test('the requests in the tests of another witness get the same answers here (torchwood)', async () => {
  const key = verifierKey(sigsumOrigin, Buffer.from(sigsumKey, 'hex'))
  const served = await serve([{ origin: sigsumOrigin, keys: [key] }])
  expect((await checkpointOf(served, sigsumOrigin)).status).toBe(404)
  for (const { name, request, status, body } of requests) {
    const response = await post(served.url, request)
    const text = await response.text()
    expect([name, response.status]).toEqual([name, status])
    if (body !== undefined) {
      expect(text).toBe(body)
      expect(response.headers.get('Content-Type')).toBe('text/x.tlog.size')
    }
    if (status !== 200) continue
    const checkpoint = request.slice(request.indexOf('\n\n') + 2)
    const verified = verifyCosignatures(checkpoint + text, [served.key.cosigner])
    expect(verified).toMatchObject({ right: [{ timestamp: now }] })
  }
  const last = await (await checkpointOf(served, sigsumOrigin)).text()
  expect(isRight(verifyNote(last, [key]))).toBe(true)
  expect(verifyCosignatures(last, [served.key.cosigner])).toMatchObject({ right: [{}] })
  expect(last).toContain('\n5\n')
})

const origin = 'bridgend.example/ledger'
const logKey = must(generateSigningKey(origin))
const logs = [{ origin, keys: [logKey.verifier] }]

const signed = (size: number, own = root(size)): string =>
  must(signCheckpoint({ origin, size, root: own, extensions: [] }, [logKey]))

test.each(['ed25519', 'ml-dsa-44'] as const)(
  'a witness with %s cosigns a log from size to size',
  async (algorithm) => {
    const served = await serve(logs, algorithm)
    const address = { url: `${served.url}/`, key: served.key.cosigner }
    for (const size of [0, 1, 3, 3, 8]) {
      const asked = must(await askWitness(address, { checkpoint: signed(size), readNode: node })())
      expect(asked.cosignature).toEqual({ cosigner: served.key.cosigner, timestamp: now })
      expect(verifyCosignatures(asked.note, [served.key.cosigner])).toMatchObject({ right: [{}] })
      expect(isRight(verifyNote(asked.note, [logKey.verifier]))).toBe(true)
      const again = must(
        await askWitness(address, { checkpoint: asked.note, readNode: node, oldSize: size })(),
      )
      expect(again.note.split('\n')).toHaveLength(asked.note.split('\n').length)
    }
  },
)

test('12, 13 a log that was restored from a backup or rewritten gets no cosignature', async () => {
  const path = newPath()
  const served = await serve(logs, 'ed25519', path)
  const address = { url: served.url, key: served.key.cosigner }
  must(await askWitness(address, { checkpoint: signed(5), readNode: node })())
  expect(await askWitness(address, { checkpoint: signed(3), readNode: node })()).toEqual(
    left({ tag: 'WitnessSawMore', url: served.url, seenSize: 5, size: 3 }),
  )
  const forked = signed(5, leafHash('another'))
  expect(await askWitness(address, { checkpoint: forked, readNode: node })()).toMatchObject({
    left: { tag: 'WitnessDeclined', status: 422 },
  })
  const grown = signed(6, leafHash('another'))
  expect(await askWitness(address, { checkpoint: grown, readNode: node })()).toMatchObject({
    left: { tag: 'WitnessDeclined', status: 422 },
  })
  // Another server on the same register has seen it too.
  const restarted = await serve(logs, 'ed25519', path)
  const again = { url: restarted.url, key: restarted.key.cosigner }
  expect(await askWitness(again, { checkpoint: signed(4), readNode: node })()).toMatchObject({
    left: { tag: 'WitnessSawMore', seenSize: 5 },
  })
})

test('many requests at once cannot make a witness go back (C2SP tlog-witness, the race)', async () => {
  const served = await serve(logs)
  const address = { url: served.url, key: served.key.cosigner }
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8]
  await Promise.all(
    sizes.map((size) => askWitness(address, { checkpoint: signed(size), readNode: node })()),
  )
  const last = served.register.last(origin)
  expect(isRight(last) && last.right?.split('\n')[1]).toBe('8')
})

test('another key, a foreign log and an absent server are each refused', async () => {
  const served = await serve(logs)
  const asked = { checkpoint: signed(3), readNode: node }
  const other = must(
    parseCosignerKey('remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2'),
  )
  expect(await askWitness({ url: served.url, key: other }, asked)()).toEqual(
    left({ tag: 'NotItsCosignature', url: served.url }),
  )
  const forged = { ...served.key.cosigner, publicKey: other.publicKey }
  expect(await askWitness({ url: served.url, key: forged }, asked)()).toMatchObject({
    left: { tag: 'InvalidSignature' },
  })
  const stranger = must(generateSigningKey('other.example/ledger'))
  const foreign = must(
    signCheckpoint({ origin: 'other.example/ledger', size: 1, root: root(1), extensions: [] }, [
      stranger,
    ]),
  )
  const address = { url: served.url, key: served.key.cosigner }
  expect(await askWitness(address, { checkpoint: foreign, readNode: node })()).toMatchObject({
    left: { tag: 'WitnessDeclined', status: 404 },
  })
  await served[Symbol.asyncDispose]()
  expect(await askWitness(address, asked)()).toMatchObject({
    left: { tag: 'WitnessUnreachable', url: served.url },
  })
})

test('a malformed request is answered with what is wrong, and one that is too long is refused', async () => {
  const served = await serve(logs)
  for (const [body, status] of [
    ['', 400],
    ['old 0\n', 400],
    [`old 00\n\n${signed(1)}`, 400],
    [`old 0\nAAAA\n\n${signed(1)}`, 400],
    [`old 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n${signed(1)}`, 400],
    [`old 0\n${'A'.repeat(43)}=\n\n${signed(1)}`, 422],
    [`old 0\n\n${signed(0, leafHash('not empty'))}`, 422],
    ['x'.repeat(5_000_000), 413],
  ] as const) {
    expect((await post(served.url, body)).status).toBe(status)
  }
  expect((await fetch(`${served.url}/add-checkpoint`)).status).toBe(405)
  expect((await fetch(`${served.url}/sign-subtree`, { method: 'POST' })).status).toBe(404)
})
