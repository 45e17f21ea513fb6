#!/usr/bin/env node
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { openCheckpointRegister } from '../checkpoint-register.ts'
import { type CosignatureAlgorithm, formatCosignerKey } from '../cosigner-key.ts'
import {
  type CosigningKey,
  formatCosigningKey,
  generateCosigningKey,
  parseCosigningKey,
} from '../cosigning-key.ts'
import { readSecretFile, writeSecretFile } from '../key-file.ts'
import { parseVerifierKey } from '../verifier-key.ts'
import { serveWitness } from './serve-witness.ts'
import type { WitnessedLog } from './witness-checkpoint.ts'

const usage = `tlog-witness --folder DIR --name NAME --log VKEY [--log VKEY]… [--port N] [--algorithm ed25519|ml-dsa-44]

Cosigns the checkpoints of the logs given (C2SP tlog-witness), on 127.0.0.1 only.

  --folder     where its key and what it has seen are kept; made where there is nothing
  --name       its name, best its public URL without the scheme; asked for when the key is made
  --log        the public key of a log, whose name is the log's origin
  --port       0, the default, takes a free one
  --algorithm  of a new key; ed25519 by default
`

class Slip extends Error {}

const must = <Value>(what: string, result: Either<{ readonly tag: string }, Value>): Value => {
  if (isLeft(result)) throw new Slip(`${what}: ${JSON.stringify(result.left)}`)
  return result.right
}

/** Reads the key of the folder, or creates it. */
const keyIn = async (
  folder: string,
  name: string | undefined,
  algorithm: CosignatureAlgorithm,
): Promise<CosigningKey> => {
  const path = join(folder, 'witness.key')
  const read = await readSecretFile(path, parseCosigningKey)()
  if (!isLeft(read)) return read.right
  if (read.left.tag !== 'KeyFileMissing') return must(path, read)
  if (name === undefined) throw new Slip('--name: expected the name of the new key')
  const key = must('--name', generateCosigningKey(name, algorithm))
  must(path, await writeSecretFile(path, formatCosigningKey(key))())
  return key
}

/** Keys with the same name belong to the same log, as after a change of keys. */
const logsOf = (texts: readonly string[]): readonly WitnessedLog[] => {
  const keys = texts.map((text) => must('--log', parseVerifierKey(text)))
  return [...Map.groupBy(keys, ({ name }) => name)].map(([origin, own]) => ({ origin, keys: own }))
}

const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      name: { type: 'string' },
      log: { type: 'string', multiple: true, default: [] },
      port: { type: 'string', default: '0' },
      algorithm: { type: 'string', default: 'ed25519' },
    },
  })
  const { algorithm, folder } = values
  if (folder === undefined) throw new Slip('--folder: expected a folder')
  if (algorithm !== 'ed25519' && algorithm !== 'ml-dsa-44') {
    throw new Slip(`--algorithm: expected ed25519 or ml-dsa-44, found ${algorithm}`)
  }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Slip(`--port: expected 0 to 65535, found ${values.port}`)
  }
  const logs = logsOf(values.log)
  const place = resolve(folder)
  mkdirSync(place, { recursive: true })
  const key = await keyIn(place, values.name, algorithm)
  const register = must('register', openCheckpointRegister(join(place, 'seen')))
  const clock = () => Math.floor(Date.now() / 1000)
  const served = await serveWitness({ keys: [key], logs, register, clock }, { port })
  process.stdout.write(`${formatCosignerKey(key.cosigner)} ${served.url}\n`)
  const stop = async (): Promise<void> => {
    await served[Symbol.asyncDispose]()
    register[Symbol.dispose]()
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

try {
  await run()
} catch (fault) {
  const isParse = fault instanceof TypeError && 'code' in fault
  if (!(fault instanceof Slip) && !isParse) throw fault
  process.stderr.write(`tlog-witness: ${fault.message}\n\n${usage}`)
  process.exitCode = 2
}
