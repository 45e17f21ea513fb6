import type { EventStore, Vault } from '@coflyfr/core'
import { isUpn } from '@coflyfr/core'
import { placesOfParticulars, ReturnParticulars } from '@coflyfr/privacy'
import { isLeft } from 'fp-ts/lib/Either.js'

/** A child whom the ledger knows from a return. */
export interface KnownChild {
  readonly subject: string
  readonly particulars: ReturnParticulars
}

/** Finds the child that a return means. */
export interface ChildIdentities {
  /** By the authority's number, else by the pupil number with the day of birth. */
  readonly find: (child: string, upn: string, bornOn: string) => KnownChild | null
  readonly keep: (known: KnownChild) => void
}

/** Opens what earlier returns said of who each child is. It is compared and shown to nobody. */
export const childIdentities = async (
  store: EventStore,
  vault: Vault,
): Promise<ChildIdentities> => {
  const byChild = new Map<string, KnownChild>()
  const byUpn = new Map<string, KnownChild>()
  const keep = (known: KnownChild): void => {
    const { child, censusChild = child } = known.particulars
    for (const number of [child, censusChild]) byChild.set(number, known)
    if (isUpn(known.particulars.upn)) byUpn.set(known.particulars.upn, known)
  }
  for (const [subject, { sealedFor, sealed }] of await placesOfParticulars(store)) {
    const opened = await vault.unseal(sealedFor, sealed)
    if (isLeft(opened)) continue
    const { value } = opened.right
    if (ReturnParticulars.is(value)) keep({ subject, particulars: value })
  }
  return {
    keep,
    find: (child, upn, bornOn) => {
      const known = byChild.get(child)
      if (known !== undefined) return known
      const same = byUpn.get(upn)
      return same?.particulars.bornOn === bornOn ? same : null
    },
  }
}
