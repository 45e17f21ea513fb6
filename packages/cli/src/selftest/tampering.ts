import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '@coflyfr/reports'
import { bareFile } from '../measured/bare-file.ts'
import { type Found, foundBy, type Ground } from './check.ts'
import { proposal, scratchBudget } from './scratch.ts'
import { shellIn } from './shell.ts'

interface Tampering {
  readonly what: Label
  readonly sql: readonly string[]
}

/** Whoever can write to the file can take its guards away first. */
const unguarded = ['UPDATE', 'DELETE'].flatMap((verb) =>
  ['events', 'actors', 'types', 'streams'].map(
    (table) => `DROP TRIGGER ${table}_refuse_${verb.toLowerCase()}`,
  ),
)

const tamperings: readonly Tampering[] = [
  {
    what: { en: 'an amount was changed', cy: 'newidiwyd swm' },
    sql: ["UPDATE events SET data = replace(data, '-0.01', '-0.02') WHERE command_id = 't3'"],
  },
  {
    what: { en: 'a date was changed', cy: 'newidiwyd dyddiad' },
    sql: ["UPDATE events SET effective_on = effective_on - 1 WHERE command_id = 't3'"],
  },
  {
    what: { en: 'the time of recording was changed', cy: 'newidiwyd yr amser cofnodi' },
    sql: ["UPDATE events SET recorded_at = recorded_at - 1 WHERE command_id = 't3'"],
  },
  {
    what: { en: 'another person was put in', cy: 'rhoddwyd person arall i mewn' },
    sql: ["UPDATE actors SET actor_id = 'somebody-else' WHERE actor_id = 'director'"],
  },
  {
    what: { en: 'the newest event was taken away', cy: 'tynnwyd y digwyddiad diweddaraf' },
    sql: ['DELETE FROM events WHERE position = (SELECT max(position) FROM events)'],
  },
  {
    what: { en: 'an event in the middle was taken away', cy: 'tynnwyd digwyddiad yn y canol' },
    sql: ["DELETE FROM events WHERE command_id = 't3'"],
  },
  {
    what: { en: 'two events changed places', cy: 'cyfnewidiwyd dau ddigwyddiad' },
    sql: [
      "UPDATE events SET data = (SELECT other.data FROM events AS other WHERE other.command_id = 't4') WHERE command_id = 't3'",
    ],
  },
  {
    what: { en: 'a hash was changed', cy: 'newidiwyd hash' },
    sql: ["UPDATE events SET tree = zeroblob(length(tree)) WHERE command_id = 't3'"],
  },
]

const isFound = async (
  { folder: within, program }: Ground,
  { sql }: Tampering,
  number: number,
): Promise<boolean> => {
  const folder = join(within, `tampered-${number}`)
  cpSync(join(within, 'tampering'), folder, { recursive: true })
  const file = bareFile(join(folder, 'l'))
  for (const statement of [...unguarded, ...sql]) file.exec(statement)
  file.close()
  return (await shellIn(program, folder).run(['verify', 'l'])).code === 1
}

/** Changes what a ledger holds behind its back, one thing at a time: `verify` must find each, and nothing before. */
export const tampering = async (ground: Ground): Promise<Found> => {
  const { mustRun } = await scratchBudget(ground, 'tampering')
  const lines = Array.from({ length: 8 }, (_, number) => proposal(`t${number}`))
  await mustRun(['record', 'l', '-'], lines.join(''))
  await mustRun(['verify', 'l'])
  const findings: Label[] = []
  for (const [number, one] of tamperings.entries()) {
    if (await isFound(ground, one, number)) continue
    findings.push({
      en: `verify did not find that ${one.what.en}`,
      cy: `Ni chanfu verify hyn: ${one.what.cy}`,
    })
  }
  return foundBy(
    { tampered: tamperings.length, found: tamperings.length - findings.length },
    findings,
  )
}
