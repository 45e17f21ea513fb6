import type { WhoIs } from '@coflyfr/imports'
import {
  type ParticularsPlace,
  placesOfParticulars,
  ReturnParticulars,
  readSealed,
} from '@coflyfr/privacy'
import type { CliContext } from './cli-context.ts'
import { asking } from './run/subject/asking.ts'
import type { Session } from './session.ts'

/** Who is named in a return, and why somebody is not. */
export interface Naming {
  readonly whoIs: WhoIs
  readonly named: () => number
  readonly withheld: readonly string[]
}

/** Opens who a child is, and leaves that in the access log. */
const read = async (
  context: CliContext,
  { environment }: Session,
  actor: { readonly actor: string; readonly role: string },
  { sealedFor, stream, revision, sealed }: ParticularsPlace,
): Promise<ReturnParticulars | string> => {
  const asked = asking(context, actor, 'UnsealStatement', {
    subject: sealedFor,
    stream,
    revision,
    field: 'particulars',
    sealed,
    reason: 'statutory-return',
  })
  const { result, readings } = await readSealed(environment, asked)
  if (result.outcome === 'refused') return result.refusal.tag
  const [reading] = readings
  if (reading === undefined) return result.outcome
  if ('missing' in reading) return reading.missing
  return ReturnParticulars.is(reading.value) ? reading.value : 'NotInVault'
}

/** Names nobody where nobody reads, else each child once; every reading is recorded. */
export const namingOf = async (
  context: CliContext,
  session: Session,
  { actor, role = 'records-officer' }: { readonly actor?: string; readonly role?: string },
): Promise<Naming> => {
  const withheld: string[] = []
  if (actor === undefined) return { whoIs: async () => null, named: () => 0, withheld }
  const places = await placesOfParticulars(session.store)
  let named = 0
  const whoIs: WhoIs = async (subject) => {
    const place = places.get(subject)
    const found =
      place === undefined ? 'NotInVault' : await read(context, session, { actor, role }, place)
    if (typeof found === 'string') {
      withheld.push(found)
      return null
    }
    named += 1
    return found
  }
  return { whoIs, named: () => named, withheld }
}
