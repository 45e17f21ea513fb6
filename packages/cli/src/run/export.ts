import { readFile } from 'node:fs/promises'
import { exportPack, type PackSelection, type SealLeftOut } from '@coflyfr/audit'
import { StreamNameText } from '@coflyfr/core'
import { signNote } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { freshFolder } from '../fresh-folder.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { progressOn } from '../progress.ts'
import { openSession, type Session } from '../session.ts'
import {
  checkpointsPath,
  policyPath,
  readBeside,
  readCheckpoints,
  readKey,
  readKeyEnds,
} from '../side-files.ts'
import { signHead } from '../sign-head.ts'
import { UsageFault } from '../usage-fault.ts'

/** Flags of `export`: the events at some positions, those of one stream, or all. */
export interface ExportFlags extends CommonFlags {
  readonly from?: string
  readonly to?: string
  readonly stream?: string
}

const positionGiven = (flag: string, text: string, size: number): number => {
  const position = Number(text)
  if (/^\d+$/.test(text) && position < size) return position
  throw new UsageFault(`${flag}: expected a position from 0 to ${size - 1}, found "${text}"`)
}

const rangeGiven = (from: string, to: string, size: number): PackSelection => {
  const ends = { from: positionGiven('--from', from, size), to: positionGiven('--to', to, size) }
  if (ends.from <= ends.to) return { kind: 'range', ...ends }
  throw new UsageFault(`--to: expected a position from ${from} on, found "${to}"`)
}

const streamGiven = async ({ store }: Session, stream: string): Promise<PackSelection> => {
  if (StreamNameText.is(stream)) {
    for await (const [event] of store.readStream(stream)) {
      if (event !== undefined) return { kind: 'stream', stream }
    }
  }
  throw new UsageFault(`--stream: expected a stream that holds something, found "${stream}"`)
}

const selectionGiven = async (
  session: Session,
  { from, to, stream }: ExportFlags,
): Promise<PackSelection> => {
  const size = session.store.tree.size()
  if (stream !== undefined && (from !== undefined || to !== undefined))
    throw new UsageFault('Expected either --stream, or --from and --to')
  if (stream !== undefined) return streamGiven(session, stream)
  if (from === undefined && to === undefined) return { kind: 'log' }
  if (from !== undefined && to !== undefined) return rangeGiven(from, to, size)
  throw new UsageFault('Expected both --from and --to')
}

/** The files of the verifier that shares no code with this one. */
const independentVerifier = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
  const files = ['coflyfr-verify.mjs', 'coflyfr-verify.html'].map(async (name) => {
    const url = import.meta.resolve(`@coflyfr/verifier/${name}`)
    return [name, await readFile(new URL(url))] as const
  })
  return new Map(await Promise.all(files))
}

const leftOutReasons: Readonly<Record<SealLeftOut['reason'], string>> = {
  'another form':
    'this release asks for it in another form, or does not have it; the release that sealed it can export it',
  'beyond the log': 'it was sealed as known at a position that the log does not have; run verify',
  'nothing to show': 'the log held nothing for it to say; run verify',
  'unreadable event': 'an event before it cannot be read by the report; run verify',
}

const leftOutText = ({ report, position, reason }: SealLeftOut): string =>
  `coflyfr: Not in the pack: the report ${report} sealed at position ${position}: ${leftOutReasons[reason]}\n`

/** Writes an evidence pack to a folder. */
export const exportLedger = async (
  context: CliContext,
  flags: ExportFlags,
  ledger: string,
  given: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'write')
  const selection = await selectionGiven(session, flags)
  const folder = await freshFolder(context, 'DIR', given)
  const checkpoint = await signHead(session.path, session.store)
  const { records } = await readCheckpoints(checkpointsPath(session.path))
  const key = await readKey(session.path)
  const keyEnds = await readKeyEnds(session.path)
  const progress = progressOn(context, flags, 'events written')
  const leftOut: SealLeftOut[] = []
  const manifest = await exportPack(session.store, folder, {
    selection,
    checkpoint,
    givenOut: records,
    keys: [key.verifier, ...keyEnds.map((end) => end.key)],
    policy: await readBeside(policyPath(session.path)),
    keyEnds,
    sign: (text) => {
      const note = signNote(text, [key])
      if (isLeft(note)) throw new Error(`Cannot sign the statement: ${note.left.tag}`)
      return note.right
    },
    verifier: await independentVerifier(),
    onSealLeftOut: (seal) => leftOut.push(seal),
    onEvent: progress.step,
  })
  progress.end()
  for (const seal of leftOut) context.process.stderr.write(leftOutText(seal))
  const { origin, size, root, events } = manifest
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument({ folder, ...manifest })
      : `Wrote ${events.count} of ${size} events to ${given}\n${origin} ${size} ${root}\n`,
  )
  return exitCode.done
}
