import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cinReturn, contactsReturn, ssda903Return, type WhoIs } from '@coflyfr/imports'
import type { CliContext } from '../cli-context.ts'
import { returnYearOf } from '../financial-year-flag.ts'
import { freshFolder } from '../fresh-folder.ts'
import { outputPath } from '../output-path.ts'
import { version } from '../own-package.ts'
import { dateGiven } from '../point-in-time.ts'
import type { Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'

/** Flags that say what is in a return; each kind takes its own. */
export interface ReturnScope {
  readonly year?: string
  readonly from?: string
  readonly to?: string
  readonly authority?: string
}

/** What was written. */
export interface WrittenFiles {
  readonly files: readonly string[]
  readonly children: number
  /** How often each rule of the collection is broken by what was written; null of a kind that is held to none. */
  readonly codes: Readonly<Record<string, number>> | null
}

/** How a kind of return is written. */
interface ReturnWriter {
  readonly takes: readonly (keyof ReturnScope)[]
  /** The folder or the file that the kind is written to; what stands there is not lost. */
  readonly placeOf: (context: CliContext, flag: string, out: string) => Promise<string>
  /** Reads the flags, and writes with the children whom it may name. */
  readonly of: (
    scope: ReturnScope,
  ) => (session: Session, whoIs: WhoIs, place: string) => Promise<WrittenFiles>
}

/** Who a child is, is in the files: nobody else on the machine reads them. */
const privately = { mode: 0o600 } as const

const ssda903: ReturnWriter = {
  takes: ['year'],
  placeOf: freshFolder,
  of: (scope) => {
    const year = returnYearOf(scope.year)
    return async ({ store }, whoIs, folder) => {
      const { files, children } = await ssda903Return(store, year, whoIs)
      for (const [name, text] of files) await writeFile(join(folder, name), text, privately)
      return { files: [...files.keys()], children, codes: null }
    }
  },
}

const contacts: ReturnWriter = {
  takes: ['from', 'to'],
  placeOf: freshFolder,
  of: ({ from, to }) => {
    if (from === undefined || to === undefined)
      throw new UsageFault('--from, --to: expected the first and the last day of contacts')
    const days = { from: dateGiven('--from', from), to: dateGiven('--to', to) }
    if (days.from > days.to) throw new UsageFault('--to: expected a day after that of --from')
    return async ({ store }, whoIs, folder) => {
      const file = 'contacts.csv'
      let children = 0
      async function* lines() {
        for await (const { text, rows } of contactsReturn(store, days, whoIs)) {
          if (rows > 0) children += 1
          yield text
        }
      }
      await writeFile(join(folder, file), lines(), privately)
      return { files: [file], children, codes: null }
    }
  },
}

const cin: ReturnWriter = {
  takes: ['year', 'authority'],
  placeOf: async (context, flag, out) => outputPath(context, flag, out),
  of: (scope) => {
    const year = returnYearOf(scope.year)
    const { authority = null } = scope
    if (authority !== null && !/^\d{3}$/.test(authority))
      throw new UsageFault(
        `--authority: expected the three digits of the authority, found ${JSON.stringify(authority)}`,
      )
    const source = { authority, software: 'Coflyfr', release: version }
    return async ({ store }, whoIs, file) => {
      const { pieces, children, codes } = await cinReturn(store, year, source, whoIs)
      await writeFile(file, pieces, privately)
      return { files: [basename(file)], children, codes }
    }
  },
}

/** The kinds of returns by their names. */
export const returnWriters: Readonly<Record<string, ReturnWriter>> = { ssda903, cin, contacts }
