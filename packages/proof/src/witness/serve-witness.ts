import { Buffer } from 'node:buffer'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isLeft } from 'fp-ts/lib/Either.js'
import { sha256 } from '../sha256.ts'
import { parseAddCheckpoint } from './add-checkpoint.ts'
import { type Witness, type WitnessRefusal, witnessCheckpoint } from './witness-checkpoint.ts'

/** A witness served on this machine. */
export interface ServedWitness extends AsyncDisposable {
  /** The submission and the monitoring prefix of C2SP tlog-witness, without a final slash. */
  readonly url: string
}

/** An answer of the server. */
interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** Ten times the largest request that the protocol allows with a hundred ML-DSA-44 signatures. */
const bodyBytesMax = 4_000_000

const requestTimeoutMs = 10_000

const plain = 'text/plain; charset=utf-8'

const answer = (status: number, body: string, type = plain): Answer => ({ status, type, body })

/**
 * Serves a witness on the loopback address (C2SP tlog-witness: add-checkpoint, and the last checkpoint of each log for
 * monitors). Put a proxy in front to let others reach it. Port 0 takes a free port. Throws if the port is taken.
 *
 * @param options.port the port to listen on
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { generateCosigningKey, openCheckpointRegister } from '@coflyfr/proof'
 * import { serveWitness } from '@coflyfr/proof/witness'
 *
 * const own = generateCosigningKey('witness.example/w1', 'ed25519')
 * const opened = openCheckpointRegister(join(mkdtempSync(join(tmpdir(), 'witness-')), 'seen'))
 * assert.ok(isRight(own) && isRight(opened))
 * using register = opened.right
 * const witness = { keys: [own.right] as const, logs: [], register, clock: () => 1_700_000_000 }
 * await using served = await serveWitness(witness, { port: 0 })
 * const { status } = await fetch(`${served.url}/${'0'.repeat(64)}/checkpoint`)
 * assert.equal(status, 404)
 * ```
 */
export const serveWitness = async (
  witness: Witness,
  { port }: { readonly port: number },
): Promise<ServedWitness> => {
  const server = createServer((request, response) => {
    void answerTo(witness, request)
      .catch((fault: unknown) => answer(500, `${fault}\n`))
      .then((given) => send(response, given))
  })
  server.requestTimeout = requestTimeoutMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${addressOf(server).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const addressOf = (server: Server): AddressInfo => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address
}

const send = (response: ServerResponse, { status, type, body }: Answer): void => {
  response.writeHead(status, { 'Content-Type': type })
  response.end(body)
}

const checkpointPath = /^\/([0-9a-f]{64})\/checkpoint$/

const answerTo = async (witness: Witness, request: IncomingMessage): Promise<Answer> => {
  const { method, url = '' } = request
  const [, originHash] = checkpointPath.exec(url) ?? []
  if (originHash !== undefined && method === 'GET') return lastCheckpoint(witness, originHash)
  if (url !== '/add-checkpoint') return answer(404, 'There is nothing here\n')
  if (method !== 'POST') return answer(405, 'Expected POST\n')
  const body = await bodyOf(request)
  return body === null ? answer(413, 'The request is too long\n') : addCheckpoint(witness, body)
}

/** The whole body; null if it is too long. Even then it is read to its end, so that the sender gets the answer. */
const bodyOf = async (request: IncomingMessage): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length <= bodyBytesMax) chunks.push(chunk)
    else chunks.length = 0
  }
  return length > bodyBytesMax ? null : Buffer.concat(chunks)
}

const addCheckpoint = (witness: Witness, body: Uint8Array): Answer => {
  const request = parseAddCheckpoint(body)
  if (isLeft(request)) return answer(400, textOf(request.left))
  const lines = witnessCheckpoint(witness, request.right)
  return isLeft(lines) ? refusal(lines.left) : answer(200, lines.right)
}

const textOf = (refused: { readonly tag: string }): string => `${JSON.stringify(refused)}\n`

const refusal = (refused: WitnessRefusal): Answer => {
  switch (refused.tag) {
    case 'UnknownLog':
      return answer(404, textOf(refused))
    case 'NoKnownSignature':
    case 'InvalidSignature':
    case 'AmbiguousKey':
      return answer(403, textOf(refused))
    case 'OtherOldSize':
      return answer(409, `${refused.size}\n`, 'text/x.tlog.size')
    case 'NotConsistent':
      return answer(422, textOf(refused))
    case 'RegisterUnavailable':
      return answer(503, textOf({ tag: refused.tag }))
    default:
      return answer(400, textOf(refused))
  }
}

const lastCheckpoint = ({ logs, register }: Witness, originHash: string): Answer => {
  const log = logs.find(({ origin }) => Buffer.from(sha256(origin)).toString('hex') === originHash)
  const last = log === undefined ? null : register.last(log.origin)
  if (last === null) return answer(404, 'No such log\n')
  if (isLeft(last)) return answer(503, textOf({ tag: last.left.tag }))
  return last.right === null ? answer(404, 'No checkpoint yet\n') : answer(200, last.right)
}
