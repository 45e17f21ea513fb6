import { canonicalJson, isUpn, type PlainDate } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'
import { type Refused, submitCommand } from '../submit-command.ts'
import type { ChildIdentities, KnownChild } from './child-identities.ts'
import type { ChildrenRequest } from './return-request.ts'

/** What is registered about who a child is. */
export interface Registration {
  /** The key of the child: a new one where the ledger does not know the child. */
  readonly subject: string
  readonly known: KnownChild | null
  readonly particulars: ReturnParticulars
  readonly effectiveOn: PlainDate
  /** Where the import corrects the child's identity, the statement of the rectification that is recorded. */
  readonly correction?: string
}

/** A child who is in the vault, and whether anything about it was new there. */
interface RegisteredChild extends KnownChild {
  readonly isNewToVault: boolean
}

/**
 * Gives a new child a key, and puts into the vault what it does not have yet; or returns the refusal, for which the
 * rows of the child are then rejected.
 */
export const registerChild = async (
  request: ChildrenRequest,
  identities: ChildIdentities,
  { subject, known, particulars, effectiveOn, correction }: Registration,
): Promise<RegisteredChild | Refused> => {
  const commands: (readonly [command: string, data: Readonly<Record<string, unknown>>])[] = []
  if (known === null) commands.push(['CreateSubjectKey', {}])
  const isNewToVault =
    known === null || canonicalJson(known.particulars) !== canonicalJson(particulars)
  if (isNewToVault) {
    commands.push(['KeepReturnParticulars', { particulars }])
    const identity = identityOf(particulars, known?.particulars ?? null)
    if (Object.keys(identity).length > 0) commands.push(['RecordIdentity', identity])
  }
  if (correction !== undefined) {
    const rectification = `return-${request.environment.uuid()}`
    commands.push(['RecordRectification', { rectification, statement: correction }])
  }
  const registering = { ...request, actor: request.registrar }
  for (const [command, data] of commands) {
    const answer = await submitCommand(registering, {
      command,
      effectiveOn,
      data: { subject, ...data },
      commandId: `children-${request.environment.uuid()}`,
    })
    if (answer.outcome === 'refused') return answer
  }
  const child = { subject, particulars, isNewToVault }
  identities.keep(child)
  return child
}

/** The fields of the identity that are new. */
const identityOf = (
  { bornOn, upn }: ReturnParticulars,
  known: ReturnParticulars | null,
): Readonly<Record<string, string>> => ({
  ...(bornOn === '' || bornOn === known?.bornOn ? {} : { bornOn }),
  ...(isUpn(upn) && upn !== known?.upn ? { upn } : {}),
})
