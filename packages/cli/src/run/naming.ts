import type { WhoIs } from '@coflyfr/imports'
import {
  type ParticularsPlace,
  placesOfParticulars,
  ReturnParticulars,
  readSealed,
} from '@coflyfr/privacy'
import type { CliContext } from '../cli-context.ts'
import type { Session } from '../session.ts'
import { asking } from './subject/asking.ts'

/** Names the children in what is written about them, and counts those it could name. */
export interface Naming {
  readonly whoIs: WhoIs
  readonly named: () => number
  /** Why others stayed without a name, each time. */
  readonly withheld: () => readonly string[]
}

interface Reader {
  readonly actor?: string
  readonly role?: string
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

/** Names nobody without an actor. */
export const naming = async (
  context: CliContext,
  session: Session,
  { actor, role = 'records-officer' }: Reader,
): Promise<Naming> => {
  const withheld: string[] = []
  let named = 0
  const counts = { named: () => named, withheld: () => withheld }
  if (actor === undefined) return { whoIs: async () => null, ...counts }
  const places = await placesOfParticulars(session.store)
  return {
    ...counts,
    whoIs: async (subject) => {
      const place = places.get(subject)
      const found =
        place === undefined ? 'NotInVault' : await read(context, session, { actor, role }, place)
      if (typeof found === 'string') {
        withheld.push(found)
        return null
      }
      named += 1
      return found
    },
  }
}
