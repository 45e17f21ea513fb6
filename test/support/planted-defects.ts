import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { bareFile } from '../../packages/cli/src/measured/bare-file.ts'
import { type Act, type Doing, honest } from './acting-program.ts'

/** Honest except for one command. The budget that every check begins with is always recorded honestly. */
export const but =
  (command: string, act: Act): Act =>
  (doing) =>
    doing.args[0] === command && basename(doing.folder) !== 'budget' ? act(doing) : honest(doing)

/** Only ends, with this exit code. */
export const ends =
  (code: number): Act =>
  async () =>
    code

/** Honest, then does something more. */
const andThen =
  (more: (doing: Doing) => void): Act =>
  async (doing) => {
    const code = await honest(doing)
    more(doing)
    return code
  }

/** Honest, but prints something else. */
const saying =
  (other: (text: string) => string): Act =>
  async (doing) => {
    let said = ''
    const say = (text: string): void => void (said += text)
    const code = await honest({ ...doing, say })
    doing.say(other(said))
    return code
  }

const acknowledgement = (line: string): string =>
  `${JSON.stringify({ commandId: JSON.parse(line).commandId, outcome: 'committed' })}\n`

/** Acknowledges every recorded command, but calls `store` instead of storing it. */
const acknowledges = (store: (doing: Doing, commandId: string) => void): Act =>
  but('record', async (doing) => {
    for await (const line of createInterface({ input: doing.stdin })) {
      store(doing, JSON.parse(line).commandId)
      doing.say(acknowledgement(line))
    }
    return 0
  })

/** Acknowledges commands without storing them. */
export const storesNothing: Act = acknowledges(() => {})

const copyOfFirstEvent = `INSERT INTO events SELECT (SELECT max(position) + 1 FROM events), stream_id,
  (SELECT max(revision) + 1 FROM events), type_id, schema_version, effective_on, recorded_at, actor_id, id, ?,
  command_hash, correlation_id, causation_id, context, tree, data FROM events LIMIT 1`

/** Stores the first command of each process twice. */
export const storesTwice: Act = acknowledges(({ folder }, commandId) => {
  if (!commandId.endsWith('-0')) return
  const file = bareFile(join(folder, 'l'))
  for (let time = 0; time < 2; time += 1) file.prepare(copyOfFirstEvent).run(commandId)
  file.close()
})

/** Acknowledges every command but the first before it is written, which only happens when the next one comes. */
export const acknowledgesEarly: Act = but('record', async (doing) => {
  const stdin = new PassThrough()
  let written = (): void => {}
  const ended = honest({ ...doing, stdin, say: () => written() })
  const write = (line: string): Promise<void> =>
    new Promise((resolve) => {
      written = resolve
      stdin.write(`${line}\n`)
    })
  const late: string[] = []
  let isFirst = true
  for await (const line of createInterface({ input: doing.stdin })) {
    for (const one of late.splice(0)) await write(one)
    if (isFirst) await write(line)
    else late.push(line)
    isFirst = false
    doing.say(acknowledgement(line))
  }
  stdin.end()
  return ended
})

/** A report is a penny off and lacks a row, no proof verifies, and a pack has other events than the log. */
export const wrongHistory: Act = (doing) => {
  switch (doing.args[0]) {
    case 'report':
      return saying((text) => {
        const { rows, ...report } = JSON.parse(text)
        const [first, , ...others] = rows
        const off = first.originalBudget.replace(/.$/, (digit: string) =>
          digit === '1' ? '2' : '1',
        )
        return JSON.stringify({ ...report, rows: [{ ...first, originalBudget: off }, ...others] })
      })(doing)
    case 'verify-proof':
      return ends(1)(doing)
    case 'export':
      return andThen(({ folder }) => {
        const events = join(folder, 'pack', 'events.ndjson')
        writeFileSync(events, readFileSync(events, 'utf8').replace('clerk', 'klerk'))
      })(doing)
    default:
      return honest(doing)
  }
}

const forms = ['utf8', 'utf16le', 'base64', 'hex'] as const

/** Leaves files that contain an erased person's name, one in each encoding that is searched for. */
export const leavesTraces: Act = but(
  'erase',
  andThen(({ folder }) => {
    for (const form of forms) {
      const name = 'Anna Example-Jones'
      const text = form === 'base64' || form === 'hex' ? Buffer.from(name).toString(form) : name
      const encoding = form === 'utf16le' ? form : 'utf8'
      writeFileSync(join(folder, `${form}.old`), `name: ${text}, and so on`, encoding)
    }
  }),
)

/** Restores a log with another root, refuses a copy made during writes, and accepts a damaged one. */
export const wrongBackup: Act = (doing) => {
  const [command = '', ...args] = doing.args
  const of = (name: string): boolean => args.includes(name)
  if (command === 'verify' && of('again'))
    return saying((text) => JSON.stringify({ ...JSON.parse(text), root: 'x' }))(doing)
  if (command === 'restore' && of('busy')) return ends(1)(doing)
  if (command === 'restore' && of('damaged')) return ends(0)(doing)
  return honest(doing)
}
